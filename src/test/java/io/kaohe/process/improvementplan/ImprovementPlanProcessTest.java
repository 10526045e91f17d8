package io.kaohe.process.improvementplan;

import static io.kaohe.process.AppraisalFixture.EMPLOYEE;
import static io.kaohe.process.AppraisalFixture.HR;
import static io.kaohe.process.AppraisalFixture.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

import io.kaohe.delivery.Matters;
import io.kaohe.notification.Outbox;
import io.kaohe.organization.Organization;
import io.kaohe.organization.Person;
import io.kaohe.plan.Occasion;
import io.kaohe.plan.Plan;
import io.kaohe.plan.PlanCoaching;
import io.kaohe.plan.PlanProcess;
import io.kaohe.plan.PlanReminders;
import io.kaohe.plan.PlanReview.Conclusion;
import io.kaohe.plan.PlanReviews;
import io.kaohe.plan.PlanStatus;
import io.kaohe.plan.PlanView;
import io.kaohe.plan.Plans;
import io.kaohe.process.Office;
import io.kaohe.process.ProcessTest;
import io.kaohe.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.stubbing.Stubber;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest("improvementPlan")
class ImprovementPlanProcessTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final TemporalAmount THREE_MONTHS = Period.ofMonths(3);

    private static final String DRAFT = """
        {"goals": [{"what": "more organic traffic", "indicator": "organic_share", "target": "45%"}],
         "actions": [{"what": "rewrite landing pages", "until": "2026-12-20"}], "support": "a course"}
        """;
    private static final String CASE =
            "{\"situation\": \"rank lost\", \"action\": \"new page\", \"result\": \"rank 3\", \"moved\": \"+18\"}";
    private static final String REVIEW = """
        {"conclusion": "%%s", "reason": "as the figures say", "ratings": [
          {"dimension": "STRATEGY_INNOVATION", "score": 82, "cases": [%1$s]},
          {"dimension": "PROBLEM_SOLVING", "score": 78, "cases": [%1$s]},
          {"dimension": "EXECUTION", "score": 88, "cases": [%1$s]}]}
        """.formatted(CASE);

    private final UUID id = UUID.randomUUID();
    private PlanStatus status = PlanStatus.DRAFTING;
    private int round = 1;
    private @Nullable Instant begunAt;
    private @Nullable Instant reviewAt;
    private @Nullable Instant lastCoaching;

    @Autowired
    Office office;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    PlanProcess process;

    @Autowired
    Organization organization;

    @Autowired
    Plans plans;

    @Autowired
    PlanCoaching coaching;

    @Autowired
    PlanReviews reviews;

    @Autowired
    PlanReminders reminders;

    @Autowired
    CoachingAhead ahead;

    @Autowired
    Outbox outbox;

    @Autowired
    Matters matters;

    /** The facades answer as theirs would: each moves the plan on. */
    @BeforeEach
    void aPlanIsNeeded() {
        given(plans.get(id)).willAnswer(call -> plan());
        given(plans.startByHr(any(), eq(EMPLOYEE), anyString())).willReturn(id);
        given(organization.find(EMPLOYEE)).willReturn(Optional.of(new Person(EMPLOYEE, "李娜", null)));
        given(organization.mayActFor(anyString(), anyString(), any()))
                .willAnswer(call -> call.getArgument(0).equals(call.getArgument(1)));
        moving(() -> status = PlanStatus.APPROVAL).when(plans).draft(any(), eq(id), any());
        moving(() -> status = PlanStatus.DRAFTING).when(plans).returnDraft(any(), eq(id), any());
        moving(() -> begin(PlanStatus.ACKNOWLEDGEMENT)).when(plans).approve(any(), eq(id), any());
        moving(() -> status = PlanStatus.RUNNING).when(plans).acknowledge(any(), eq(id));
        moving(() -> lastCoaching = office.now()).when(coaching).hold(any(), eq(id), anyString());
        given(coaching.next(id)).willAnswer(call -> nextCoaching());
        moving(() -> status = PlanStatus.REVIEW).when(reviews).reviewSelf(any(), eq(id), anyString(), any());
        moving(() -> status = PlanStatus.PASSED)
                .when(reviews)
                .review(any(), any(), any(), eq(Conclusion.PASSED), any());
        moving(() -> status = PlanStatus.SUPPORT)
                .when(reviews)
                .review(any(), any(), any(), eq(Conclusion.NOT_PASSED), any());
        moving(() -> {
                    round = 2;
                    begin(PlanStatus.RUNNING);
                })
                .when(reviews)
                .review(any(), any(), any(), eq(Conclusion.EXTENDED), any());
        moving(() -> status = PlanStatus.NOT_PASSED).when(reviews).decideSupport(any(), eq(id), any(), anyString());
    }

    @Test
    void aPlanIsDraftedReturnedApprovedAcknowledgedCoachedAndPassedAfterThreeMonthsS61S62S63() {
        ProcessInstance plan =
                office.start(HR, ImprovementPlan.KEY, "{\"employee\": \"li.na\", \"reason\": \"two weak quarters\"}");
        assertThat(office.task(ImprovementPlan.DRAFT_PLAN))
                .hasName("制定改进计划 Draft plan · 李娜")
                .isAssignedTo(EMPLOYEE)
                .hasDueDate(Date.from(office.now().plus(Duration.ofDays(7))));

        assertThat(matters.waitingFor(EMPLOYEE, null, "improvement-plan/" + id))
                .get()
                .returns(true, Matters.Waiting::delicate);

        office.submit(EMPLOYEE, ImprovementPlan.DRAFT_PLAN, DRAFT);
        office.submit(REVIEWER, ImprovementPlan.APPROVE_PLAN, "{\"decision\": \"RETURN\", \"comment\": \"more\"}");
        then(plans).should().returnDraft(any(), eq(id), eq("more"));
        then(outbox).should().send(eq(EMPLOYEE), eq("TASK_RETURNED"), any(), any(), any());
        office.submit(EMPLOYEE, ImprovementPlan.DRAFT_PLAN, DRAFT);
        office.submit(REVIEWER, ImprovementPlan.APPROVE_PLAN, "{\"decision\": \"APPROVE\"}");
        office.daysPass(3);
        office.submit(HR, ImprovementPlan.ACKNOWLEDGE_PLAN, "{}");

        assertThat(plan).isWaitingAt("intermediateCatchEvent_coachingDue", "intermediateCatchEvent_timeOver");
        office.daysPass(11);
        office.submit(REVIEWER, ImprovementPlan.COACH_EMPLOYEE, "{\"minutes\": \"pages are ahead\"}");
        then(coaching).should().hold(any(), eq(id), eq("pages are ahead"));
        office.submit(EMPLOYEE, ImprovementPlan.READ_COACHING, "{}");
        then(coaching).should().read(any(), eq(id));
        office.daysPass(13);
        assertThat(plan).isNotWaitingAt(ImprovementPlan.COACH_EMPLOYEE);
        office.daysPass(1);
        assertThat(plan).isWaitingAt(ImprovementPlan.COACH_EMPLOYEE);
        then(outbox).should(never()).send(eq(REVIEWER), eq("TASK_RETURNED"), any(), any(), any());

        office.timePassesUntil(timeOver().minusSeconds(5));
        assertThat(plan).isNotWaitingAt(ImprovementPlan.PLAN_SELF_REVIEW);
        office.timePassesUntil(timeOver().plusSeconds(5));
        assertThat(plan).isWaitingAtExactly(ImprovementPlan.PLAN_SELF_REVIEW);

        office.submit(EMPLOYEE, ImprovementPlan.PLAN_SELF_REVIEW, "{\"attainment\": \"46 %\"}");
        office.submit(REVIEWER, ImprovementPlan.PLAN_REVIEW, review("PASSED"));
        assertThat(plan).isWaitingAtExactly(ImprovementPlan.ACKNOWLEDGE_OUTCOME);
        office.submit(EMPLOYEE, ImprovementPlan.ACKNOWLEDGE_OUTCOME, "{\"comment\": \"thank you\"}");
        then(reviews).should().answer(any(), eq(id), eq("thank you"));
        assertThat(plan).isEnded().hasNotPassed(ImprovementPlan.DECIDE_SUPPORT);
    }

    @Test
    void anExtensionRunsAsLongAgainAndHrDecidesWhatHelpsWhoDidNotPassS63() {
        ProcessInstance plan = atReview();

        office.submit(REVIEWER, ImprovementPlan.PLAN_REVIEW, review("EXTENDED"));
        assertThat(plan).isWaitingAt("intermediateCatchEvent_timeOver");
        office.timePassesUntil(timeOver().minusSeconds(5));
        assertThat(plan).isNotWaitingAt(ImprovementPlan.PLAN_SELF_REVIEW);
        office.timePassesUntil(timeOver().plusSeconds(5));
        office.submit(EMPLOYEE, ImprovementPlan.PLAN_SELF_REVIEW, "{\"attainment\": \"41 %\"}");
        office.submit(REVIEWER, ImprovementPlan.PLAN_REVIEW, review("NOT_PASSED"));

        office.submit(HR, ImprovementPlan.DECIDE_SUPPORT, "{\"kind\": \"TRAINING\", \"reason\": \"a course\"}");
        then(reviews).should().decideSupport(any(), eq(id), eq(PlanView.Kind.TRAINING), eq("a course"));
        office.submit(EMPLOYEE, ImprovementPlan.ACKNOWLEDGE_OUTCOME, "{}");
        assertThat(plan).isEnded();
    }

    @Test
    void whoeverIsLateIsRemindedAndNothingMovesOnByItselfR8() {
        ProcessInstance plan = start();
        office.daysPass(9);
        then(reminders).should(times(3)).overdue(id);
        office.submit(EMPLOYEE, ImprovementPlan.DRAFT_PLAN, DRAFT);
        office.daysPass(8);
        then(reminders).should(times(5)).overdue(id);
        assertThat(plan).isWaitingAtExactly(ImprovementPlan.APPROVE_PLAN);
    }

    @Test
    void alsoInTheReviewAndAtTheEnd() {
        ProcessInstance plan = running();
        office.timePassesUntil(timeOver().plusSeconds(5));
        office.daysPass(7);
        then(reminders).should(times(1)).overdue(id);
        office.submit(EMPLOYEE, ImprovementPlan.PLAN_SELF_REVIEW, "{\"attainment\": \"46 %\"}");
        office.daysPass(7);
        then(reminders).should(times(2)).overdue(id);
        office.submit(REVIEWER, ImprovementPlan.PLAN_REVIEW, review("PASSED"));
        office.daysPass(60);
        then(reminders).should(times(16)).overdue(id);
        then(reviews).should(never()).answer(any(), any(), any());
        assertThat(plan).isWaitingAtExactly(ImprovementPlan.ACKNOWLEDGE_OUTCOME);
    }

    @Test
    void aLongLeaveMovesTheReReviewTheCoachingAndWhatIsOpen() {
        ProcessInstance plan = running();
        office.daysPass(14);
        Date due = office.task(ImprovementPlan.COACH_EMPLOYEE).getDueDate();
        Instant before = timeOver();

        reviewAt = before.plus(Duration.ofDays(30));
        process.delayed(id, Duration.ofDays(30));

        assertThat(office.task(ImprovementPlan.COACH_EMPLOYEE))
                .hasDueDate(Date.from(due.toInstant().plus(Duration.ofDays(30))));
        office.timePassesUntil(before.plusSeconds(5));
        assertThat(plan).isNotWaitingAt(ImprovementPlan.PLAN_SELF_REVIEW);
        office.timePassesUntil(timeOver().plusSeconds(5));
        assertThat(plan).isWaitingAtExactly(ImprovementPlan.PLAN_SELF_REVIEW);
    }

    @Test
    void onTheDayBeforeACoachingSessionAndOnNoOtherItIsTold() {
        ProcessInstance plan = running();
        Instant session = nextCoaching();
        office.daysPass(12);
        ahead.look();
        then(reminders).should(never()).coachingTomorrow(any(), any());

        office.daysPass(1);
        runtime.suspendProcessInstanceById(plan.getId());
        ahead.look();
        then(reminders).should(never()).coachingTomorrow(any(), any());
        runtime.activateProcessInstanceById(plan.getId());
        ahead.look();
        then(reminders).should().coachingTomorrow(id, session);

        process.delayed(id, Duration.ofDays(3));
        ahead.look();
        then(reminders).should(times(1)).coachingTomorrow(any(), any());
        office.daysPass(3);
        ahead.look();
        then(reminders).should().coachingTomorrow(id, session.plus(Duration.ofDays(3)));
        office.daysPass(1);
        ahead.look();
        then(reminders).should(times(2)).coachingTomorrow(any(), any());
    }

    @Test
    void aNewLineManagerFindsTheOpenTask() {
        running();
        office.daysPass(14);

        process.managerReplaced(id, REVIEWER, "liu.yang");

        assertThat(office.task(ImprovementPlan.COACH_EMPLOYEE)).isAssignedTo("liu.yang");
    }

    @Test
    void whatIsClosedEarlyLeavesNoTaskBehind() {
        ProcessInstance plan = running();
        office.daysPass(14);

        process.closed(id);

        assertThat(plan).isEnded().hasPassed("endEvent_planClosed");
        assertThat(tasks.createTaskQuery().count()).isZero();
    }

    @Test
    void aReturnWithoutACommentAndAPlanWithoutGoalsAreRefused() {
        ProcessInstance plan = start();
        assertThatThrownBy(
                        () -> office.submit(EMPLOYEE, ImprovementPlan.DRAFT_PLAN, "{\"goals\": [], \"actions\": []}"))
                .isInstanceOf(Refusal.class);
        office.submit(EMPLOYEE, ImprovementPlan.DRAFT_PLAN, DRAFT);
        assertThatThrownBy(() -> office.submit(REVIEWER, ImprovementPlan.APPROVE_PLAN, "{\"decision\": \"RETURN\"}"))
                .isInstanceOf(Refusal.class);
        assertThat(plan).isWaitingAtExactly(ImprovementPlan.APPROVE_PLAN);
    }

    private ProcessInstance start() {
        process.start(id);
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult();
    }

    private ProcessInstance running() {
        ProcessInstance plan = start();
        office.submit(EMPLOYEE, ImprovementPlan.DRAFT_PLAN, DRAFT);
        office.submit(REVIEWER, ImprovementPlan.APPROVE_PLAN, "{\"decision\": \"APPROVE\"}");
        office.submit(HR, ImprovementPlan.ACKNOWLEDGE_PLAN, "{}");
        return plan;
    }

    private ProcessInstance atReview() {
        ProcessInstance plan = running();
        office.timePassesUntil(timeOver().plusSeconds(5));
        office.submit(EMPLOYEE, ImprovementPlan.PLAN_SELF_REVIEW, "{\"attainment\": \"43 %\"}");
        return plan;
    }

    private void begin(PlanStatus next) {
        status = next;
        begunAt = office.now();
        reviewAt = office.now().atZone(ZONE).plus(THREE_MONTHS).toInstant();
    }

    private Instant nextCoaching() {
        Instant from = lastCoaching == null ? begunAt : lastCoaching;
        return Optional.ofNullable(from).orElseThrow().plus(Duration.ofDays(14));
    }

    private Instant timeOver() {
        return Optional.ofNullable(reviewAt).orElseThrow();
    }

    private Plan plan() {
        return new Plan(
                id,
                EMPLOYEE,
                REVIEWER,
                Occasion.HR,
                "two weak quarters",
                HR,
                office.now(),
                status,
                round,
                begunAt,
                reviewAt);
    }

    private static Stubber moving(Runnable step) {
        return doAnswer(call -> {
            step.run();
            return null;
        });
    }

    private static String review(String conclusion) {
        return REVIEW.formatted(conclusion);
    }
}
