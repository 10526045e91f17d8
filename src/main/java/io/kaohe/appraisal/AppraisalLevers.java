package io.kaohe.appraisal;

import static io.kaohe.appraisal.AppraisalStatus.CLOSED_UNCONFIRMED;
import static io.kaohe.appraisal.AppraisalStatus.CONFIRMATION;
import static io.kaohe.appraisal.AppraisalStatus.MANAGER_SCORING;
import static io.kaohe.appraisal.AppraisalStatus.SELF_REVIEW;
import static io.kaohe.appraisal.AppraisalStatus.WITHDRAWN;

import io.kaohe.audit.AuditLog;
import io.kaohe.organization.Organization;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What HR may do to a running appraisal: each with a reason, each recorded, never to their own. */
@Service
@Transactional
public class AppraisalLevers {

    private static final Set<AppraisalStatus> OPEN = EnumSet.range(SELF_REVIEW, AppraisalStatus.CORRECTION);

    private final Appraisals appraisals;
    private final JdbcAppraisals rows;
    private final JdbcReviews reviewRows;
    private final JdbcConfirmations confirmations;
    private final Reviews reviews;
    private final Organization organization;
    private final AppraisalProcess process;
    private final AuditLog audit;
    private final Deadlines deadlines;
    private final Clock clock;

