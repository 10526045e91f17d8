package io.kaohe.process.reconcileactuals;

import io.kaohe.cycle.Reminders;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_remindDataOwners}: the choice between two sources is overdue. */
@Component
class RemindDataOwnersDelegate implements JavaDelegate {

    private final Reminders reminders;

    RemindDataOwnersDelegate(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.choiceOverdue(BusinessKey.of(execution));
    }
}
