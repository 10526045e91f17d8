package io.kaohe.process.peerreview;

import static io.kaohe.process.AppraisalFixture.EMPLOYEE;
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

import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.organization.Organization;
import io.kaohe.peerreview.Invitation;
import io.kaohe.peerreview.PeerAnswer;
import io.kaohe.peerreview.PeerDimension;
import io.kaohe.peerreview.PeerNominations;
import io.kaohe.peerreview.PeerReviewReminders;
import io.kaohe.peerreview.PeerReviews;
import io.kaohe.peerreview.Reviewee;
import io.kaohe.peerreview.Stage;
import io.kaohe.process.Office;
import io.kaohe.process.ProcessTest;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest("peerReview")
class PeerReviewProcessTest {

    private static final String PEER = "sun.li";
    private static final String OTHER = "wu.hao";
    private static final String VIEW = """
        {"decision": "REVIEW", "text": "thanks", "ratings": [
          {"dimension": "COLLABORATION", "cannotJudge": false, "score": 81.5},
          {"dimension": "KNOWLEDGE_SHARING", "cannotJudge": true}]}
        """;
    private static final String DECLINE = "{\"decision\": \"DECLINE\", \"reason\": \"never met\"}";

    private final UUID id = UUID.randomUUID();
    private final UUID appraisal = UUID.randomUUID();

    @Autowired
    Office office;

    @Autowired
    Appraisals appraisals;

    @Autowired
    Organization organization;

    @Autowired
    PeerReviews reviews;

    @Autowired
    PeerNominations nominations;

    @Autowired
    PeerReviewReminders reminders;

    @BeforeEach
    void aColleagueIsInvited() {
        given(appraisals.get(appraisal)).willReturn(anAppraisal(appraisal, AppraisalStatus.SELF_REVIEW, office.now()));
        given(reviews.reviewee(appraisal))
                .willReturn(new Reviewee(new Reviewee.Who("李娜", null, null), "2026-Q4", CycleType.QUARTERLY));
        seat(PEER, Invitation.Status.INVITED);
        given(organization.mayActFor(anyString(), anyString(), any()))
                .willAnswer(call -> call.getArgument(0).equals(call.getArgument(1)));
    }

    @Test
    void aColleagueSaysWhatTheyThinkAndMayLeaveOutWhatTheyCannotJudgeS54() {
        ProcessInstance review = start();
        assertThat(office.task(PeerReviewProcess.PEER_REVIEW))
                .hasName("评价同事 Review colleague · 李娜 · 2026-Q4")
                .isAssignedTo(PEER)
                .hasDueDate(Date.from(office.now().plus(Duration.ofDays(5))));

        office.submit(PEER, PeerReviewProcess.PEER_REVIEW, VIEW);
        office.runJobs();

        then(reviews)
                .should()
                .answer(
                        any(),
                        eq(id),
                        eq(new PeerAnswer(
                                List.of(
                                        new PeerAnswer.Rating(PeerDimension.COLLABORATION, new BigDecimal("81.5")),
                                        new PeerAnswer.Rating(PeerDimension.KNOWLEDGE_SHARING, null)),
                                "thanks")));
        assertThat(review).isEnded().hasPassed("endEvent_answered");
    }

    @Test
    void aColleagueWhoDeclinesIsFollowedByTheOneTheLineManagerNames() {
        ProcessInstance review = start();
        declined();
        assertThat(office.task(PeerReviewProcess.REPLACE_PEER))
                .hasName("更换互评同事 Replace colleague · 李娜 · 2026-Q4")
                .isAssignedTo(REVIEWER)
                .hasDueDate(Date.from(office.now().plus(Duration.ofDays(2))));

        seat(OTHER, Invitation.Status.INVITED);
        office.submit(
                REVIEWER, PeerReviewProcess.REPLACE_PEER, "{\"decision\": \"REPLACE\", \"reviewer\": \"wu.hao\"}");

        then(nominations).should().replace(any(), eq(id), eq(OTHER));
        assertThat(office.task(PeerReviewProcess.PEER_REVIEW)).isAssignedTo(OTHER);
        office.submit(OTHER, PeerReviewProcess.PEER_REVIEW, VIEW);
        office.runJobs();
        assertThat(review).isEnded();
    }

    @Test
    void orTheLineManagerDoesWithout() {
        ProcessInstance review = start();
        declined();

        seat(PEER, Invitation.Status.DROPPED);
        office.submit(REVIEWER, PeerReviewProcess.REPLACE_PEER, "{\"decision\": \"DO_WITHOUT\", \"reason\": \"够了\"}");
        office.runJobs();

        then(nominations).should().doWithout(any(), eq(id), eq("够了"));
        assertThat(review).isEnded().hasPassed("endEvent_seatDropped");
    }

    @Test
    void everyDayAnOverdueViewIsRemindedOfAndSilenceIsNoAnswerR8() {
        ProcessInstance review = start();

        office.daysPass(60);

        then(reminders).should(times(14)).reviewOverdue(id);
        then(reviews).should(never()).answer(any(), any(), any());
        assertThat(review).isWaitingAtExactly(PeerReviewProcess.PEER_REVIEW);
    }

    @Test
    void soIsTheLineManagerOfAnEmptySeat() {
        start();
        declined();

        office.daysPass(4);

        then(reminders).should(times(3)).replacementOverdue(id);
    }

    @Test
    void neitherAViewWithoutRatingsNorADeclineWithoutReasonIsTaken() {
        ProcessInstance review = start();

        for (String half : List.of(
                "{\"decision\": \"REVIEW\"}",
                "{\"decision\": \"DECLINE\"}",
                VIEW.replace("\"cannotJudge\": true", "\"cannotJudge\": false"))) {
            assertThatThrownBy(() -> office.submit(PEER, PeerReviewProcess.PEER_REVIEW, half))
                    .isInstanceOf(Refusal.class);
        }

        assertThat(review).isWaitingAtExactly(PeerReviewProcess.PEER_REVIEW);
    }

    @Test
    void thePersonGivesNoViewForAColleagueEvenAsAStandIn() {
        ProcessInstance review = start();
        given(organization.mayActFor(eq(EMPLOYEE), eq(PEER), any())).willReturn(true);

        assertThatThrownBy(() -> office.submit(EMPLOYEE, PeerReviewProcess.PEER_REVIEW, VIEW))
                .hasMessage("NOT_YOUR_TASK");

        assertThat(review).isWaitingAtExactly(PeerReviewProcess.PEER_REVIEW);
    }

    private ProcessInstance start() {
        return office.start(PeerReviewProcess.KEY, id);
    }

    private void declined() {
        seat(PEER, Invitation.Status.DECLINED);
        office.submit(PEER, PeerReviewProcess.PEER_REVIEW, DECLINE);
        then(reviews).should().decline(any(), eq(id), eq("never met"));
    }

    private void seat(String reviewer, Invitation.Status status) {
        given(reviews.invitation(id))
                .willReturn(new Invitation(id, Stage.peers(appraisal), reviewer, false, status, null));
    }
}
