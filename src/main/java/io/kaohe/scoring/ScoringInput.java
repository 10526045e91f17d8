package io.kaohe.scoring;

import io.kaohe.shared.Band;
import io.kaohe.shared.Block;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Direction;
import io.kaohe.shared.Method;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything a score is computed from; stored with the result so that it can be replayed.
 *
 * @param dimensionWeights dimension → weight; empty = all alike
 * @param groupWeights group → weight; empty = the defaults of R18
 */
public record ScoringInput(
        CycleType cycleType,
        List<Line> lines,
        Map<String, BigDecimal> dimensionWeights,
        List<Rating> ratings,
        Map<RaterGroup, BigDecimal> groupWeights,
        List<Link> links) {

    public ScoringInput {
        lines = List.copyOf(lines);
        dimensionWeights = Map.copyOf(dimensionWeights);
        ratings = List.copyOf(ratings);
        groupWeights = Map.copyOf(groupWeights);
        links = List.copyOf(links);
    }

    /** Whether a line counts, and if not why. */
    public enum LineStatus {
        SCORED,
        BLOCKED,
        EXCLUDED,
        ZERO,
        NOT_DUE
    }

    /**
     * A line of the scorecard with its figures.
     *
     * @param weight percent
     * @param floor ratio; null = 0
     * @param cap ratio; null = 1.50, or 1.00 for measured qualitative lines
     * @param reason required for EXCLUDED and ZERO
     */
    public record Line(
            String code,
            Block block,
            Method method,
            Direction direction,
            BigDecimal weight,
            @Nullable BigDecimal target,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal floor,
            @Nullable BigDecimal cap,
            List<Band> bands,
            boolean strict,
            LineStatus status,
            @Nullable String reason) {}

    /** One rater's judgement of one dimension, 0–100. */
    public record Rating(RaterGroup group, String rater, String dimension, BigDecimal score) {}

    /** A linked pair of lines (R30): the leader counts at most 1.00 while its pair stays below 0.80. */
    public record Link(String leader, String pair) {}
}
