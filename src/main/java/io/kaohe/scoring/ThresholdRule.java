package io.kaohe.scoring;

import static java.util.Objects.requireNonNull;

import io.kaohe.scoring.ScoringInput.Line;
import io.kaohe.shared.Direction;
import java.math.BigDecimal;

/** A mark to reach (R9), included (R5): reached is 1 and no more; short of it the ratio, or nothing when strict. */
final class ThresholdRule implements CompletionRule {

    @Override
    public Outcome apply(Line line, BigDecimal actual, Limits limits) {
        boolean higher = line.direction() == Direction.HIGHER;
        int distance = actual.compareTo(requireNonNull(line.target()));
        if (higher ? distance >= 0 : distance <= 0) {
            return new Outcome(higher ? "actual ≥ target → 1" : "actual ≤ target → 1", BigDecimal.ONE);
        }
        if (line.strict()) {
            return new Outcome(higher ? "actual < target → 0" : "actual > target → 0", BigDecimal.ZERO);
        }
        return (higher ? new HigherRule() : new LowerRule()).apply(line, actual, limits);
    }
}
