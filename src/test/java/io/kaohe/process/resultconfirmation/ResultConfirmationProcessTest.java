package io.kaohe.process.resultconfirmation;

import static io.kaohe.process.AppraisalFixture.EMPLOYEE;
import static io.kaohe.process.AppraisalFixture.HR;
import static io.kaohe.process.AppraisalFixture.REVIEWER;
import static io.kaohe.process.AppraisalFixture.anAppraisal;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

import io.kaohe.appeal.Appeals;
import io.kaohe.appeal.Disputed;
import io.kaohe.appraisal.AppraisalProcess;
import io.kaohe.appraisal.AppraisalReminders;
import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.appraisal.Confirmations;
import io.kaohe.organization.Organization;
import io.kaohe.process.Office;
import io.kaohe.process.ProcessTest;
import io.kaohe.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest("resultConfirmation")
class ResultConfirmationProcessTest {

    private final UUID id = UUID.randomUUID();

    @Autowired
    Office office;

    @Autowired
    AppraisalProcess decisions;

    @Autowired
    Appraisals appraisals;

    @Autowired
    Organization organization;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Appeals appeals;

    @Autowired
    AppraisalReminders reminders;

    private Instant launched = Instant.EPOCH;

    @BeforeEach
    void aResultIsReady() {
        launched = office.now();
        stands(AppraisalStatus.RESULT_TALK);
        given(organization.mayActFor(anyString(), anyString(), any()))
                .willAnswer(call -> call.getArgument(0).equals(call.getArgument(1)));
    }

    @Test
    void theLineManagerTalksAndThePersonConfirms() {
        ProcessInstance confirmation = start();
        assertThat(office.task(ResultConfirmation.RESULT_TALK))
                .isAssignedTo(REVIEWER)
                .hasDueDate(Date.from(launched.plus(Duration.ofDays(9))));

        hold();
        then(confirmations).should().holdTalk(any(), eq(id), eq("we spoke"), any());
        assertThat(office.task(ResultConfirmation.CONFIRM_RESULT))
                .isAssignedTo(EMPLOYEE)
                .hasDueDate(Date.from(launched.plus(Duration.ofDays(2))));

        stands(AppraisalStatus.CONFIRMED);
        office.submit(EMPLOYEE, ResultConfirmation.CONFIRM_RESULT, "{\"decision\": \"CONFIRM\"}");
        then(confirmations).should().answer(any(), eq(id), eq(Confirmations.Answer.CONFIRM), any());
        assertThat(confirmation).isEnded().hasPassed("endEvent_resultConfirmed");
    }

    @Test
    void anOverdueTalkRemindsTheLineManagerEveryDayR8() {
        ProcessInstance confirmation = start();

        office.daysPass(11);

        then(reminders).should(times(3)).reviewerOverdue(id);
        assertThat(confirmation).isWaitingAtExactly(ResultConfirmation.RESULT_TALK);
    }

    @Test
    void noAnswerRemindsAfterTwoAndAfterFourDaysAndNoMore() {
        atConfirmation();

        office.timePassesUntil(launched.plus(Duration.ofDays(2)).minusSeconds(1));
        then(reminders).shouldHaveNoInteractions();
        office.daysPass(1);
        then(reminders).should(times(1)).confirmationPending(id);
        office.daysPass(2);
        then(reminders).should(times(2)).confirmationPending(id);
        office.daysPass(30);
        then(reminders).should(times(2)).confirmationPending(id);
    }

    @Test
    void silenceNeverConfirmsPipl24() {
        ProcessInstance confirmation = atConfirmation();

        office.daysPass(400);

        assertThat(confirmation).isWaitingAtExactly(ResultConfirmation.CONFIRM_RESULT);
        then(confirmations).should(never()).answer(any(), any(), any(), any());
    }

    @Test
    void hrMayCloseWhatNobodyAnswered() {
        ProcessInstance confirmation = atConfirmation();
        stands(AppraisalStatus.CLOSED_UNCONFIRMED);

        decisions.closedUnconfirmed(id);

        assertThat(confirmation).isEnded().hasPassed("endEvent_closedUnconfirmed");
        then(confirmations).should(never()).answer(any(), any(), any(), any());
    }

