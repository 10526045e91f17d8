package io.kaohe.process.upwardreviewstage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

import io.kaohe.peerreview.Invitation;
import io.kaohe.peerreview.Stage;
import io.kaohe.process.ProcessTest;
import io.kaohe.process.peerreview.EveryReviewStage;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

@ProcessTest("upwardReviewStage")
class UpwardReviewStageProcessTest extends EveryReviewStage {

    private static final String VIEW = """
        {"decision": "REVIEW", "ratings": [
          {"dimension": "CLEAR_GOALS", "cannotJudge": false, "score": 80},
          {"dimension": "SUPPORT", "cannotJudge": false, "score": 80},
          {"dimension": "FAIRNESS", "cannotJudge": true},
          {"dimension": "LISTENING", "cannotJudge": false, "score": 80}]}
        """;

    UpwardReviewStageProcessTest() {
        super(Stage::upward, "2026");
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
        Invitation declined = invitations.get(0);
        becomes(declined, Invitation.Status.DROPPED);

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
}
