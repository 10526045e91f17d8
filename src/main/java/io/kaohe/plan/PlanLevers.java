package io.kaohe.plan;

import io.kaohe.audit.AuditLog;
import io.kaohe.shared.Actor;
import io.kaohe.shared.FieldErrors;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What HR may do to an open plan: each with a reason, each recorded, never to their own. */
@Service
@Transactional
public class PlanLevers {

    public enum Action {
        CLOSE,
        /** Long leave: the days do not count. */
        PAUSE,
        /** Back before the last day of the pause: from today on the days count. */
        RESUME
    }

    /**
     * What HR asks for.
     *
     * @param from required for PAUSE: the first day, today or before
     * @param until required for PAUSE: the last day, included
     */
    public record Pull(
            Action action,
            String reason,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** Longer than any leave: a slip of the pen would move the re-review out of sight. */
    private static final Period LONGEST_PAUSE = Period.ofYears(1);

    private static final Set<PlanStatus> OPEN = EnumSet.range(PlanStatus.DRAFTING, PlanStatus.SUPPORT);

    private final Plans plans;
    private final JdbcPlans rows;
    private final PlanProcess process;
    private final Clock clock;

    PlanLevers(Plans plans, JdbcPlans rows, PlanProcess process, Clock clock) {
        this.plans = plans;
        this.rows = rows;
        this.process = process;
        this.clock = clock;
    }

    /** @throws Refusal 403 to all but HR, and to the person; 409 when the plan has ended; 422 without a reason */
    public void pull(Actor hr, UUID id, Pull pull) {
        hr.mustBe(Role.HR);
        rows.lock(id);
        Plan plan = plans.othersPlan(hr, id);
        if (pull.reason().isBlank()) {
            throw Refusal.invalid("reason", "REQUIRED");
        }
        switch (pull.action()) {
            case CLOSE -> close(hr, plan, "PLAN_CLOSED", pull.reason());
            case PAUSE -> pause(hr, plan, pull);
            case RESUME -> resume(hr, plan, pull.reason());
        }
    }

    /** The person works here no longer: the plan ends, what was written stays. */
    void endOfLeaver(Plan plan) {
        close(Actor.SYSTEM, plan, "PLAN_ENDED_BY_LEAVING", null);
    }

    /** The person has another line manager, who goes on with what is open. */
    void handOver(Plan plan, String manager) {
        rows.manager(plan.id(), manager);
        plans.record(Actor.SYSTEM, "PLAN_HANDED_OVER", plan, null, AuditLog.fromTo(plan.manager(), manager));
        process.managerReplaced(plan.id(), plan.manager(), manager);
    }

    private void close(Actor by, Plan plan, String action, @Nullable String reason) {
        plans.move(plan, OPEN, PlanStatus.CLOSED);
        plans.record(by, action, plan, reason);
        process.closed(plan.id());
    }

    private void pause(Actor hr, Plan plan, Pull pull) {
        LocalDate from = pull.from();
        LocalDate until = pull.until();
        if (from == null || until == null) {
            throw Refusal.invalid(from == null ? "from" : "until", "REQUIRED");
        }
        FieldErrors errors = new FieldErrors();
        errors.require(!from.isAfter(LocalDate.now(clock)), "from", "PAUSE_BEGINS_LATER");
        errors.require(!until.isBefore(from), "until", "UNTIL_BEFORE_FROM");
        errors.require(until.isBefore(from.plus(LONGEST_PAUSE)), "until", "PAUSE_TOO_LONG");
        errors.require(!rows.pausedWithin(plan.id(), from, until), "from", "PAUSED_ALREADY");
        errors.refuse();
        refuseEnded(plan);
        rows.addPause(plan.id(), from, until, pull.reason(), hr.id());
        delay(plan, ChronoUnit.DAYS.between(from, until) + 1);
        plans.record(hr, "PLAN_PAUSED", plan, pull.reason(), AuditLog.fromTo(from, until));
    }

    private void resume(Actor hr, Plan plan, String reason) {
        LocalDate today = LocalDate.now(clock);
        PlanView.Pause pause = rows.pauses(plan.id()).stream()
                .filter(one -> one.holds(today))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("action", "NOT_PAUSED"));
        refuseEnded(plan);
        rows.endPause(plan.id(), pause.from(), today, hr.id(), reason);
        delay(plan, -(ChronoUnit.DAYS.between(today, pause.until()) + 1));
        plans.record(hr, "PLAN_RESUMED", plan, reason, AuditLog.fromTo(pause.until(), today.minusDays(1)));
    }

    private static void refuseEnded(Plan plan) {
        if (!OPEN.contains(plan.status())) {
            throw Refusal.conflict("PLAN_ELSEWHERE");
        }
    }

    /** Moves the re-review and everything else that waits for a moment. @param days negative = it comes earlier */
    private void delay(Plan plan, long days) {
        Duration length = Duration.ofDays(days);
        if (plan.reviewAt() != null) {
            rows.reviewAt(plan.id(), plan.reviewAt().plus(length));
        }
        process.delayed(plan.id(), length);
    }
}
