package io.kaohe.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.kaohe.indicator.Finding.Severity;
import io.kaohe.indicator.Scorecard.Line;
import io.kaohe.indicator.Scorecard.Status;
import io.kaohe.shared.Aggregation;
import io.kaohe.shared.Band;
import io.kaohe.shared.Block;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Direction;
import io.kaohe.shared.Method;
import io.kaohe.shared.Unit;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule on a card that is sound but for one thing. */
class LintTest {

    private static final Map<String, Indicator> LIBRARY = Map.of(
            "share", indicator("share", Unit.RATIO, "CRM", BigDecimal.ZERO, BigDecimal.ONE),
            "leads", indicator("leads", Unit.COUNT, "CRM", BigDecimal.ZERO, null),
            "nowhere", indicator("nowhere", Unit.COUNT, null, null, null),
            "hearsay", indicator("hearsay", Unit.COUNT, "HEARSAY", null, null),
            "exposure", indicator("exposure", ClickStage.PRE_CLICK, EnumSet.allOf(CycleType.class)),
            "visitors", indicator("visitors", ClickStage.POST_CLICK, EnumSet.allOf(CycleType.class)),
            "trainings", indicator("trainings", null, EnumSet.of(CycleType.QUARTERLY, CycleType.ANNUAL)));

    @Test
    void aSoundCardHasNoFindings() {
        assertThat(findings(share("0.4").weighing("40"), leads().weighing("35"), judged("25")))
                .isEmpty();
    }

    @ParameterizedTest(name = "Σ {0} + 50 + 25 → {1}")
    @CsvSource({"25, ''", "25.00, ''", "24.99, WEIGHTS_NOT_100", "25.01, WEIGHTS_NOT_100"})
    @DisplayName("R1: the weights sum to exactly 100.00")
    void weightsSumToExactlyOneHundred(String weight, String expected) {
        assertThat(errors(share("0.4").weighing(weight), leads().weighing("50"), judged("25")))
                .isEqualTo(expected);
    }

    @Test
    void aWeightIsPositiveAndHasTwoDecimals() {
        assertThat(errors(share("0.4").weighing("0"), leads().weighing("50"), judged("50")))
                .isEqualTo("WEIGHT_NOT_POSITIVE");
        assertThat(errors(share("0.4").weighing("25.005"), leads().weighing("24.995"), judged("50")))
                .isEqualTo("WEIGHT_TOO_PRECISE WEIGHT_TOO_PRECISE");
    }

    @Test
    void aTargetIsThereAndNotZero() {
        assertThat(errorsBesideLeads(share(null))).isEqualTo("TARGET_MISSING");
        assertThat(errorsBesideLeads(share("0"))).isEqualTo("TARGET_ZERO");
        assertThat(errorsBesideLeads(share("0.00"))).isEqualTo("TARGET_ZERO");
    }

    @Test
    void aTargetFitsTheUnit() {
        assertThat(errorsBesideLeads(share("40"))).isEqualTo("TARGET_IMPOSSIBLE");
        assertThat(errorsBesideLeads(share("-0.1"))).isEqualTo("TARGET_IMPOSSIBLE");
        assertThat(errorsBesideLeads(share("1"))).isEmpty();
    }

    @Test
    @DisplayName("R16: an incremental line needs a baseline other than its target")
    void incrementalNeedsABaseline() {
        assertThat(errorsBesideLeads(share("0.4").by(Method.INCREMENTAL, null))).isEqualTo("BASELINE_MISSING");
        assertThat(errorsBesideLeads(share("0.4").by(Method.INCREMENTAL, "0.40")))
                .isEqualTo("TARGET_IS_BASELINE");
        assertThat(errorsBesideLeads(share("0.4").by(Method.INCREMENTAL, "0.3")))
                .isEmpty();
    }

