package io.kaohe.process.targetchange;

import io.kaohe.appraisal.Deadlines;
import io.kaohe.calendar.DueDays;
import io.kaohe.process.engine.BusinessKey;
import io.kaohe.process.engine.ReminderCycle;
import io.kaohe.shared.Role;
import io.kaohe.target.TargetChange.Decision;
import io.kaohe.target.TargetChanges;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who decides about a target that changes, until when, and how it was decided. */
@Component
public class TargetChangeTasks {

    private final TargetChanges changes;
    private final Deadlines deadlines;
    private final ReminderCycle reminders;
    private final DueDays days;

    TargetChangeTasks(TargetChanges changes, Deadlines deadlines, ReminderCycle reminders, DueDays days) {
        this.changes = changes;
        this.deadlines = deadlines;
        this.reminders = reminders;
        this.days = days;
    }

    public @Nullable String nextLevel(DelegateExecution execution) {
        return changes.nextLevel(BusinessKey.of(execution)).orElse(null);
    }

    /** HR where the requester has no manager. */
    public List<String> groups(DelegateExecution execution) {
        return nextLevel(execution) == null ? List.of(Role.HR.group()) : List.of();
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

    public boolean approved(DelegateExecution execution) {
        return changes.get(BusinessKey.of(execution)).decision() == Decision.APPROVE;
    }
}
