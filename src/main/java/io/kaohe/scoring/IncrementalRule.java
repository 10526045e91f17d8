package io.kaohe.scoring;

import static java.util.Objects.requireNonNull;

import io.kaohe.scoring.ScoringInput.Line;
import java.math.BigDecimal;

/** Growth from a baseline (R16): from 50 k to 60 k, 50 k is 0 and 58 k is 0.80. */
final class IncrementalRule implements CompletionRule {

    @Override
    public Outcome apply(Line line, BigDecimal actual, Limits limits) {
        BigDecimal baseline = requireNonNull(line.baseline());
        BigDecimal way = requireNonNull(line.target()).subtract(baseline, Figures.INSIDE);
        BigDecimal done = actual.subtract(baseline, Figures.INSIDE);
        return new Outcome("(actual − baseline) / (target − baseline)", Figures.ratio(done, way));
    }
}
