package io.kaohe.process.cycle;

import io.kaohe.cycle.CycleLevers;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_withdrawAppraisals}: a cancelled cycle leaves no appraisal behind. */
@Component
class WithdrawAppraisalsDelegate implements JavaDelegate {

    private final CycleLevers cycleLevers;

    WithdrawAppraisalsDelegate(CycleLevers cycleLevers) {
        this.cycleLevers = cycleLevers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cycleLevers.withdrawAppraisals(BusinessKey.of(execution));
    }
}
