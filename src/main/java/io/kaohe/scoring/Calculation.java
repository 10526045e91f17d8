package io.kaohe.scoring;

import io.kaohe.shared.Block;
import io.kaohe.shared.Method;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way from a checked input to unrounded figures: ratings → lines → linked pairs → blocks → composite. */
record Calculation(
        JudgedScore judged,
        List<ScoredLine> lines,
        BlockScore quantitative,
        BlockScore qualitative,
        Composite composite,
        @Nullable BigDecimal performanceIndex) {

    static Calculation of(ScoringInput input) {
        JudgedScore judged = JudgedScore.of(input);
        List<ScoredLine> alone = input.lines().stream()
                .map(line -> ScoredLine.of(line, judged.score()))
                .toList();
        List<ScoredLine> lines = LinkedPairs.apply(input.links(), alone);
        BlockScore quantitative = BlockScore.of(Block.QUANTITATIVE, lines);
        BlockScore qualitative = BlockScore.of(Block.QUALITATIVE, lines);
        return new Calculation(
                judged,
                lines,
                quantitative,
                qualitative,
                Composite.of(input.cycleType(), quantitative, qualitative),
                Composite.performanceIndex(quantitative.score(), qualitative.score()));
    }

    BlockScore blockOf(ScoredLine scored) {
        return scored.line().block() == Block.QUANTITATIVE ? quantitative : qualitative;
    }

    /** Whether a judged line is scored, so that the ratings are part of the result. */
    boolean judgesCount() {
        return lines.stream().anyMatch(scored -> scored.line().method() == Method.JUDGED && scored.raw() != null);
    }

    boolean suspectsInflation() {
        return lines.stream().anyMatch(scored -> scored.limitedBy() != null);
    }
}
