package io.kaohe.process.cycle;

import static io.kaohe.process.AppraisalFixture.CYCLE;
import static io.kaohe.process.AppraisalFixture.HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import io.kaohe.appraisal.Appraisals;
import io.kaohe.cycle.Cycle;
import io.kaohe.cycle.CycleLevers;
import io.kaohe.cycle.CycleProcess;
import io.kaohe.cycle.CycleStatus;
import io.kaohe.cycle.Cycles;
import io.kaohe.cycle.Launch;
import io.kaohe.cycle.Progress;
import io.kaohe.cycle.Reminders;
import io.kaohe.cycle.Scope;
import io.kaohe.organization.Organization;
import io.kaohe.outcome.BonusLists;
import io.kaohe.process.Office;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What every cycle goes through, whatever its length. */
abstract class EveryCycle {

    private final CycleType type;
    private final Period period;

    @Autowired
    Office office;

    @Autowired
    RuntimeService runtime;

    @Autowired
    CycleProcess process;

    @Autowired
    Cycles cycles;

    @Autowired
    Appraisals appraisals;

    @Autowired
    Launch launch;

    @Autowired
    Progress progress;

    @Autowired
    BonusLists bonusLists;

    @Autowired
    Reminders reminders;

    @Autowired
    CycleLevers levers;

    @Autowired
    Organization organization;

    EveryCycle(String period) {
        this.period = Period.of(period);
        this.type = this.period.type();
    }

    @BeforeEach
    void peopleAreInScope() {
        given(cycles.get(CYCLE)).willReturn(aCycle(CycleStatus.COLLECTING));
        given(appraisals.launchBatches(CYCLE)).willReturn(1);
        given(progress.appraisalsOpen(CYCLE)).willReturn(true);
        given(bonusLists.approved(CYCLE)).willReturn(true);
        given(organization.mayActFor(anyString(), anyString(), any()))
                .willAnswer(call -> call.getArgument(0).equals(call.getArgument(1)));
    }

    @Test
    void itGoesFromTheCheckToTheApprovedBonusListS42S43S44() {
        given(cycles.create(any(), any())).willReturn(aCycle(CycleStatus.OPENING));
        ProcessInstance cycle = office.start(HR, key(), "{\"period\": \"" + period + "\", \"scope\": {}}");
        then(cycles).should().check(CYCLE);
        assertThat(office.task(CycleOpening.COLLECT_ACTUALS)).hasName("收集并核验数据 Collect and verify actuals · " + period);

        launch();
        assertThat(cycle).isWaitingAtExactly(CycleModel.AWAIT_LAST_APPRAISAL);

        process.allConcluded(CYCLE);
        then(bonusLists).should().prepare(CYCLE);
        office.submit(HR, BonusApproval.APPROVE_BONUS_LIST, "{\"decision\": \"APPROVE\"}");

        then(cycles).should().close(CYCLE);
        assertThat(cycle).isEnded().hasPassed("endEvent_cycleClosed");
    }

    @Test
    void aCycleThatTheApiOpenedHasNoStartForm() {
        ProcessInstance cycle = start();

        then(cycles).should().check(CYCLE);
        assertThat(cycle).hasBusinessKey(CYCLE.toString()).isWaitingAtExactly("callActivity_cycleOpening");
    }

    @Test
    void aCycleWhoseLastAppraisalEndedDuringTheLaunchDoesNotWait() {
        given(progress.appraisalsOpen(CYCLE)).willReturn(false);
        ProcessInstance cycle = start();
        process.allConcluded(CYCLE);

        launch();

        assertThat(cycle).isWaitingAtExactly("callActivity_bonusApproval");
    }

    @Test
    void aCancelledCycleWithdrawsItsAppraisals() {
        ProcessInstance cycle = start();
        launch();

        process.cancelled(CYCLE);
        then(levers).shouldHaveNoInteractions();
        office.runJobs();

        then(levers).should().withdrawAppraisals(CYCLE);
        assertThat(cycle).isEnded().hasPassed("endEvent_appraisalsWithdrawn");
    }

    @Test
    void aCycleCanBeCancelledWhileItCollects() {
        ProcessInstance cycle = start();

        process.cancelled(CYCLE);
        office.runJobs();

        assertThat(cycle).isEnded().hasPassed("endEvent_appraisalsWithdrawn");
        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
        then(reminders).shouldHaveNoInteractions();
    }

    @Test
    void aRefusedStartLeavesNoInstance() {
        given(cycles.create(any(), any())).willThrow(Refusal.conflict("CYCLE_EXISTS"));

        assertThatThrownBy(() -> office.start(HR, key(), "{\"period\": \"" + period + "\", \"scope\": {}}"))
                .isInstanceOf(Refusal.class);

        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    }

    private String key() {
        return CycleModel.of(type);
    }

    ProcessInstance start() {
        process.start(aCycle(CycleStatus.OPENING));
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(CYCLE.toString())
                .processDefinitionKey(key())
                .singleResult();
    }

    private void launch() {
        launched();
        resultsStand();
    }

    void launched() {
        office.submit(HR, CycleOpening.COLLECT_ACTUALS, "{\"acceptMissing\": false}");
        office.runJobs();
        then(launch).should().createAppraisals(CYCLE);
        office.runJobs();
    }

    /** What comes between the launch and the wait for the last appraisal. */
    void resultsStand() {}

    private Cycle aCycle(CycleStatus status) {
        return new Cycle(CYCLE, period, status, Scope.EVERYBODY, false, office.now(), null, HR, office.now(), null);
    }
}
