package io.kaohe.process.developmentrequest;

import static io.kaohe.process.AppraisalFixture.EMPLOYEE;
import static io.kaohe.process.AppraisalFixture.HR;
import static io.kaohe.process.AppraisalFixture.REVIEWER;
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

import io.kaohe.development.DevelopmentReminders;
import io.kaohe.development.DevelopmentRequest;
import io.kaohe.development.DevelopmentRequest.Choice;
import io.kaohe.development.DevelopmentRequest.Status;
import io.kaohe.development.DevelopmentRequests;
import io.kaohe.development.Offer;
import io.kaohe.organization.Organization;
import io.kaohe.process.Office;
import io.kaohe.process.ProcessTest;
import io.kaohe.shared.Bilingual;
import io.kaohe.shared.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest("developmentRequest")
@DisplayName("S59: somebody asks for development resources")
class DevelopmentRequestProcessTest {

    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final String ASKED = "{\"offer\": \"S-1\", \"reason\": \"了解行业趋势\"}";
    private static final String APPROVED = "{\"choice\": \"APPROVE\"}";

    @Autowired
    Office office;

    @Autowired
    DevelopmentRequests requests;

    @Autowired
    DevelopmentReminders reminders;

    @Autowired
    Organization organization;

    @BeforeEach
    void aPersonAsks() {
        given(organization.mayActFor(anyString(), anyString(), any()))
                .willAnswer(call -> call.getArgument(0).equals(call.getArgument(1)));
        given(requests.request(any(), any(), any())).willReturn(ID);
        given(requests.manager(ID)).willReturn(Optional.of(REVIEWER));
        stands(Status.MANAGER);
    }

    @Test
    void theManagerSupportsAndHrGrants() {
        ProcessInstance request = office.start(EMPLOYEE, DevelopmentProcess.KEY, ASKED);
        then(requests).should().request(argThat(actor -> actor.id().equals(EMPLOYEE)), eq("S-1"), eq("了解行业趋势"));
        assertThat(office.task(DevelopmentProcess.SUPPORT_DEVELOPMENT))
                .hasName("支持资源申请 Support request · 张伟 · " + Bilingual.both("数字营销峰会", "Digital marketing summit"))
                .isAssignedTo(REVIEWER);

        stands(Status.HR);
        office.submit(REVIEWER, DevelopmentProcess.SUPPORT_DEVELOPMENT, APPROVED);
        then(requests)
                .should()
                .support(argThat(actor -> actor.id().equals(REVIEWER)), eq(ID), eq(Choice.APPROVE), eq(null));
        assertThat(office.task(DevelopmentProcess.GRANT_DEVELOPMENT)).hasCandidateGroup("hr");

        stands(Status.GRANTED);
        office.submit(HR, DevelopmentProcess.GRANT_DEVELOPMENT, APPROVED);

        then(requests).should().grant(argThat(actor -> actor.id().equals(HR)), eq(ID), eq(Choice.APPROVE), eq(null));
        assertThat(request).isEnded().hasPassed("endEvent_resourceGranted");
    }

    @Test
    void whoeverWasAskedAnswersAlsoWhenThePersonHasAnotherManagerMeanwhileOrNone() {
        office.start(EMPLOYEE, DevelopmentProcess.KEY, ASKED);
        given(requests.manager(ID)).willReturn(Optional.empty());

        stands(Status.HR);
        office.submit(REVIEWER, DevelopmentProcess.SUPPORT_DEVELOPMENT, APPROVED);

        then(requests).should().support(any(), eq(ID), eq(Choice.APPROVE), eq(null));
        office.submit(HR, DevelopmentProcess.GRANT_DEVELOPMENT, APPROVED);
    }

    @Test
    void whatTheManagerDoesNotSupportNeverReachesHr() {
        ProcessInstance request = office.start(EMPLOYEE, DevelopmentProcess.KEY, ASKED);

        stands(Status.DECLINED);
        office.submit(
                REVIEWER, DevelopmentProcess.SUPPORT_DEVELOPMENT, "{\"choice\": \"DECLINE\", \"reason\": \"任务繁重\"}");

        then(requests).should().support(any(), eq(ID), eq(Choice.DECLINE), eq("任务繁重"));
        assertThat(request)
                .isEnded()
                .hasPassed("endEvent_requestNotSupported")
                .hasNotPassed(DevelopmentProcess.GRANT_DEVELOPMENT);
    }

    @Test
    void whoeverIsAskedIsRemindedEveryDayAndNothingIsGrantedByItself() {
        ProcessInstance request = office.start(EMPLOYEE, DevelopmentProcess.KEY, ASKED);
        office.daysPass(3);
        then(reminders).should(times(2)).requestOverdue(ID);

        stands(Status.HR);
        office.submit(REVIEWER, DevelopmentProcess.SUPPORT_DEVELOPMENT, APPROVED);
        office.daysPass(3);

        then(reminders).should(times(4)).requestOverdue(ID);
        then(requests).should(never()).grant(any(), any(), any(), any());
        assertThat(request).isWaitingAtExactly(DevelopmentProcess.GRANT_DEVELOPMENT);
    }

    @Test
    void whereThereIsNoManagerHrDecidesAtOnce() {
        stands(Status.HR);
        ProcessInstance request = office.start(EMPLOYEE, DevelopmentProcess.KEY, ASKED);
        assertThat(request).isWaitingAt(DevelopmentProcess.GRANT_DEVELOPMENT);

        stands(Status.DECLINED);
        office.submit(HR, DevelopmentProcess.GRANT_DEVELOPMENT, "{\"choice\": \"DECLINE\", \"reason\": \"预算已满\"}");

        assertThat(request).isEnded().hasPassed("endEvent_requestDeclined");
    }

    @Test
    void whatWouldExceedTheBudgetStaysWithHr() {
        stands(Status.HR);
        ProcessInstance request = office.start(EMPLOYEE, DevelopmentProcess.KEY, ASKED);
        willThrow(Refusal.conflict("OVER_BUDGET")).given(requests).grant(any(), any(), any(), any());

        assertThatThrownBy(() -> office.submit(HR, DevelopmentProcess.GRANT_DEVELOPMENT, APPROVED))
                .hasMessageContaining("OVER_BUDGET");

        assertThat(request).isWaitingAt(DevelopmentProcess.GRANT_DEVELOPMENT);
    }

    @Test
    void nobodyGrantsTheirOwn() {
        stands(Status.HR);
        office.start(HR, DevelopmentProcess.KEY, ASKED);
        willThrow(Refusal.forbidden("DEVELOPMENT_OWN"))
                .given(requests)
                .admit(argThat(actor -> actor.id().equals(HR)), eq(ID));

        assertThatThrownBy(() -> office.submit(HR, DevelopmentProcess.GRANT_DEVELOPMENT, APPROVED))
                .hasMessageContaining("DEVELOPMENT_OWN");

        then(requests).should(never()).grant(any(), any(), any(), any());
    }

    private void stands(Status status) {
        given(requests.get(ID))
                .willReturn(new DevelopmentRequest(
                        ID,
                        EMPLOYEE,
                        "张伟",
                        new Offer(
                                "S-1",
                                1,
                                Offer.Kind.SUMMIT,
                                "数字营销峰会",
                                "Digital marketing summit",
                                2026,
                                new BigDecimal("3000"),
                                1),
                        "了解行业趋势",
                        office.now(),
                        status,
                        true,
                        List.of()));
    }
}
