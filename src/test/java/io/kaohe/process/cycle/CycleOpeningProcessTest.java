package io.kaohe.process.cycle;

import static io.kaohe.process.AppraisalFixture.CYCLE;
import static io.kaohe.process.AppraisalFixture.EMPLOYEE;
import static io.kaohe.process.AppraisalFixture.HR;
import static io.kaohe.process.AppraisalFixture.anAppraisal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.times;

import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.cycle.Collecting;
import io.kaohe.cycle.Cycle;
import io.kaohe.cycle.CycleProcess;
import io.kaohe.cycle.CycleStatus;
import io.kaohe.cycle.Cycles;
import io.kaohe.cycle.Launch;
import io.kaohe.cycle.Reminders;
import io.kaohe.cycle.Scope;
import io.kaohe.organization.Organization;
import io.kaohe.organization.Person;
import io.kaohe.process.Office;
import io.kaohe.process.ProcessTest;
import io.kaohe.shared.Period;
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

@ProcessTest("cycleOpening")
class CycleOpeningProcessTest {

    /** The 5th, 23:59:59 in Shanghai (S43). */
    private static final Instant DATA_DUE = Instant.parse("2026-11-05T15:59:59Z");

    private static final String COLLECTED = "{\"acceptMissing\": false}";

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
    Reminders reminders;

    @BeforeEach
    void threePeopleAreInScope() {
        stands(CycleStatus.COLLECTING);
        given(appraisals.launchBatches(CYCLE)).willReturn(2);
        given(appraisals.notStarted(CYCLE, 0)).willReturn(firstBatch);
        given(appraisals.notStarted(CYCLE, 1)).willReturn(secondBatch);
        given(appraisals.get(argThat(id -> firstBatch.contains(id) || secondBatch.contains(id))))
                .willAnswer(call -> anAppraisal(call.getArgument(0), AppraisalStatus.SELF_REVIEW, office.now()));
        given(organization.find(EMPLOYEE)).willReturn(Optional.of(new Person(EMPLOYEE, "李娜", null)));
        given(organization.mayActFor(anyString(), anyString(), any()))
                .willAnswer(call -> call.getArgument(0).equals(call.getArgument(1)));
    }

    @Test
    void figuresAreCollectedThenEverybodyIsLaunchedS42S43() {
        ProcessInstance opening = start();
        then(cycles).should().check(CYCLE);
        assertThat(opening).isWaitingAtExactly(CycleOpening.COLLECT_ACTUALS);

        collect();
        then(collecting).should().done(any(), eq(CYCLE), eq(false), any());
        office.runJobs();
        then(launch).should().createAppraisals(CYCLE);
        office.runJobs();
        assertThat(opening).isEnded().hasPassed("endEvent_appraisalsLaunched");
    }

    @Test
    void findingsAreATaskOfHrAndAreCheckedAgain() {
        stands(CycleStatus.OPENING);
        ProcessInstance opening = start();
        assertThat(office.task(CycleOpening.RESOLVE_FINDINGS)).hasCandidateGroup("hr");

        office.submit(HR, CycleOpening.RESOLVE_FINDINGS, "{\"decision\": \"RECHECK\", \"reviewers\": []}");
        assertThat(opening).isWaitingAtExactly(CycleOpening.RESOLVE_FINDINGS);

        stands(CycleStatus.COLLECTING);
        office.submit(
                HR,
                CycleOpening.RESOLVE_FINDINGS,
                "{\"decision\": \"PROCEED\", \"reason\": \"known\", \"reviewers\": []}");
        then(cycles).should().resolveFindings(any(), eq(CYCLE), eq(true), eq("known"), anyList());
        then(cycles).should(times(3)).check(CYCLE);
        assertThat(opening).isWaitingAtExactly(CycleOpening.COLLECT_ACTUALS);
    }

    @Test
    void figuresAreDueOnTheFifthAndRemindedTwoDaysBeforeThenDailyS43R8() {
        ProcessInstance opening = start();
        assertThat(office.task(CycleOpening.COLLECT_ACTUALS))
                .hasDueDate(Date.from(DATA_DUE))
                .hasCandidateGroup("data-owners");

        office.timePassesUntil(DATA_DUE.minus(Duration.ofDays(2)).minusSeconds(1));
        then(reminders).shouldHaveNoInteractions();
        office.timePassesUntil(DATA_DUE.minusSeconds(60));
        then(reminders).should(times(2)).collecting(CYCLE);
        office.daysPass(2);
        then(reminders).should(times(4)).collecting(CYCLE);

        assertThat(opening).isWaitingAt(CycleOpening.COLLECT_ACTUALS);
        then(launch).shouldHaveNoInteractions();
    }

    @Test
    void nothingIsLaunchedByTimeAloneS43() {
        ProcessInstance opening = start();

        office.daysPass(90);

        assertThat(opening).isWaitingAtExactly(CycleOpening.COLLECT_ACTUALS);
        then(launch).shouldHaveNoInteractions();
    }

    @Test
    void eachBatchStartsItsAppraisalsAndKeepsTheirInstances() {
        launched();

        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("monthlyAppraisal")
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
                        .processDefinitionKey("monthlyAppraisal")
                        .count())
                .isOne();
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
        assertThat(office.task(CycleOpening.COLLECT_ACTUALS)).hasDueDate(Date.from(until));
    }

    @Test
    void aQuarterLaunchesAppraisalsOfAQuarter() {
        willAnswer(call -> anAppraisal(
                        call.getArgument(0), Period.of("2026-Q4"), AppraisalStatus.SELF_REVIEW, office.now()))
                .given(appraisals)
                .get(any());

        launched();

        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("quarterlyAppraisal")
                        .count())
                .isEqualTo(3);
    }

    private ProcessInstance start() {
        return office.start(CycleOpening.KEY, CYCLE);
    }

    private void launched() {
        start();
        collect();
        office.runJobs();
        office.runJobs();
    }

    private void collect() {
        office.submit(HR, CycleOpening.COLLECT_ACTUALS, COLLECTED);
    }

    private void stands(CycleStatus status) {
        given(cycles.get(CYCLE))
                .willReturn(new Cycle(
                        CYCLE,
                        Period.of("2026-10"),
                        status,
                        Scope.EVERYBODY,
                        false,
                        DATA_DUE,
                        null,
                        HR,
                        office.now(),
                        null));
    }
}
