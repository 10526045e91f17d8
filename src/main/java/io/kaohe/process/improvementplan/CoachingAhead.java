package io.kaohe.process.improvementplan;

import io.kaohe.plan.PlanReminders;
import io.kaohe.process.engine.Unchecked;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks the day before for coaching sessions, of which there is no task yet; a pause has moved their timers. */
@Component
class CoachingAhead {

    private final ManagementService jobs;
    private final RuntimeService runtime;
    private final PlanReminders planReminders;
    private final Unchecked unchecked;
    private final Clock clock;

    CoachingAhead(
            ManagementService jobs,
            RuntimeService runtime,
            PlanReminders planReminders,
            Unchecked unchecked,
            Clock clock) {
        this.jobs = jobs;
        this.runtime = runtime;
        this.planReminders = planReminders;
        this.unchecked = unchecked;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 30, timeUnit = TimeUnit.MINUTES)
    void look() {
        LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
        List<Job> sessions = unchecked.call(() -> jobs.createJobQuery()
                .timers()
                .active()
                .processDefinitionKey(ImprovementPlan.KEY)
                .activityId(ImprovementPlan.COACHING_DUE)
                .duedateHigherThan(Date.from(begin(tomorrow).minusMillis(1)))
                .duedateLowerThan(Date.from(begin(tomorrow.plusDays(1))))
                .list());
        sessions.forEach(session -> planReminders.coachingTomorrow(
                planOf(session), session.getDuedate().toInstant()));
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private UUID planOf(Job session) {
        return UUID.fromString(unchecked.call(() -> runtime.createProcessInstanceQuery()
                .processInstanceId(session.getProcessInstanceId())
                .singleResult()
                .getBusinessKey()));
    }
}
