package io.kaohe.process.appraisal;

import io.kaohe.outcome.ResultFollowUps;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_startFollowUps}: whatever the result asks for. */
@Component
class StartFollowUpsDelegate implements JavaDelegate {

    private final ResultFollowUps resultFollowUps;

    StartFollowUpsDelegate(ResultFollowUps resultFollowUps) {
        this.resultFollowUps = resultFollowUps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        resultFollowUps.start(BusinessKey.of(execution));
    }
}
