package io.kaohe.process.peerreviewstage;

import static io.kaohe.process.AppraisalFixture.EMPLOYEE;
import static io.kaohe.process.AppraisalFixture.REVIEWER;
import static io.kaohe.process.AppraisalFixture.anAppraisal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

import io.kaohe.appraisal.AppraisalProcess;
import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.organization.Organization;
import io.kaohe.peerreview.Invitation;
import io.kaohe.peerreview.PeerNominations;
import io.kaohe.peerreview.PeerProcess;
import io.kaohe.peerreview.PeerReviewReminders;
import io.kaohe.peerreview.PeerReviews;
import io.kaohe.peerreview.PeerStages;
import io.kaohe.peerreview.Reviewee;
import io.kaohe.peerreview.Stage;
import io.kaohe.process.Office;
import io.kaohe.process.ProcessTest;
import io.kaohe.process.peerreview.PeerReviewProcess;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Refusal;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest("peerReviewStage")
class PeerReviewStageProcessTest {

    private static final String PEERS = "{\"peers\": [\"chen.jie\", \"sun.li\", \"wu.hao\"]}";
    private static final String VIEW = """
        {"decision": "REVIEW", "ratings": [
          {"dimension": "COLLABORATION", "cannotJudge": false, "score": 80},
          {"dimension": "KNOWLEDGE_SHARING", "cannotJudge": false, "score": 80}]}
        """;

    private final UUID id = UUID.randomUUID();
    private final List<Invitation> invitations = Stream.of("chen.jie", "sun.li", "wu.hao")
            .map(peer -> seat(UUID.randomUUID(), peer, Invitation.Status.INVITED))
            .toList();

    @Autowired
    Office office;

    @Autowired
    TaskService tasks;

    @Autowired
    PeerProcess process;

    @Autowired
    AppraisalProcess appraisalProcess;

    @Autowired
    Appraisals appraisals;

    @Autowired
    Organization organization;

    @Autowired
    PeerNominations nominations;

    @Autowired
    PeerReviews reviews;

    @Autowired
    PeerStages stages;

    @Autowired
    PeerReviewReminders reminders;

    @BeforeEach
    void colleaguesAreWanted() {
        given(appraisals.get(id)).willReturn(anAppraisal(id, AppraisalStatus.SELF_REVIEW, office.now()));
        given(reviews.reviewee(id))
                .willReturn(new Reviewee(new Reviewee.Who("李娜", null, null), "2026-Q4", CycleType.QUARTERLY));
        given(reviews.invitations(Stage.peers(id))).willReturn(invitations);
        invitations.forEach(seat -> given(reviews.invitation(seat.id())).willReturn(seat));
        given(organization.mayActFor(anyString(), anyString(), any()))
                .willAnswer(call -> call.getArgument(0).equals(call.getArgument(1)));
    }

    @Test
    void thePersonNamesColleaguesTheLineManagerInvitesThemAndTheStageClosesWithTheLastAnswerS54() {
        ProcessInstance stage = start();
        then(stages).should().open(id);
        assertThat(office.task(PeerReviewStage.PROPOSE_PEERS))
                .hasName("提名互评同事 Propose colleagues · 李娜 · 2026-10")
                .isAssignedTo(EMPLOYEE)
                .hasDueDate(Date.from(office.now().plus(Duration.ofDays(3))));

        office.submit(EMPLOYEE, PeerReviewStage.PROPOSE_PEERS, PEERS);
        then(nominations).should().propose(any(), eq(id), eq(List.of("chen.jie", "sun.li", "wu.hao")));
        assertThat(office.task(PeerReviewStage.APPROVE_PEERS))
                .isAssignedTo(REVIEWER)
                .hasDueDate(Date.from(office.now().plus(Duration.ofDays(2))));

        office.submit(
                REVIEWER, PeerReviewStage.APPROVE_PEERS, PEERS.replace("}", ", \"reason\": \"they work together\"}"));
        then(nominations).should().approve(any(), eq(id), any(), eq("they work together"));
        assertThat(reviewers()).containsExactlyInAnyOrder("chen.jie", "sun.li", "wu.hao");

        answered("chen.jie");
        answered("sun.li");
        office.runJobs();
        then(stages).should(never()).close(any());
        answered("wu.hao");
        office.runJobs();

        then(stages).should(times(1)).close(Stage.peers(id));
        assertThat(stage).isEnded().hasPassed("endEvent_allAnswered", "endEvent_stageClosed");
    }