    AppraisalLevers(
            Appraisals appraisals,
            JdbcAppraisals rows,
            JdbcReviews reviewRows,
            JdbcConfirmations confirmations,
            Reviews reviews,
            Organization organization,
            AppraisalProcess process,
            AuditLog audit,
            Deadlines deadlines,
            Clock clock) {
        this.appraisals = appraisals;
        this.rows = rows;
        this.reviewRows = reviewRows;
        this.confirmations = confirmations;
        this.reviews = reviews;
        this.organization = organization;
        this.process = process;
        this.audit = audit;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Manager scoring goes on without the self-review; only after its due date. */
    public void waiveSelfReview(Actor hr, UUID id, String reason) {
        Appraisal appraisal = checked(hr, id, reason);
        if (clock.instant().isBefore(appraisal.selfReviewDue())) {
            throw Refusal.conflict("SELF_REVIEW_NOT_OVERDUE");
        }
        appraisals.move(id, Set.of(SELF_REVIEW), reviews.afterSelfReview(id));
        reviewRows.waiveSelfReview(id, hr.id(), reason);
        record(hr, "SELF_REVIEW_WAIVED", appraisal, reason);
        process.selfReviewWaived(id);
    }

    /** Closes a published result that nobody answered; only after the reminders. */
    public void closeUnconfirmed(Actor hr, UUID id, String reason) {
        Appraisal appraisal = checked(hr, id, reason);
        if (appraisal.status() != CONFIRMATION) {
            throw Refusal.conflict("WRONG_STATE");
        }
        Instant from = confirmations.talk(id).orElseThrow().heldAt().plus(deadlines.closeUnconfirmedAfter());
        if (clock.instant().isBefore(from)) {
            throw Refusal.conflict("CONFIRMATION_STILL_POSSIBLE");
        }
        appraisals.move(id, Set.of(CONFIRMATION), CLOSED_UNCONFIRMED);
        rows.closeReason(id, reason);
        record(hr, "CLOSED_UNCONFIRMED", appraisal, reason);
        process.closedUnconfirmed(id);
    }

    public void withdraw(Actor hr, UUID id, String reason) {
        Appraisal appraisal = checked(hr, id, reason);
        appraisals.move(id, OPEN, WITHDRAWN);
        rows.closeReason(id, reason);
        record(hr, "APPRAISAL_WITHDRAWN", appraisal, reason);
        end(id);
    }

    /** Withdraws what is left of a cancelled cycle; what was concluded has no effect either. */
    public void withdrawAll(UUID cycle, String reason) {
        for (Appraisal appraisal : appraisals.ofCycle(cycle)) {
            if (appraisal.status() != WITHDRAWN) {
                boolean open = !appraisal.status().concluded();
                appraisals.move(appraisal.id(), Set.of(appraisal.status()), WITHDRAWN);
                rows.closeReason(appraisal.id(), reason);
                record(Actor.SYSTEM, "APPRAISAL_WITHDRAWN", appraisal, reason);
                if (open) {
                    end(appraisal.id());
                }
            }
        }
    }

    /** One that the launch has not reached yet has no process to tell; being concluded, it gets none. */
    private void end(UUID id) {
        if (appraisals.get(id).processInstance() == null) {
            appraisals.conclude(id);
        } else {
            process.withdrawn(id);
        }
    }

    /**
     * Another person does from now on what the appraisal waits for: the line manager's part, or, while one before
     * still has to judge the days they led, theirs. What was submitted stays. It is nobody who was asked about the
     * person: such a one would read what all said together, and from it what the others did.
     */
    public void replaceReviewer(Actor hr, UUID id, String reviewer, String reason) {
        Appraisal appraisal = checked(hr, id, reason);
        if (appraisal.status().concluded()) {
            throw Refusal.conflict("WRONG_STATE");
        }
        if (reviewer.equals(appraisal.employee())) {
            throw Refusal.invalid("reviewer", "REVIEWER_IS_REVIEWEE");
        }
        if (reviews.wasAsked(reviewer, id)) {
            throw Refusal.invalid("reviewer", "REVIEWER_WAS_ASKED");
        }
        if (organization.memberOn(reviewer, LocalDate.now(clock)).isEmpty()) {
            throw Refusal.invalid("reviewer", "EMPLOYEE_UNKNOWN");
        }
        Set<String> judges =
                appraisal.status() == MANAGER_SCORING ? reviewRows.managers(id, appraisal.round()) : Set.of();
        if (judges.contains(reviewer)) {
            throw Refusal.invalid("reviewer", "REVIEWER_HAS_RATED");
        }
        String replaced = appraisal.status() == MANAGER_SCORING
                ? appraisal.formerToJudge(judges).orElse(appraisal.reviewer())
                : appraisal.reviewer();
        if (reviewer.equals(replaced)) {
            throw Refusal.invalid("reviewer", "REVIEWER_ALREADY");
        }
        if (replaced.equals(appraisal.reviewer())) {
            rows.reviewer(id, reviewer);
        } else {
            rows.stretches(id, appraisal.judgedBy(reviewer, replaced));
        }
        rows.replaced(id, replaced, reviewer, reason, hr.id(), clock.instant());
        record(hr, "REVIEWER_REPLACED", appraisal, reason, AuditLog.fromTo(replaced, reviewer));
        process.reviewerReplaced(id, replaced, reviewer);
    }

    public void extend(Actor hr, UUID id, Instant until, String reason) {
        Appraisal appraisal = checked(hr, id, reason);
        if (appraisal.status().concluded()) {
            throw Refusal.conflict("WRONG_STATE");
        }
        if (!until.isAfter(clock.instant())) {
            throw Refusal.invalid("until", "IN_THE_PAST");
        }
        rows.extend(id, until);
        record(hr, "APPRAISAL_EXTENDED", appraisal, reason, until.toString());
        process.extended(id, until);
    }

    private Appraisal checked(Actor hr, UUID id, String reason) {
        hr.mustBe(Role.HR);
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "REQUIRED");
        }
        Appraisal appraisal = appraisals.get(id);
        appraisal.refuseTo(hr);
        return appraisal;
    }

    private void record(Actor hr, String action, Appraisal appraisal, String reason) {
        record(hr, action, appraisal, reason, null);
    }

    private void record(Actor hr, String action, Appraisal appraisal, String reason, @Nullable String detail) {
        audit.record(hr, action, appraisal.subject(), appraisal.employee(), reason, detail);
    }
}
