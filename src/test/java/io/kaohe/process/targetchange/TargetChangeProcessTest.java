package io.kaohe.process.targetchange;

import static io.kaohe.process.AppraisalFixture.EMPLOYEE;
import static io.kaohe.process.AppraisalFixture.HR;
import static io.kaohe.process.AppraisalFixture.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

import io.kaohe.organization.Organization;
import io.kaohe.organization.Person;
import io.kaohe.process.Office;
import io.kaohe.process.ProcessTest;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import io.kaohe.target.TargetChange;
import io.kaohe.target.TargetChange.Decision;
import io.kaohe.target.TargetChanges;
import io.kaohe.target.TargetChanges.Request;
import io.kaohe.target.TargetReminders;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest("targetChange")
@DisplayName("S73, R31: a target changes while its period runs")
class TargetChangeProcessTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final String NEXT_LEVEL = "zhou.jun";
    private static final String ASKED = """
            {"employee": "zhang.wei", "indicator": "organic_share", "period": "2026-10", "target": "45%",
             "effectiveFrom": "2026-10-15", "reason": "官网改版"}""";

    @Autowired
    Office office;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TargetChanges changes;

    @Autowired
    TargetReminders reminders;

    @Autowired
    Organization organization;

    @BeforeEach
    void aManagerAsks() {
        given(organization.mayActFor(anyString(), anyString(), any()))
                .willAnswer(call -> call.getArgument(0).equals(call.getArgument(1)));
        given(organization.find(EMPLOYEE)).willReturn(Optional.of(new Person(EMPLOYEE, "张伟", null)));
        given(changes.request(any(), any())).willReturn(ID);
        given(changes.nextLevel(ID)).willReturn(Optional.of(NEXT_LEVEL));
        decided(null);
    }

    @Test
    void theNextLevelApproves() {
        ProcessInstance change = office.start(REVIEWER, TargetChangeProcess.KEY, ASKED);
        then(changes)
                .should()
                .request(
                        argThat(actor -> actor.id().equals(REVIEWER)),
                        eq(new Request(
                                "zhang.wei",
                                "organic_share",
                                Period.of("2026-10"),
                                "45%",
                                LocalDate.of(2026, 10, 15),
                                "官网改版")));
        assertThat(change.getBusinessKey()).isEqualTo(ID.toString());
        assertThat(office.task(TargetChangeProcess.APPROVE_TARGET_CHANGE))
                .hasName("审批目标更改 Approve target change · 张伟 · 2026-10")
                .isAssignedTo(NEXT_LEVEL);

        decided(Decision.APPROVE);
        office.submit(NEXT_LEVEL, TargetChangeProcess.APPROVE_TARGET_CHANGE, "{\"decision\": \"APPROVE\"}");

        then(changes)
                .should()
                .decide(argThat(actor -> actor.id().equals(NEXT_LEVEL)), eq(ID), eq(Decision.APPROVE), eq(null));
        assertThat(change).isEnded().hasPassed("endEvent_targetChanged");
    }

    @Test
    void whereThereIsNoNextLevelHrDecides() {
        given(changes.nextLevel(ID)).willReturn(Optional.empty());
        ProcessInstance change = office.start(REVIEWER, TargetChangeProcess.KEY, ASKED);
        assertThat(office.task(TargetChangeProcess.APPROVE_TARGET_CHANGE))
                .isNotAssigned()
                .hasCandidateGroup("hr");

        decided(Decision.DECLINE);
        office.submit(
                HR, TargetChangeProcess.APPROVE_TARGET_CHANGE, "{\"decision\": \"DECLINE\", \"answer\": \"目标已经很低\"}");

        then(changes).should().decide(any(), eq(ID), eq(Decision.DECLINE), eq("目标已经很低"));
        assertThat(change).isEnded().hasPassed("endEvent_changeDeclined");
    }

    @Test
    void whoeverWasAskedDecidesAlsoWhenTheRequesterHasAnotherManagerMeanwhileOrNone() {
        office.start(REVIEWER, TargetChangeProcess.KEY, ASKED);
        given(changes.nextLevel(ID)).willReturn(Optional.empty());

        decided(Decision.APPROVE);
        office.submit(NEXT_LEVEL, TargetChangeProcess.APPROVE_TARGET_CHANGE, "{\"decision\": \"APPROVE\"}");

        then(changes).should().decide(any(), eq(ID), eq(Decision.APPROVE), eq(null));
    }

    @Test
    void anOverdueApprovalRemindsEveryDayAndNothingIsApprovedByItself() {
        ProcessInstance change = office.start(REVIEWER, TargetChangeProcess.KEY, ASKED);
        assertThat(office.task(TargetChangeProcess.APPROVE_TARGET_CHANGE))
                .hasDueDate(Date.from(office.now().plus(Duration.ofDays(2))));

        office.daysPass(4);

        then(reminders).should(times(3)).changeOverdue(ID);
        then(changes).should(never()).decide(any(), any(), any(), any());
        assertThat(change).isWaitingAtExactly(TargetChangeProcess.APPROVE_TARGET_CHANGE);
    }

    @Test
    void whoAskedCannotTakeTheDecision() {
        given(changes.nextLevel(ID)).willReturn(Optional.empty());
        office.start(REVIEWER, TargetChangeProcess.KEY, ASKED);
        willThrow(Refusal.forbidden("TARGET_CHANGE_OWN"))
                .given(changes)
                .admit(argThat(actor -> actor.id().equals(REVIEWER)), eq(ID));

        assertThatThrownBy(() -> office.submit(
                        REVIEWER, TargetChangeProcess.APPROVE_TARGET_CHANGE, "{\"decision\": \"APPROVE\"}"))
                .hasMessageContaining("TARGET_CHANGE_OWN");

        then(changes).should(never()).decide(any(), any(), any(), any());
    }

    @Test
    void aRefusedRequestLeavesNoInstance() {
        given(changes.request(any(), any())).willThrow(Refusal.forbidden("NOT_YOUR_PEOPLE"));

        assertThatThrownBy(() -> office.start(REVIEWER, TargetChangeProcess.KEY, ASKED))
                .isInstanceOf(Refusal.class);

        assertThat(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .count())
                .isZero();
    }

    private void decided(@Nullable Decision decision) {
        given(changes.get(ID))
                .willReturn(new TargetChange(
                        ID,
                        EMPLOYEE,
                        "organic_share",
                        Period.of("2026-10"),
                        new BigDecimal("0.40"),
                        1,
                        null,
                        new BigDecimal("0.45"),
                        LocalDate.of(2026, 10, 15),
                        "官网改版",
                        REVIEWER,
                        office.now(),
                        decision));
    }
}
