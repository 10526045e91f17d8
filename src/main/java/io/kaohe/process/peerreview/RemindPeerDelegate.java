package io.kaohe.process.peerreview;

import io.kaohe.peerreview.PeerReviewReminders;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_remindPeer}: a colleague has not answered in time. */
@Component
class RemindPeerDelegate implements JavaDelegate {

    private final PeerReviewReminders peerReviewReminders;

    RemindPeerDelegate(PeerReviewReminders peerReviewReminders) {
        this.peerReviewReminders = peerReviewReminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        peerReviewReminders.reviewOverdue(BusinessKey.of(execution));
    }
}
