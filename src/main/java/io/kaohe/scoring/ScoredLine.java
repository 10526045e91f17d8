package io.kaohe.scoring;

import static java.util.Objects.requireNonNull;

import io.kaohe.scoring.ScoringInput.Line;
import io.kaohe.scoring.ScoringInput.LineStatus;
import io.kaohe.shared.Method;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A line with what it counts.
 *
 * @param raw before floor, cap and linked pair; null where nothing was calculated
 * @param completion what counts; null = the line is left out and its weight goes to the others of its block
 * @param limitedBy the pair that held the completion at 1.00 (R30); null = none did
 */
record ScoredLine(
        Line line,
        String formula,
        @Nullable BigDecimal raw,
        @Nullable BigDecimal completion,
        @Nullable ScoredLine limitedBy) {

    /** @param judged the judged score; there when the card has a judged line that is scored */
    static ScoredLine of(Line line, @Nullable BigDecimal judged) {
        if (line.status() == LineStatus.ZERO) {
            return new ScoredLine(line, "0", null, BigDecimal.ZERO, null);
        }
        if (line.status() != LineStatus.SCORED) {
            return new ScoredLine(line, "–", null, null, null);
        }
        Limits limits = Limits.of(line);
        CompletionRule.Outcome outcome = line.method() == Method.JUDGED
                ? new CompletionRule.Outcome("judged score / 100", Figures.hundredth(requireNonNull(judged)))
                : CompletionRule.of(line.method()).apply(line, requireNonNull(line.actual()), limits);
        return new ScoredLine(line, outcome.formula(), outcome.raw(), limits.clamp(outcome.raw()), null);
    }

    boolean counts() {
        return completion != null;
    }

    ScoredLine limitedTo(BigDecimal most, ScoredLine pair) {
        return new ScoredLine(line, formula, raw, most, pair);
    }
}
