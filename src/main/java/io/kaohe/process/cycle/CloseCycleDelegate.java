package io.kaohe.process.cycle;

import io.kaohe.cycle.Cycles;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_closeCycle}: nothing more will change. */
@Component
class CloseCycleDelegate implements JavaDelegate {

    private final Cycles cycles;

    CloseCycleDelegate(Cycles cycles) {
        this.cycles = cycles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cycles.close(BusinessKey.of(execution));
    }
}
