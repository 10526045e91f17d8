package io.kaohe.process.peerreviewstage;

import io.kaohe.peerreview.PeerReviewReminders;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_remindProposal}: nobody has been named in time. */
@Component
class RemindProposalDelegate implements JavaDelegate {

    private final PeerReviewReminders peerReviewReminders;

    RemindProposalDelegate(PeerReviewReminders peerReviewReminders) {
        this.peerReviewReminders = peerReviewReminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        peerReviewReminders.proposalOverdue(BusinessKey.of(execution));
    }
}
