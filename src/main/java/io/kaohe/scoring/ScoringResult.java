package io.kaohe.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Published figures (each rounded once, HALF_UP to two digits) and the ledger that explains them.
 *
 * @param completionRate Q in percent, may exceed 100; null = no quantitative line
 * @param qualitativeScore J, 0–100; null = no qualitative line
 * @param performanceIndex Q·J/100; null when either is
 * @param grade code such as {@code EXCELLENT}
 * @param followUps sorted codes such as {@code IMPROVEMENT_TALK}
 * @param flags codes such as {@code SUSPECTED_INFLATION}
 * @param decisionVersions decision key → version that decided
 */
public record ScoringResult(
        @Nullable BigDecimal completionRate,
        @Nullable BigDecimal qualitativeScore,
        BigDecimal composite,
        @Nullable BigDecimal performanceIndex,
        BigDecimal bonusCoefficient,
        String grade,
        List<String> followUps,
        List<String> flags,
        List<LedgerEntry> ledger,
        String ruleVersion,
        Map<String, String> decisionVersions) {

    /** What a ledger entry explains. */
    public enum Subject {
        LINE,
        GROUP,
        BLOCK,
        COMPOSITE,
        DECISION
    }

    /**
     * One step of the computation.
     *
     * @param formula in words a reader can follow, for instance {@code actual / target}
     * @param inputs name → value as decimal text
     * @param raw before clamps and caps
     * @param value what counted
     * @param contribution to the block or composite it belongs to
     */
    public record LedgerEntry(
            Subject subject,
            String code,
            String formula,
            Map<String, String> inputs,
            @Nullable String raw,
            @Nullable String value,
            @Nullable String weight,
            @Nullable String contribution,
            String ruleVersion) {}
}
