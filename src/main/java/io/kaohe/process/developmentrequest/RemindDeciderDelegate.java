package io.kaohe.process.developmentrequest;

import io.kaohe.development.DevelopmentReminders;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_remindOfSupport} and {@code serviceTask_remindOfGrant}: a request waits too long. */
@Component
class RemindDeciderDelegate implements JavaDelegate {

    private final DevelopmentReminders reminders;

    RemindDeciderDelegate(DevelopmentReminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.requestOverdue(BusinessKey.of(execution));
    }
}
