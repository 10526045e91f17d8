package io.kaohe.process.resultconfirmation;

import io.kaohe.appraisal.AppraisalReminders;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_remindConfirmation}: the person has not answered. */
@Component
class RemindConfirmationDelegate implements JavaDelegate {

    private final AppraisalReminders appraisalReminders;

    RemindConfirmationDelegate(AppraisalReminders appraisalReminders) {
        this.appraisalReminders = appraisalReminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        appraisalReminders.confirmationPending(BusinessKey.of(execution));
    }
}
