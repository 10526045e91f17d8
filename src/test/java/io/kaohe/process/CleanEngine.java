package io.kaohe.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Every test begins on the same morning with an engine that holds no instance, and ends by looking whether an instance
 * ever carried a process variable: people who hold a task could read and overwrite it, so nothing of ours is one.
 */
class CleanEngine implements BeforeEachCallback, AfterEachCallback {

    private static final Instant MORNING = Instant.parse("2026-11-02T01:00:00Z");

    /** How a multi-instance counts. */
    private static final Set<String> COUNTERS =
            Set.of("nrOfInstances", "nrOfCompletedInstances", "nrOfActiveInstances", "loopCounter");

    @Override
    public void beforeEach(ExtensionContext test) {
        ClockUtil.setCurrentTime(Date.from(MORNING));
        BpmnAwareTests.init(engine(test));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        ProcessEngine engine = engine(test);
        HistoryService history = engine.getHistoryService();
        try {
            assertThat(history.createHistoricVariableInstanceQuery().list())
                    .extracting(HistoricVariableInstance::getName)
                    .isSubsetOf(COUNTERS);
        } finally {
            engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .rootProcessInstances()
                    .list()
                    .forEach(instance ->
                            engine.getRuntimeService().deleteProcessInstance(instance.getId(), "test is over", true));
            history.createHistoricProcessInstanceQuery()
                    .list()
                    .forEach(instance -> history.deleteHistoricProcessInstanceIfExists(instance.getId()));
            BpmnAwareTests.reset();
            ClockUtil.reset();
        }
    }

    private static ProcessEngine engine(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test).getBean(ProcessEngine.class);
    }
}
