package io.kaohe.target;

import static java.math.MathContext.DECIMAL128;

import java.math.BigDecimal;
import java.util.List;

/** A target or baseline that changed while its period ran: each value counts for the days it held (R31). */
final class ProRated {

    /** @param days how many days of the period the value held, at least 1 */
    record Part(long days, BigDecimal value) {

        Part {
            if (days < 1) {
                throw new IllegalArgumentException("a value holds for at least a day, not " + days);
            }
        }
    }

    private ProRated() {}

    /** {@code Σ days·value / Σ days}, not rounded; a value that never changed comes back as it is. */
    static BigDecimal of(List<Part> parts) {
        BigDecimal first = parts.get(0).value();
        if (parts.stream().allMatch(part -> part.value().compareTo(first) == 0)) {
            return first;
        }
        BigDecimal products = BigDecimal.ZERO;
        BigDecimal days = BigDecimal.ZERO;
        for (Part part : parts) {
            BigDecimal held = BigDecimal.valueOf(part.days());
            products = products.add(held.multiply(part.value(), DECIMAL128), DECIMAL128);
            days = days.add(held);
        }
        return products.divide(days, DECIMAL128);
    }
}
