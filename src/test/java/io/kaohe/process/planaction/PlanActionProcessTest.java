package io.kaohe.process.planaction;

import static io.kaohe.process.AppraisalFixture.HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.then;

import io.kaohe.plan.PlanLevers;
import io.kaohe.process.Office;
import io.kaohe.process.ProcessTest;
import io.kaohe.shared.Refusal;
import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest("planAction")
class PlanActionProcessTest {

    private final UUID id = UUID.randomUUID();

    @Autowired
    Office office;

    @Autowired
    PlanLevers levers;

    @Test
    void hrPausesAPlanAndTheInstanceIsTheRecord() {
        ProcessInstance action = office.start(HR, "planAction", """
                {"id": "%s", "action": "PAUSE", "reason": "leave", "from": "2026-11-02", "until": "2026-12-01"}""".formatted(id));

        then(levers)
                .should()
                .pull(
                        argThat(actor -> actor.id().equals(HR)),
                        eq(id),
                        eq(new PlanLevers.Pull(
                                PlanLevers.Action.PAUSE,
                                "leave",
                                LocalDate.of(2026, 11, 2),
                                LocalDate.of(2026, 12, 1))));
        assertThat(action).isEnded();
        assertThat(action.getBusinessKey()).isEqualTo(id.toString());
    }

    @Test
    void aPauseWithoutItsDaysIsRefused() {
        assertThatThrownBy(() -> office.start(HR, "planAction", """
                {"id": "%s", "action": "PAUSE", "reason": "leave"}""".formatted(id)))
                .isInstanceOf(Refusal.class);
        then(levers).shouldHaveNoInteractions();
    }
}
