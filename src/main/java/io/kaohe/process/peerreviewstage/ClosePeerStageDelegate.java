package io.kaohe.process.peerreviewstage;

import io.kaohe.peerreview.PeerStages;
import io.kaohe.peerreview.Stage;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_closePeerStage}: what colleagues said is summed up, once. */
@Component
class ClosePeerStageDelegate implements JavaDelegate {

    private final PeerStages peerStages;

    ClosePeerStageDelegate(PeerStages peerStages) {
        this.peerStages = peerStages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        peerStages.close(Stage.peers(BusinessKey.of(execution)));
    }
}
