package io.kaohe.process.appraisal;

import io.kaohe.appraisal.AppraisalReminders;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_remindSelfReview}: the self-review is overdue. */
@Component
class RemindEmployeeDelegate implements JavaDelegate {

    private final AppraisalReminders appraisalReminders;

    RemindEmployeeDelegate(AppraisalReminders appraisalReminders) {
        this.appraisalReminders = appraisalReminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        appraisalReminders.selfReviewOverdue(BusinessKey.of(execution));
    }
}
