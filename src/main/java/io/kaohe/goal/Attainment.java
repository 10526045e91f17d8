package io.kaohe.goal;

import static java.util.Objects.requireNonNull;

import io.kaohe.goal.Goal.Measure;
import io.kaohe.indicator.Indicator;
import io.kaohe.measurement.Actual;
import io.kaohe.measurement.Actuals;
import io.kaohe.organization.Organization;
import io.kaohe.scoring.LongerPeriod;
import io.kaohe.scoring.LongerPeriod.Weighted;
import io.kaohe.scoring.Scoring;
import io.kaohe.scoring.ScoringInput;
import io.kaohe.shared.Aggregation;
import io.kaohe.shared.Block;
import io.kaohe.shared.Direction;
import io.kaohe.shared.Method;
import io.kaohe.shared.Period;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far goals are reached, from verified actuals: the people of a month first, then the months of the period. Figures
 * that count something add up over people; rates, times and ratios are averaged by what they were divided by. Where one
 * of them does not say what that was, each person's month counts alike, and the answer says so.
 */
final class Attainment {

    /**
     * @param completion a ratio, not capped; null = no figure
     * @param approximate whether an average had to do without weights
     * @param sources codes of those that the figures came from
     */
    record Reached(
            @Nullable BigDecimal actual,
            @Nullable BigDecimal completion,
            boolean approximate,
            SortedSet<String> sources,
            int monthsIn,
            int months) {}

    private record Scope(@Nullable String owner, Period month) {}

    private final Organization organization;
    private final Actuals actuals;
    private final LocalDate today;
    private final Map<Scope, Collection<Map<String, Actual>>> measured = new HashMap<>();

    Attainment(Organization organization, Actuals actuals, LocalDate today) {
        this.organization = organization;
        this.actuals = actuals;
        this.today = today;
    }

    /** @param goal with measure and period */
    Reached of(Goal goal, Indicator indicator) {
        Period period = requireNonNull(goal.period());
        Map<YearMonth, List<Actual>> measured = new TreeMap<>();
        for (YearMonth month : period.months()) {
            List<Actual> figures = figures(new Scope(goal.owner(), Period.month(month)), indicator.code());
            if (!figures.isEmpty()) {
                measured.put(month, figures);
            }
        }
        boolean weighted = measured.values().stream().flatMap(List::stream).noneMatch(f -> f.weight() == null);
        Map<YearMonth, Weighted> months = new TreeMap<>();
        measured.forEach((month, figures) -> months.put(month, together(figures, indicator, weighted)));
        Weighted sofar = new LongerPeriod(period, indicator.aggregation()).soFar(months);
        BigDecimal actual = sofar == null ? null : sofar.value();
        boolean approximate = !weighted && averaged(measured.values(), indicator);
        return new Reached(
                actual,
                actual == null ? null : completion(indicator, requireNonNull(goal.measure()), actual),
                approximate,
                sources(measured.values()),
                months.size(),
                period.months().size());
    }

    private static SortedSet<String> sources(Collection<List<Actual>> months) {
        return months.stream().flatMap(List::stream).map(Actual::source).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The verified figures of everybody who works for the goal in the month. */
    private List<Actual> figures(Scope scope, String indicator) {
        return measured.computeIfAbsent(scope, this::read).stream()
                .map(person -> person.get(indicator))
                .filter(Objects::nonNull)
                .filter(Actual::usable)
                .toList();
    }

    private Collection<Map<String, Actual>> read(Scope scope) {
        return actuals.of(people(scope), scope.month()).values();
    }

    private Set<String> people(Scope scope) {
        Set<String> people = new HashSet<>();
        if (scope.owner() == null) {
            organization
                    .membersDuring(scope.month())
                    .forEach(member -> people.add(member.person().id()));
        } else {
            LocalDate last = scope.month().lastDay();
            people.add(scope.owner());
            organization
                    .ledBy(scope.owner(), last.isAfter(today) ? today : last)
                    .forEach(member -> people.add(member.person().id()));
        }
        return people;
    }

    /** @param weighted whether every figure says what it weighs; if not, all weigh the same */
    private static Weighted together(List<Actual> figures, Indicator indicator, boolean weighted) {
        BigDecimal weights = BigDecimal.ZERO;
        BigDecimal products = BigDecimal.ZERO;
        for (Actual figure : figures) {
            BigDecimal weight =
                    weighted && !indicator.addsUpOverPeople() ? requireNonNull(figure.weight()) : BigDecimal.ONE;
            weights = weights.add(weight);
            products = products.add(weight.multiply(figure.value()));
        }
        return new Weighted(
                indicator.addsUpOverPeople() ? products : products.divide(weights, MathContext.DECIMAL128), weights);
    }

    /** Whether an average of several people or months was made. */
    private static boolean averaged(Collection<List<Actual>> months, Indicator indicator) {
        boolean people = !indicator.addsUpOverPeople() && months.stream().anyMatch(month -> month.size() > 1);
        return people || (indicator.aggregation() == Aggregation.WEIGHTED_AVERAGE && months.size() > 1);
    }

    /** From a baseline by growth (R16), else by the ratio in the indicator's direction. */
    private static BigDecimal completion(Indicator indicator, Measure measure, BigDecimal actual) {
        Method method = measure.baseline() != null
                ? Method.INCREMENTAL
                : indicator.direction() == Direction.LOWER ? Method.LOWER : Method.HIGHER;
        return Scoring.completion(new ScoringInput.Line(
                indicator.code(),
                Block.QUANTITATIVE,
                method,
                indicator.direction(),
                BigDecimal.valueOf(100),
                measure.target(),
                measure.baseline(),
                actual,
                null,
                indicator.cap(),
                List.of(),
                false,
                ScoringInput.LineStatus.SCORED,
                null));
    }
}
