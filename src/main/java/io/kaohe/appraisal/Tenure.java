package io.kaohe.appraisal;

import io.kaohe.appraisal.Appraisal.Stretch;
import io.kaohe.shared.Period;
import java.time.YearMonth;
import java.util.List;

/**
 * How long something was asked of a person in a period, where the role changed on the way (R31).
 *
 * @param months in which it was, on a day at least: figures of others are not waited for
 */
record Tenure(Period period, List<YearMonth> months, long days) {

    static Tenure whole(Period period) {
        return new Tenure(period, period.months(), period.days());
    }

    static Tenure of(Period period, List<Stretch> stretches) {
        return new Tenure(
                period,
                period.months().stream()
                        .filter(month -> stretches.stream().anyMatch(stretch -> stretch.touches(month)))
                        .toList(),
                stretches.stream().mapToLong(Stretch::days).sum());
    }

    long daysOfMonths() {
        return months.stream().mapToLong(YearMonth::lengthOfMonth).sum();
    }
}
