package io.kaohe.process.cycle;

import io.kaohe.cycle.Reminders;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_remindCollecting}: data owners hear that figures are due. */
@Component
class RemindCollectingDelegate implements JavaDelegate {

    private final Reminders reminders;

    RemindCollectingDelegate(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.collecting(BusinessKey.of(execution));
    }
}
