package io.kaohe.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person is to reach in a period.
 *
 * @param late whether it was entered on or after the period's first day, which the card says
 * @param reason why it was changed after the period had begun
 * @param acknowledgedAt when the person acknowledged it; silence has no effect
 * @param effectiveFrom the day of the period from which it holds (R31); null = all of the period
 */
public record Target(
        String indicator,
        int version,
        BigDecimal target,
        @Nullable BigDecimal baseline,
        boolean late,
        String enteredBy,
        Instant enteredAt,
        @Nullable String reason,
        @Nullable Instant acknowledgedAt,
        @Nullable LocalDate effectiveFrom) {

    boolean says(BigDecimal otherTarget, @Nullable BigDecimal otherBaseline) {
        boolean sameBaseline = baseline == null || otherBaseline == null
                ? baseline == otherBaseline
                : baseline.compareTo(otherBaseline) == 0;
        return target.compareTo(otherTarget) == 0 && sameBaseline;
    }
}
