package io.kaohe.scoring;

import io.kaohe.scoring.ScoringInput.Line;
import io.kaohe.shared.Block;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Q or J: {@code 100 · Σ w·c / Σ w} over the lines of the block that count.
 *
 * @param weight of the block as activated: excluded lines included, because their weight stays in the block
 * @param countedWeight Σ w of the lines that count
 * @param score unrounded; null = no line of the block counts
 */
record BlockScore(
        Block block,
        BigDecimal weight,
        BigDecimal countedWeight,
        @Nullable BigDecimal score) {

    static BlockScore of(Block block, List<ScoredLine> card) {
        List<ScoredLine> lines = card.stream()
                .filter(scored -> scored.line().block() == block)
                // one order for every input, so that not even the last digit depends on it
                .sorted(Comparator.comparing(scored -> scored.line().code()))
                .toList();
        BigDecimal weight =
                lines.stream().map(ScoredLine::line).map(Line::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        WeightedMean mean = new WeightedMean();
        for (ScoredLine scored : lines) {
            BigDecimal completion = scored.completion();
            if (completion != null) {
                mean.add(scored.line().weight(), completion);
            }
        }
        BigDecimal value = mean.value();
        return new BlockScore(block, weight, mean.weights(), value == null ? null : Figures.hundredfold(value));
    }
}
