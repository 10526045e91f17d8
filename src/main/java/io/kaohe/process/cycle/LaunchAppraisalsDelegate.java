package io.kaohe.process.cycle;

import io.kaohe.cycle.Launch;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Serves {@code serviceTask_launchAppraisals}: one row for each participant. */
@Component
class LaunchAppraisalsDelegate implements JavaDelegate {

    private final Launch launch;

    LaunchAppraisalsDelegate(Launch launch) {
        this.launch = launch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        launch.createAppraisals(BusinessKey.of(execution));
    }
}
