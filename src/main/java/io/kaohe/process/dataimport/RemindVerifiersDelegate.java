package io.kaohe.process.dataimport;

import io.kaohe.cycle.Reminders;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_remindVerifiers}: figures wait too long to be verified. */
@Component
class RemindVerifiersDelegate implements JavaDelegate {

    private final Reminders reminders;

    RemindVerifiersDelegate(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.verificationOverdue(BusinessKey.of(execution));
    }
}
