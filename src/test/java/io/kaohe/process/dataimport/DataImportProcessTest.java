package io.kaohe.process.dataimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anySet;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.cycle.Reminders;
import io.kaohe.imports.Batch;
import io.kaohe.imports.Decline;
import io.kaohe.imports.ImportAnswer;
import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.Imports;
import io.kaohe.imports.Verification;
import io.kaohe.imports.Verification.Handling;
import io.kaohe.imports.VerificationTasks;
import io.kaohe.measurement.Actual;
import io.kaohe.measurement.Actuals;
import io.kaohe.measurement.Breach;
import io.kaohe.measurement.Figure;
import io.kaohe.measurement.Origin;
import io.kaohe.measurement.Place;
import io.kaohe.measurement.SourceFile;
import io.kaohe.organization.Organization;
import io.kaohe.process.Office;
import io.kaohe.process.ProcessTest;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.shared.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest("dataImport")
class DataImportProcessTest {

    private static final String IMPORTER = "sun.data";
    private static final String COLLEAGUE = "zhou.data";
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
    private static final String DECLINE = "{\"decision\": \"DECLINE\", \"reason\": \"漏了两天\"}";
    private static final String REPLACED = "{\"declines\": [1], \"handling\": \"REPLACED\"}";
    private static final String VERIFY = "{\"decision\": \"VERIFY\"}";

    private final UUID id = UUID.randomUUID();

    @Autowired
    Office office;

    @Autowired
    RuntimeService runtime;

    @Autowired
    VerificationTasks process;

    @Autowired
    Imports imports;

    @Autowired
    Verification verification;

    @Autowired
    Organization organization;

    @Autowired
    Actuals actuals;

    @Autowired
    Appraisals appraisals;

    @Autowired
    Reminders reminders;

    @Autowired
    VerifyImportTask form;

    @Autowired
    ReplaceDeclinedTask replacing;

    @BeforeEach
    void figuresWereImported() {
        stands(Batch.Status.AWAITING_VERIFICATION);
        given(organization.mayActFor(anyString(), anyString(), any()))
                .willAnswer(call -> call.getArgument(0).equals(call.getArgument(1)));
    }

    @Test
    void aSecondPersonVerifiesTheFiguresS49S50() {
        ProcessInstance verifying = requested();
        assertThat(office.task(DataImport.VERIFY_IMPORT))
                .hasName("核验数据 Verify figures · ga4.csv")
                .hasCandidateGroup("data-owners")
                .isNotAssigned()
                .hasDueDate(Date.from(office.now().plus(Duration.ofDays(2))));

        decidedAs(Batch.Status.VERIFIED);
        office.submit(COLLEAGUE, DataImport.VERIFY_IMPORT, VERIFY);

        assertThat(verifying).isEnded().hasPassed("endEvent_importSettled");
    }

    @Test
    void whoVerifiesSeesWhatLoweredAFigureS96() {
        Place place = new Place(id, 3);
        given(actuals.undecided(eq(id), anyInt())).willReturn(List.of(aFigureAt(place)));
        given(actuals.breaches(List.of(place)))
                .willReturn(Map.of(
                        place,
                        List.of(new Breach(
                                7, "XS0007", LocalDateTime.parse("2026-10-07T14:00"), null, new BigDecimal("2")))));

        JsonNode figure = JSON.valueToTree(form.data(new Actor(COLLEAGUE, Set.of(Role.DATA_OWNER)), id.toString()))
                .at("/figures/0");

        assertThat(figure.at("/row").asInt()).isEqualTo(3);
        assertThat(figure.at("/breaches/0/item").asText()).isEqualTo("XS0007");
    }

