package io.kaohe.process.developmentrequest;

import io.kaohe.appraisal.Deadlines;
import io.kaohe.calendar.DueDays;
import io.kaohe.development.DevelopmentRequest.Status;
import io.kaohe.development.DevelopmentRequests;
import io.kaohe.process.engine.BusinessKey;
import io.kaohe.process.engine.ReminderCycle;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who is asked about a request, until when, and how it was decided. */
@Component
public class DevelopmentTasks {

    private final DevelopmentRequests requests;
    private final Deadlines deadlines;
    private final ReminderCycle reminders;
    private final DueDays days;

    DevelopmentTasks(DevelopmentRequests requests, Deadlines deadlines, ReminderCycle reminders, DueDays days) {
        this.requests = requests;
        this.deadlines = deadlines;
        this.reminders = reminders;
        this.days = days;
    }

    public boolean managed(DelegateExecution execution) {
        return is(execution, Status.MANAGER);
    }

    public String manager(DelegateExecution execution) {
        return requests.manager(BusinessKey.of(execution)).orElseThrow();
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

    public boolean supported(DelegateExecution execution) {
        return is(execution, Status.HR);
    }

    public boolean granted(DelegateExecution execution) {
        return is(execution, Status.GRANTED);
    }

    private boolean is(DelegateExecution execution, Status status) {
        return requests.get(BusinessKey.of(execution)).status() == status;
    }
}
