package io.kaohe.indicator;

import io.kaohe.shared.Direction;
import io.kaohe.shared.Method;
import io.kaohe.shared.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the indicator library.
 *
 * @param target default target in the unit
 * @param targetOrigin statement the target comes from ({@code S26}), or {@code assumption}, {@code example}
 * @param cap highest completion that counts, a ratio (R21)
 * @param source where its figures usually come from; null = unknown, which lint reports
 * @param minimum lowest figure that can be true, in the unit; null = any
 * @param maximum highest figure that can be true, in the unit; null = any
 */
public record Indicator(
        String code,
        int version,
        String nameZh,
        String nameEn,
        String definitionZh,
        String definitionEn,
        Unit unit,
        Direction direction,
        Method method,
        @Nullable BigDecimal target,
        @Nullable String targetOrigin,
        BigDecimal cap,
        @Nullable String source,
        Aggregation aggregation,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum) {

    /** How months become a quarter or a year. */
    public enum Aggregation {
        SUM,
        WEIGHTED_AVERAGE,
        LAST
    }

    /** Whether a figure can be true at all: a share is never 130 %, a count never negative. */
    public boolean possible(BigDecimal figure) {
        return (minimum == null || figure.compareTo(minimum) >= 0)
                && (maximum == null || figure.compareTo(maximum) <= 0);
    }
}