    @Test
    void anObjectionIsDecidedByHrPipl24() {
        ProcessInstance confirmation = atConfirmation();
        stands(AppraisalStatus.OBJECTION);

        office.submit(
                EMPLOYEE, ResultConfirmation.CONFIRM_RESULT, "{\"decision\": \"OBJECT\", \"reason\": \"not mine\"}");
        then(confirmations).should().answer(any(), eq(id), eq(Confirmations.Answer.OBJECT), eq("not mine"));
        assertThat(office.task(ResultConfirmation.DECIDE_OBJECTION))
                .hasCandidateGroup("hr")
                .isNotAssigned()
                .hasDueDate(Date.from(launched.plus(Duration.ofDays(2))));

        office.submit(
                HR, ResultConfirmation.DECIDE_OBJECTION, "{\"decision\": \"UPHOLD\", \"answer\": \"it is yours\"}");
        then(confirmations)
                .should()
                .decideObjection(any(), eq(id), eq(Confirmations.ObjectionDecision.UPHOLD), eq("it is yours"));
        assertThat(confirmation).isEnded().hasPassed("endEvent_objectionDecided");
    }

    @Test
    void anAppealSettlesTheResultAndGoesItsOwnWay() {
        ProcessInstance confirmation = atConfirmation();
        assertThatThrownBy(() -> office.submit(
                        EMPLOYEE,
                        ResultConfirmation.CONFIRM_RESULT,
                        "{\"decision\": \"APPEAL\", \"reason\": \"not mine\"}"))
                .isInstanceOf(Refusal.class);
        stands(AppraisalStatus.APPEALED);

        office.submit(EMPLOYEE, ResultConfirmation.CONFIRM_RESULT, """
                {"decision": "APPEAL", "reason": "not mine", "byMachine": true,
                 "disputed": [{"kind": "LINE", "code": "seo_leads", "wrong": "counted elsewhere"}]}""");

        then(appeals)
                .should()
                .answer(
                        any(),
                        eq(id),
                        eq(new Appeals.Statement(
                                "not mine",
                                true,
                                List.of(new Disputed(Disputed.Kind.LINE, "seo_leads", "counted elsewhere")))));
        assertThat(confirmation).isEnded().hasPassed("endEvent_resultAppealed");
    }

    @Test
    void anObjectionWithoutReasonIsRefusedAndTheTaskStaysOpen() {
        ProcessInstance confirmation = atConfirmation();

        assertThatThrownBy(
                        () -> office.submit(EMPLOYEE, ResultConfirmation.CONFIRM_RESULT, "{\"decision\": \"OBJECT\"}"))
                .isInstanceOf(Refusal.class);

        assertThat(confirmation).isWaitingAtExactly(ResultConfirmation.CONFIRM_RESULT);
    }

    @Test
    void nobodyElseConfirmsForThePerson() {
        ProcessInstance confirmation = atConfirmation();

        assertThatThrownBy(
                        () -> office.submit(REVIEWER, ResultConfirmation.CONFIRM_RESULT, "{\"decision\": \"CONFIRM\"}"))
                .isInstanceOf(Refusal.class);

        assertThat(confirmation).isWaitingAtExactly(ResultConfirmation.CONFIRM_RESULT);
        then(confirmations).should(never()).answer(any(), any(), any(), any());
    }

    private ProcessInstance start() {
        return office.start(ResultConfirmation.KEY, id);
    }

    private ProcessInstance atConfirmation() {
        ProcessInstance confirmation = start();
        hold();
        return confirmation;
    }

    private void hold() {
        office.submit(REVIEWER, ResultConfirmation.RESULT_TALK, "{\"minutes\": \"we spoke\"}");
    }

    private void stands(AppraisalStatus status) {
        given(appraisals.get(id)).willReturn(anAppraisal(id, status, launched));
    }
}
