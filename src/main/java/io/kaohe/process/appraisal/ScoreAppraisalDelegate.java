package io.kaohe.process.appraisal;

import io.kaohe.appraisal.Scorer;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_scoreAppraisal}: computes the result, unless a figure is missing. */
@Component
class ScoreAppraisalDelegate implements JavaDelegate {

    private final Scorer scorer;

    ScoreAppraisalDelegate(Scorer scorer) {
        this.scorer = scorer;
    }

    @Override
    public void execute(DelegateExecution execution) {
        scorer.score(BusinessKey.of(execution));
    }
}
