package io.kaohe.process.appraisal;

import static io.kaohe.process.AppraisalFixture.EMPLOYEE;
import static io.kaohe.process.AppraisalFixture.SELF_REVIEW;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.BDDMockito.then;

import io.kaohe.peerreview.PeerProcess;
import io.kaohe.peerreview.PeerStages;
import io.kaohe.peerreview.Stage;
import io.kaohe.process.ProcessTest;
import io.kaohe.process.peerreviewstage.PeerReviewStage;
import io.kaohe.shared.CycleType;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest("quarterlyAppraisal")
class QuarterlyAppraisalProcessTest extends EveryAppraisal {

    @Autowired
    PeerProcess peers;

    @Autowired
    PeerStages stages;

    QuarterlyAppraisalProcessTest() {
        super("2026-Q4");
    }

    @Override
    void othersAreDone() {
        peers.stageClosed(Stage.peers(id));
    }

    @Test
    void colleaguesAreAskedWhileThePersonReviewsThemselvesAndTheLineManagerWaitsForBothS54() {
        ProcessInstance appraisal = office.start(AppraisalModel.of(CycleType.QUARTERLY), id);
        assertThat(office.task(PeerReviewStage.PROPOSE_PEERS)).isAssignedTo(EMPLOYEE);

        office.submit(EMPLOYEE, AppraisalModel.SELF_REVIEW, SELF_REVIEW);
        assertThat(appraisal).isWaitingAt("callActivity_peerReviewStage");

        peers.stageClosed(Stage.peers(id));
        then(stages).should().close(Stage.peers(id));
        assertThat(appraisal).isWaitingAtExactly(AppraisalModel.MANAGER_SCORING);
    }
}
