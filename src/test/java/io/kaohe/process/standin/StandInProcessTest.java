package io.kaohe.process.standin;

import static io.kaohe.process.AppraisalFixture.EMPLOYEE;
import static io.kaohe.process.AppraisalFixture.HR;
import static io.kaohe.process.AppraisalFixture.MANAGER_SCORING;
import static io.kaohe.process.AppraisalFixture.REVIEWER;
import static io.kaohe.process.AppraisalFixture.SELF_REVIEW;
import static io.kaohe.process.AppraisalFixture.anAppraisal;
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

import io.kaohe.appraisal.Appraisal;
import io.kaohe.appraisal.AppraisalProcess;
import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.appraisal.Reviews;
import io.kaohe.audit.AuditLog;
import io.kaohe.organization.Organization;
import io.kaohe.organization.StandIns;
import io.kaohe.organization.StandIns.StandIn;
import io.kaohe.process.Office;
import io.kaohe.process.ProcessTest;
import io.kaohe.process.appraisal.AppraisalModel;
import io.kaohe.process.tasklist.OpenTasks;
import io.kaohe.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 陈洁 does 王敏's tasks for some days. */
@ProcessTest("standIn")
class StandInProcessTest {

    private static final String STAND_IN = "chen.jie";
    private static final LocalDate FROM = LocalDate.of(2026, 11, 2);
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 6);

    private final UUID id = UUID.randomUUID();

    @Autowired
    Office office;

    @Autowired
    StandIns standIns;

    @Autowired
    Organization organization;

    @Autowired
    Appraisals appraisals;

    @Autowired
    AppraisalViews views;

    @Autowired
    Reviews reviews;

    @Autowired
    AuditLog audit;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    AppraisalProcess process;

    @Autowired
    TaskService tasks;

    @BeforeEach
    void everybodyDoesTheirOwn() {
        given(organization.mayActFor(anyString(), anyString(), any()))
                .willAnswer(call -> call.getArgument(0).equals(call.getArgument(1)));
    }

    @Test
    void aPersonNamesSomebodyForThemselvesAndTheInstanceIsTheRecord() {
        given(standIns.name(any(), eq(REVIEWER), eq(STAND_IN), eq(FROM), eq(UNTIL), eq("annual leave")))
                .willReturn(new StandIn(id, REVIEWER, STAND_IN, FROM, UNTIL, "annual leave"));

        ProcessInstance named = office.start(REVIEWER, "standIn", """
                {"action": "NAME", "standIn": "chen.jie", "from": "2026-11-02", "until": "2026-11-06",
                 "reason": "annual leave"}""");

        assertThat(named).isEnded();
        Assertions.assertThat(named.getBusinessKey()).isEqualTo(id.toString());
    }

    @Test
    void hrNamesSomebodyForAnotherAndEndsItEarly() {
        given(standIns.name(any(), eq(REVIEWER), eq(STAND_IN), any(), any(), any()))
                .willReturn(new StandIn(id, REVIEWER, STAND_IN, FROM, UNTIL, "ill"));
        office.start(HR, "standIn", """
                {"action": "NAME", "principal": "wang.min", "standIn": "chen.jie", "from": "2026-11-02",
                 "until": "2026-11-06", "reason": "ill"}""");

        office.start(HR, "standIn", "{\"action\": \"END\", \"id\": \"%s\"}".formatted(id));

        then(standIns).should().end(argThat(actor -> actor.id().equals(HR)), eq(id));
        assertThatThrownBy(() -> office.start(HR, "standIn", "{\"action\": \"END\"}"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> office.start(HR, "standIn", "{\"action\": \"NAME\", \"reason\": \"ill\"}"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aNewTaskGoesToTheStandInAndWhatIsSubmittedSaysInWhosePlace() {
        away();
        managerScoring();
        assertThat(office.task(AppraisalModel.MANAGER_SCORING)).isAssignedTo(STAND_IN);

        office.submit(STAND_IN, AppraisalModel.MANAGER_SCORING, MANAGER_SCORING);

        then(reviews).should().submitManagerScoring(argThat(actor -> actor.id().equals(STAND_IN)), eq(id), any());
        then(audit)
                .should()
                .record(
                        argThat(actor -> actor.id().equals(STAND_IN)),
                        eq("STOOD_IN"),
                        eq("appraisal/" + id),
                        eq(REVIEWER),
                        any());
    }

    @Test
    void openTasksGoToTheStandInWhenTheDaysBeginAndBackWhenTheyAreOver() {
        managerScoring();
        assertThat(office.task(AppraisalModel.MANAGER_SCORING)).isAssignedTo(REVIEWER);

        away();
        openTasks.follow();
        assertThat(office.task(AppraisalModel.MANAGER_SCORING)).isAssignedTo(STAND_IN);
        openTasks.follow();
        assertThat(office.task(AppraisalModel.MANAGER_SCORING)).isAssignedTo(STAND_IN);

        back();
        assertThatThrownBy(() -> office.submit(STAND_IN, AppraisalModel.MANAGER_SCORING, MANAGER_SCORING))
                .as("not even before the task has gone back")
                .isInstanceOf(Refusal.class);
        openTasks.follow();
        assertThat(office.task(AppraisalModel.MANAGER_SCORING)).isAssignedTo(REVIEWER);
    }

    @Test
    void nobodyIsHandedATaskInWhichTheyWouldJudgeThemselves() {
        willThrow(Refusal.forbidden("OWN_APPRAISAL"))
                .given(views)
                .admitToJudging(argThat(actor -> actor != null && actor.id().equals(STAND_IN)), eq(id));
        away();
        managerScoring();

        openTasks.follow();

        assertThat(office.task(AppraisalModel.MANAGER_SCORING)).isAssignedTo(REVIEWER);
    }

    @Test
    void whatIsAPersonsOwnStaysWithThePerson() {
        given(standIns.of(EMPLOYEE)).willReturn(Optional.of(STAND_IN));
        given(standIns.principals()).willReturn(Set.of(EMPLOYEE));
        given(organization.mayActFor(eq(STAND_IN), eq(EMPLOYEE), any())).willReturn(true);
        selfReview();

        openTasks.follow();

        assertThat(office.task(AppraisalModel.SELF_REVIEW)).isAssignedTo(EMPLOYEE);
        assertThatThrownBy(() -> office.submit(STAND_IN, AppraisalModel.SELF_REVIEW, SELF_REVIEW))
                .isInstanceOf(Refusal.class);
        then(reviews).should(never()).submitSelfReview(any(), any(), any());
    }

    @Test
    void theTasksOfWhoHasLeftGoToHr() {
        managerScoring();
        given(organization.leftBefore(eq(REVIEWER), any())).willReturn(true);
        given(organization.leftBefore(eq(Set.of(REVIEWER)), any())).willReturn(Set.of(REVIEWER));

        openTasks.follow();

        assertThat(office.task(AppraisalModel.MANAGER_SCORING)).isNotAssigned().hasCandidateGroup("hr");
        office.submit(HR, AppraisalModel.MANAGER_SCORING, MANAGER_SCORING);
        then(audit).should().record(any(), eq("STOOD_IN"), eq("appraisal/" + id), eq(REVIEWER), any());
    }

    @Test
    void whoIsReplacedWhileSomebodyStandsInLosesTheTaskForGood() {
        managerScoring();
        away();
        openTasks.follow();

        replacedBy("liu.yang");
        back();
        openTasks.follow();

        assertThat(office.task(AppraisalModel.MANAGER_SCORING)).isAssignedTo("liu.yang");
        for (String former : Set.of(REVIEWER, STAND_IN)) {
            assertThatThrownBy(() -> office.submit(former, AppraisalModel.MANAGER_SCORING, MANAGER_SCORING))
                    .isInstanceOf(Refusal.class);
        }
        office.submit("liu.yang", AppraisalModel.MANAGER_SCORING, MANAGER_SCORING);
        then(reviews).should().submitManagerScoring(argThat(actor -> actor.id().equals("liu.yang")), eq(id), any());
        then(audit).should(never()).record(any(), eq("STOOD_IN"), any(), any(), any());
    }

    @Test
    void whatHrHoldsForWhoHasLeftGoesToWhoFollows() {
        managerScoring();
        given(organization.leftBefore(eq(REVIEWER), any())).willReturn(true);
        given(organization.leftBefore(eq(Set.of(REVIEWER)), any())).willReturn(Set.of(REVIEWER));
        openTasks.follow();

        replacedBy("liu.yang");
        openTasks.follow();

        assertThat(office.task(AppraisalModel.MANAGER_SCORING)).isAssignedTo("liu.yang");
        Assertions.assertThat(tasks.createTaskQuery()
                        .taskCandidateGroup("hr")
                        .includeAssignedTasks()
                        .list())
                .isEmpty();
        office.submit("liu.yang", AppraisalModel.MANAGER_SCORING, MANAGER_SCORING);
    }

    @Test
    void nobodyRatesInTheNameOfWhoIsExpectedNow() {
        managerScoring();
        given(appraisals.get(id)).willReturn(reviewedBy("liu.yang"));

        assertThatThrownBy(() -> office.submit(REVIEWER, AppraisalModel.MANAGER_SCORING, MANAGER_SCORING))
                .isInstanceOf(Refusal.class);

        then(reviews).should(never()).submitManagerScoring(any(), any(), any());
    }

    @Test
    void whoeverAssignsThemselvesATaskDoesNotDoIt() {
        managerScoring();
        tasks.setAssignee(office.task(AppraisalModel.MANAGER_SCORING).getId(), "admin");

        assertThatThrownBy(() -> office.submit("admin", AppraisalModel.MANAGER_SCORING, MANAGER_SCORING))
                .isInstanceOf(Refusal.class);
        tasks.setOwner(office.task(AppraisalModel.MANAGER_SCORING).getId(), REVIEWER);
        given(organization.leftBefore(eq(REVIEWER), any())).willReturn(true);
        assertThatThrownBy(() -> office.submit("admin", AppraisalModel.MANAGER_SCORING, MANAGER_SCORING))
                .as("nor in the place of who has left")
                .isInstanceOf(Refusal.class);

        then(reviews).should(never()).submitManagerScoring(any(), any(), any());
    }

    private void replacedBy(String reviewer) {
        given(appraisals.get(id)).willReturn(reviewedBy(reviewer));
        process.reviewerReplaced(id, REVIEWER, reviewer);
    }

    private Appraisal reviewedBy(String reviewer) {
        Appraisal before = anAppraisal(id, AppraisalStatus.MANAGER_SCORING, office.now());
        return new Appraisal(
                id,
                before.cycle(),
                before.cycleType(),
                before.period(),
                EMPLOYEE,
                before.employeeName(),
                reviewer,
                before.scorecard(),
                before.scorecardVersion(),
                before.status(),
                before.round(),
                before.selfReviewDue(),
                before.scoringDue(),
                before.talkDue(),
                before.due(),
                null,
                null,
                null,
                List.of());
    }

    private void away() {
        given(standIns.of(REVIEWER)).willReturn(Optional.of(STAND_IN));
        given(standIns.principals()).willReturn(Set.of(REVIEWER));
        given(organization.mayActFor(eq(STAND_IN), eq(REVIEWER), any())).willReturn(true);
    }

    private void back() {
        given(standIns.of(REVIEWER)).willReturn(Optional.empty());
        given(standIns.principals()).willReturn(Set.of());
        given(organization.mayActFor(eq(STAND_IN), eq(REVIEWER), any())).willReturn(false);
    }

    private void selfReview() {
        given(appraisals.get(id)).willReturn(anAppraisal(id, AppraisalStatus.SELF_REVIEW, office.now()));
        office.start("monthlyAppraisal", id);
    }

    private void managerScoring() {
        selfReview();
        office.submit(EMPLOYEE, AppraisalModel.SELF_REVIEW, SELF_REVIEW);
    }
}
