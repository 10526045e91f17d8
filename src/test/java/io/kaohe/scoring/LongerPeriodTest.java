package io.kaohe.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.scoring.LongerPeriod.Aim;
import io.kaohe.scoring.LongerPeriod.Weighted;
import io.kaohe.shared.Aggregation;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Method;
import io.kaohe.shared.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

@Label("A quarter or a year is made of its months")
class LongerPeriodTest {

    private static final Period YEAR = Period.of("2026");
    private static final Period Q4 = Period.of("2026-Q4");

    @Example
    @Label("A bounce rate of 40 %, 50 % and 60 % over 100, 100 and 800 visits is 57 %, not 50 %")
    void ratesWeighByTheirVisits() {
        LongerPeriod quarter = new LongerPeriod(Q4, Aggregation.WEIGHTED_AVERAGE);

        assertThat(value(quarter.whole(inQ4(figure("0.4", "100"), figure("0.5", "100"), figure("0.6", "800")))))
                .isEqualByComparingTo("0.57");
    }

    @Example
    @Label("An average without its weights is no number; nor is one that weighs nothing")
    void anAverageNeedsWeights() {
        LongerPeriod quarter = new LongerPeriod(Q4, Aggregation.WEIGHTED_AVERAGE);

        assertThat(quarter.whole(inQ4(figure("0.4", "100"), figure("0.5", null), figure("0.6", "800"))))
                .isNull();
        assertThat(quarter.whole(inQ4(figure("0.4", "0"), figure("0.5", "0"), figure("0.6", "0"))))
                .isNull();
        assertThat(value(quarter.whole(inQ4(figure("0.4", "0"), figure("0.5", "5"), figure("0.6", "5")))))
                .isEqualByComparingTo("0.55");
    }

    @Example
    @Label("A missing month is missing, never zero; of a last figure only the last month is waited for")
    void aMissingMonthIsNotZero() {
        Map<YearMonth, Weighted> months = inQ4(figure("60", null), figure("70", null));

        LongerPeriod sum = new LongerPeriod(Q4, Aggregation.SUM);
        assertThat(sum.missing(months)).containsExactly(YearMonth.of(2026, 12));
        assertThat(sum.whole(months)).isNull();
        assertThat(value(sum.soFar(months))).isEqualByComparingTo("130");

        LongerPeriod last = new LongerPeriod(Q4, Aggregation.LAST);
        assertThat(last.whole(months)).isNull();
        assertThat(value(last.whole(Map.of(YearMonth.of(2026, 12), figure("80", null)))))
                .isEqualByComparingTo("80");
    }

    @Example
    @Label("R16: growth goes from the first baseline to the last target")
    void incrementalAims() {
        LongerPeriod quarter = new LongerPeriod(Q4, Aggregation.LAST);

        assertThat(quarter.aim(
                        Method.INCREMENTAL,
                        aims(aim("53000", "50000"), aim("56000", "53000"), aim("60000", "56000")),
                        Map.of()))
                .isEqualTo(aim("60000", "50000"));
    }

    @Example
    @Label("A quarter aims at the months' targets: summed, the last, or weighted as the figures are")
    void aims() {
        Map<YearMonth, Aim> rising = aims(aim("20", null), aim("30", null), aim("40", null));
        Map<YearMonth, Weighted> actuals = inQ4(figure("1", "1"), figure("1", "1"), figure("1", "2"));

        assertThat(target(Aggregation.SUM, rising, actuals)).isEqualByComparingTo("90");
        assertThat(target(Aggregation.LAST, rising, actuals)).isEqualByComparingTo("40");
        assertThat(target(Aggregation.WEIGHTED_AVERAGE, rising, actuals)).isEqualByComparingTo("32.5");
        assertThat(new LongerPeriod(Q4, Aggregation.WEIGHTED_AVERAGE).aim(Method.HIGHER, rising, Map.of()))
                .isNull();
        assertThat(new LongerPeriod(Q4, Aggregation.SUM)
                        .aim(Method.HIGHER, aims(aim("20", null), aim("30", null)), actuals))
                .isNull();
    }

    @Example
    @Label("A rate whose target stays the same needs no weights for it")
    void aimsThatStayTheSame() {
        Map<YearMonth, Aim> steady = aims(aim("0.50", null), aim("0.5", null), aim("0.5", null));

        assertThat(target(Aggregation.WEIGHTED_AVERAGE, steady, Map.of())).isEqualByComparingTo("0.5");
    }

