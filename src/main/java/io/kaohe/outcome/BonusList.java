package io.kaohe.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a cycle pays: read by HR only.
 *
 * @param total Σ base × coefficient in CNY over the lines that have a base
 * @param withoutBase how many lines have none, which the list says
 * @param decision APPROVE or RETURN; null = open
 */
public record BonusList(
        int version,
        List<Line> lines,
        BigDecimal total,
        int withoutBase,
        @Nullable String decision,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** Who is on it. */
    public List<String> people() {
        return lines.stream().map(Line::employee).toList();
    }

    static @Nullable BigDecimal bonus(@Nullable BigDecimal base, BigDecimal coefficient) {
        return base == null ? null : base.multiply(coefficient).setScale(2, RoundingMode.HALF_UP);
    }

    /**
     * @param completionRate percent; with the qualitative score it decides the coefficient; null = no such line
     * @param performanceIndex for information; it decides nothing
     * @param base CNY a month; null = not known
     * @param bonus base × coefficient, CNY with two digits; null = nothing is paid yet
     * @param closedUnconfirmed whether the person never answered the result
     * @param onHold whether an appeal against a machine's decision keeps it from being paid, or kept it when the list
     *     was made; an appeal may come after the list was approved
     * @param onHoldSince null = no such appeal is open
     */
    public record Line(
            UUID appraisalId,
            String employee,
            String name,
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
}
