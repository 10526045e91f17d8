package io.kaohe.process.appraisal;

import static io.kaohe.process.AppraisalFixture.EMPLOYEE;
import static io.kaohe.process.AppraisalFixture.HR;
import static io.kaohe.process.AppraisalFixture.MANAGER_SCORING;
import static io.kaohe.process.AppraisalFixture.REVIEWER;
import static io.kaohe.process.AppraisalFixture.SELF_REVIEW;
import static io.kaohe.process.AppraisalFixture.anAppraisal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

import io.kaohe.appraisal.AppraisalProcess;
import io.kaohe.appraisal.AppraisalReminders;
import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.appraisal.Confirmations;
import io.kaohe.appraisal.Reviews;
import io.kaohe.appraisal.Scorer;
import io.kaohe.cycle.Progress;
import io.kaohe.delivery.Matters;
import io.kaohe.measurement.VerifiedActuals;
import io.kaohe.notification.Outbox;
import io.kaohe.organization.Organization;
import io.kaohe.outcome.ResultFollowUps;
import io.kaohe.process.Office;
import io.kaohe.process.resultconfirmation.ResultConfirmation;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What every appraisal goes through, whatever its period. */
abstract class EveryAppraisal {

    private static final String TALK = "{\"minutes\": \"we spoke\"}";
    private static final String CONFIRM = "{\"decision\": \"CONFIRM\"}";
    private static final String OBJECT = "{\"decision\": \"OBJECT\", \"reason\": \"the figure is not mine\"}";

    final UUID id = UUID.randomUUID();

    @Autowired
    Office office;

    @Autowired
    AppraisalProcess decisions;

    @Autowired
    VerifiedActuals verifiedActuals;

    @Autowired
    Appraisals appraisals;

    @Autowired
    Organization organization;

    @Autowired
    Reviews reviews;

    @Autowired
    Scorer scorer;

    @Autowired
    Confirmations confirmations;

    @Autowired
    AppraisalReminders reminders;

    @Autowired
    Progress progress;

    @Autowired
    Outbox outbox;

    @Autowired
    Matters matters;

    @Autowired
    ResultFollowUps followUps;

    private final Period period;

    private Instant launched = Instant.EPOCH;

    EveryAppraisal(String period) {
        this.period = Period.of(period);
    }

    @BeforeEach
    void somebodyIsAppraised() {
        launched = office.now();
        stands(AppraisalStatus.SELF_REVIEW);
        scoringLeadsTo(AppraisalStatus.RESULT_TALK);
        given(organization.mayActFor(anyString(), anyString(), any()))
                .willAnswer(call -> call.getArgument(0).equals(call.getArgument(1)));
    }

    @Test
    void thePersonReviewsThemselvesThenTheLineManagerScoresOnWorkCasesS51S52S53() {
        ProcessInstance appraisal = launch();
        assertThat(office.task(AppraisalModel.SELF_REVIEW))
                .hasName("自评 Self-review · 李娜 · " + period)
                .isAssignedTo(EMPLOYEE)
                .hasDueDate(Date.from(launched.plus(Duration.ofDays(3))));

        assertThat(matters.waitingFor(EMPLOYEE, null, "appraisal/" + id))
                .get()
                .returns(false, Matters.Waiting::delicate);

        office.submit(EMPLOYEE, AppraisalModel.SELF_REVIEW, SELF_REVIEW);
        then(reviews).should().submitSelfReview(any(), eq(id), any());
        then(outbox).should(never()).send(any(), eq("TASK_RETURNED"), any(), any(), any());
        assertThat(office.task(AppraisalModel.MANAGER_SCORING))
                .isAssignedTo(REVIEWER)
                .hasDueDate(Date.from(launched.plus(Duration.ofDays(6))));

        office.submit(REVIEWER, AppraisalModel.MANAGER_SCORING, MANAGER_SCORING);
        then(reviews).should().submitManagerScoring(any(), eq(id), any());
        then(scorer).should().score(id);

        office.submit(REVIEWER, ResultConfirmation.RESULT_TALK, TALK);
        confirm();
        assertThat(appraisal).isEnded().hasPassed("endEvent_appraisalConcluded");
        then(progress).should().conclude(id);
        then(followUps).should(never()).start(any());
    }

    @Test
    void anOverdueSelfReviewRemindsEveryDayAndTakesNothingFromThePersonR8() {
        ProcessInstance appraisal = launch();

        office.daysPass(2);
        then(reminders).shouldHaveNoInteractions();
        office.daysPass(3);

        then(reminders).should(times(3)).selfReviewOverdue(id);
        assertThat(appraisal).isWaitingAt(AppraisalModel.SELF_REVIEW);
        then(scorer).shouldHaveNoInteractions();
    }

