package io.kaohe.process.monthlycycle;

import static io.kaohe.process.AppraisalFixture.CYCLE;
import static io.kaohe.process.AppraisalFixture.EMPLOYEE;
import static io.kaohe.process.AppraisalFixture.HR;
import static io.kaohe.process.AppraisalFixture.anAppraisal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.times;

import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.cycle.Collecting;
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
import io.kaohe.organization.Person;
import io.kaohe.outcome.BonusLists;
import io.kaohe.process.Office;
import io.kaohe.process.ProcessTest;
import io.kaohe.process.monthlyappraisal.MonthlyAppraisal;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest("monthlyCycle")
class MonthlyCycleProcessTest {

    /** The 5th, 23:59:59 in Shanghai (S43). */
    private static final Instant DATA_DUE = Instant.parse("2026-11-05T15:59:59Z");

    private static final String START = "{\"period\": \"2026-10\", \"scope\": {}}";
    private static final String COLLECTED = "{\"acceptMissing\": false}";
    private static final String APPROVE = "{\"decision\": \"APPROVE\"}";

    private final List<UUID> firstBatch = List.of(UUID.randomUUID(), UUID.randomUUID());
    private final List<UUID> secondBatch = List.of(UUID.randomUUID());

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
    Organization organization;

    @Autowired
    Collecting collecting;

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

    @BeforeEach
    void threePeopleAreInScope() {
        stands(CycleStatus.COLLECTING);
        given(appraisals.launchBatches(CYCLE)).willReturn(2);
        given(appraisals.notStarted(CYCLE, 0)).willReturn(firstBatch);
        given(appraisals.notStarted(CYCLE, 1)).willReturn(secondBatch);
        given(appraisals.get(argThat(id -> firstBatch.contains(id) || secondBatch.contains(id))))
                .willAnswer(call -> anAppraisal(call.getArgument(0), AppraisalStatus.SELF_REVIEW, office.now()));
        given(progress.appraisalsOpen(CYCLE)).willReturn(true);
        given(bonusLists.approved(CYCLE)).willReturn(true);
        given(organization.find(EMPLOYEE)).willReturn(Optional.of(new Person(EMPLOYEE, "李娜", null)));
        given(organization.mayActFor(anyString(), anyString(), any()))
                .willAnswer(call -> call.getArgument(0).equals(call.getArgument(1)));
    }

    @Test
    void aMonthGoesFromTheCheckToTheApprovedBonusListS42S43S44() {
        given(cycles.create(any(), any())).willReturn(aCycle(CycleStatus.OPENING));
        ProcessInstance cycle = office.start(HR, MonthlyCycle.KEY, START);
        then(cycles).should().check(CYCLE);
        assertThat(cycle).isWaitingAtExactly(MonthlyCycle.COLLECT_ACTUALS);

        collect();
        then(collecting).should().done(any(), eq(CYCLE), eq(false), any());
        office.runJobs();
        then(launch).should().createAppraisals(CYCLE);
        office.runJobs();
        assertThat(cycle).isWaitingAtExactly(MonthlyCycle.AWAIT_LAST_APPRAISAL);

        process.allConcluded(CYCLE);
        then(bonusLists).should().prepare(CYCLE);
        assertThat(office.task(MonthlyCycle.APPROVE_BONUS_LIST))
                .hasName("审批奖金名单 Approve bonus list · 2026-10")
                .hasCandidateGroup("hr")
                .hasDueDate(Date.from(office.now().plus(Duration.ofDays(2))));

        office.submit(HR, MonthlyCycle.APPROVE_BONUS_LIST, APPROVE);
        then(bonusLists).should().decide(any(), eq(CYCLE), eq(BonusLists.Decision.APPROVE), any());
        then(cycles).should().close(CYCLE);
        assertThat(cycle).isEnded().hasPassed("endEvent_cycleClosed");
    }

    @Test
    void aCycleThatTheApiOpenedHasNoStartForm() {
        ProcessInstance cycle = start();

        then(cycles).should().check(CYCLE);
        assertThat(cycle).hasBusinessKey(CYCLE.toString()).isWaitingAtExactly(MonthlyCycle.COLLECT_ACTUALS);
    }

    @Test
    void findingsAreATaskOfHrAndAreCheckedAgain() {
        stands(CycleStatus.OPENING);
        ProcessInstance cycle = start();
        assertThat(office.task(MonthlyCycle.RESOLVE_FINDINGS)).hasCandidateGroup("hr");

        office.submit(HR, MonthlyCycle.RESOLVE_FINDINGS, "{\"decision\": \"RECHECK\", \"reviewers\": []}");
        assertThat(cycle).isWaitingAtExactly(MonthlyCycle.RESOLVE_FINDINGS);

        stands(CycleStatus.COLLECTING);
        office.submit(
                HR,
                MonthlyCycle.RESOLVE_FINDINGS,
                "{\"decision\": \"PROCEED\", \"reason\": \"known\", \"reviewers\": []}");
        then(cycles).should().resolveFindings(any(), eq(CYCLE), eq(true), eq("known"), anyList());
        then(cycles).should(times(3)).check(CYCLE);
        assertThat(cycle).isWaitingAtExactly(MonthlyCycle.COLLECT_ACTUALS);
    }

