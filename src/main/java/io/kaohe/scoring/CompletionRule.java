package io.kaohe.scoring;

import io.kaohe.scoring.ScoringInput.Line;
import io.kaohe.shared.Method;
import java.math.BigDecimal;

/** How the actual of a measured line becomes its completion, before floor and cap. */
interface CompletionRule {

    /**
     * @param formula what was calculated, as the ledger shows it
     * @param raw the completion before floor and cap, a ratio
     */
    record Outcome(String formula, BigDecimal raw) {}

    /**
     * @param line checked: target, baseline and bands are there as the method needs them
     * @param limits of the line; a rule without a ratio answers one of them
     */
    Outcome apply(Line line, BigDecimal actual, Limits limits);

    /** The rule of a method; {@link Method#JUDGED} has none, its completion comes from {@link JudgedScore}. */
    static CompletionRule of(Method method) {
        return switch (method) {
            case HIGHER -> new HigherRule();
            case LOWER -> new LowerRule();
            case INCREMENTAL -> new IncrementalRule();
            case THRESHOLD -> new ThresholdRule();
            case BANDED -> new BandedRule();
            case JUDGED -> throw new IllegalArgumentException("a judged line is not measured");
        };
    }
}