    @Test
    void whoVerifiesSeesWhetherAFigureIsLikelyAndStillChangesAnything() {
        given(actuals.undecided(eq(id), anyInt())).willReturn(List.of(aFigureAt(new Place(id, 3))));
        given(actuals.inOrOf(anySet(), eq(Set.of("zhao.lei"))))
                .willReturn(Map.of(
                        "zhao.lei",
                        Map.of(
                                "lead_feedback_rate",
                                Map.of(
                                        Period.of("2026-09"), verified("2026-09", "0.8"),
                                        Period.of("2026-08"), verified("2026-08", "0.9")))));
        given(appraisals.published(eq(Set.of("zhao.lei")), anySet()))
                .willReturn(Map.of("zhao.lei", Set.of(Period.of("2026-10"))));

        JsonNode figure = JSON.valueToTree(form.data(new Actor(COLLEAGUE, Set.of(Role.DATA_OWNER)), id.toString()))
                .at("/figures/0");

        assertThat(figure.at("/weight").asInt()).as("leads handed over").isEqualTo(45);
        assertThat(figure.at("/previous").decimalValue()).isEqualByComparingTo("0.8");
        assertThat(figure.at("/usual").decimalValue()).as("mean").isEqualByComparingTo("0.85");
        assertThat(figure.at("/published/0").asText()).isEqualTo("2026-10");
    }

    @Test
    void whoVerifiesSeesWhatOtherToolAFigureWouldReplace() {
        given(actuals.undecided(eq(id), anyInt())).willReturn(List.of(aFigureAt(new Place(id, 3))));
        Origin leads = new Origin("CRM_LEADS", 1, "CRM 线索列表", "CRM leads", "leads", 2, 9, 8, "OWNER", null, null);
        given(actuals.undeclined(Set.of(Period.of("2026-10")), Set.of("zhao.lei")))
                .willReturn(List.of(verified("2026-10", "0.8", leads)));

        JsonNode figure = JSON.valueToTree(form.data(new Actor(COLLEAGUE, Set.of(Role.DATA_OWNER)), id.toString()))
                .at("/figures/0");

        assertThat(figure.at("/replaces").decimalValue()).isEqualByComparingTo("0.8");
        assertThat(figure.at("/replacesMadeBy/nameZh").asText()).isEqualTo("CRM 线索列表");
    }

    @Test
    void whoMayNotVerifyWhatWasTypedInReadsItInTheForm() {
        requested();
        given(actuals.anyManual(id)).willReturn(true);

        assertThat(needsHr(Role.DATA_OWNER)).isTrue();
        assertThat(needsHr(Role.HR)).isFalse();
    }

    private boolean needsHr(Role reader) {
        return JSON.valueToTree(form.data(new Actor(COLLEAGUE, Set.of(reader)), id.toString()))
                .at("/needHr")
                .asBoolean();
    }

    @Test
    void whatIsDeclinedGoesBackToTheImporterWithTheReason() {
        ProcessInstance verifying = requested();
        given(actuals.declined(eq(id), eq(1), anyInt())).willReturn(List.of(aFigureAt(new Place(id, 3))));
        declinedAs(Batch.Status.DECLINED, 1);

        office.submit(COLLEAGUE, DataImport.VERIFY_IMPORT, DECLINE);

        assertThat(office.task(DataImport.REPLACE_DECLINED))
                .hasName("处理退回数据 Handle declined figures · ga4.csv")
                .isAssignedTo(IMPORTER)
                .hasDueDate(Date.from(office.now().plus(Duration.ofDays(2))));
        JsonNode data = JSON.valueToTree(replacing.data(new Actor(IMPORTER, Set.of(Role.DATA_OWNER)), id.toString()));
        assertThat(data.at("/declines/0/reason").asText()).isEqualTo("漏了两天");
        assertThat(data.at("/declines/0/by").asText()).isEqualTo(COLLEAGUE);
        assertThat(data.at("/declines/0/figures/0/row").asInt()).isEqualTo(3);

        answered();
        office.submit(IMPORTER, DataImport.REPLACE_DECLINED, REPLACED);

        then(verification).should().declinesHandled(any(), eq(id), eq(Set.of(1)), eq(Handling.REPLACED));
        assertThat(verifying).isEnded().hasPassed("endEvent_declineHandled");
    }

