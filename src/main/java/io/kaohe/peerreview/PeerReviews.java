package io.kaohe.peerreview;

import io.kaohe.appraisal.Appraisal;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.audit.AuditLog;
import io.kaohe.organization.Member;
import io.kaohe.organization.Organization;
import io.kaohe.scoring.RaterGroup;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the invited colleagues do: say what they think, sealed at once, or decline. */
@Service
@Transactional
public class PeerReviews {

    private final JdbcPeerStages rows;
    private final JdbcPeerAnswers answers;
    private final Appraisals appraisals;
    private final Organization organization;
    private final AuditLog audit;
    private final Clock clock;

    PeerReviews(
            JdbcPeerStages rows,
            JdbcPeerAnswers answers,
            Appraisals appraisals,
            Organization organization,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.answers = answers;
        this.appraisals = appraisals;
        this.organization = organization;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refusal 404 when there is none */
    public Invitation invitation(UUID id) {
        return rows.get(id);
    }

    /** The seats of a stage, always in the same order. */
    public List<Invitation> invitations(Stage stage) {
        return rows.of(stage);
    }

    public Reviewee reviewee(UUID appraisal) {
        Appraisal about = appraisals.get(appraisal);
        Member place = organization
                .memberOn(about.employee(), about.period().lastDay())
                .orElse(null);
        return new Reviewee(
                new Reviewee.Who(
                        about.employeeName(),
                        place == null ? null : place.teamName(),
                        place == null ? null : place.role()),
                about.period().toString(),
                about.cycleType());
    }

    /** Whether the person has still to review somebody of the cycle. */
    public boolean owes(String person, UUID cycle) {
        return answers.owes(person, cycle);
    }

    /**
     * A stand-in may decline for somebody, and no more: a view is one's own.
     *
     * @throws Refusal 403 to the person who is reviewed and to the line manager, where they stand in for a colleague
     */
    public void admit(Actor actor, UUID id) {
        Invitation invitation = rows.get(id);
        Appraisal appraisal = appraisals.get(invitation.appraisal());
        boolean own = actor.id().equals(invitation.reviewer());
        if (actor.id().equals(appraisal.employee()) || actor.id().equals(appraisal.reviewer()) && !own) {
            throw Refusal.forbidden("PEER_REVIEW_IS_PERSONAL");
        }
    }

    /**
     * Whoever became the line manager in the meantime can only decline.
     *
     * @throws Refusal 422 when a dimension is missing or nothing is judged; 403 to anybody but the reviewer
     */
    public void answer(Actor by, UUID id, PeerAnswer answer) {
        Invitation invitation = invited(by, id);
        Appraisal appraisal = appraisals.get(invitation.appraisal());
        boolean manager = by.id().equals(appraisal.reviewer())
                || organization.leads(by.id(), appraisal.employee(), LocalDate.now(clock));
        if (manager || !by.id().equals(invitation.reviewer())) {
            throw Refusal.forbidden("PEER_REVIEW_IS_PERSONAL");
        }
        answer.check(invitation.dimensions());
        answers.add(id, answer);
    }

    /** The line manager names another colleague, or does without; in the team of a lead nobody takes the place. */
    public void decline(Actor by, UUID id, String reason) {
        Invitation invitation = invited(by, id);
        rows.decline(invitation, reason);
        if (invitation.group() == RaterGroup.UPWARD) {
            rows.drop(id);
        }
        audit.record(
                by,
                "PEER_REVIEW_DECLINED",
                invitation.subject(),
                appraisals.get(invitation.appraisal()).employee(),
                reason);
    }

    /** Keeps the stage open until this is written. */
    private Invitation invited(Actor by, UUID id) {
        admit(by, id);
        if (!rows.holdOpen(rows.get(id).stage())) {
            throw Refusal.conflict("WRONG_STATE");
        }
        Invitation invitation = rows.get(id);
        if (invitation.status() != Invitation.Status.INVITED) {
            throw Refusal.conflict("WRONG_STATE");
        }
        return invitation;
    }
}
