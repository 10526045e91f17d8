package io.kaohe.process.appraisal;

import static io.kaohe.process.AppraisalFixture.MANAGER_SCORING;
import static io.kaohe.process.AppraisalFixture.REVIEWER;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.peerreview.PeerProcess;
import io.kaohe.peerreview.Stage;
import io.kaohe.process.ProcessTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest("annualAppraisal")
class AnnualAppraisalProcessTest extends EveryAppraisal {

    @Autowired
    PeerProcess peers;

    AnnualAppraisalProcessTest() {
        super("2026");
    }

    @Override
    void othersAreDone() {
        peers.stageClosed(Stage.peers(id));
    }

    @Test
    void aScoredResultIsCountedAndWaitsUntilTheCyclesResultsAreCompared() {
        scoringLeadsTo(AppraisalStatus.CALIBRATION);
        ProcessInstance appraisal = atManagerScoring();
        then(progress).should(never()).scored(id);

        office.submit(REVIEWER, AppraisalModel.MANAGER_SCORING, MANAGER_SCORING);
        then(progress).should().scored(id);
        office.daysPass(90);
        assertThat(appraisal).isWaitingAtExactly(AnnualAppraisal.AWAIT_PUBLICATION);

        stands(AppraisalStatus.RESULT_TALK);
        decisions.published(id);
        assertThat(appraisal).isWaitingAtExactly("callActivity_resultConfirmation");
    }
}