    @Test
    void figuresAreDueOnTheFifthAndRemindedTwoDaysBeforeThenDailyS43R8() {
        ProcessInstance cycle = start();
        assertThat(office.task(MonthlyCycle.COLLECT_ACTUALS))
                .hasDueDate(Date.from(DATA_DUE))
                .hasCandidateGroup("data-owners");

        office.timePassesUntil(DATA_DUE.minus(Duration.ofDays(2)).minusSeconds(1));
        then(reminders).shouldHaveNoInteractions();
        office.timePassesUntil(DATA_DUE.minusSeconds(60));
        then(reminders).should(times(2)).collecting(CYCLE);
        office.daysPass(2);
        then(reminders).should(times(4)).collecting(CYCLE);

        assertThat(cycle).isWaitingAt(MonthlyCycle.COLLECT_ACTUALS);
        then(launch).shouldHaveNoInteractions();
    }

    @Test
    void nothingIsLaunchedByTimeAloneS43() {
        ProcessInstance cycle = start();

        office.daysPass(90);

        assertThat(cycle).isWaitingAtExactly(MonthlyCycle.COLLECT_ACTUALS);
        then(launch).shouldHaveNoInteractions();
    }

    @Test
    void eachBatchStartsItsAppraisalsAndKeepsTheirInstances() {
        launched();

        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(MonthlyAppraisal.KEY)
                        .list())
                .extracting(ProcessInstance::getBusinessKey)
                .containsExactlyInAnyOrder(
                        firstBatch.get(0).toString(),
                        firstBatch.get(1).toString(),
                        secondBatch.get(0).toString());
        then(appraisals).should().started(eq(firstBatch), argThat(instances -> instances.size() == 2));
        then(appraisals).should().started(eq(secondBatch), argThat(instances -> instances.size() == 1));
    }

    @Test
    void aRepeatedBatchStartsNobodyTwice() {
        given(appraisals.notStarted(CYCLE, 0)).willReturn(List.of());

        launched();

        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey(MonthlyAppraisal.KEY)
                        .count())
                .isOne();
    }

    @Test
    void aCycleWhoseLastAppraisalEndedDuringTheLaunchDoesNotWait() {
        given(progress.appraisalsOpen(CYCLE)).willReturn(false);
        ProcessInstance cycle = atLaunch();
        process.allConcluded(CYCLE);

        office.runJobs();
        office.runJobs();

        assertThat(cycle).isWaitingAtExactly(MonthlyCycle.APPROVE_BONUS_LIST);
    }

    @Test
    void aReturnedBonusListIsPreparedAndShownAgainS44() {
        ProcessInstance cycle = launched();
        process.allConcluded(CYCLE);
        given(bonusLists.approved(CYCLE)).willReturn(false);

        office.submit(
                HR, MonthlyCycle.APPROVE_BONUS_LIST, "{\"decision\": \"RETURN\", \"reason\": \"a base is missing\"}");

        then(bonusLists).should(times(2)).prepare(CYCLE);
        assertThat(cycle).isWaitingAtExactly(MonthlyCycle.APPROVE_BONUS_LIST);
    }

    @Test
    void nobodyIsPaidBySilence() {
        ProcessInstance cycle = launched();
        process.allConcluded(CYCLE);

        office.daysPass(90);

        assertThat(cycle).isWaitingAtExactly(MonthlyCycle.APPROVE_BONUS_LIST);
    }

    @Test
    void aCancelledCycleWithdrawsItsAppraisals() {
        ProcessInstance cycle = launched();

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
        then(reminders).shouldHaveNoInteractions();
    }

    @Test
    void anExtensionMovesTheDueDateAndItsReminders() {
        start();
        Instant until = DATA_DUE.plus(Duration.ofDays(4));

        process.extended(CYCLE, until);
        office.timePassesUntil(until.minus(Duration.ofDays(2)).minusSeconds(60));
        then(reminders).shouldHaveNoInteractions();
        office.daysPass(2);

        then(reminders).should(times(2)).collecting(CYCLE);
        assertThat(office.task(MonthlyCycle.COLLECT_ACTUALS)).hasDueDate(Date.from(until));
    }

    @Test
    void aRefusedStartLeavesNoInstance() {
        given(cycles.create(any(), any())).willThrow(Refusal.conflict("CYCLE_EXISTS"));

        assertThatThrownBy(() -> office.start(HR, MonthlyCycle.KEY, START)).isInstanceOf(Refusal.class);

        assertThat(runtime.createProcessInstanceQuery().count()).isZero();
    }

    private ProcessInstance start() {
        process.start(aCycle(CycleStatus.OPENING));
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(CYCLE.toString())
                .singleResult();
    }

    private ProcessInstance atLaunch() {
        ProcessInstance cycle = start();
        collect();
        return cycle;
    }

    private ProcessInstance launched() {
        ProcessInstance cycle = atLaunch();
        office.runJobs();
        office.runJobs();
        return cycle;
    }

    private void collect() {
        office.submit(HR, MonthlyCycle.COLLECT_ACTUALS, COLLECTED);
    }

    private void stands(CycleStatus status) {
        given(cycles.get(CYCLE)).willReturn(aCycle(status));
    }

    private Cycle aCycle(CycleStatus status) {
        return new Cycle(
                CYCLE, Period.of("2026-10"), status, Scope.EVERYBODY, false, DATA_DUE, null, HR, office.now(), null);
    }
}
