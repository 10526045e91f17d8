package io.kaohe.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    public ScoringResult {
        followUps = List.copyOf(followUps);
        flags = List.copyOf(flags);
        ledger = List.copyOf(ledger);
        // sorted, so that a stored result reads the same every time it is written
        decisionVersions = Collections.unmodifiableMap(new TreeMap<>(decisionVersions));
    }

    /** The same with one step more in its ledger. */
    public ScoringResult explained(LedgerEntry step) {
        List<LedgerEntry> steps = new ArrayList<>(ledger);
        steps.add(step);
        return new ScoringResult(
                completionRate,
                qualitativeScore,
                composite,
                performanceIndex,
                bonusCoefficient,
                grade,
                followUps,
                flags,
                steps,
                ruleVersion,
                decisionVersions);
    }

    /** What a ledger entry explains. */
    public enum Subject {
        LINE,
        GROUP,
        /** A scorecard, where there was more than one (R31). */
        CARD,
        BLOCK,
        COMPOSITE,
        DECISION
    }

    /**
     * One step of the computation.
     *
     * @param formula in words a reader can follow, for instance {@code actual / target}
     * @param code of the line, group, card, block or decision; {@code composite} or {@code performanceIndex}
     * @param inputs name → value as decimal text, in the order to read them; {@code status} and {@code reason} where a
     *     line was decided away
     * @param raw before floor, cap, linked pair and rounding, every digit
     * @param value what counted: of a line the completion as a ratio, of a group its score, of block and composite the
     *     published figure, of a decision its answer; null = left out
     * @param weight as configured, percent
     * @param contribution points it adds: a line to its block, a group to the judged score, a block or a card to the
     *     composite
     * @param ruleVersion of the formulas, or of the decision table
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
