package io.kaohe.scoring;

import io.kaohe.scoring.ScoringInput.Line;
import io.kaohe.shared.Band;
import java.math.BigDecimal;
import java.util.Comparator;

/** Steps: the highest band whose lower bound is reached decides, whatever the order they are listed in. */
final class BandedRule implements CompletionRule {

    @Override
    public Outcome apply(Line line, BigDecimal actual, Limits limits) {
        return line.bands().stream()
                .filter(band -> band.from().compareTo(actual) <= 0)
                .max(Comparator.comparing(Band::from))
                .map(band -> new Outcome("band from " + Figures.text(band.from()), band.completion()))
                .orElseGet(() -> new Outcome("below the first band → floor", limits.floor()));
    }
}
