package io.kaohe.process.peerreview;

import io.kaohe.peerreview.PeerReviewReminders;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_remindReplacement}: the seat of somebody who declined is still empty. */
@Component
class RemindReplacementDelegate implements JavaDelegate {

    private final PeerReviewReminders peerReviewReminders;

    RemindReplacementDelegate(PeerReviewReminders peerReviewReminders) {
        this.peerReviewReminders = peerReviewReminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        peerReviewReminders.replacementOverdue(BusinessKey.of(execution));
    }
}