    @Test
    void theImporterHearsOfADeclineAtOnceAndOfFurtherOnesInTheSameTask() {
        ProcessInstance verifying = requested();
        declinedAs(Batch.Status.AWAITING_VERIFICATION, 1);

        office.submit(COLLEAGUE, DataImport.VERIFY_IMPORT, DECLINE);
        assertThat(verifying).isWaitingAtExactly(DataImport.VERIFY_IMPORT, DataImport.REPLACE_DECLINED);

        declinedAs(Batch.Status.DECLINED, 1, 2);
        office.submit(COLLEAGUE, DataImport.VERIFY_IMPORT, DECLINE);
        assertThat(verifying).isWaitingAtExactly(DataImport.REPLACE_DECLINED).hasPassed("endEvent_importerKnows");
    }

    @Test
    void whatWasDeclinedWhileTheImporterAnsweredIsAskedAboutNext() {
        ProcessInstance verifying = requested();
        declinedAs(Batch.Status.DECLINED, 1);
        office.submit(COLLEAGUE, DataImport.VERIFY_IMPORT, DECLINE);

        declined(2);
        office.submit(IMPORTER, DataImport.REPLACE_DECLINED, REPLACED);
        assertThat(verifying).isWaitingAtExactly(DataImport.REPLACE_DECLINED);

        answered();
        office.submit(IMPORTER, DataImport.REPLACE_DECLINED, REPLACED);
        assertThat(verifying).isEnded();
    }

    @Test
    void aDeclineThroughTheApiIsHeardOfWhileTheTaskStaysWithWhoHasIt() {
        ProcessInstance verifying = requested();
        Task open = office.task(DataImport.VERIFY_IMPORT);

        declined(1);
        process.declined(id);

        assertThat(verifying).isWaitingAtExactly(DataImport.VERIFY_IMPORT, DataImport.REPLACE_DECLINED);
        assertThat(office.task(DataImport.VERIFY_IMPORT).getId()).isEqualTo(open.getId());
    }

    @Test
    void anOverdueVerificationRemindsThoseWhoMayVerifyEveryDay() {
        requested();

        office.daysPass(4);

        then(reminders).should(times(3)).verificationOverdue(id);
    }

    @Test
    void anImporterWhoDoesNothingAboutADeclineIsRemindedEveryDay() {
        requested();
        declinedAs(Batch.Status.DECLINED, 1);
        office.submit(COLLEAGUE, DataImport.VERIFY_IMPORT, DECLINE);

        office.daysPass(4);

        then(reminders).should(times(3)).replacementOverdue(id);
    }

    @Test
    void theImporterIsRefusedAndTheTaskStaysOpenS49() {
        ProcessInstance verifying = requested();
        willThrow(Refusal.forbidden("IMPORTER_MAY_NOT_VERIFY"))
                .given(verification)
                .decide(any(), any(), any(), any(), any());

        assertThatThrownBy(() -> office.submit(IMPORTER, DataImport.VERIFY_IMPORT, VERIFY))
                .isInstanceOf(Refusal.class);

        assertThat(verifying).isWaitingAtExactly(DataImport.VERIFY_IMPORT);
    }

    @Test
    void theImporterCannotEvenClaimTheTaskS49() {
        requested();
        willThrow(Refusal.forbidden("IMPORTER_MAY_NOT_VERIFY"))
                .given(verification)
                .admit(any(), eq(id));

        assertThatThrownBy(() -> office.submit(IMPORTER, DataImport.VERIFY_IMPORT, VERIFY))
                .hasMessage("IMPORTER_MAY_NOT_VERIFY");

        assertThat(office.task(DataImport.VERIFY_IMPORT)).isNotAssigned();
        then(verification).should(never()).decide(any(), any(), any(), any(), any());
    }

    @Test
    void rowsThatStayOpenAreAskedForAgainS50() {
        ProcessInstance verifying = requested();

        office.submit(COLLEAGUE, DataImport.VERIFY_IMPORT, "{\"decision\": \"VERIFY\", \"rows\": [2]}");

        then(verification).should().decide(any(), eq(id), eq(Verification.Decision.VERIFY), eq(Set.of(2)), any());
        assertThat(verifying).isWaitingAtExactly(DataImport.VERIFY_IMPORT);
        assertThat(office.task(DataImport.VERIFY_IMPORT)).isNotAssigned();
    }

