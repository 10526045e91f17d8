package io.kaohe.scoring;

import io.kaohe.scoring.ScoringInput.Card;
import io.kaohe.shared.Block;
import io.kaohe.shared.Method;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way from a checked input to unrounded figures: ratings → lines → linked pairs → blocks → composite, each
 * scorecard on its own; where there was more than one, their figures weigh by days (R31).
 */
record Calculation(
        JudgedScore judged,
        List<Part> parts,
        @Nullable BigDecimal quantitative,
        @Nullable BigDecimal qualitative,
        BigDecimal composite,
        @Nullable BigDecimal performanceIndex) {

    /**
     * One scorecard with what it comes to.
     *
     * @param composite null = no line of it counts, so the others' days do
     */
    record Part(
            Card card,
            List<ScoredLine> lines,
            BlockScore quantitative,
            BlockScore qualitative,
            @Nullable Composite composite) {

        private static Part of(Card card, ScoringInput input, @Nullable BigDecimal judged) {
            List<ScoredLine> alone = card.lines().stream()
                    .map(line -> ScoredLine.of(line, judged))
                    .toList();
            List<ScoredLine> lines = LinkedPairs.apply(input.links(), alone);
            BlockScore quantitative = BlockScore.of(Block.QUANTITATIVE, lines);
            BlockScore qualitative = BlockScore.of(Block.QUALITATIVE, lines);
            boolean counts = quantitative.score() != null || qualitative.score() != null;
            return new Part(
                    card,
                    lines,
                    quantitative,
                    qualitative,
                    counts ? Composite.of(input.cycleType(), quantitative, qualitative) : null);
        }

        BlockScore blockOf(ScoredLine scored) {
            return scored.line().block() == Block.QUANTITATIVE ? quantitative : qualitative;
        }

        private @Nullable BigDecimal value() {
            return composite == null ? null : composite.value();
        }
    }

    static Calculation of(ScoringInput input) {
        JudgedScore judged = JudgedScore.of(input);
        List<Part> parts = input.cards().stream()
                .map(card -> Part.of(card, input, judged.score()))
                .toList();
        BigDecimal quantitative = byDays(parts, part -> part.quantitative().score());
        BigDecimal qualitative = byDays(parts, part -> part.qualitative().score());
        return new Calculation(
                judged,
                parts,
                quantitative,
                qualitative,
                Objects.requireNonNull(byDays(parts, Part::value), "no line counts"),
                Composite.performanceIndex(quantitative, qualitative));
    }

    /** {@code Σ days·figure / Σ days} of the parts that have one. */
    private static @Nullable BigDecimal byDays(List<Part> parts, Function<Part, @Nullable BigDecimal> figure) {
        WeightedMean mean = new WeightedMean();
        for (Part part : parts) {
            BigDecimal value = figure.apply(part);
            if (value != null) {
                mean.add(BigDecimal.valueOf(part.card().days()), value);
            }
        }
        return mean.value();
    }

    /** Whether a judged line is scored, so that the ratings are part of the result. */
    boolean judgesCount() {
        return lines().anyMatch(scored -> scored.line().method() == Method.JUDGED && scored.raw() != null);
    }

    boolean suspectsInflation() {
        return lines().anyMatch(scored -> scored.limitedBy() != null);
    }

    private Stream<ScoredLine> lines() {
        return parts.stream().flatMap(part -> part.lines().stream());
    }
}
