package io.kaohe.process.upwardreviewstage;

import io.kaohe.peerreview.PeerStages;
import io.kaohe.peerreview.Stage;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_closeUpwardStage}: what the team said is summed up, once. */
@Component
class CloseUpwardStageDelegate implements JavaDelegate {

    private final PeerStages stages;

    CloseUpwardStageDelegate(PeerStages stages) {
        this.stages = stages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        stages.close(Stage.upward(BusinessKey.of(execution)));
    }
}