    @Property
    @Label("A year of quarters is the year of its months, however they are put together")
    void quartersMakeTheSameYear(@ForAll("years") Map<YearMonth, Weighted> months, @ForAll Aggregation how) {
        Map<YearMonth, Weighted> quarters = new HashMap<>();
        for (int quarter = 1; quarter <= 4; quarter++) {
            Period period = new Period(CycleType.QUARTERLY, YearMonth.of(2026, 3 * quarter - 2));
            quarters.put(
                    period.first().plusMonths(2), Objects.requireNonNull(new LongerPeriod(period, how).whole(months)));
        }

        assertThat(value(new LongerPeriod(YEAR, how).soFar(quarters)).setScale(20, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo(
                        value(new LongerPeriod(YEAR, how).whole(months)).setScale(20, RoundingMode.HALF_EVEN));
    }

    @Property
    @Label("An average lies between the lowest and the highest month, whatever they weigh")
    void averagesStayWithin(@ForAll("years") Map<YearMonth, Weighted> months) {
        BigDecimal average = value(new LongerPeriod(YEAR, Aggregation.WEIGHTED_AVERAGE).whole(months));

        assertThat(average)
                .isBetween(
                        months.values().stream()
                                .map(Weighted::value)
                                .min(BigDecimal::compareTo)
                                .orElseThrow(),
                        months.values().stream()
                                .map(Weighted::value)
                                .max(BigDecimal::compareTo)
                                .orElseThrow());
    }

    @Property
    @Label("The average of the months' rates is the rate of the whole: all bounces ÷ all visits")
    void averagesAreRatesOfTheWhole(@ForAll("counts") List<Integer> parts, @ForAll("counts") List<Integer> wholes) {
        Map<YearMonth, Weighted> months = new HashMap<>();
        for (int i = 0; i < 12; i++) {
            BigDecimal visits = BigDecimal.valueOf(wholes.get(i));
            months.put(
                    YearMonth.of(2026, i + 1),
                    new Weighted(Figures.ratio(BigDecimal.valueOf(parts.get(i)), visits), visits));
        }

        assertThat(value(new LongerPeriod(YEAR, Aggregation.WEIGHTED_AVERAGE).whole(months))
                        .setScale(20, RoundingMode.HALF_EVEN))
                .isEqualByComparingTo(Figures.ratio(total(parts), total(wholes)).setScale(20, RoundingMode.HALF_EVEN));
    }

    @Property
    @Label("Without any one of its months a sum or an average has no answer")
    void everyMonthIsNeeded(@ForAll("years") Map<YearMonth, Weighted> months, @ForAll("month") int month) {
        Map<YearMonth, Weighted> others = new HashMap<>(months);
        others.remove(YearMonth.of(2026, month));

        for (Aggregation how : List.of(Aggregation.SUM, Aggregation.WEIGHTED_AVERAGE)) {
            assertThat(new LongerPeriod(YEAR, how).whole(others)).isNull();
            assertThat(new LongerPeriod(YEAR, how).missing(others)).containsExactly(YearMonth.of(2026, month));
        }
    }

    @Provide
    static Arbitrary<Map<YearMonth, Weighted>> years() {
        Arbitrary<BigDecimal> values = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1"), new BigDecimal("100000"))
                .ofScale(4);
        Arbitrary<BigDecimal> weights =
                Arbitraries.integers().between(1, 1_000_000).map(BigDecimal::valueOf);
        return Combinators.combine(values, weights)
                .as(Weighted::new)
                .list()
                .ofSize(12)
                .map(figures -> {
                    Map<YearMonth, Weighted> months = new HashMap<>();
                    IntStream.range(0, 12).forEach(i -> months.put(YearMonth.of(2026, i + 1), figures.get(i)));
                    return months;
                });
    }

    @Provide
    static Arbitrary<List<Integer>> counts() {
        return Arbitraries.integers().between(1, 100_000).list().ofSize(12);
    }

    @Provide
    static Arbitrary<Integer> month() {
        return Arbitraries.integers().between(1, 12);
    }

    private static BigDecimal total(List<Integer> counts) {
        return BigDecimal.valueOf(counts.stream().mapToLong(Integer::longValue).sum());
    }

    private static BigDecimal target(Aggregation how, Map<YearMonth, Aim> aims, Map<YearMonth, Weighted> actuals) {
        return Objects.requireNonNull(new LongerPeriod(Q4, how).aim(Method.HIGHER, aims, actuals))
                .target();
    }

    private static Map<YearMonth, Weighted> inQ4(Weighted... figures) {
        Map<YearMonth, Weighted> months = new HashMap<>();
        for (int i = 0; i < figures.length; i++) {
            months.put(YearMonth.of(2026, 10 + i), figures[i]);
        }
        return months;
    }

    private static Map<YearMonth, Aim> aims(Aim... aims) {
        Map<YearMonth, Aim> months = new HashMap<>();
        for (int i = 0; i < aims.length; i++) {
            months.put(YearMonth.of(2026, 10 + i), aims[i]);
        }
        return months;
    }

    private static Weighted figure(String value, @Nullable String weight) {
        return new Weighted(new BigDecimal(value), weight == null ? null : new BigDecimal(weight));
    }

    private static Aim aim(String target, @Nullable String baseline) {
        return new Aim(new BigDecimal(target), baseline == null ? null : new BigDecimal(baseline));
    }

    private static BigDecimal value(@Nullable Weighted figure) {
        return Objects.requireNonNull(figure).value();
    }
}
