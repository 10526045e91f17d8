package io.kaohe.process.cycle;

import static io.kaohe.process.AppraisalFixture.CYCLE;
import static io.kaohe.process.AppraisalFixture.HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import io.kaohe.calibration.Calibrations;
import io.kaohe.process.ProcessTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest("annualCycle")
class AnnualCycleProcessTest extends EveryCycle {

    private static final String FINISHED = "{\"confirmed\": true}";

    @Autowired
    Calibrations calibrations;

    AnnualCycleProcessTest() {
        super("2026");
    }

    @Override
    void resultsStand() {
        office.submit(HR, AnnualCycle.CALIBRATE, FINISHED);
        office.runJobs();
    }

    @Test
    void theResultsAreComparedWhenEverybodyIsScoredAndPublishedTogether() {
        given(progress.appraisalsUnscored(CYCLE)).willReturn(true);
        ProcessInstance cycle = start();
        launched();
        assertThat(cycle).isWaitingAtExactly(AnnualCycle.AWAIT_LAST_SCORE);
        then(calibrations).shouldHaveNoInteractions();

        process.allScored(CYCLE);
        then(calibrations).should().begin(CYCLE);
        assertThat(office.task(AnnualCycle.CALIBRATE))
                .hasName("绩效校准 Calibrate · 2026")
                .hasCandidateGroup("hr");

        office.submit(HR, AnnualCycle.CALIBRATE, FINISHED);
        then(calibrations).should().end(any(), eq(CYCLE), any());
        then(calibrations).should(never()).publish(any(), eq(0));
        office.runJobs();
        then(calibrations).should().publish(CYCLE, 0);
        assertThat(cycle).isWaitingAtExactly(CycleModel.AWAIT_LAST_APPRAISAL);
    }

    @Test
    void noResultIsPublishedByTime() {
        ProcessInstance cycle = start();
        launched();

        office.daysPass(90);

        assertThat(cycle).isWaitingAtExactly(AnnualCycle.CALIBRATE);
        assertThat(runtime.createProcessInstanceQuery().count()).isPositive();
    }
}
