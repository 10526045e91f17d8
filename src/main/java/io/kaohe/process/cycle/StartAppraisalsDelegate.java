package io.kaohe.process.cycle;

import io.kaohe.appraisal.Appraisals;
import io.kaohe.process.appraisal.AppraisalModel;
import io.kaohe.process.engine.BusinessKey;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Serves {@code serviceTask_startAppraisals}: starts the appraisals of one batch and stores their instances in the same
 * transaction, so that a repeated job starts nobody twice.
 */
@Component
class StartAppraisalsDelegate implements JavaDelegate {

    private final Appraisals appraisals;

    StartAppraisalsDelegate(Appraisals appraisals) {
        this.appraisals = appraisals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        int batch = (Integer) execution.getVariable("loopCounter");
        List<UUID> ids = appraisals.notStarted(BusinessKey.of(execution), batch);
        appraisals.started(
                ids,
                ids.stream()
                        .map(id -> runtime.startProcessInstanceByKey(modelOf(id), id.toString())
                                .getId())
                        .toList());
    }

    private String modelOf(UUID appraisal) {
        return AppraisalModel.of(appraisals.get(appraisal).cycleType());
    }
}
