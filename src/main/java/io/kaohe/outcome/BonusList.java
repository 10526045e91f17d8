package io.kaohe.outcome;

import java.math.BigDecimal;
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

    /**
     * @param completionRate percent; with the qualitative score it decides the coefficient; null = no such line
     * @param performanceIndex for information; it decides nothing
     * @param base CNY a month; null = not known
     * @param bonus base × coefficient, CNY with two digits
     * @param closedUnconfirmed whether the person never answered the result
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
            boolean closedUnconfirmed) {}
}
