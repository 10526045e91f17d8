package io.kaohe.outcome;

import io.kaohe.shared.CycleType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an appeal changed in pay after the list had been approved; the list itself stays as it was.
 *
 * @param onHold whether the list paid nothing yet
 * @param coefficientBefore as on the list
 * @param base CNY a month, as on the list; null = not known, so no amount is
 * @param before CNY that the list pays
 * @param approvedAt null = HR has not approved it yet
 */
public record BonusCorrection(
        UUID appraisalId,
        UUID cycleId,
        CycleType cycleType,
        String period,
        String employee,
        String name,
        @Nullable String team,
        boolean onHold,
        BigDecimal coefficientBefore,
        BigDecimal coefficient,
        @Nullable BigDecimal base,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt) {

    /** CNY to pay on top, or less than nothing. */
    public @Nullable BigDecimal difference() {
        return before == null || after == null ? null : after.subtract(before);
    }
}
