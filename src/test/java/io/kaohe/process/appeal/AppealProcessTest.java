package io.kaohe.process.appeal;

import static io.kaohe.process.AppraisalFixture.EMPLOYEE;
import static io.kaohe.process.AppraisalFixture.HR;
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
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

import io.kaohe.appeal.Appeal;
import io.kaohe.appeal.AppealProcess;
import io.kaohe.appeal.AppealReminders;
import io.kaohe.appeal.AppealReviews;
import io.kaohe.appeal.AppealReviews.CorrectionDecision;
import io.kaohe.appeal.AppealStatus;
import io.kaohe.appeal.Appeals;
import io.kaohe.appeal.Disputed;
import io.kaohe.appeal.Disputed.Kind;
import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.organization.Organization;
import io.kaohe.outcome.BonusCorrections;
import io.kaohe.process.Office;
import io.kaohe.process.ProcessTest;
import io.kaohe.shared.Refusal;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest("appeal")
class AppealProcessTest {

    private static final String REVIEWER = "sun.li";
    private static final String DATA = "data";

    private static final String RAISED = """
            {"id": "%s", "reason": "not mine", "byMachine": false,
             "disputed": [{"kind": "LINE", "code": "seo_leads", "wrong": "counted elsewhere"}]}
            """;
    private static final String STANDS = """
            {"judgements": [{"kind": "LINE", "code": "seo_leads", "decision": "STANDS", "answer": "it is as counted"}]}
            """;
    private static final String WRONG = """
            {"judgements": [{"kind": "LINE", "code": "seo_leads", "decision": "CORRECT", "answer": "look at the CRM"}]}
            """;
    private static final String RERATED = """
            {"judgements": [{"kind": "RATING", "code": "EXECUTION", "decision": "RERATE", "answer": "delivered",
                "score": 90, "cases": [{"situation": "a launch", "action": "early", "result": "on time",
                "moved": "+2 days"}]}]}
            """;

    private final UUID id = UUID.randomUUID();

    @Autowired
    Office office;

    @Autowired
    AppealProcess process;

    @Autowired
    Appeals appeals;

    @Autowired
    AppealReviews reviews;

    @Autowired
    AppealReminders reminders;

    @Autowired
    BonusCorrections corrections;

    @Autowired
    Appraisals appraisals;

    @Autowired
    Organization organization;

    @Autowired
    TaskService tasks;

    private AppealStatus status = AppealStatus.ASSIGNMENT;

    private @Nullable String reviewer;

    @BeforeEach
    void facades() {
        given(organization.mayActFor(anyString(), anyString(), any()))
                .willAnswer(call -> call.getArgument(0).equals(call.getArgument(1)));
        given(appraisals.get(id)).willReturn(anAppraisal(id, AppraisalStatus.CONFIRMED, office.now()));
        given(appeals.raise(any(), eq(id), any())).willReturn(id);
        given(appeals.get(id)).willAnswer(call -> appeal());
        willAnswer(call -> {
                    reviewer = call.getArgument(2);
                    status = AppealStatus.REVIEW;
                    return null;
                })
                .given(appeals)
                .assign(any(), eq(id), any());
    }

    @Test
    void aPersonRaisesItHrAsksSomebodyAndWhatStandsIsSettledAtOnce() {
        ProcessInstance appeal = office.start(EMPLOYEE, AppealModel.KEY, RAISED.formatted(id));
        then(appeals)
                .should()
                .raise(
                        any(),
                        eq(id),
                        eq(new Appeals.Statement(
                                "not mine",
                                false,
                                List.of(new Disputed(Kind.LINE, "seo_leads", "counted elsewhere")))));
        assertThat(appeal.getBusinessKey()).isEqualTo(id.toString());
        assertThat(office.task(AppealModel.ASSIGN_APPEAL_REVIEWER))
                .hasCandidateGroup("hr")
                .hasName("指定复核人 Assign reviewer · 李娜 · 2026-10")
                .hasDueDate(Date.from(office.now().plus(Duration.ofDays(5))));
        assign();
        assertThat(office.task(AppealModel.REVIEW_APPEAL)).isAssignedTo(REVIEWER);

        status = AppealStatus.ANSWERED;
        office.submit(REVIEWER, AppealModel.REVIEW_APPEAL, STANDS);

        then(reviews).should().judge(any(), eq(id), any());
        then(reviews).should(never()).rescore(id);
        then(reviews).should().settle(id);
        assertThat(appeal).isEnded().hasPassed("endEvent_appealDecided");
    }

