package io.kaohe.process.appeal;

import io.kaohe.appeal.AppealReviews;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_rescoreAppeal}: the engine scores, with what the review granted. */
@Component
class RescoreAppealDelegate implements JavaDelegate {

    private final AppealReviews appealReviews;

    RescoreAppealDelegate(AppealReviews appealReviews) {
        this.appealReviews = appealReviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        appealReviews.rescore(BusinessKey.of(execution));
    }
}
