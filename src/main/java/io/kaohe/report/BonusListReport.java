package io.kaohe.report;

import io.kaohe.print.Printed;
import io.kaohe.print.Who;
import io.kaohe.shared.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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
        List<Correction> corrections,
        @Nullable Decision decision,
        Printed printed) {

    public BonusListReport {
        entries = List.copyOf(entries);
        corrections = List.copyOf(corrections);
    }

    /**
     * @param completionRate percent; null = the card lacks the block
     * @param performanceIndex for information only; null = the card lacks a block
     * @param base CNY a month; null = no base known, so no bonus can be worked out
     * @param bonus CNY to the fen, so that the total of the list is the sum of the payments
     * @param closedUnconfirmed whether the person never answered the result
     * @param onHold whether an appeal against a machine's decision keeps it from being paid, or kept it when the list
     *     was approved
     * @param onHoldSince null = no such appeal is open
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
            boolean closedUnconfirmed,
            boolean onHold,
            @Nullable Instant onHoldSince) {}

    /**
     * What an appeal changed after the list had been approved.
     *
     * @param before CNY on the list; null = no base known
     * @param difference CNY to pay on top, or less than nothing
     */
    public record Correction(
            Who employee,
            @Nullable String team,
            BigDecimal coefficient,
            @Nullable BigDecimal base,
            @Nullable BigDecimal before,
            @Nullable BigDecimal difference,
            Who approvedBy,
            Instant approvedAt) {}

    /** HR's decision; the code is {@code APPROVE} or {@code RETURN}. */
    public record Decision(String code, Who by, Instant at) {}

    /** What is paid in all, corrections included. */
    public BigDecimal total() {
        return Stream.concat(
                        entries.stream().map(Entry::bonus), corrections.stream().map(Correction::difference))
                .filter(Objects::nonNull)
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    public long withoutBase() {
        return entries.stream().filter(entry -> entry.base() == null).count();
    }
}
