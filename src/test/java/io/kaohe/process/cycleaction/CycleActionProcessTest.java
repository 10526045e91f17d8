package io.kaohe.process.cycleaction;

import static io.kaohe.process.AppraisalFixture.HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;

import io.kaohe.cycle.Levers;
import io.kaohe.process.Office;
import io.kaohe.process.ProcessTest;
import io.kaohe.shared.Refusal;
import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest("cycleAction")
class CycleActionProcessTest {

    private final UUID id = UUID.randomUUID();

    @Autowired
    Office office;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Levers levers;

    @Test
    void hrExtendsACycleAndTheInstanceIsTheRecord() {
        ProcessInstance action = office.start(HR, "cycleAction", """
                {"subject": "CYCLE", "id": "%s", "action": "EXTEND", "reason": "holiday", "until": "2026-11-09"}""".formatted(id));

        then(levers)
                .should()
                .onCycle(
                        argThat(actor -> actor.id().equals(HR)),
                        eq(id),
                        eq(new Levers.Pull(Levers.Action.EXTEND, "holiday", LocalDate.of(2026, 11, 9), null)));
        assertThat(action).isEnded();
        assertThat(action.getBusinessKey()).isEqualTo(id.toString());
    }

    @Test
    void hrWaivesASelfReviewWithAReason() {
        office.start(HR, "cycleAction", onAppraisal());

        then(levers)
                .should()
                .onAppraisal(any(), eq(id), eq(new Levers.Pull(Levers.Action.WAIVE_SELF_REVIEW, "ill", null, null)));
    }

    @Test
    void aRefusedActionLeavesNoInstance() {
        willThrow(Refusal.forbidden("ROLE_REQUIRED")).given(levers).onAppraisal(any(), any(), any());
        HistoryService history = engine.getHistoryService();

        assertThatThrownBy(() -> office.start("li.na", "cycleAction", onAppraisal()))
                .isInstanceOf(Refusal.class);

        assertThat(history.createHistoricProcessInstanceQuery().count()).isZero();
    }

    private String onAppraisal() {
        return """
                {"subject": "APPRAISAL", "id": "%s", "action": "WAIVE_SELF_REVIEW", "reason": "ill"}""".formatted(id);
    }
}
