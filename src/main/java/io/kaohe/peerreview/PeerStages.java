package io.kaohe.peerreview;

import io.kaohe.appraisal.Appraisal;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.appraisal.Reviews;
import io.kaohe.audit.AuditLog;
import io.kaohe.organization.Member;
import io.kaohe.organization.Organization;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stages in which colleagues, or the team of a lead, are asked. Before one closes nobody sees anything; afterwards
 * nothing changes.
 */
@Service
@Transactional
public class PeerStages {

    private final JdbcPeerStages rows;
    private final JdbcPeerAnswers answers;
    private final Appraisals appraisals;
    private final Organization organization;
    private final PeerProcess process;
    private final Reviews reviews;
    private final AuditLog audit;
    private final Clock clock;

    PeerStages(
            JdbcPeerStages rows,
            JdbcPeerAnswers answers,
            Appraisals appraisals,
            Organization organization,
            PeerProcess process,
            Reviews reviews,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.reviews = reviews;
        this.answers = answers;
        this.appraisals = appraisals;
        this.organization = organization;
        this.process = process;
        this.audit = audit;
        this.clock = clock;
    }

    /** Colleagues are to be named. A second call changes nothing. */
    public void open(UUID appraisal) {
        rows.open(Stage.peers(appraisal));
    }

    /**
     * Invites the team of a lead, as it was at the period's end; of fewer than hide each other nobody is asked. Who
     * leads nobody has no such stage. A second call changes nothing.
     */
    public void openUpward(UUID id) {
        Appraisal appraisal = appraisals.get(id);
        Stage stage = Stage.upward(id);
        List<String> team = team(appraisal);
        if (team.isEmpty() || !rows.open(stage)) {
            return;
        }
        if (team.size() >= stage.group().minimumAnswers()) {
            team.forEach(member -> rows.invite(
                    new Invitation(UUID.randomUUID(), stage, member, false, Invitation.Status.INVITED, null)));
        }
    }

    /** Without those who have left since. */
    private List<String> team(Appraisal appraisal) {
        List<String> reports = ids(
                organization.reportsOf(appraisal.employee(), appraisal.period().lastDay()));
        return ids(organization.membersOn(reports, LocalDate.now(clock)));
    }

    private static List<String> ids(List<Member> members) {
        return members.stream().map(member -> member.person().id()).toList();
    }

    public boolean isOpen(Stage stage) {
        return rows.isOpen(stage);
    }

    /** Sums up what was said, once; a second call changes nothing. */
    public void close(Stage stage) {
        if (rows.close(stage)) {
            PeerSummary.of(stage.group(), answers.byInvitation(stage).values())
                    .ifPresent(summary -> answers.sumUp(stage.appraisal(), summary));
            reviews.othersAreDone(stage.appraisal());
        }
    }

    /** HR waits no longer: for the names, the approval or the answers that are missing. */
    public void closeEarly(Actor hr, Stage stage, String reason) {
        hr.mustBe(Role.HR);
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "REQUIRED");
        }
        Appraisal appraisal = appraisals.get(stage.appraisal());
        if (hr.id().equals(appraisal.employee())) {
            throw Refusal.forbidden("OWN_APPRAISAL");
        }
        if (appraisal.status().concluded() || !rows.isOpen(stage)) {
            throw Refusal.conflict("WRONG_STATE");
        }
        rows.closedBy(stage, hr.id(), reason);
        audit.record(hr, stage.group() + "_STAGE_CLOSED", appraisal.subject(), appraisal.employee(), reason);
        process.stageClosed(stage);
    }
}