    @Test
    @DisplayName("a figure is corrected, the engine scores, HR grades anew, and the difference in pay is approved")
    void aFigureIsCorrected() {
        ProcessInstance appeal = underReview();
        given(reviews.granted(id)).willReturn(true);
        given(reviews.gradeDue(id)).willReturn(true);
        status = AppealStatus.CORRECTION;
        office.submit(REVIEWER, AppealModel.REVIEW_APPEAL, WRONG);
        assertThat(office.task(AppealModel.CORRECT_FIGURES))
                .hasCandidateGroup("hr")
                .hasCandidateGroup("data-owners");

        status = AppealStatus.ANSWERED;
        office.submit(DATA, AppealModel.CORRECT_FIGURES, "{\"decision\": \"CORRECTED\", \"note\": \"imported anew\"}");
        then(reviews)
                .should()
                .correct(any(), eq(id), eq(CorrectionDecision.CORRECTED), eq("imported anew"), eq(List.of()));
        then(reviews).should().rescore(id);
        assertThat(appeal).isWaitingAtExactly(AppealModel.DECIDE_GRADE);

        given(corrections.due(id)).willReturn(true);
        office.submit(HR, AppealModel.DECIDE_GRADE, "{\"grade\": \"GOOD\", \"reason\": \"as others\"}");
        then(reviews).should().grade(any(), eq(id), eq("GOOD"), eq("as others"));
        then(reviews).should().settle(id);
        assertThat(appeal).isWaitingAtExactly(AppealModel.APPROVE_CORRECTION);

        office.submit(HR, AppealModel.APPROVE_CORRECTION, "{}");
        then(corrections).should().approve(any(), eq(id));
        assertThat(appeal).isEnded();
    }

    @Test
    void figuresThatProveRightGoBackToTheReviewer() {
        ProcessInstance appeal = underReview();
        status = AppealStatus.CORRECTION;
        office.submit(REVIEWER, AppealModel.REVIEW_APPEAL, WRONG);

        status = AppealStatus.REVIEW;
        office.submit(DATA, AppealModel.CORRECT_FIGURES, "{\"decision\": \"RETURNED\", \"note\": \"it is right\"}");

        assertThat(appeal).isWaitingAtExactly(AppealModel.REVIEW_APPEAL);
        then(reviews).should(never()).rescore(id);
    }

    @Test
    void aNewRatingIsScoredAndAMonthIsNotGraded() {
        ProcessInstance appeal = underReview();
        given(reviews.granted(id)).willReturn(true);

        status = AppealStatus.ANSWERED;
        office.submit(REVIEWER, AppealModel.REVIEW_APPEAL, RERATED);

        then(reviews).should().rescore(id);
        assertThat(appeal).isEnded().hasPassed("serviceTask_settleAppeal");
    }

    @Test
    void aRatingWithoutACaseIsRefusedAndNobodyElseReviews() {
        ProcessInstance appeal = underReview();

        assertThatThrownBy(() -> office.submit(
                        REVIEWER,
                        AppealModel.REVIEW_APPEAL,
                        "{\"judgements\": [{\"kind\": \"RATING\", \"code\": \"EXECUTION\", \"decision\": \"RERATE\","
                                + " \"answer\": \"better\", \"score\": 90}]}"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> office.submit(HR, AppealModel.REVIEW_APPEAL, STANDS))
                .isInstanceOf(Refusal.class);

        assertThat(appeal).isWaitingAtExactly(AppealModel.REVIEW_APPEAL);
    }

    @Test
    void silenceIsLookedAtEveryDayAndDecidesNothingPipl24() {
        ProcessInstance appeal = underReview();

        office.timePassesUntil(office.now().plus(Duration.ofDays(5)).minusSeconds(1));
        then(reminders).should(never()).remind(id);
        office.daysPass(40);

        then(reminders).should(times(40)).remind(id);
        assertThat(appeal).isWaitingAtExactly(AppealModel.REVIEW_APPEAL);
    }

    @Test
    void anotherReviewerFindsTheTaskAndTheFormerOneDoesNot() {
        underReview();

        process.reviewerReplaced(id, REVIEWER, "wu.hao");

        assertThat(office.task(AppealModel.REVIEW_APPEAL)).isAssignedTo("wu.hao");
        assertThatThrownBy(() -> office.submit(REVIEWER, AppealModel.REVIEW_APPEAL, STANDS))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whenTheReviewerLeavesHrAsksSomebodyElse() {
        ProcessInstance appeal = underReview();
        status = AppealStatus.ASSIGNMENT;

        process.reviewerLeft(id);

        assertThat(appeal).isWaitingAtExactly(AppealModel.ASSIGN_APPEAL_REVIEWER);
    }

    @Test
    void aWithdrawnAppraisalLeavesNoTaskBehind() {
        ProcessInstance appeal = underReview();

        process.withdrawn(id);

        assertThat(appeal).isEnded().hasPassed("endEvent_appealWithdrawn");
        assertThat(tasks.createTaskQuery().count()).isZero();
    }

    @Test
    void hrCannotTakeWhatIsAboutThemselves() {
        willThrow(Refusal.forbidden("OWN_APPRAISAL")).given(appeals).admit(any(), eq(id));
        ProcessInstance appeal = office.start(AppealModel.KEY, id);

        assertThatThrownBy(this::assign).hasMessageContaining("OWN_APPRAISAL");

        assertThat(appeal).isWaitingAtExactly(AppealModel.ASSIGN_APPEAL_REVIEWER);
    }

    private ProcessInstance underReview() {
        ProcessInstance appeal = office.start(AppealModel.KEY, id);
        assign();
        return appeal;
    }

    private void assign() {
        office.submit(HR, AppealModel.ASSIGN_APPEAL_REVIEWER, "{\"reviewer\": \"" + REVIEWER + "\"}");
    }

    private Appeal appeal() {
        return new Appeal(id, 1, "not mine", false, EMPLOYEE, office.now(), status, office.now(), reviewer, null);
    }
}
