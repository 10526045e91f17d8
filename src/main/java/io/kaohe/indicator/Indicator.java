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
        Aggregation aggregation) {

    /** How months become a quarter or a year. */
    public enum Aggregation {
        SUM,
        WEIGHTED_AVERAGE,
        LAST
    }
}
