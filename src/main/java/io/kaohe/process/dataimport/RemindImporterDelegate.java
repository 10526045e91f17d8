package io.kaohe.process.dataimport;

import io.kaohe.cycle.Reminders;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_remindImporter}: declined figures wait too long to be replaced. */
@Component
class RemindImporterDelegate implements JavaDelegate {

    private final Reminders reminders;

    RemindImporterDelegate(Reminders reminders) {
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.replacementOverdue(BusinessKey.of(execution));
    }
}
