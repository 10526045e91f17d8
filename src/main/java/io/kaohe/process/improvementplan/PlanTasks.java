package io.kaohe.process.improvementplan;

import io.kaohe.calendar.DueDays;
import io.kaohe.plan.Plan;
import io.kaohe.plan.PlanCoaching;
import io.kaohe.plan.PlanSettings;
import io.kaohe.plan.PlanStatus;
import io.kaohe.plan.Plans;
import io.kaohe.process.engine.BusinessKey;
import io.kaohe.process.engine.ReminderCycle;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who does the tasks of a plan, when they are due, what its timers wait for and its gateways ask. */
@Component
public class PlanTasks {

    private final Plans plans;
    private final PlanCoaching coaching;
    private final PlanSettings settings;
    private final ReminderCycle reminders;
    private final DueDays days;

    PlanTasks(Plans plans, PlanCoaching coaching, PlanSettings settings, ReminderCycle reminders, DueDays days) {
        this.plans = plans;
        this.coaching = coaching;
        this.settings = settings;
        this.reminders = reminders;
        this.days = days;
    }

    public String employee(DelegateExecution execution) {
        return plan(execution).employee();
    }

    public String manager(DelegateExecution execution) {
        return plan(execution).manager();
    }

    public Date due(DelegateExecution execution) {
        return Date.from(stepEnds());
    }

    public String reminders(DelegateExecution execution) {
        return reminders.daily(stepEnds());
    }

    public Date nextCoaching(DelegateExecution execution) {
        return Date.from(coaching.next(BusinessKey.of(execution)));
    }

    public Date reviewAt(DelegateExecution execution) {
        return Date.from(Objects.requireNonNull(plan(execution).reviewAt()));
    }

    public boolean approved(DelegateExecution execution) {
        return plan(execution).status() == PlanStatus.ACKNOWLEDGEMENT;
    }

    public boolean extended(DelegateExecution execution) {
        return plan(execution).status() == PlanStatus.RUNNING;
    }

    public boolean notPassed(DelegateExecution execution) {
        return plan(execution).status() == PlanStatus.SUPPORT;
    }

    private Plan plan(DelegateExecution execution) {
        return plans.get(BusinessKey.of(execution));
    }

    private Instant stepEnds() {
        return days.in(settings.step());
    }
}
