package io.kaohe.scoring;

import static java.util.Objects.requireNonNull;

import io.kaohe.scoring.ScoringInput.Line;
import java.math.BigDecimal;

/** The more the better: 106 against a target of 100 is 1.06. */
final class HigherRule implements CompletionRule {

    @Override
    public Outcome apply(Line line, BigDecimal actual, Limits limits) {
        return new Outcome("actual / target", Figures.ratio(actual, requireNonNull(line.target())));
    }
}
