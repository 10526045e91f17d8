package io.kaohe.process.cycle;

import io.kaohe.cycle.Cycles;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_checkCycle}: are scorecards and people ready? */
@Component
class CheckCycleDelegate implements JavaDelegate {

    private final Cycles cycles;

    CheckCycleDelegate(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cycles.check(BusinessKey.of(execution));
    }
}
