package io.kaohe.process.appraisal;

import io.kaohe.cycle.Progress;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_countScored}: the cycle waits for one score less. */
@Component
class CountScoredDelegate implements JavaDelegate {

    private final Progress progress;

    CountScoredDelegate(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        progress.scored(BusinessKey.of(execution));
    }
}
