package io.kaohe.process.cycle;

import io.kaohe.calibration.Calibrations;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_beginCalibration}: what every result is now, is kept. */
@Component
class BeginCalibrationDelegate implements JavaDelegate {

    private final Calibrations calibrations;

    BeginCalibrationDelegate(Calibrations calibrations) {
        this.calibrations = calibrations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        calibrations.begin(BusinessKey.of(execution));
    }
}