    @Test
    void whoeverAnswersIsDoneAndWhatFollowsIsAJobOfItsOwn() {
        ProcessInstance stage = atReviews();

        answered("chen.jie");
        answered("sun.li");
        answered("wu.hao");
        office.runJobs();

        assertThat(stage).isEnded();
    }

    @Test
    void hrClosesTheStageWithTheAnswersThatAreThere() {
        ProcessInstance stage = atReviews();
        answered("chen.jie");

        process.stageClosed(Stage.peers(id));

        then(stages).should().close(Stage.peers(id));
        assertThat(reviewers()).isEmpty();
        assertThat(stage).isEnded().hasNotPassed("endEvent_allAnswered");
    }

    @Test
    void orBeforeAnybodyWasNamed() {
        ProcessInstance stage = start();

        process.stageClosed(Stage.peers(id));

        assertThat(stage).isEnded();
    }

    @Test
    void whoeverIsLateIsRemindedEveryDayAndNothingMovesOnByItselfR8() {
        ProcessInstance stage = start();
        office.daysPass(5);
        then(reminders).should(times(3)).proposalOverdue(id);
        office.submit(EMPLOYEE, PeerReviewStage.PROPOSE_PEERS, PEERS);

        office.daysPass(60);

        then(reminders).should(times(14)).approvalOverdue(id);
        assertThat(stage).isWaitingAt(PeerReviewStage.APPROVE_PEERS);
    }

    @Test
    void aNewLineManagerFindsASeatThatWaitsForOne() {
        atReviews();
        Invitation declined = invitations.get(0);
        given(reviews.invitation(declined.id()))
                .willReturn(seat(declined.id(), declined.reviewer(), Invitation.Status.DECLINED));
        submit(declined.reviewer(), "{\"decision\": \"DECLINE\", \"reason\": \"never met\"}");

        appraisalProcess.reviewerReplaced(id, REVIEWER, "liu.yang");

        assertThat(office.task(PeerReviewProcess.REPLACE_PEER)).isAssignedTo("liu.yang");
        assertThat(reviewers()).containsExactlyInAnyOrder("sun.li", "wu.hao");
    }

    @Test
    void whoTakesTheSeatOfSomebodySilentHasTheTask() {
        ProcessInstance stage = atReviews();

        process.reviewerReplaced(invitations.get(0).id(), "chen.jie", "xu.fei");

        assertThat(reviewers()).containsExactlyInAnyOrder("xu.fei", "sun.li", "wu.hao");
        assertThat(stage).isNotEnded();
    }

    @Test
    void twoColleaguesAreTooFew() {
        ProcessInstance stage = start();

        assertThatThrownBy(() -> office.submit(
                        EMPLOYEE, PeerReviewStage.PROPOSE_PEERS, "{\"peers\": [\"chen.jie\", \"sun.li\"]}"))
                .isInstanceOf(Refusal.class);

        assertThat(stage).isWaitingAt(PeerReviewStage.PROPOSE_PEERS);
    }

    private ProcessInstance start() {
        return office.start(PeerReviewStage.KEY, id);
    }

    private ProcessInstance atReviews() {
        ProcessInstance stage = start();
        office.submit(EMPLOYEE, PeerReviewStage.PROPOSE_PEERS, PEERS);
        office.submit(REVIEWER, PeerReviewStage.APPROVE_PEERS, PEERS);
        return stage;
    }

    private void answered(String peer) {
        submit(peer, VIEW);
    }

    private void submit(String peer, String submission) {
        office.submit(
                peer,
                tasks.createTaskQuery()
                        .taskDefinitionKey(PeerReviewProcess.PEER_REVIEW)
                        .taskAssignee(peer)
                        .singleResult(),
                submission);
    }

    private List<String> reviewers() {
        return tasks.createTaskQuery().taskDefinitionKey(PeerReviewProcess.PEER_REVIEW).list().stream()
                .map(Task::getAssignee)
                .toList();
    }

    private Invitation seat(UUID invitation, String peer, Invitation.Status status) {
        return new Invitation(invitation, Stage.peers(id), peer, false, status, null);
    }
}