    @Test
    void remindersEndAfterTwoWeeksAndTheTaskStaysOpenR8() {
        ProcessInstance appraisal = launch();

        office.daysPass(60);

        then(reminders).should(times(14)).selfReviewOverdue(id);
        assertThat(appraisal).isWaitingAt(AppraisalModel.SELF_REVIEW);
    }

    @Test
    void afterAnExtensionRemindersComeEveryDayFromTheNewDateOnR8() {
        launch();
        Instant until = launched.plus(Duration.ofDays(30));

        decisions.extended(id, until);
        office.timePassesUntil(until.minusSeconds(1));
        then(reminders).shouldHaveNoInteractions();
        office.daysPass(3);

        then(reminders).should(times(3)).selfReviewOverdue(id);
        assertThat(office.task(AppraisalModel.SELF_REVIEW)).hasDueDate(Date.from(until));
    }

    @Test
    void aWaivedSelfReviewLeavesTheScoringToTheLineManagerS53() {
        ProcessInstance appraisal = launch();

        decisions.selfReviewWaived(id);

        assertThat(appraisal)
                .isWaitingAtExactly(AppraisalModel.MANAGER_SCORING)
                .hasPassed("boundaryEvent_selfReviewWaived");
        then(reviews).should(never()).submitSelfReview(any(), any(), any());
    }

    @Test
    void overdueScoringRemindsTheLineManagerEveryDayR8() {
        ProcessInstance appraisal = atManagerScoring();

        office.daysPass(8);

        then(reminders).should(times(3)).reviewerOverdue(id);
        assertThat(appraisal).isWaitingAt(AppraisalModel.MANAGER_SCORING);
    }

    @Test
    void aReplacedReviewerNoLongerHoldsTheTask() {
        atManagerScoring();

        decisions.reviewerReplaced(id, REVIEWER, "chen.jie");

        assertThat(office.task(AppraisalModel.MANAGER_SCORING)).isAssignedTo("chen.jie");
        assertThatThrownBy(() -> office.submit(REVIEWER, AppraisalModel.MANAGER_SCORING, MANAGER_SCORING))
                .isInstanceOf(Refusal.class);
        then(reviews).should(never()).submitManagerScoring(any(), any(), any());
    }

    @Test
    void whoLedThePersonBeforeJudgesFirstThenTheLineManagerR31() {
        given(reviews.formerManagerToRate(id)).willReturn(Optional.of("sun.li"));
        given(reviews.halfJudged(id)).willReturn(true);
        ProcessInstance appraisal = atManagerScoring();
        assertThat(office.task(AppraisalModel.MANAGER_SCORING)).isAssignedTo("sun.li");

        willAnswer(call -> given(reviews.formerManagerToRate(id)).willReturn(Optional.empty()))
                .given(reviews)
                .submitManagerScoring(any(), any(), any());
        office.submit("sun.li", AppraisalModel.MANAGER_SCORING, MANAGER_SCORING);
        assertThat(appraisal)
                .isWaitingAtExactly(AppraisalModel.MANAGER_SCORING)
                .hasPassed(AppraisalModel.MANAGER_SCORING);
        assertThat(office.task(AppraisalModel.MANAGER_SCORING)).isAssignedTo(REVIEWER);
        then(scorer).shouldHaveNoInteractions();

        given(reviews.halfJudged(id)).willReturn(false);
        office.submit(REVIEWER, AppraisalModel.MANAGER_SCORING, MANAGER_SCORING);
        then(scorer).should().score(id);
    }

    @Test
    void scoringWithoutAWorkCaseIsRefusedAndTheTaskStaysOpenS51() {
        ProcessInstance appraisal = atManagerScoring();

        assertThatThrownBy(() -> office.submit(
                        REVIEWER,
                        AppraisalModel.MANAGER_SCORING,
                        MANAGER_SCORING.replaceAll("\"cases\": \\[[^\\]]*]", "\"cases\": []")))
                .isInstanceOf(Refusal.class);

        assertThat(appraisal).isWaitingAt(AppraisalModel.MANAGER_SCORING);
        then(scorer).shouldHaveNoInteractions();
    }

    @Test
    void figuresOfSomebodyNobodyWaitsForChangeNothing() {
        ProcessInstance appraisal = atManagerScoring();

        verify();

        assertThat(appraisal).isWaitingAtExactly(AppraisalModel.MANAGER_SCORING);
    }

