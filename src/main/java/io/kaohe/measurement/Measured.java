package io.kaohe.measurement;

import io.kaohe.scoring.LongerPeriod;
import io.kaohe.scoring.LongerPeriod.Weighted;
import io.kaohe.shared.Aggregation;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was measured for an indicator: the period's own figure, or of a quarter and a year without one those of its
 * months, put together as the indicator says.
 *
 * @param months of the period that count: all, unless the person was asked for it in some only
 * @param figures what it rests on, in the order of time; none = nothing was measured
 */
public record Measured(Period period, List<YearMonth> months, Aggregation aggregation, List<Actual> figures) {

    public static final Measured NOTHING = of(Period.month(YearMonth.of(1970, 1)), Aggregation.LAST, Map.of());

    public Measured {
        months = List.copyOf(months);
        figures = List.copyOf(figures);
    }

    /** @param standing the indicator's figures by the period they are of */
    public static Measured of(Period period, Aggregation aggregation, Map<Period, Actual> standing) {
        return of(period, period.months(), aggregation, standing);
    }

    /** The same, of some months of the period. */
    public static Measured of(
            Period period, List<YearMonth> months, Aggregation aggregation, Map<Period, Actual> standing) {
        Actual own = standing.get(period);
        List<Actual> figures = own != null
                ? List.of(own)
                : new LongerPeriod(months, aggregation)
                        .missing(Map.of()).stream()
                                .map(month -> standing.get(Period.month(month)))
                                .filter(Objects::nonNull)
                                .toList();
        return new Measured(period, months, aggregation, figures);
    }

    /** In the indicator's unit, verified or not; null while a month is missing, or does not say what it weighs. */
    public @Nullable BigDecimal value() {
        if (ownFigure()) {
            return figures.get(0).value();
        }
        Weighted whole = new LongerPeriod(months, aggregation).whole(byMonth());
        return whole == null ? null : whole.value();
    }

    /** The months that are still to come in; none where the period has its own figure. */
    public List<YearMonth> missing() {
        return ownFigure() ? List.of() : new LongerPeriod(months, aggregation).missing(byMonth());
    }

    public boolean none() {
        return figures.isEmpty();
    }

    /** Whether everything it rests on is verified and out of dispute. */
    public boolean usable() {
        return figures.stream().allMatch(Actual::usable) && value() != null;
    }

    public boolean verified() {
        return figures.stream().allMatch(Actual::verified);
    }

    public boolean disputed() {
        return figures.stream().anyMatch(Actual::disputed);
    }

    /** What the months weigh. */
    public Map<YearMonth, Weighted> byMonth() {
        return figures.stream()
                .filter(figure -> figure.period().type() == CycleType.MONTHLY)
                .collect(Collectors.toMap(
                        figure -> figure.period().first(), figure -> new Weighted(figure.value(), figure.weight())));
    }

    private boolean ownFigure() {
        return figures.size() == 1 && figures.get(0).period().equals(period);
    }
}
