package io.kaohe.process.peerreviewstage;

import io.kaohe.peerreview.PeerReviewReminders;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_remindApproval}: the line manager has not answered in time. */
@Component
class RemindApprovalDelegate implements JavaDelegate {

    private final PeerReviewReminders peerReviewReminders;

    RemindApprovalDelegate(PeerReviewReminders peerReviewReminders) {
        this.peerReviewReminders = peerReviewReminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        peerReviewReminders.approvalOverdue(BusinessKey.of(execution));
    }
}
