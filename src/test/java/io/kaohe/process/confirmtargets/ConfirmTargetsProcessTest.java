package io.kaohe.process.confirmtargets;

import static io.kaohe.process.AppraisalFixture.EMPLOYEE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import io.kaohe.organization.Organization;
import io.kaohe.process.Office;
import io.kaohe.process.ProcessTest;
import io.kaohe.shared.Period;
import io.kaohe.target.TargetConfirmations;
import io.kaohe.target.Targets;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest("confirmTargets")
class ConfirmTargetsProcessTest {

    private static final Period DECEMBER = Period.of("2026-12");
    private static final Instant FIRST_OF_DECEMBER = Instant.parse("2026-11-30T16:00:00Z");

    @Autowired
    Office office;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TargetConfirmations process;

    @Autowired
    Targets targets;

    @Autowired
    Organization organization;

    @BeforeEach
    void peopleActForThemselves() {
        given(organization.mayActFor(anyString(), anyString(), any()))
                .willAnswer(call -> call.getArgument(0).equals(call.getArgument(1)));
    }

    @Test
    void thePersonAcknowledgesTheTargetsBeforeThePeriodBegins() {
        ProcessInstance confirmation = announced();
        assertThat(office.task(ConfirmTargets.CONFIRM_TARGETS))
                .hasName("确认目标 Confirm targets · 2026-12")
                .isAssignedTo(EMPLOYEE)
                .hasDueDate(Date.from(FIRST_OF_DECEMBER));

        office.submit(EMPLOYEE, ConfirmTargets.CONFIRM_TARGETS, "{}");

        then(targets).should().acknowledge(any(), eq(EMPLOYEE), eq(DECEMBER));
        assertThat(confirmation).isEnded().hasPassed("endEvent_targetsConfirmed");
    }

    @Test
    void silenceHasNoEffectAndTheTaskGoesWhenThePeriodHasBegun() {
        ProcessInstance confirmation = announced();

        office.timePassesUntil(FIRST_OF_DECEMBER.minusSeconds(1));
        assertThat(confirmation).isWaitingAtExactly(ConfirmTargets.CONFIRM_TARGETS);
        office.daysPass(1);

        assertThat(confirmation).isEnded().hasPassed("endEvent_targetsUnanswered");
        then(targets).shouldHaveNoInteractions();
    }

    @Test
    void aPersonIsAskedOnceHoweverManyTargetsArrive() {
        announced();

        process.requested(EMPLOYEE, DECEMBER);

        assertThat(instances().count()).isOne();
    }

    @Test
    void nobodyIsAskedAboutAPeriodThatHasBegun() {
        process.requested(EMPLOYEE, Period.of("2026-11"));

        assertThat(instances().count()).isZero();
    }

    private ProcessInstance announced() {
        process.requested(EMPLOYEE, DECEMBER);
        return instances().singleResult();
    }

    private ProcessInstanceQuery instances() {
        return runtime.createProcessInstanceQuery().processDefinitionKey(ConfirmTargets.KEY);
    }
}
