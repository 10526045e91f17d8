package io.kaohe.process.reconcileactuals;

import static io.kaohe.process.AppraisalFixture.EMPLOYEE;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

import io.kaohe.cycle.Reminders;
import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.IndicatorLibrary;
import io.kaohe.measurement.Actual;
import io.kaohe.measurement.Difference;
import io.kaohe.measurement.Difference.Choice;
import io.kaohe.measurement.DifferenceTasks;
import io.kaohe.measurement.Differences;
import io.kaohe.measurement.SourceFile;
import io.kaohe.organization.Organization;
import io.kaohe.organization.Person;
import io.kaohe.process.Office;
import io.kaohe.process.ProcessTest;
import io.kaohe.shared.Bilingual;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest("reconcileActuals")
@DisplayName("R29: two sources of a figure differ")
class ReconcileActualsProcessTest {

    private static final String OWNER = "sun.data";
    private static final String CHOICE = "{\"choice\": \"OTHER\", \"reason\": \"百度统计漏装代码\"}";

    private final UUID id = UUID.randomUUID();

    @Autowired
    Office office;

    @Autowired
    RuntimeService runtime;

    @Autowired
    DifferenceTasks process;

    @Autowired
    Differences differences;

    @Autowired
    IndicatorLibrary library;

    @Autowired
    Organization organization;

    @Autowired
    Reminders reminders;

    @BeforeEach
    void twoFiguresDiffer() {
        given(organization.mayActFor(anyString(), anyString(), any()))
                .willAnswer(call -> call.getArgument(0).equals(call.getArgument(1)));
        given(organization.find(EMPLOYEE)).willReturn(Optional.of(new Person(EMPLOYEE, "李娜", null)));
        Indicator indicator = mock();
        given(indicator.nameZh()).willReturn("跳出率");
        given(indicator.nameEn()).willReturn("Bounce rate");
        given(library.find("bounce_rate")).willReturn(Optional.of(indicator));
        given(differences.get(id))
                .willReturn(new Difference(
                        id,
                        EMPLOYEE,
                        "bounce_rate",
                        Period.of("2026-10"),
                        says("BAIDU_TONGJI", 1, "0.4321"),
                        says("GA4", 2, "0.5678"),
                        new BigDecimal("0.10"),
                        true,
                        null));
    }

    @Test
    void aDataOwnerChoosesTheSourceAndTheTaskTellsNoFigure() {
        ProcessInstance reconciling = found();
        assertThat(office.task(ReconcileActuals.CHOOSE_SOURCE))
                .hasName("裁定数据来源 Choose source · 李娜 · 2026-10 · " + Bilingual.both("跳出率", "Bounce rate"))
                .hasCandidateGroup("data-owners")
                .isNotAssigned()
                .hasDueDate(Date.from(office.now().plus(Duration.ofDays(2))));

        office.submit(OWNER, ReconcileActuals.CHOOSE_SOURCE, CHOICE);

        then(differences)
                .should()
                .decide(argThat(actor -> actor.id().equals(OWNER)), eq(id), eq(Choice.OTHER), eq("百度统计漏装代码"));
        assertThat(reconciling).isEnded().hasPassed("endEvent_sourceChosen");
    }

    @Test
    void anOverdueChoiceRemindsTheDataOwnersEveryDayAndNothingIsChosenByItself() {
        ProcessInstance reconciling = found();

        office.daysPass(4);

        then(reminders).should(times(3)).choiceOverdue(id);
        then(differences).should(never()).decide(any(), any(), any(), any());
        assertThat(reconciling).isWaitingAtExactly(ReconcileActuals.CHOOSE_SOURCE);
    }

    @Test
    void aCorrectedFigureTakesTheTaskBack() {
        ProcessInstance reconciling = found();

        process.overtaken(id);

        assertThat(reconciling).isEnded().hasPassed("endEvent_decisionSpared");
        then(differences).should(never()).decide(any(), any(), any(), any());
    }

    @Test
    void thePersonMeasuredCannotTakeTheDecision() {
        found();
        willThrow(Refusal.forbidden("OWN_DIFFERENCE"))
                .given(differences)
                .admit(argThat(actor -> actor.id().equals(EMPLOYEE)), eq(id));

        assertThatThrownBy(() -> office.submit(EMPLOYEE, ReconcileActuals.CHOOSE_SOURCE, CHOICE))
                .hasMessageContaining("OWN_DIFFERENCE");

        assertThat(office.task(ReconcileActuals.CHOOSE_SOURCE)).isNotAssigned();
    }

    @Test
    void aChoiceWithoutReasonIsRefusedAndTheTaskStaysOpen() {
        ProcessInstance reconciling = found();

        assertThatThrownBy(() -> office.submit(
                        OWNER, ReconcileActuals.CHOOSE_SOURCE, "{\"choice\": \"USUAL\", \"reason\": \" \"}"))
                .isInstanceOf(Refusal.class);

        assertThat(reconciling).isWaitingAtExactly(ReconcileActuals.CHOOSE_SOURCE);
        then(differences).should(never()).decide(any(), any(), any(), any());
    }

    private ProcessInstance found() {
        process.found(id);
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult();
    }

    private static Actual says(String source, int version, String value) {
        return new Actual(
                EMPLOYEE,
                "bounce_rate",
                Period.of("2026-10"),
                version,
                new BigDecimal(value),
                null,
                source,
                new SourceFile(new UUID(0, version), "f.csv", "0".repeat(64), true, null),
                2,
                null,
                null,
                OWNER,
                Instant.EPOCH,
                "zhao.hr",
                Instant.EPOCH,
                false);
    }
}
