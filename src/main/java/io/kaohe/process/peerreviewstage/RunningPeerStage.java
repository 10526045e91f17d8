package io.kaohe.process.peerreviewstage;

import io.kaohe.peerreview.PeerProcess;
import io.kaohe.process.engine.Instances;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the stage of an appraisal that HR waits no longer. */
@Component
class RunningPeerStage implements PeerProcess {

    private final Instances instances;

    RunningPeerStage(Instances instances) {
        this.instances = instances;
    }

    @Override
    public void stageClosed(UUID appraisal) {
        instances.tell(PeerReviewStage.PEER_STAGE_CLOSED, appraisal);
    }
}
