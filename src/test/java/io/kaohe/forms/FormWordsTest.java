package io.kaohe.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.appeal.AppealReviews;
import io.kaohe.appeal.AppealStatus;
import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.appraisal.Confirmations;
import io.kaohe.appraisal.Dimension;
import io.kaohe.appraisal.Scorer;
import io.kaohe.cycle.CycleStatus;
import io.kaohe.cycle.SkipReason;
import io.kaohe.imports.Batch;
import io.kaohe.imports.ImportOptions;
import io.kaohe.indicator.Finding;
import io.kaohe.peerreview.PeerDimension;
import io.kaohe.plan.Occasion;
import io.kaohe.plan.PlanReview;
import io.kaohe.plan.PlanStatus;
import io.kaohe.scoring.RaterGroup;
import io.kaohe.shared.Block;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Direction;
import io.kaohe.shared.Method;
import io.kaohe.shared.Unit;
import io.kaohe.tabular.Format;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The words of the forms")
class FormWordsTest {

    private static final Map<String, String> ZH = FormFiles.words("zh");
    private static final Map<String, String> EN = FormFiles.words("en");

    static Stream<Path> scripts() {
        return FormFiles.scripts();
    }

    static Stream<Arguments> codes() {
        return Stream.of(
                Arguments.of("appraisalStatus", AppraisalStatus.values()),
                Arguments.of("cycleStatus", CycleStatus.values()),
                Arguments.of("cycleType", CycleType.values()),
                Arguments.of("periodsBefore", CycleType.values()),
                Arguments.of("skipped", SkipReason.values()),
                Arguments.of("planStatus", PlanStatus.values()),
                Arguments.of("appealStatus", AppealStatus.values()),
                Arguments.of("occasion", Occasion.values()),
                Arguments.of("planReview.conclusion", PlanReview.Conclusion.values()),
                Arguments.of("batchStatus", Batch.Status.values()),
                Arguments.of("imports", ImportOptions.Orientation.values()),
                Arguments.of("fileFormat", Format.values()),
                Arguments.of("severity", Finding.Severity.values()),
                Arguments.of("dimension", Dimension.values()),
                Arguments.of("dimension", PeerDimension.values()),
                Arguments.of("dimensionHint", PeerDimension.values()),
                Arguments.of("group", RaterGroup.values()),
                Arguments.of("block", Block.values()),
                Arguments.of("method", Method.values()),
                Arguments.of("direction", Direction.values()),
                Arguments.of("unit", Unit.values()));
    }

    @Test
    @DisplayName("are there in both languages")
    void bothLanguages() {
        assertThat(ZH).containsOnlyKeys(EN.keySet());
        assertThat(ZH.values()).noneMatch(String::isBlank);
        assertThat(EN.values()).noneMatch(String::isBlank);
    }

    @Test
    @DisplayName("name no number of our source documents, which nobody but us reads")
    void noNumberOfASource() {
        assertThat(Stream.of(ZH, EN).flatMap(words -> words.values().stream()))
                .noneMatch(text -> text.matches("(?s).*\\b[SR]\\d+\\b.*"));
    }

    @Test
    @DisplayName("have the same placeholders in both languages")
    void samePlaceholders() {
        EN.forEach((key, text) ->
                assertThat(placeholders(ZH.getOrDefault(key, ""))).as(key).isEqualTo(placeholders(text)));
    }

    @ParameterizedTest(name = "of {0} are in the dictionary")
    @MethodSource("scripts")
    void everyWordOfAScript(Path script) {
        List<String> named = FormFiles.find("\\b(?:word|tile)\\(\\s*'([\\w.]+)'", FormFiles.text(script));
        assertThat(EN.keySet()).containsAll(named);
    }

    @ParameterizedTest(name = "name every code of {0}")
    @MethodSource("codes")
    void everyCode(String prefix, Enum<?>[] codes) {
        assertThat(EN)
                .containsKeys(Arrays.stream(codes)
                        .map(code -> prefix + "." + code.name())
                        .toArray(String[]::new));
    }

    @Test
    @DisplayName("name every figure that a shipped adapter makes of a file")
    void everyMeasure() {
        Set<String> measures = FormFiles.measuresOfTheShippedAdapters();
        assertThat(measures).contains("bounce_rate", "leads");
        assertThat(EN.keySet())
                .containsAll(measures.stream().map(code -> "measure." + code).toList());
    }

    @Test
    @DisplayName("name everything that the time line of an appraisal can tell")
    void everyEventOfATimeLine() {
        Stream<String> written = Stream.of("appraisal", "outcome", "peerreview", "plan", "appeal")
                .flatMap(feature -> FormFiles.sourcesOf("io/kaohe/" + feature))
                .flatMap(source -> FormFiles.find(
                        "(?:record|remind)\\([^\";]*\"(\\w+)\"(?![^;]*(?:cycle|seat|invitation))",
                        FormFiles.text(source))
                        .stream())
                .flatMap(FormWordsTest::endings);
        Stream<String> selected = FormFiles.find(
                "'([A-Z_]+)'(?: as kind|, min| end|\\s+else)",
                FormFiles.text(Path.of("src/main/java/io/kaohe/appraisal/JdbcTimeline.java")))
                .stream();
        Set<String> codes = Stream.concat(written, selected)
                .filter(code -> !code.endsWith("_READ") && !code.endsWith("_PRINTED"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(codes).contains("SELF_REVIEW_SUBMITTED", "OBJECTION_UPHOLD", "CONFIRMATION_PENDING");
        assertThat(EN.keySet())
                .containsAll(codes.stream().map(code -> "timeline." + code).toList());
    }

    /** A code such as {@code OBJECTION_} ends with what was decided. */
    private static Stream<String> endings(String code) {
        return switch (code) {
            case "OBJECTION_" ->
                Arrays.stream(Confirmations.ObjectionDecision.values()).map(decision -> code + decision);
            case "_STAGE_CLOSED" -> Stream.of("PEER" + code, "UPWARD" + code);
            case "PLAN_" -> Arrays.stream(PlanReview.Conclusion.values()).map(conclusion -> code + conclusion);
            case "APPEAL_FIGURES_" ->
                Arrays.stream(AppealReviews.CorrectionDecision.values()).map(decision -> code + decision);
            case "MISSING_ACTUAL_" ->
                Arrays.stream(Scorer.MissingActual.values()).map(decision -> code + decision);
            default -> Stream.of(code);
        };
    }

    private static Set<String> placeholders(String text) {
        return FormFiles.find("\\{(\\d)}", text).stream().collect(Collectors.toCollection(TreeSet::new));
    }
}
