package io.kaohe.plan;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal with what was measured while the plan ran.
 *
 * @param months that ended while the plan ran, each with its verified figure
 * @param figure the months together; null = nothing that can be relied on
 * @param reached null = not measured
 */
public record GoalResult(
        PlanContent.Goal goal,
        List<Month> months,
        @Nullable BigDecimal figure,
        @Nullable Boolean reached) {

    public GoalResult {
        months = List.copyOf(months);
    }

    /** @param figure null = none, or not verified, or in dispute */
    public record Month(YearMonth month, @Nullable BigDecimal figure) {}
}
