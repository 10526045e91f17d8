package io.kaohe.scoring;

import static java.util.Objects.requireNonNull;

import io.kaohe.shared.Aggregation;
import io.kaohe.shared.Method;
import io.kaohe.shared.Period;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A quarter or a year made of its months, or of those that count, for one indicator. A month without a figure is not a
 * zero: what is asked for the whole period has no answer until every month that counts is in.
 */
public record LongerPeriod(List<YearMonth> months, Aggregation aggregation) {

    public LongerPeriod {
        months = List.copyOf(months);
    }

    public LongerPeriod(Period period, Aggregation aggregation) {
        this(period.months(), aggregation);
    }

    /**
     * A figure and what it weighs.
     *
     * @param weight the measure it was divided by, for instance the visits of a bounce rate; null = not known
     */
    public record Weighted(BigDecimal value, @Nullable BigDecimal weight) {}

    /** What is to be reached, and for {@link Method#INCREMENTAL} from where. */
    public record Aim(BigDecimal target, @Nullable BigDecimal baseline) {}

    /** The months that the figure of the whole period still waits for; of {@link Aggregation#LAST} only the last. */
    public List<YearMonth> missing(Map<YearMonth, Weighted> months) {
        return counting().stream().filter(month -> !months.containsKey(month)).toList();
    }

    /** The figure of the whole period; null while a month is missing, or when {@link #soFar} has no answer. */
    public @Nullable Weighted whole(Map<YearMonth, Weighted> months) {
        return missing(months).isEmpty() ? soFar(months) : null;
    }

    /**
     * The figure of the months that are in.
     *
     * @return null when no month is in, or an average of different figures lacks a weight or weighs nothing: a plain
     *     mean of rates would be a wrong number, and none is better
     */
    public @Nullable Weighted soFar(Map<YearMonth, Weighted> months) {
        List<Weighted> figures = this.months.stream()
                .filter(months::containsKey)
                .map(months::get)
                .map(Objects::requireNonNull)
                .toList();
        return together(aggregation, figures);
    }

    /** Figures of consecutive months as one; see {@link #soFar}. */
    public static @Nullable Weighted together(Aggregation aggregation, List<Weighted> figures) {
        if (figures.isEmpty()) {
            return null;
        }
        return switch (aggregation) {
            case SUM -> new Weighted(sum(figures), null);
            case LAST -> figures.get(figures.size() - 1);
            case WEIGHTED_AVERAGE -> average(figures);
        };
    }

    /**
     * What the period aims at where it has no target of its own: the months' targets by the same aggregation as the
     * actuals. An {@link Method#INCREMENTAL} indicator goes from the first baseline to the last target.
     *
     * @param aims every month's
     * @param actuals for what the months weigh; not needed while all aim at the same
     * @return null while a month has no target, or its weight is needed and not known
     */
    public @Nullable Aim aim(Method method, Map<YearMonth, Aim> aims, Map<YearMonth, Weighted> actuals) {
        if (!aims.keySet().containsAll(months)) {
            return null;
        }
        Aim last = requireNonNull(aims.get(months.get(months.size() - 1)));
        if (method == Method.INCREMENTAL) {
            return new Aim(
                    last.target(), requireNonNull(aims.get(months.get(0))).baseline());
        }
        List<Weighted> targets = months.stream()
                .map(month -> new Weighted(requireNonNull(aims.get(month)).target(), weight(actuals.get(month))))
                .toList();
        return switch (aggregation) {
            case SUM -> new Aim(sum(targets), null);
            case LAST -> new Aim(last.target(), null);
            case WEIGHTED_AVERAGE -> {
                Weighted average = average(targets);
                yield average == null ? null : new Aim(average.value(), null);
            }
        };
    }

    /** The months whose targets the period's is made of; see {@link #aim}. */
    public List<YearMonth> aiming(Method method) {
        return method == Method.INCREMENTAL ? last() : counting();
    }

    /** Whether the targets of the months are parts of the period's. */
    public boolean addsUp(Method method) {
        return aggregation == Aggregation.SUM && method != Method.INCREMENTAL;
    }

    private List<YearMonth> counting() {
        return aggregation == Aggregation.LAST ? last() : months;
    }

    private List<YearMonth> last() {
        return months.subList(months.size() - 1, months.size());
    }

    private static BigDecimal sum(List<Weighted> figures) {
        return figures.stream().map(Weighted::value).reduce(BigDecimal.ZERO, (a, b) -> a.add(b, Figures.INSIDE));
    }

    private static @Nullable Weighted average(List<Weighted> figures) {
        WeightedMean mean = new WeightedMean();
        for (Weighted figure : figures) {
            if (figure.weight() == null) {
                return same(figures);
            }
            mean.add(figure.weight(), figure.value());
        }
        BigDecimal value = mean.value();
        return value == null ? null : new Weighted(value, mean.weights());
    }

    /** Whatever they weigh, the average of figures that are all alike is that figure. */
    private static @Nullable Weighted same(List<Weighted> figures) {
        BigDecimal first = figures.get(0).value();
        return figures.stream().allMatch(figure -> figure.value().compareTo(first) == 0)
                ? new Weighted(first, null)
                : null;
    }

    private static @Nullable BigDecimal weight(@Nullable Weighted actual) {
        return actual == null ? null : actual.weight();
    }
}
