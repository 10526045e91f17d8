package io.kaohe.development;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A year's catalogue with its budget and requests, for HR.
 *
 * @param budget null = HR has set none
 * @param spent CNY of what was granted
 * @param requests the newest first
 */
public record DevelopmentSheet(
        int year, @Nullable Budget budget, BigDecimal spent, List<Line> offers, List<DevelopmentRequest> requests) {

    /** @param amount CNY */
    public record Budget(BigDecimal amount, String reason, String by, Instant at) {}

    /**
     * @param granted how many places are taken
     * @param waiting how many requests nobody has decided about yet
     */
    public record Line(Offer offer, int granted, int waiting) {}
}
