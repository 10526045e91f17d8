package io.kaohe.measurement;

import static java.util.stream.Collectors.toMap;

import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.Indicator.CrossCheck;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * What the sources say about one person's figure of one month (R29): the two that are furthest apart, whichever sources
 * they are, so that neither wins silently by being newer.
 *
 * @param usual the one of the two that would count by itself
 * @param tolerance how far the two may differ, as a share of the usual one
 */
record Reconciliation(Actual usual, Actual other, BigDecimal tolerance) {

    private static final Comparator<Actual> BY_VERSION = Comparator.comparing(Actual::version);
    private static final Comparator<Actual> BY_VALUE =
            Comparator.comparing(Actual::value).thenComparing(BY_VERSION);

    /**
     * Nothing when fewer than two sources have said anything verified yet; what was typed in is one like any other.
     *
     * @param actuals every figure of the person, the month and the indicator, in any order
     */
    static Optional<Reconciliation> of(Indicator indicator, Collection<Actual> actuals) {
        Collection<Actual> newest = actuals.stream()
                .filter(Actual::verified)
                .collect(toMap(Actual::source, actual -> actual, BinaryOperator.maxBy(BY_VERSION)))
                .values();
        if (newest.size() < 2) {
            return Optional.empty();
        }
        Actual lowest = newest.stream().min(BY_VALUE).orElseThrow();
        Actual highest = newest.stream().max(BY_VALUE).orElseThrow();
        Actual usual = Stream.of(lowest, highest).max(counting(indicator)).orElseThrow();
        return Optional.of(new Reconciliation(usual, usual == lowest ? highest : lowest, indicator.tolerance()));
    }

    /** As the view {@code standing_actual} has it: a cross-check never takes another's place by being newer. */
    private static Comparator<Actual> counting(Indicator indicator) {
        CrossCheck second = indicator.crossCheck();
        return Comparator.<Actual, Boolean>comparing(
                        actual -> second == null || !actual.source().equals(second.source()))
                .thenComparing(BY_VERSION);
    }

    /** Whether a data owner has to decide which of the two counts. A usual figure of zero tolerates nothing else. */
    boolean differs() {
        BigDecimal apart = usual.value().subtract(other.value()).abs();
        return apart.compareTo(usual.value().abs().multiply(tolerance)) > 0;
    }
}
