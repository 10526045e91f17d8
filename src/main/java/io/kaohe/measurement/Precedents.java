package io.kaohe.measurement;

import static java.util.stream.Collectors.toSet;

import io.kaohe.diagnosis.Diagnosis;
import io.kaohe.shared.Period;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people's figures were before others count: by it whoever imports or verifies those sees what is unlikely. */
public final class Precedents {

    /** Employee → indicator → period → actual. */
    private final Map<String, Map<String, Map<Period, Actual>>> standing;

    private Precedents(Map<String, Map<String, Map<Period, Actual>>> standing) {
        this.standing = standing;
    }

    /** @param periods those of the figures that do not count yet */
    public static Precedents of(Actuals actuals, Collection<Period> periods, Collection<String> employees) {
        Set<Period> theirs = periods.stream()
                .flatMap(period -> Stream.concat(Stream.of(period), before(period)))
                .collect(toSet());
        return new Precedents(actuals.inOrOf(theirs, employees));
    }

    /**
     * @param present the verified one that counts for the same period now; null = none
     * @param previous the verified one of the period before; null = none
     * @param usual the mean of the periods before, when the figure is far from it; null = nothing unusual
     */
    public record Precedent(
            @Nullable BigDecimal present,
            @Nullable BigDecimal previous,
            @Nullable BigDecimal usual) {}

    /** Of a figure that does not count yet. */
    public Precedent of(String employee, String indicator, Period period, BigDecimal value) {
        Map<Period, Actual> theirs = standing.getOrDefault(employee, Map.of()).getOrDefault(indicator, Map.of());
        List<BigDecimal> before = before(period)
                .map(theirs::get)
                .filter(Objects::nonNull)
                .filter(Actual::usable)
                .map(Actual::value)
                .toList();
        return new Precedent(
                verified(theirs.get(period)),
                verified(theirs.get(period.previous())),
                Diagnosis.unlike(value, before).orElse(null));
    }

    private static @Nullable BigDecimal verified(@Nullable Actual actual) {
        return actual == null || !actual.verified() ? null : actual.value();
    }

    /** The latest first. */
    private static Stream<Period> before(Period period) {
        return Stream.iterate(period.previous(), Period::previous).limit(Diagnosis.PERIODS);
    }
}
