package io.kaohe.measurement;

import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.Indicator.CrossCheck;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What two sources say about one person's figure of one month (R29). The usual one counts; the cross-check never takes
 * its place by being newer, it only tells whether somebody has to look.
 *
 * @param usual the newest verified figure that is not the cross-check's, whether a tool gave it or somebody typed it in
 * @param crossCheck the newest verified figure of the second source
 * @param tolerance how far the two may differ, as a share of the usual one
 */
record Reconciliation(Actual usual, Actual crossCheck, BigDecimal tolerance) {

    /**
     * Nothing when the indicator has one source, or when one of the two has not said anything verified yet.
     *
     * @param actuals every figure of the person, the month and the indicator, in any order
     */
    static Optional<Reconciliation> of(Indicator indicator, Collection<Actual> actuals) {
        CrossCheck second = indicator.crossCheck();
        if (second == null) {
            return Optional.empty();
        }
        Predicate<Actual> checks = actual -> actual.source().equals(second.source());
        return newest(actuals, checks.negate())
                .flatMap(usual -> newest(actuals, checks)
                        .map(crossCheck -> new Reconciliation(usual, crossCheck, second.tolerance())));
    }

    /** Whether a data owner has to decide which of the two counts. A usual figure of zero tolerates nothing else. */
    boolean differs() {
        BigDecimal apart = usual.value().subtract(crossCheck.value()).abs();
        return apart.compareTo(usual.value().abs().multiply(tolerance)) > 0;
    }

    private static Optional<Actual> newest(Collection<Actual> actuals, Predicate<Actual> of) {
        return actuals.stream().filter(Actual::verified).filter(of).max(Comparator.comparingInt(Actual::version));
    }
}
