package io.kaohe.process.appraisal;

import static io.kaohe.process.AppraisalFixture.EMPLOYEE;
import static io.kaohe.process.AppraisalFixture.HR;
import static io.kaohe.process.AppraisalFixture.anAppraisal;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.times;

import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.appraisal.Scorer;
import io.kaohe.measurement.VerifiedActuals;
import io.kaohe.organization.Organization;
import io.kaohe.process.Office;
import io.kaohe.process.ProcessTest;
import io.kaohe.shared.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest("appraisalScoring")
class AppraisalScoringProcessTest {

    private final UUID id = UUID.randomUUID();

    @Autowired
    Office office;

    @Autowired
    VerifiedActuals verifiedActuals;

    @Autowired
    Appraisals appraisals;

    @Autowired
    Organization organization;

    @Autowired
    Scorer scorer;

    @BeforeEach
    void ratingsAreIn() {
        stands(AppraisalStatus.MANAGER_SCORING);
        scoringLeadsTo(AppraisalStatus.RESULT_TALK);
        given(organization.mayActFor(anyString(), anyString(), any()))
                .willAnswer(call -> call.getArgument(0).equals(call.getArgument(1)));
    }

    @Test
    void whatHasUsableFiguresIsScoredAtOnce() {
        ProcessInstance scoring = start();

        then(scorer).should().score(id);
        assertThat(scoring).isEnded().hasPassed("endEvent_appraisalScored");
    }

    @Test
    void aLineWithoutActualBecomesADecisionOfHrNeverAnIncident() {
        ProcessInstance scoring = atMissingActual();
        assertThat(office.task(AppraisalScoring.DECIDE_MISSING_ACTUAL)).hasCandidateGroup("hr");

        scoringLeadsTo(AppraisalStatus.RESULT_TALK);
        decideMissing("EXCLUDE");

        then(scorer).should().decideMissing(any(), eq(id), any());
        then(scorer).should(times(2)).score(id);
        assertThat(scoring).isEnded();
    }

    @Test
    void verifyingTheFigureTakesTheDecisionOffHrsDesk() {
        ProcessInstance scoring = atMissingActual();

        scoringLeadsTo(AppraisalStatus.RESULT_TALK);
        verify();

        assertThat(scoring).hasPassed("boundaryEvent_missingActualVerified").isEnded();
    }

    @Test
    void whileHrWaitsEveryDayLooksAgain() {
        ProcessInstance scoring = awaitingActual();

        office.daysPass(1);
        then(scorer).should(times(2)).score(id);
        assertThat(scoring).isWaitingAt(AppraisalScoring.DECIDE_MISSING_ACTUAL);
    }

    @Test
    void whileHrWaitsTheVerifiedFigureIsScoredAtOnce() {
        ProcessInstance scoring = awaitingActual();

        scoringLeadsTo(AppraisalStatus.RESULT_TALK);
        verify();

        assertThat(scoring).isEnded();
    }

    @Test
    @DisplayName(
            "R29: where two sources differ HR has nothing to decide, and the data owner's decision is scored at once")
    void aDisputedFigureIsAwaitedWithoutHr() {
        scoringLeadsTo(AppraisalStatus.MISSING_ACTUAL);
        ProcessInstance scoring = start();
        assertThat(scoring).isWaitingAt("gateway_actualAwaited");

        scoringLeadsTo(AppraisalStatus.RESULT_TALK);
        verify();

        assertThat(scoring).isEnded();
    }

    private ProcessInstance start() {
        return office.start(AppraisalScoring.KEY, id);
    }

    private ProcessInstance atMissingActual() {
        given(scorer.missing(id)).willReturn(true);
        scoringLeadsTo(AppraisalStatus.MISSING_ACTUAL);
        return start();
    }

    private ProcessInstance awaitingActual() {
        ProcessInstance scoring = atMissingActual();
        given(scorer.blocked(id)).willReturn(true);
        decideMissing("WAIT");
        assertThat(scoring).isWaitingAt("gateway_actualAwaited");
        return scoring;
    }

    private void decideMissing(String decision) {
        office.submit(
                HR,
                AppraisalScoring.DECIDE_MISSING_ACTUAL,
                "{\"decisions\": [{\"line\": \"traffic\", \"decision\": \"" + decision + "\", \"reason\": \"late\"}]}");
    }

    private void verify() {
        given(appraisals.waitingForActuals(Set.of(EMPLOYEE), Period.of("2026-10")))
                .willReturn(List.of(id));
        verifiedActuals.verified(Period.of("2026-10"), Set.of(EMPLOYEE));
    }

    private void stands(AppraisalStatus status) {
        given(appraisals.get(id)).willReturn(anAppraisal(id, status, office.now()));
    }

    private void scoringLeadsTo(AppraisalStatus status) {
        willAnswer(call -> {
                    stands(status);
                    return status == AppraisalStatus.RESULT_TALK;
                })
                .given(scorer)
                .score(id);
    }
}