    @Test
    void figuresThatNobodyVerifiesNeverCountS49() {
        ProcessInstance verifying = requested();

        office.daysPass(60);

        assertThat(verifying).isWaitingAtExactly(DataImport.VERIFY_IMPORT);
        then(verification).shouldHaveNoInteractions();
    }

    @Test
    void aDecisionThroughTheApiTakesTheTaskBack() {
        ProcessInstance verifying = requested();

        stands(Batch.Status.VERIFIED);
        process.decided(id);

        assertThat(verifying).isEnded().hasPassed("boundaryEvent_importDecided");
    }

    @Test
    void anImportWithoutFiguresIsSettledAtOnce() {
        stands(Batch.Status.APPLIED);
        ImportAnswer answer = answer();
        given(imports.get(any(), eq(id))).willReturn(answer);

        ProcessInstance recorded = office.start(IMPORTER, DataImport.KEY, "{\"batch\": \"" + id + "\"}");

        assertThat(recorded).isEnded();
        assertThat(recorded.getBusinessKey()).isEqualTo(id.toString());
    }

    @Test
    void theStartFormOnlyRecordsAnUploadThatIsBeingVerifiedAlready() {
        ProcessInstance verifying = requested();
        ImportAnswer answer = answer();
        given(imports.get(any(), eq(id))).willReturn(answer);

        ProcessInstance recorded = office.start(IMPORTER, DataImport.KEY, "{\"batch\": \"" + id + "\"}");

        assertThat(recorded).isEnded();
        assertThat(verifying).isWaitingAtExactly(DataImport.VERIFY_IMPORT);
    }

    private ProcessInstance requested() {
        process.requested(id);
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .singleResult();
    }

    private ImportAnswer answer() {
        return new ImportAnswer(imports.find(id), ImportAnswer.Outcome.KNOWN, 100);
    }

    private void declinedAs(Batch.Status status, int... numbers) {
        decidedAs(status);
        declined(numbers);
    }

    private void declined(int... numbers) {
        given(verification.openDeclines(id))
                .willReturn(IntStream.of(numbers)
                        .mapToObj(number -> new Decline(number, COLLEAGUE, office.now(), "漏了两天", 1))
                        .toList());
    }

    private void answered() {
        given(verification.openDeclines(id)).willReturn(List.of());
    }

    private void decidedAs(Batch.Status status) {
        willAnswer(call -> {
                    stands(status);
                    return null;
                })
                .given(verification)
                .decide(any(), eq(id), any(), any(), any());
    }

    private void stands(Batch.Status status) {
        given(imports.find(id))
                .willReturn(new Batch(
                        id,
                        "actuals",
                        status,
                        "ga4.csv",
                        "0".repeat(64),
                        null,
                        new ImportOptions("ga4", "2026-10", null, false),
                        2,
                        2,
                        0,
                        List.of(),
                        List.of(),
                        null,
                        IMPORTER,
                        office.now(),
                        null,
                        null,
                        null));
    }

    private static Actual verified(String month, String value) {
        return verified(month, value, null);
    }

    private static Actual verified(String month, String value, @Nullable Origin origin) {
        return new Actual(
                "zhao.lei",
                "lead_feedback_rate",
                Period.of(month),
                1,
                new BigDecimal(value),
                null,
                "CRM",
                new SourceFile(UUID.randomUUID(), "crm.csv", "0".repeat(64), true, null),
                2,
                origin,
                null,
                IMPORTER,
                Instant.EPOCH,
                COLLEAGUE,
                Instant.EPOCH,
                false);
    }

    private static Figure aFigureAt(Place place) {
        return new Figure(
                place.row(),
                2,
                "zhao.lei",
                "赵磊",
                "lead_feedback_rate",
                "48小时线索反馈率",
                "Leads answered within 48 hours",
                Unit.RATIO,
                "2026-10",
                new BigDecimal("0.4"),
                BigDecimal.valueOf(45),
                null,
                "CRM",
                null,
                null,
                Figure.State.UNDECIDED);
    }
}
