package io.kaohe.process.cycle;

import io.kaohe.appraisal.Deadlines;
import io.kaohe.calendar.DueDays;
import io.kaohe.cycle.Cycles;
import io.kaohe.process.engine.BusinessKey;
import io.kaohe.process.engine.ReminderCycle;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** When the tasks of a cycle are due and when their owners are reminded. */
@Component
public class CycleDeadlines {

    private static final Duration FIRST_REMINDER = Duration.ofDays(2);

    private final Cycles cycles;
    private final Deadlines deadlines;
    private final ReminderCycle reminders;
    private final DueDays days;

    CycleDeadlines(Cycles cycles, Deadlines deadlines, ReminderCycle reminders, DueDays days) {
        this.cycles = cycles;
        this.deadlines = deadlines;
        this.reminders = reminders;
        this.days = days;
    }

    /** S43, R8. */
    public Date collecting(DelegateExecution execution) {
        return Date.from(dataDue(execution));
    }

    public String collectingReminders(DelegateExecution execution) {
        return reminders.daily(firstReminder(dataDue(execution)));
    }

    /** R8: two days before, then daily. */
    static Instant firstReminder(Instant due) {
        return due.minus(FIRST_REMINDER);
    }

    public Date findings(DelegateExecution execution) {
        return Date.from(days.in(deadlines.decision()));
    }

    public Date bonusApproval(DelegateExecution execution) {
        return Date.from(days.in(deadlines.decision()));
    }

    public Date calibration(DelegateExecution execution) {
        return Date.from(days.in(deadlines.decision()));
    }

    private Instant dataDue(DelegateExecution execution) {
        return cycles.get(BusinessKey.of(execution)).dataDue();
    }
}
