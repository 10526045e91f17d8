package io.kaohe.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.appraisal.CardView.TargetStage;
import io.kaohe.indicator.Scorecard;
import io.kaohe.measurement.Actual;
import io.kaohe.measurement.Measured;
import io.kaohe.measurement.SourceFile;
import io.kaohe.scoring.ScoringInput.LineStatus;
import io.kaohe.shared.Aggregation;
import io.kaohe.shared.Block;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Direction;
import io.kaohe.shared.Method;
import io.kaohe.shared.Period;
import io.kaohe.target.DefaultTarget;
import io.kaohe.target.TargetCourse;
import io.kaohe.target.TargetCourse.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A quarter's line rests on its months, or on a figure and a target of its own")
class QuarterOnACardTest {

    private static final Period QUARTER = Period.of("2026-Q4");
    private static final Period OCTOBER = Period.of("2026-10");
    private static final Period NOVEMBER = Period.of("2026-11");
    private static final Period DECEMBER = Period.of("2026-12");

    @Test
    void whatCountsAddsUpAndSoDoesItsDefaultTarget() {
        CardLine line = line(Aggregation.SUM, "100", actuals("120", "90", "110"), Map.of());

        assertThat(line.measured().value()).isEqualByComparingTo("320");
        assertThat(line.agreed().target()).isEqualByComparingTo("300");
        assertThat(line.agreed().own()).isFalse();
        assertThat(line.status()).isEqualTo(LineStatus.SCORED);
    }

    @Test
    void aMonthThatIsMissingBlocksTheLineAndIsNamed() {
        CardLine line = line(
                Aggregation.SUM, "100", List.of(actual(OCTOBER, "120", null), actual(DECEMBER, "9", null)), Map.of());

        assertThat(line.gap()).isEqualTo(Gap.MONTH_MISSING);
        assertThat(line.status()).isEqualTo(LineStatus.BLOCKED);
        assertThat(line.measured().value()).isNull();
        assertThat(line.measured().missing()).containsExactly(YearMonth.of(2026, 11));
    }

    @Test
    void aRateIsWeightedByWhatItWasDividedBy() {
        List<Actual> rates = List.of(
                actual(OCTOBER, "0.40", "1000"), actual(NOVEMBER, "0.50", "3000"), actual(DECEMBER, "0.60", "1000"));
        CardLine line = line(Aggregation.WEIGHTED_AVERAGE, "0.45", rates, Map.of());

        assertThat(line.measured().value()).isEqualByComparingTo("0.50");
        assertThat(line.agreed().target()).isEqualByComparingTo("0.45");
    }

    @Test
    @DisplayName("a plain mean of rates would be wrong: without weights the line waits, unless all months are alike")
    void withoutWeights() {
        assertThat(line(Aggregation.WEIGHTED_AVERAGE, "0.45", actuals("0.4", "0.5", "0.6"), Map.of())
                        .gap())
                .isEqualTo(Gap.NO_WEIGHT);
        assertThat(line(Aggregation.WEIGHTED_AVERAGE, "0.45", actuals("0.4", "0.40", "0.4"), Map.of())
                        .measured()
                        .value())
                .isEqualByComparingTo("0.4");
    }

    @Test
    void ofAStateOnlyTheLastMonthTells() {
        CardLine line = line(Aggregation.LAST, "5000", actuals("4000", "4500", "5100"), Map.of());

        assertThat(line.measured().value()).isEqualByComparingTo("5100");
        assertThat(line.measured().figures()).hasSize(1);
        assertThat(line.agreed().target()).isEqualByComparingTo("5000");
    }

    @Test
    void aFigureOfTheQuarterItselfTakesThePlaceOfItsMonths() {
        List<Actual> figures = List.of(actual(OCTOBER, "0.4", null), actual(QUARTER, "0.47", null));
        CardLine line = line(Aggregation.WEIGHTED_AVERAGE, "0.45", figures, Map.of());

        assertThat(line.measured().value()).isEqualByComparingTo("0.47");
        assertThat(line.status()).isEqualTo(LineStatus.SCORED);
        assertThat(line.measured().missing()).isEmpty();
    }

    @Test
    void targetsOfMonthsAddUpWithTheDefaultWhereAMonthHasNone() {
        CardLine line = line(
                Aggregation.SUM,
                "100",
                actuals("120", "90", "110"),
                Map.of(OCTOBER, course(OCTOBER, "150", false), DECEMBER, course(DECEMBER, "130", true)));

        assertThat(line.agreed().target()).isEqualByComparingTo("380");
        assertThat(line.agreed().own()).isTrue();
        assertThat(line.agreed().late()).isTrue();
        assertThat(line.agreed().stages())
                .containsExactly(
                        stage("2026-10-01", "2026-10-31", "150", true, null),
                        stage("2026-11-01", "2026-11-30", "100", true, null),
                        stage("2026-12-01", "2026-12-31", "130", true, "新目标"));
    }

