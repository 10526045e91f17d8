package io.kaohe.process.reconcileactuals;

import io.kaohe.appraisal.Deadlines;
import io.kaohe.calendar.DueDays;
import io.kaohe.process.engine.ReminderCycle;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Until when a decision between two sources is due, and when data owners are reminded of it. */
@Component
public class ReconciliationTasks {

    private final Deadlines deadlines;
    private final ReminderCycle reminders;
    private final DueDays days;

    ReconciliationTasks(Deadlines deadlines, ReminderCycle reminders, DueDays days) {
        this.deadlines = deadlines;
        this.reminders = reminders;
        this.days = days;
    }

    public Date due(DelegateExecution execution) {
        return Date.from(due());
    }

    public String reminders(DelegateExecution execution) {
        return reminders.daily(due());
    }

    private Instant due() {
        return days.in(deadlines.decision());
    }
}
