package io.kaohe.process.peerreviewstage;

import io.kaohe.peerreview.PeerStages;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_openPeerStage}: from now on colleagues may be named. */
@Component
class OpenPeerStageDelegate implements JavaDelegate {

    private final PeerStages peerStages;

    OpenPeerStageDelegate(PeerStages peerStages) {
        this.peerStages = peerStages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        peerStages.open(BusinessKey.of(execution));
    }
}
