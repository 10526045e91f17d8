package io.kaohe.process.peerreviewstage;

import io.kaohe.peerreview.PeerProcess;
import io.kaohe.peerreview.Stage;
import io.kaohe.process.engine.Instances;
import io.kaohe.process.upwardreviewstage.UpwardReviewStage;
import io.kaohe.scoring.RaterGroup;
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
    public void stageClosed(Stage stage) {
        instances.tell(
                stage.group() == RaterGroup.UPWARD
                        ? UpwardReviewStage.UPWARD_STAGE_CLOSED
                        : PeerReviewStage.PEER_STAGE_CLOSED,
                stage.appraisal());
    }

    @Override
    public void reviewerReplaced(UUID invitation, String former, String current) {
        instances.reassign(invitation, former, current);
    }
}
