package io.kaohe.incentive;

import java.math.BigDecimal;
import java.util.List;

/** Whose rate of a month is the highest (S92): among enough people whose rates rest on enough. */
final class HighestRate {

    /** @param sample what the rate was divided by */
    record Rate(String employee, BigDecimal rate, BigDecimal sample) {}

    private HighestRate() {}

    /**
     * Everybody who shares it; nobody where too few can be compared, or where nothing happened at all.
     *
     * @param enough the least sample that counts
     * @param people the least number of people to compare
     */
    static List<Rate> of(List<Rate> rates, BigDecimal enough, int people) {
        List<Rate> comparable = rates.stream()
                .filter(one -> one.sample().compareTo(enough) >= 0)
                .toList();
        if (comparable.size() < people) {
            return List.of();
        }
        BigDecimal highest = comparable.stream().map(Rate::rate).reduce(BigDecimal.ZERO, BigDecimal::max);
        return comparable.stream()
                .filter(one -> highest.signum() > 0 && one.rate().compareTo(highest) == 0)
                .toList();
    }
}