    @Test
    void correctedDataAreScoredAgainAndTalkedAboutAgain() {
        ProcessInstance appraisal = objected("CORRECT_DATA", AppraisalStatus.CORRECTION);
        assertThat(office.task(AppraisalModel.CORRECT_DATA)).hasCandidateGroup("data-owners");
        assertThat(matters.waitingFor("group:data-owners", null, "appraisal/" + id))
                .get()
                .returns(true, Matters.Waiting::delicate);

        office.submit(HR, AppraisalModel.CORRECT_DATA, "{\"note\": \"export repeated\"}");

        then(confirmations).should().corrected(any(), eq(id), eq("export repeated"));
        then(scorer).should(times(2)).score(id);
        assertThat(appraisal).isWaitingAt("callActivity_resultConfirmation");
        assertThat(office.task(ResultConfirmation.RESULT_TALK)).isAssignedTo(REVIEWER);
    }

    @Test
    void anObjectionMayLeadToAnotherRoundOfScoring() {
        ProcessInstance appraisal = objected("RERATE", AppraisalStatus.MANAGER_SCORING);

        assertThat(appraisal).isWaitingAtExactly(AppraisalModel.MANAGER_SCORING);
        then(progress).shouldHaveNoInteractions();
        then(outbox).should().send(eq(REVIEWER), eq("TASK_RETURNED"), any(), any(), any());
    }

    @Test
    void anUpheldResultEndsTheAppraisal() {
        ProcessInstance appraisal = objected("UPHOLD", AppraisalStatus.OBJECTION_UPHELD);

        assertThat(appraisal).isEnded();
        then(progress).should().conclude(id);
    }

    @Test
    void completionBelow80PercentStartsATalkWhileTheAppraisalIsAlreadyCountedS58() {
        given(followUps.due(id)).willReturn(true);
        ProcessInstance appraisal = atConfirmation();

        confirm();
        then(progress).should().conclude(id);
        then(followUps).should(never()).start(any());
        assertThat(appraisal).isWaitingAt("serviceTask_startFollowUps");

        office.runJobs();
        then(followUps).should().start(id);
        assertThat(appraisal).isEnded();
    }

    @Test
    void aWithdrawnAppraisalIsCountedAndNothingOfItStaysOpen() {
        ProcessInstance appraisal = launch();

        decisions.withdrawn(id);

        then(progress).should().conclude(id);
        assertThat(appraisal).isEnded().hasPassed("endEvent_withdrawalRecorded");
    }

    @Test
    void aWithdrawalReachesTheAppraisalInTheMiddleOfItsConfirmation() {
        ProcessInstance appraisal = atConfirmation();

        decisions.withdrawn(id);

        then(progress).should().conclude(id);
        assertThat(appraisal).isEnded();
    }

    /** As an appraisal begins, with whatever stands beside the self-review done. */
    private ProcessInstance launch() {
        ProcessInstance appraisal = office.start(AppraisalModel.of(period.type()), id);
        othersAreDone();
        return appraisal;
    }

    /** What others are asked beside the self-review comes to its end. */
    void othersAreDone() {}

    ProcessInstance atManagerScoring() {
        ProcessInstance appraisal = launch();
        office.submit(EMPLOYEE, AppraisalModel.SELF_REVIEW, SELF_REVIEW);
        return appraisal;
    }

    private ProcessInstance scored() {
        ProcessInstance appraisal = atManagerScoring();
        office.submit(REVIEWER, AppraisalModel.MANAGER_SCORING, MANAGER_SCORING);
        return appraisal;
    }

    private ProcessInstance atConfirmation() {
        ProcessInstance appraisal = scored();
        office.submit(REVIEWER, ResultConfirmation.RESULT_TALK, TALK);
        return appraisal;
    }

    private ProcessInstance objected(String decision, AppraisalStatus outcome) {
        ProcessInstance appraisal = atConfirmation();
        stands(AppraisalStatus.OBJECTION);
        office.submit(EMPLOYEE, ResultConfirmation.CONFIRM_RESULT, OBJECT);
        stands(outcome);
        office.submit(
                HR, ResultConfirmation.DECIDE_OBJECTION, "{\"decision\": \"" + decision + "\", \"answer\": \"seen\"}");
        return appraisal;
    }

    private void confirm() {
        stands(AppraisalStatus.CONFIRMED);
        office.submit(EMPLOYEE, ResultConfirmation.CONFIRM_RESULT, CONFIRM);
    }

    private void verify() {
        given(appraisals.waitingForActuals(Set.of(EMPLOYEE), period)).willReturn(List.of(id));
        verifiedActuals.verified(period, Set.of(EMPLOYEE));
    }

    void stands(AppraisalStatus status) {
        given(appraisals.get(id)).willReturn(anAppraisal(id, period, status, launched));
    }

    void scoringLeadsTo(AppraisalStatus status) {
        willAnswer(call -> {
                    stands(status);
                    return status == AppraisalStatus.RESULT_TALK;
                })
                .given(scorer)
                .score(id);
    }
}
