package io.kaohe.process.appraisal;

import io.kaohe.appraisal.AppraisalReminders;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_remindManagerScoring, serviceTask_remindResultTalk}: scoring or talk is overdue. */
@Component
class RemindReviewerDelegate implements JavaDelegate {

    private final AppraisalReminders appraisalReminders;

    RemindReviewerDelegate(AppraisalReminders appraisalReminders) {
        this.appraisalReminders = appraisalReminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        appraisalReminders.reviewerOverdue(BusinessKey.of(execution));
    }
}
