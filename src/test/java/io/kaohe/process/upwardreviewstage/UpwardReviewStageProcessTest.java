package io.kaohe.process.upwardreviewstage;

import static io.kaohe.process.AppraisalFixture.anAppraisal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.organization.Organization;
import io.kaohe.peerreview.Invitation;
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
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest("upwardReviewStage")
class UpwardReviewStageProcessTest {

    private static final String VIEW = """
        {"decision": "REVIEW", "ratings": [
          {"dimension": "CLEAR_GOALS", "cannotJudge": false, "score": 80},
          {"dimension": "SUPPORT", "cannotJudge": false, "score": 80},
          {"dimension": "FAIRNESS", "cannotJudge": true},
          {"dimension": "LISTENING", "cannotJudge": false, "score": 80}]}
        """;

    private final UUID id = UUID.randomUUID();
    private final Stage stage = Stage.upward(id);
    private final List<Invitation> team = Stream.of("chen.jie", "sun.li", "wu.hao")
            .map(member -> seat(UUID.randomUUID(), member, Invitation.Status.INVITED))
            .toList();

    @Autowired
    Office office;

    @Autowired
    TaskService tasks;

    @Autowired
    PeerProcess process;

    @Autowired
    Appraisals appraisals;

    @Autowired
    Organization organization;

    @Autowired
    PeerReviews reviews;

    @Autowired
    PeerStages stages;

    @Autowired
    PeerReviewReminders reminders;

    @BeforeEach
    void aLeadHasATeam() {
        given(appraisals.get(id)).willReturn(anAppraisal(id, AppraisalStatus.SELF_REVIEW, office.now()));
        given(reviews.reviewee(id))
                .willReturn(new Reviewee(new Reviewee.Who("李娜", null, null), "2026", CycleType.ANNUAL));
        given(reviews.invitations(stage)).willReturn(team);
        team.forEach(seat -> given(reviews.invitation(seat.id())).willReturn(seat));
        given(organization.mayActFor(anyString(), anyString(), any()))
                .willAnswer(call -> call.getArgument(0).equals(call.getArgument(1)));
    }

    @Test
    void theTeamIsAskedWithATaskNamedLikeAnyOtherAndTheStageClosesWithTheLastAnswerS54() {
        ProcessInstance running = start();
        then(stages).should().openUpward(id);
        assertThat(asked()).containsExactlyInAnyOrder("chen.jie", "sun.li", "wu.hao");
        assertThat(tasks.createTaskQuery().list())
                .extracting(Task::getName)
                .containsOnly("评价同事 Review colleague · 李娜 · 2026");

        submit("chen.jie", VIEW);
        submit("sun.li", VIEW);
        office.runJobs();
        then(stages).should(never()).close(any());
        submit("wu.hao", VIEW);
        office.runJobs();

        then(reviews).should(times(3)).answer(any(), any(), any());
        then(stages).should(times(1)).close(stage);
        assertThat(running).isEnded();
    }

    @Test
    void whoDeclinesIsNotReplaced() {
        start();
        Invitation declined = team.get(0);
        given(reviews.invitation(declined.id()))
                .willReturn(seat(declined.id(), declined.reviewer(), Invitation.Status.DROPPED));

        submit(declined.reviewer(), "{\"decision\": \"DECLINE\", \"reason\": \"too new\"}");
        office.runJobs();

        then(reviews).should().decline(any(), eq(declined.id()), eq("too new"));
        assertThat(asked()).containsExactlyInAnyOrder("sun.li", "wu.hao");
        assertThat(tasks.createTaskQuery().count()).isEqualTo(2);
    }

    @Test
    void whereNobodyIsInvitedTheStageIsOverAtOnce() {
        given(reviews.invitations(stage)).willReturn(List.of());

        assertThat(start()).isEnded();

        then(stages).should().close(stage);
    }

    @Test
    void hrClosesTheStageWithTheAnswersThatAreThere() {
        ProcessInstance running = start();
        submit("chen.jie", VIEW);

        process.stageClosed(stage);

        then(stages).should().close(stage);
        assertThat(asked()).isEmpty();
        assertThat(running).isEnded().hasPassed("boundaryEvent_upwardStageClosedByHr");
    }

    @Test
    void whoeverIsLateIsRemindedAndSilenceIsNoAnswerR8() {
        ProcessInstance running = start();

        office.daysPass(60);

        then(reminders).should(times(3 * 14)).reviewOverdue(any());
        then(reviews).should(never()).answer(any(), any(), any());
        assertThat(running).isWaitingAt("callActivity_peerReview");
    }

    private ProcessInstance start() {
        return office.start(UpwardReviewStage.KEY, id);
    }

    private void submit(String member, String submission) {
        office.submit(
                member,
                tasks.createTaskQuery()
                        .taskDefinitionKey(PeerReviewProcess.PEER_REVIEW)
                        .taskAssignee(member)
                        .singleResult(),
                submission);
    }

    private List<String> asked() {
        return tasks.createTaskQuery().taskDefinitionKey(PeerReviewProcess.PEER_REVIEW).list().stream()
                .map(Task::getAssignee)
                .toList();
    }

    private Invitation seat(UUID invitation, String member, Invitation.Status status) {
        return new Invitation(invitation, stage, member, false, status, null);
    }
}
