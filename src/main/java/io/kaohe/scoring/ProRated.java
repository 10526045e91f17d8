package io.kaohe.scoring;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;

/** A target or baseline that changed while its period ran: each value counts for the days it held (R31). */
public final class ProRated {

    /** @param days how many days of the period the value held, at least 1 */
    public record Part(long days, BigDecimal value) {

        public Part {
            if (days < 1) {
                throw new IllegalArgumentException("a value holds for at least a day, not " + days);
            }
        }
    }

    private ProRated() {}

    /** {@code Σ days·value / Σ days}, not rounded; a value that never changed comes back as it is. */
    public static BigDecimal of(List<Part> parts) {
        BigDecimal first = parts.get(0).value();
        if (parts.stream().allMatch(part -> part.value().compareTo(first) == 0)) {
            return first;
        }
        WeightedMean mean = new WeightedMean();
        parts.forEach(part -> mean.add(BigDecimal.valueOf(part.days()), part.value()));
        return requireNonNull(mean.value());
    }
}
