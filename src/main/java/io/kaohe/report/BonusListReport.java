package io.kaohe.report;

import io.kaohe.report.AppraisalReport.Printed;
import io.kaohe.report.AppraisalReport.Who;
import io.kaohe.shared.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * HR's bonus list of a cycle; the only print that shows bonus bases.
 *
 * @param version a returned list is made anew
 */
public record BonusListReport(
        UUID cycle,
        Period period,
        int version,
        List<Entry> entries,
        @Nullable Decision decision,
        Printed printed) {

    public BonusListReport {
        entries = List.copyOf(entries);
    }

    /**
     * @param performanceIndex null = the card lacks a block
     * @param base CNY a month; null = no base known, so no bonus can be worked out
     */
    public record Entry(
            Who employee,
            @Nullable String team,
            BigDecimal coefficient,
            @Nullable BigDecimal performanceIndex,
            @Nullable BigDecimal base) {

        /** What is paid: to the fen, so that the sum of the list is the sum of the payments. */
        public @Nullable BigDecimal bonus() {
            return base == null ? null : base.multiply(coefficient).setScale(2, RoundingMode.HALF_UP);
        }
    }

    /** HR's decision; the code is {@code APPROVE} or {@code RETURN}. */
    public record Decision(String code, @Nullable String reason, Who by, Instant at) {}

    public BigDecimal total() {
        return entries.stream()
                .map(Entry::bonus)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    public long withoutBase() {
        return entries.stream().filter(entry -> entry.base() == null).count();
    }
}
