package io.kaohe.incentive;

import java.math.BigDecimal;

/** Port to the decision table {@code salesShare}, which HR can change. */
public interface SalesShareRates {

    /**
     * @param sharePercent of everything won
     * @param highValuePercent on top, of what high-value customers brought
     * @param version of the table
     */
    record Rates(BigDecimal sharePercent, BigDecimal highValuePercent, String version) {}

    /** @param revenue CNY that the person won in the year */
    Rates salesShare(BigDecimal revenue);
}
