package io.kaohe.process.cycle;

import io.kaohe.calibration.Calibrations;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_publishResults}: a batch of people learns its results, nobody twice. */
@Component
class PublishResultsDelegate implements JavaDelegate {

    private final Calibrations calibrations;

    PublishResultsDelegate(Calibrations calibrations) {
        this.calibrations = calibrations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        calibrations.publish(BusinessKey.of(execution), (Integer) execution.getVariable("loopCounter"));
    }
}
