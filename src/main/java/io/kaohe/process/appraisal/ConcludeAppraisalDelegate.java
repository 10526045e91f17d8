package io.kaohe.process.appraisal;

import io.kaohe.cycle.Progress;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_concludeAppraisal}: the cycle counts one less. */
@Component
class ConcludeAppraisalDelegate implements JavaDelegate {

    private final Progress progress;

    ConcludeAppraisalDelegate(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void execute(DelegateExecution execution) {
        progress.conclude(BusinessKey.of(execution));
    }
}
