package io.kaohe.process.peerreviewstage;

import static io.kaohe.process.AppraisalFixture.EMPLOYEE;
import static io.kaohe.process.AppraisalFixture.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

import io.kaohe.appraisal.AppraisalProcess;
import io.kaohe.peerreview.Invitation;
import io.kaohe.peerreview.PeerNominations;
import io.kaohe.peerreview.Stage;
import io.kaohe.process.ProcessTest;
import io.kaohe.process.peerreview.EveryReviewStage;
import io.kaohe.process.peerreview.PeerReviewProcess;
import io.kaohe.shared.Refusal;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest("peerReviewStage")
class PeerReviewStageProcessTest extends EveryReviewStage {

    private static final String PEERS = "{\"peers\": [\"chen.jie\", \"sun.li\", \"wu.hao\"]}";
    private static final String VIEW = """
        {"decision": "REVIEW", "ratings": [
          {"dimension": "COLLABORATION", "cannotJudge": false, "score": 80},
          {"dimension": "KNOWLEDGE_SHARING", "cannotJudge": false, "score": 80}]}
        """;

    @Autowired
    AppraisalProcess appraisalProcess;

    @Autowired
    PeerNominations nominations;

    PeerReviewStageProcessTest() {
        super(Stage::peers, "2026-Q4");
    }

    @Test
    void thePersonNamesColleaguesTheLineManagerInvitesThemAndTheStageClosesWithTheLastAnswerS54() {
        ProcessInstance running = start();
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
        assertThat(asked()).containsExactlyInAnyOrder("chen.jie", "sun.li", "wu.hao");

        answered("chen.jie");
        answered("sun.li");
        office.runJobs();
        then(stages).should(never()).close(any());
        answered("wu.hao");
        office.runJobs();

        then(stages).should(times(1)).close(stage);
        assertThat(running).isEnded().hasPassed("endEvent_allAnswered", "endEvent_stageClosed");
    }

    @Test
    void whoeverAnswersIsDoneAndWhatFollowsIsAJobOfItsOwn() {
        ProcessInstance running = atReviews();

        answered("chen.jie");
        answered("sun.li");
        answered("wu.hao");
        office.runJobs();

        assertThat(running).isEnded();
    }

    @Test
    void hrClosesTheStageWithTheAnswersThatAreThere() {
        ProcessInstance running = atReviews();
        answered("chen.jie");

        process.stageClosed(stage);

        then(stages).should().close(stage);
        assertThat(asked()).isEmpty();
        assertThat(running).isEnded().hasNotPassed("endEvent_allAnswered");
    }

    @Test
    void orBeforeAnybodyWasNamed() {
        ProcessInstance running = start();

        process.stageClosed(stage);

        assertThat(running).isEnded();
    }

    @Test
    void whoeverIsLateIsRemindedEveryDayAndNothingMovesOnByItselfR8() {
        ProcessInstance running = start();
        office.daysPass(5);
        then(reminders).should(times(3)).proposalOverdue(id);
        office.submit(EMPLOYEE, PeerReviewStage.PROPOSE_PEERS, PEERS);

        office.daysPass(60);

        then(reminders).should(times(14)).approvalOverdue(id);
        assertThat(running).isWaitingAt(PeerReviewStage.APPROVE_PEERS);
    }

    @Test
    void aNewLineManagerFindsASeatThatWaitsForOne() {
        atReviews();
        Invitation declined = invitations.get(0);
        becomes(declined, Invitation.Status.DECLINED);
        submit(declined.reviewer(), "{\"decision\": \"DECLINE\", \"reason\": \"never met\"}");

        appraisalProcess.reviewerReplaced(id, REVIEWER, "liu.yang");

        assertThat(office.task(PeerReviewProcess.REPLACE_PEER)).isAssignedTo("liu.yang");
        assertThat(asked()).containsExactlyInAnyOrder("sun.li", "wu.hao");
    }

    @Test
    void whoTakesTheSeatOfSomebodySilentHasTheTask() {
        ProcessInstance running = atReviews();

        process.reviewerReplaced(invitations.get(0).id(), "chen.jie", "xu.fei");

        assertThat(asked()).containsExactlyInAnyOrder("xu.fei", "sun.li", "wu.hao");
        assertThat(running).isNotEnded();
    }

    @Test
    void twoColleaguesAreTooFew() {
        ProcessInstance running = start();

        assertThatThrownBy(() -> office.submit(
                        EMPLOYEE, PeerReviewStage.PROPOSE_PEERS, "{\"peers\": [\"chen.jie\", \"sun.li\"]}"))
                .isInstanceOf(Refusal.class);

        assertThat(running).isWaitingAt(PeerReviewStage.PROPOSE_PEERS);
    }

    private ProcessInstance start() {
        return office.start(PeerReviewStage.KEY, id);
    }

    private ProcessInstance atReviews() {
        ProcessInstance running = start();
        office.submit(EMPLOYEE, PeerReviewStage.PROPOSE_PEERS, PEERS);
        office.submit(REVIEWER, PeerReviewStage.APPROVE_PEERS, PEERS);
        return running;
    }

    private void answered(String peer) {
        submit(peer, VIEW);
    }
}
