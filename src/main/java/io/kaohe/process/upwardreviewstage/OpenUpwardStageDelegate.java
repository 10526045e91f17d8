package io.kaohe.process.upwardreviewstage;

import io.kaohe.peerreview.PeerStages;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_openUpwardStage}: the team of a lead is invited. */
@Component
class OpenUpwardStageDelegate implements JavaDelegate {

    private final PeerStages stages;

    OpenUpwardStageDelegate(PeerStages stages) {
        this.stages = stages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        stages.openUpward(BusinessKey.of(execution));
    }
}
