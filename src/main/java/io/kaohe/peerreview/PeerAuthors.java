package io.kaohe.peerreview;

import io.kaohe.appraisal.Appraisal;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.audit.AuditLog;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Breaks the glass: who said what, for HR, for a reason, on record. */
@Service
@Transactional
public class PeerAuthors {

    /** What one colleague said. */
    public record Opened(
            String reviewer,
            boolean otherTeam,
            List<PeerAnswer.Rating> ratings,
            @Nullable String text) {}

    private final JdbcPeerStages rows;
    private final JdbcPeerAnswers answers;
    private final Appraisals appraisals;
    private final AuditLog audit;

    PeerAuthors(JdbcPeerStages rows, JdbcPeerAnswers answers, Appraisals appraisals, AuditLog audit) {
        this.rows = rows;
        this.answers = answers;
        this.appraisals = appraisals;
        this.audit = audit;
    }

    /** @throws Refusal 403 to anybody but HR, and about the own appraisal; 409 while the stage is open */
    public List<Opened> open(Actor hr, UUID id, String reason) {
        hr.mustBe(Role.HR);
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "REQUIRED");
        }
        Appraisal appraisal = appraisals.get(id);
        if (hr.id().equals(appraisal.employee())) {
            throw Refusal.forbidden("OWN_APPRAISAL");
        }
        if (rows.isOpen(id)) {
            throw Refusal.conflict("PEER_STAGE_OPEN");
        }
        audit.record(hr, "PEER_AUTHORS_READ", appraisal.subject(), appraisal.employee(), reason);
        Map<UUID, PeerAnswer> said = answers.byInvitation(id);
        return rows.ofAppraisal(id).stream()
                .flatMap(invitation ->
                        Optional.ofNullable(said.get(invitation.id()))
                                .map(answer -> opened(invitation, answer))
                                .stream())
                .sorted(Comparator.comparing(Opened::reviewer))
                .toList();
    }

    private static Opened opened(Invitation invitation, PeerAnswer answer) {
        return new Opened(invitation.reviewer(), invitation.otherTeam(), answer.ratings(), answer.text());
    }
}
