package io.kaohe.report;

import io.kaohe.report.AppraisalReport.Printed;
import io.kaohe.report.AppraisalReport.Who;
import io.kaohe.shared.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * HR's bonus list of a cycle; the only print that shows bonus bases.
 *
 * @param version a returned list is made anew
 * @param decision null = not decided yet
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
     * @param completionRate percent; null = the card lacks the block
     * @param performanceIndex for information only; null = the card lacks a block
     * @param base CNY a month; null = no base known, so no bonus can be worked out
     * @param bonus CNY to the fen, so that the total of the list is the sum of the payments
     * @param closedUnconfirmed whether the person never answered the result
     */
    public record Entry(
            Who employee,
            @Nullable String team,
            @Nullable BigDecimal completionRate,
            @Nullable BigDecimal qualitativeScore,
            String grade,
            BigDecimal coefficient,
            @Nullable BigDecimal performanceIndex,
            @Nullable BigDecimal base,
            @Nullable BigDecimal bonus,
            boolean closedUnconfirmed) {}

    /** HR's decision; the code is {@code APPROVE} or {@code RETURN}. */
    public record Decision(String code, Who by, Instant at) {}

    public BigDecimal total() {
        return entries.stream()
                .map(Entry::bonus)
                .filter(Objects::nonNull)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    public long withoutBase() {
        return entries.stream().filter(entry -> entry.base() == null).count();
    }
}
