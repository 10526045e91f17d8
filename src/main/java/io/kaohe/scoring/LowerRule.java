package io.kaohe.scoring;

import static java.util.Objects.requireNonNull;

import io.kaohe.scoring.ScoringInput.Line;
import java.math.BigDecimal;

/** The less the better (R22): a bounce rate of 40 % against 50 % is 1.25; nothing at all earns the cap. */
final class LowerRule implements CompletionRule {

    @Override
    public Outcome apply(Line line, BigDecimal actual, Limits limits) {
        if (actual.signum() <= 0) {
            return new Outcome("actual ≤ 0 → cap", limits.cap());
        }
        return new Outcome("target / actual", Figures.ratio(requireNonNull(line.target()), actual));
    }
}
