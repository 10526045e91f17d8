package io.kaohe.process.targetchange;

import io.kaohe.process.engine.BusinessKey;
import io.kaohe.target.TargetReminders;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_remindApprover}: the approval of a target change is overdue. */
@Component
class RemindApproverDelegate implements JavaDelegate {

    private final TargetReminders reminders;

    RemindApproverDelegate(TargetReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.changeOverdue(BusinessKey.of(execution));
    }
}