    @Test
    @DisplayName("targets that say the same one after the other are one, so that a reader can add them up")
    void equalNeighboursAreOne() {
        Map<Period, TargetCourse> courses = Map.of(NOVEMBER, course(NOVEMBER, "100.0", false));

        assertThat(line(Aggregation.SUM, "100", actuals("120", "90", "110"), courses)
                        .agreed()
                        .stages())
                .containsExactly(stage("2026-10-01", "2026-12-31", "100", true, null));
        assertThat(line(Aggregation.WEIGHTED_AVERAGE, "100", actuals("1", "1", "1"), courses)
                        .agreed()
                        .stages())
                .containsExactly(stage("2026-10-01", "2026-12-31", "100", false, null));
    }

    @Test
    void ofAStateOnlyTheLastMonthsTargetIsTold() {
        Map<Period, TargetCourse> courses = Map.of(NOVEMBER, course(NOVEMBER, "70", false));

        assertThat(line(Aggregation.LAST, "100", actuals("1", "1", "1"), courses)
                        .agreed()
                        .stages())
                .containsExactly(stage("2026-12-01", "2026-12-31", "100", false, null));
    }

    @Test
    void aTargetOfTheQuarterComesBeforeThoseOfItsMonths() {
        CardLine line = line(
                Aggregation.SUM,
                "100",
                actuals("120", "90", "110"),
                Map.of(OCTOBER, course(OCTOBER, "150", false), QUARTER, course(QUARTER, "333", false)));

        assertThat(line.agreed().target()).isEqualByComparingTo("333");
    }

    @Test
    void targetsOfRatesThatDifferNeedTheWeightsOfTheMonths() {
        Map<Period, TargetCourse> courses = Map.of(OCTOBER, course(OCTOBER, "0.5", false));
        List<Actual> own = List.of(actual(QUARTER, "0.47", null));

        assertThat(line(Aggregation.WEIGHTED_AVERAGE, "0.45", own, courses).gap())
                .isEqualTo(Gap.NO_TARGET);
    }

    @Test
    void oneMonthNotVerifiedKeepsTheQuarterFromBeingScored() {
        Actual unverified = new Actual(
                "zhang.wei",
                "leads",
                NOVEMBER,
                1,
                BigDecimal.TEN,
                null,
                "CRM",
                new SourceFile(UUID.randomUUID(), "f.csv", "0".repeat(64), true, null),
                2,
                null,
                null,
                "data",
                Instant.EPOCH,
                null,
                null,
                false);
        CardLine line = line(
                Aggregation.SUM,
                "100",
                List.of(actual(OCTOBER, "1", null), unverified, actual(DECEMBER, "1", null)),
                Map.of());

        assertThat(line.gap()).isEqualTo(Gap.NOT_VERIFIED);
        assertThat(line.scoringLine().actual()).isNull();
    }

    private static CardLine line(
            Aggregation aggregation, String target, List<Actual> figures, Map<Period, TargetCourse> courses) {
        Scorecard.Line line = new Scorecard.Line(
                "leads",
                "线索量",
                "Leads",
                Block.QUANTITATIVE,
                "leads",
                Method.HIGHER,
                Direction.HIGHER,
                BigDecimal.TEN,
                null,
                new BigDecimal(target),
                null,
                null,
                null,
                null,
                false,
                List.of(),
                Map.of());
        Measured measured = Measured.of(
                QUARTER, aggregation, figures.stream().collect(Collectors.toMap(Actual::period, figure -> figure)));
        return new CardLine(
                line.code(),
                "CARD",
                line,
                null,
                true,
                Agreed.on(
                        line,
                        new DefaultTarget(line.target(), CycleType.MONTHLY, aggregation),
                        measured,
                        courses,
                        Tenure.whole(QUARTER)),
                measured,
                List.of(),
                null);
    }

    private static TargetStage stage(String from, String to, String target, boolean monthly, @Nullable String reason) {
        return new TargetStage(LocalDate.parse(from), LocalDate.parse(to), new BigDecimal(target), monthly, reason);
    }

    private static List<Actual> actuals(String october, String november, String december) {
        return Arrays.asList(
                actual(OCTOBER, october, null), actual(NOVEMBER, november, null), actual(DECEMBER, december, null));
    }

    private static Actual actual(Period period, String value, @Nullable String weight) {
        return new Actual(
                "zhang.wei",
                "leads",
                period,
                1,
                new BigDecimal(value),
                weight == null ? null : new BigDecimal(Objects.requireNonNull(weight)),
                "CRM",
                new SourceFile(UUID.randomUUID(), "f.csv", "0".repeat(64), true, null),
                2,
                null,
                null,
                "data",
                Instant.EPOCH,
                "hr",
                Instant.EPOCH,
                false);
    }

    private static TargetCourse course(Period period, String target, boolean late) {
        return new TargetCourse(List.of(new Stage(
                period.firstDay(), period.lastDay(), 1, new BigDecimal(target), null, late, late ? "新目标" : null)));
    }
}