    @Test
    void aBandedLineNeedsBandsThatDiffer() {
        Spec banded = share(null).by(Method.BANDED, null);
        Band half = new Band(new BigDecimal("0.5"), BigDecimal.ONE);
        Band alsoHalf = new Band(new BigDecimal("0.50"), BigDecimal.ZERO);

        assertThat(errorsBesideLeads(banded)).isEqualTo("BANDS_MISSING");
        assertThat(errorsBesideLeads(banded.with(half, alsoHalf))).isEqualTo("BAND_DUPLICATE");
        assertThat(errorsBesideLeads(banded.with(half))).isEmpty();
    }

    @Test
    @DisplayName("R29, S49: the source of every indicator is known and registered")
    void sourcesAreRegistered() {
        assertThat(errorsBesideLeads(measured("nowhere", "5"))).isEqualTo("SOURCE_MISSING");
        assertThat(errorsBesideLeads(measured("hearsay", "5"))).isEqualTo("SOURCE_UNKNOWN");
    }

    @Test
    void anIndicatorIsInTheLibrary() {
        assertThat(errorsBesideLeads(measured("unheard_of", "5"))).isEqualTo("INDICATOR_UNKNOWN");
    }

    @Test
    void judgedLinesAreQualitativeAndAtMostOne() {
        assertThat(errors(leads().weighing("50"), judged("50").in(Block.QUANTITATIVE)))
                .isEqualTo("JUDGED_NOT_QUALITATIVE");
        assertThat(errors(leads().weighing("50"), judged("25"), judged("25").named("second")))
                .isEqualTo("JUDGED_TWICE");
    }

    @Test
    void lineCodesDiffer() {
        assertThat(errors(leads().weighing("50"), leads().weighing("25"), judged("25")))
                .isEqualTo("LINE_DUPLICATE");
    }

    @Test
    void aFloorIsNotAboveTheCap() {
        assertThat(errorsBesideLeads(share("0.4").between("1.2", "1.1"))).isEqualTo("FLOOR_ABOVE_CAP");
    }

    @Test
    void aCardServesSomeCycle() {
        Scorecard card = card(Set.of(), leads().weighing("50"), judged("50"));

        assertThat(Lint.of(card, LIBRARY, Set.of("CRM")))
                .extracting(Finding::code)
                .containsExactly("CYCLE_TYPES_MISSING");
    }

    @Test
    @DisplayName("S97: a card without qualitative part is warned about")
    void oneSidedCardsAreWarnedAbout() {
        assertThat(findings(share("0.4").weighing("50"), leads().weighing("50")))
                .extracting(Finding::severity, Finding::code)
                .containsExactly(tuple(Severity.WARNING, "NO_QUALITATIVE_LINE"));
        assertThat(findings(judged("100")))
                .extracting(Finding::code)
                .containsExactly("NO_QUANTITATIVE_LINE", "LINE_ABOVE_HALF");
    }

    @Test
    @DisplayName("S95: a line above 50 % is warned about; 50.00 is not")
    void heavyLinesAreWarnedAbout() {
        assertThat(findings(leads().weighing("50.00"), judged("50.00"))).isEmpty();
        assertThat(findings(leads().weighing("50.01"), judged("49.99")))
                .extracting(Finding::severity, Finding::line, Finding::code)
                .containsExactly(tuple(Severity.WARNING, "leads", "LINE_ABOVE_HALF"));
    }

    @Test
    @DisplayName("S79: exposure and clicks are warned about unless a figure from after the click stands beside them")
    void surfaceDataAloneIsWarnedAbout() {
        Spec exposure = measured("exposure", "5").weighing("50");

        assertThat(findings(exposure, judged("50")))
                .extracting(Finding::severity, Finding::code)
                .containsExactly(tuple(Severity.WARNING, "PRE_CLICK_ALONE"));
        assertThat(findings(exposure, measured("visitors", "5").weighing("25"), judged("25")))
                .isEmpty();
    }

    @Test
    @DisplayName("R24: a line that no cycle of the card evaluates is an error; one that waits for the quarter is none")
    void aLineIsDueInSomeCycleOfTheCard() {
        Spec trainings = measured("trainings", "1").weighing("50");
        Scorecard quarterly = card(EnumSet.allOf(CycleType.class), trainings, judged("50"));

        assertThat(errors(trainings, judged("50"))).isEqualTo("LINE_NEVER_DUE");
        assertThat(Lint.of(quarterly, LIBRARY, Set.of("CRM"))).isEmpty();
    }

