package io.kaohe.process.reconcileactuals;

import io.kaohe.appraisal.Deadlines;
import io.kaohe.process.engine.ReminderCycle;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Until when a decision between two sources is due, and when data owners are reminded of it. */
@Component
public class ReconciliationTasks {

    private final Deadlines deadlines;
    private final ReminderCycle reminders;
    private final Clock clock;

    ReconciliationTasks(Deadlines deadlines, ReminderCycle reminders, Clock clock) {
        this.deadlines = deadlines;
        this.reminders = reminders;
        this.clock = clock;
    }

    public Date due(DelegateExecution execution) {
        return Date.from(due());
    }

    public String reminders(DelegateExecution execution) {
        return reminders.daily(due());
    }

    private Instant due() {
        return clock.instant().plus(deadlines.decision());
    }
}
