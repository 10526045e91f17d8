package io.kaohe.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code bonusList.jrxml}; a figure is null where nothing is known.
 *
 * <p>Public only because compiled templates live in no package.
 */
public record BonusRow(
        int number,
        String employee,
        String team,
        @Nullable BigDecimal completionRate,
        @Nullable BigDecimal qualitativeScore,
        String grade,
        BigDecimal coefficient,
        @Nullable BigDecimal performanceIndex,
        @Nullable BigDecimal base,
        @Nullable BigDecimal bonus) {}