    private static String errorsBesideLeads(Spec line) {
        return errors(line.weighing("25"), leads().weighing("50"), judged("25"));
    }

    private static String errors(Spec... lines) {
        return String.join(
                " ",
                findings(lines).stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(Finding::code)
                        .toList());
    }

    private static List<Finding> findings(Spec... lines) {
        return Lint.of(card(Set.of(CycleType.MONTHLY), lines), LIBRARY, Set.of("CRM"));
    }

    private static Scorecard card(Set<CycleType> types, Spec... lines) {
        return new Scorecard(
                "CARD",
                1,
                "考核表",
                "Card",
                null,
                types,
                Status.DRAFT,
                "test",
                null,
                List.of(lines).stream().map(Spec::line).toList());
    }

    private static Spec share(@Nullable String target) {
        return measured("share", target);
    }

    private static Spec leads() {
        return measured("leads", "60");
    }

    private static Spec measured(String indicator, @Nullable String target) {
        return new Spec(
                indicator,
                Block.QUANTITATIVE,
                indicator,
                Method.HIGHER,
                BigDecimal.ONE,
                decimal(target),
                null,
                null,
                null,
                List.of());
    }

    private static Spec judged(String weight) {
        return new Spec(
                "judged",
                Block.QUALITATIVE,
                null,
                Method.JUDGED,
                new BigDecimal(weight),
                null,
                null,
                null,
                null,
                List.of());
    }

    private static Indicator indicator(
            String code,
            Unit unit,
            @Nullable String source,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum) {
        return indicator(code, unit, source, minimum, maximum, null, EnumSet.allOf(CycleType.class));
    }

    private static Indicator indicator(String code, @Nullable ClickStage stage, Set<CycleType> dueIn) {
        return indicator(code, Unit.COUNT, "CRM", null, null, stage, dueIn);
    }

    private static Indicator indicator(
            String code,
            Unit unit,
            @Nullable String source,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            @Nullable ClickStage stage,
            Set<CycleType> dueIn) {
        return new Indicator(
                code,
                1,
                code,
                code,
                code,
                code,
                code,
                code,
                Family.TRAFFIC,
                stage,
                List.of(),
                unit,
                Direction.HIGHER,
                Method.HIGHER,
                null,
                null,
                null,
                Indicator.DEFAULT_CAP,
                dueIn,
                Aggregation.SUM,
                null,
                source,
                null,
                minimum,
                maximum,
                List.of());
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    /** A line that reads as a sentence. */
    private record Spec(
            String code,
            Block block,
            @Nullable String indicator,
            Method method,
            BigDecimal weight,
            @Nullable BigDecimal target,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal floor,
            @Nullable BigDecimal cap,
            List<Band> bands) {

        Spec named(String other) {
            return new Spec(other, block, indicator, method, weight, target, baseline, floor, cap, bands);
        }

        Spec in(Block other) {
            return new Spec(code, other, indicator, method, weight, target, baseline, floor, cap, bands);
        }

        Spec weighing(String percent) {
            BigDecimal other = new BigDecimal(percent);
            return new Spec(code, block, indicator, method, other, target, baseline, floor, cap, bands);
        }

        Spec by(Method other, @Nullable String from) {
            return new Spec(code, block, indicator, other, weight, target, decimal(from), floor, cap, bands);
        }

        Spec between(String lowest, String highest) {
            return new Spec(
                    code, block, indicator, method, weight, target, baseline, decimal(lowest), decimal(highest), bands);
        }

        Spec with(Band... others) {
            return new Spec(code, block, indicator, method, weight, target, baseline, floor, cap, List.of(others));
        }

        Line line() {
            return new Line(
                    code,
                    code,
                    code,
                    block,
                    indicator,
                    method,
                    Direction.HIGHER,
                    weight,
                    null,
                    target,
                    baseline,
                    null,
                    floor,
                    cap,
                    false,
                    bands,
                    Map.of());
        }
    }
}
