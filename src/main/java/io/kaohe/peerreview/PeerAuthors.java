package io.kaohe.peerreview;

import io.kaohe.appraisal.Appraisal;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.appraisal.Reviews;
import io.kaohe.audit.AuditLog;
import io.kaohe.organization.Organization;
import io.kaohe.scoring.RaterGroup;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Breaks the glass: who said what, for HR, for a reason, on record. */
@Service
@Transactional
public class PeerAuthors {

    /** What one colleague, or one of the own team, said. */
    public record Opened(
            RaterGroup group,
            String reviewer,
            boolean otherTeam,
            List<PeerAnswer.Rating> ratings,
            @Nullable String text) {}

    private final JdbcPeerStages rows;
    private final JdbcPeerAnswers answers;
    private final Appraisals appraisals;
    private final Reviews reviews;
    private final Organization organization;
    private final AuditLog audit;
    private final Clock clock;

    PeerAuthors(
            JdbcPeerStages rows,
            JdbcPeerAnswers answers,
            Appraisals appraisals,
            Reviews reviews,
            Organization organization,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.answers = answers;
        this.appraisals = appraisals;
        this.reviews = reviews;
        this.organization = organization;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws Refusal 403 to anybody but HR, to the person, the person's team and who was asked; 409 while a stage is
     *     open
     */
    public List<Opened> open(Actor hr, UUID id, String reason) {
        hr.mustBe(Role.HR);
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "REQUIRED");
        }
        Appraisal appraisal = appraisals.get(id);
        if (hr.id().equals(appraisal.employee())) {
            throw Refusal.forbidden("OWN_APPRAISAL");
        }
        if (organization.leads(appraisal.employee(), hr.id(), LocalDate.now(clock))) {
            throw Refusal.forbidden("OWN_TEAM");
        }
        if (reviews.wasAsked(hr.id(), id)) {
            throw Refusal.forbidden("REVIEWER_WAS_ASKED");
        }
        List<Stage> stages = List.of(Stage.peers(id), Stage.upward(id));
        if (stages.stream().anyMatch(rows::isOpen)) {
            throw Refusal.conflict("PEER_STAGE_OPEN");
        }
        audit.record(hr, "PEER_AUTHORS_READ", appraisal.subject(), appraisal.employee(), reason);
        return stages.stream().flatMap(this::opened).toList();
    }

    private Stream<Opened> opened(Stage stage) {
        Map<UUID, PeerAnswer> said = answers.byInvitation(stage);
        return rows.of(stage).stream()
                .flatMap(invitation ->
                        Optional.ofNullable(said.get(invitation.id()))
                                .map(answer -> opened(invitation, answer))
                                .stream())
                .sorted(Comparator.comparing(Opened::reviewer));
    }

    private static Opened opened(Invitation invitation, PeerAnswer answer) {
        return new Opened(
                invitation.group(), invitation.reviewer(), invitation.otherTeam(), answer.ratings(), answer.text());
    }
}
