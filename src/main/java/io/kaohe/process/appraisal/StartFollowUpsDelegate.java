package io.kaohe.process.appraisal;

import io.kaohe.outcome.ImprovementTalks;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_startFollowUps}: a talk where the result asks for one. */
@Component
class StartFollowUpsDelegate implements JavaDelegate {

    private final ImprovementTalks improvementTalks;

    StartFollowUpsDelegate(ImprovementTalks improvementTalks) {
        this.improvementTalks = improvementTalks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        improvementTalks.start(BusinessKey.of(execution));
    }
}
