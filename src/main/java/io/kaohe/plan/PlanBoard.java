package io.kaohe.plan;

import io.kaohe.audit.AuditLog;
import io.kaohe.board.OpenWork;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Lateness;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which plans there are and what they wait for, as HR sees it; their own plan is none of it. */
@Service
@Transactional
public class PlanBoard {

    private static final int PAGE = 50;

    private final JdbcPlanBoard rows;
    private final PlanCoaching coaching;
    private final OpenWork work;
    private final AuditLog audit;
    private final Clock clock;

    PlanBoard(JdbcPlanBoard rows, PlanCoaching coaching, OpenWork work, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.coaching = coaching;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /** All that are open, the longest late first. @throws Refusal 403 unless HR */
    public PlanStanding.Page open(Actor hr) {
        hr.mustBe(Role.HR);
        List<PlanStanding> open = rows.open(hr.id());
        recordRead(hr, open);
        return new PlanStanding.Page(
                waiting(open).stream()
                        .sorted(Comparator.comparing(PlanStanding::daysLate)
                                .reversed()
                                .thenComparing(PlanStanding::startedAt))
                        .toList(),
                null);
    }

    /**
     * Those that have ended, the newest first.
     *
     * @param after the {@code next} of the page before
     * @throws Refusal 403 unless HR
     */
    public PlanStanding.Page ended(Actor hr, @Nullable UUID after) {
        hr.mustBe(Role.HR);
        List<PlanStanding> found = rows.ended(hr.id(), after, PAGE + 1);
        List<PlanStanding> shown = found.subList(0, Math.min(PAGE, found.size()));
        recordRead(hr, shown);
        return new PlanStanding.Page(
                waiting(shown), found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
    }

    private void recordRead(Actor hr, List<PlanStanding> plans) {
        List<UUID> ids = plans.stream().map(PlanStanding::id).toList();
        audit.recordMany(hr, "PLANS_READ", "improvement-plans", rows.people(ids), null);
    }

    private List<PlanStanding> waiting(List<PlanStanding> plans) {
        Instant now = clock.instant();
        Map<UUID, Instant> sessions = coaching.next(plans.stream()
                .filter(plan -> plan.status() == PlanStatus.RUNNING)
                .map(PlanStanding::id)
                .toList());
        Map<UUID, List<OpenWork.OpenTask>> tasks =
                work.tasksOf(plans.stream().map(PlanStanding::id).toList());
        return plans.stream()
                .map(plan -> plan.waiting(
                        toCome(plan, sessions.get(plan.id()), now),
                        tasks.getOrDefault(plan.id(), List.of()).stream()
                                .map(this::task)
                                .toList()))
                .toList();
    }

    /** None that the re-review comes before, and none whose task is open. */
    private static @Nullable Instant toCome(PlanStanding plan, @Nullable Instant session, Instant now) {
        return session == null
                        || session.isBefore(now)
                        || (plan.reviewAt() != null && !session.isBefore(plan.reviewAt()))
                ? null
                : session;
    }

    private PlanStanding.Task task(OpenWork.OpenTask task) {
        return new PlanStanding.Task(
                task.name(), task.holder(), task.group(), task.due(), Lateness.days(task.due(), clock));
    }
}
