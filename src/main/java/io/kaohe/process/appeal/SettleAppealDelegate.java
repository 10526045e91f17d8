package io.kaohe.process.appeal;

import io.kaohe.appeal.AppealReviews;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_settleAppeal}: the person is told, and what changed takes effect. */
@Component
class SettleAppealDelegate implements JavaDelegate {

    private final AppealReviews appealReviews;

    SettleAppealDelegate(AppealReviews appealReviews) {
        this.appealReviews = appealReviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        appealReviews.settle(BusinessKey.of(execution));
    }
}
