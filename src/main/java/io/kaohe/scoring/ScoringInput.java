package io.kaohe.scoring;

import io.kaohe.shared.Band;
import io.kaohe.shared.Block;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Direction;
import io.kaohe.shared.Method;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything a score is computed from; stored with the result so that it can be replayed.
 *
 * @param dimensionWeights dimension → weight; empty = all alike
 * @param groupWeights group → weight; empty = {@link RaterGroup#defaultWeights()}
 * @param tooFew group → how many answered, where that is said though it is too few to count; never scored
 * @param stretches one after the other, where line manager or scorecard changed on the way (R31); empty = neither did
 */
public record ScoringInput(
        CycleType cycleType,
        List<Line> lines,
        Map<String, BigDecimal> dimensionWeights,
        List<Rating> ratings,
        Map<RaterGroup, BigDecimal> groupWeights,
        List<Link> links,
        Map<RaterGroup, Integer> tooFew,
        List<Stretch> stretches) {

    public ScoringInput {
        lines = List.copyOf(lines);
        // sorted, so that a stored input reads the same every time it is written
        dimensionWeights = Collections.unmodifiableMap(new TreeMap<>(dimensionWeights));
        ratings = List.copyOf(ratings);
        Map<RaterGroup, BigDecimal> byGroup = new EnumMap<>(RaterGroup.class);
        byGroup.putAll(groupWeights);
        groupWeights = Collections.unmodifiableMap(byGroup);
        links = List.copyOf(links);
        tooFew = Map.copyOf(tooFew);
        stretches = List.copyOf(stretches);
    }

    public ScoringInput(
            CycleType cycleType,
            List<Line> lines,
            Map<String, BigDecimal> dimensionWeights,
            List<Rating> ratings,
            Map<RaterGroup, BigDecimal> groupWeights,
            List<Link> links) {
        this(cycleType, lines, dimensionWeights, ratings, groupWeights, links, Map.of(), List.of());
    }

    /** With default weights and no linked pairs. */
    public static ScoringInput of(CycleType cycleType, List<Line> lines, List<Rating> ratings) {
        return new ScoringInput(cycleType, lines, Map.of(), ratings, Map.of(), List.of());
    }

    public ScoringInput withLinks(List<Link> linked) {
        return new ScoringInput(cycleType, lines, dimensionWeights, ratings, groupWeights, linked, tooFew, stretches);
    }

    /**
     * The same card with these lines, and with these judgements of the line manager's, in the place of its own.
     *
     * @param judged dimension → score
     */
    public ScoringInput corrected(Map<String, Line> corrected, Map<String, BigDecimal> judged) {
        return new ScoringInput(
                cycleType,
                lines.stream()
                        .map(line -> corrected.getOrDefault(line.code(), line))
                        .toList(),
                dimensionWeights,
                ratings.stream().map(rating -> rating.judged(judged)).toList(),
                groupWeights,
                links,
                tooFew,
                stretches);
    }

    /** What the rater's judgement weighs within the group: a line manager's the days led, where there was another. */
    public BigDecimal weightOf(RaterGroup group, String rater) {
        if (group != RaterGroup.MANAGER || stretches.isEmpty()) {
            return BigDecimal.ONE;
        }
        return BigDecimal.valueOf(stretches.stream()
                .filter(stretch -> stretch.manager().equals(rater))
                .mapToInt(Stretch::days)
                .sum());
    }

    /** The scorecards in the order in which they were held; at least one. */
    List<Card> cards() {
        Map<String, Set<String>> held = new LinkedHashMap<>();
        Map<String, Integer> days = new HashMap<>();
        for (Stretch stretch : stretches) {
            held.putIfAbsent(stretch.scorecard(), stretch.lines());
            days.merge(stretch.scorecard(), stretch.days(), Integer::sum);
        }
        if (held.size() < 2) {
            return List.of(new Card("", 1, lines));
        }
        return held.entrySet().stream()
                .map(card -> new Card(
                        card.getKey(),
                        days.getOrDefault(card.getKey(), 0),
                        lines.stream()
                                .filter(line -> card.getValue().contains(line.code()))
                                .toList()))
                .toList();
    }

    /** A scorecard with the days it was held. */
    record Card(String scorecard, int days, List<Line> lines) {}

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
     * @param direction read for {@link Method#THRESHOLD} only
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
            @Nullable String reason) {

        public Line {
            bands = List.copyOf(bands);
        }

        /** A scored line with default limits. */
        public static Line measured(
                String code,
                Block block,
                Method method,
                BigDecimal weight,
                @Nullable BigDecimal target,
                @Nullable BigDecimal actual) {
            return new Line(
                    code,
                    block,
                    method,
                    Direction.HIGHER,
                    weight,
                    target,
                    null,
                    actual,
                    null,
                    null,
                    List.of(),
                    false,
                    LineStatus.SCORED,
                    null);
        }

        /** The line that the ratings fill. */
        public static Line judged(String code, BigDecimal weight) {
            return measured(code, Block.QUALITATIVE, Method.JUDGED, weight, null, null);
        }

        /** Whether both are measured against the same, with the same figure. */
        public boolean saysTheSame(Line other) {
            return status == other.status
                    && same(actual, other.actual)
                    && same(target, other.target)
                    && same(baseline, other.baseline);
        }

        private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            return one == null || other == null ? one == other : one.compareTo(other) == 0;
        }

        /** The same line with another figure. */
        public Line withActual(BigDecimal other) {
            return new Line(
                    code, block, method, direction, weight, target, baseline, other, floor, cap, bands, strict, status,
                    reason);
        }

        /** The same line with a decision about it: excluded, zero, not due or blocked. */
        public Line withStatus(LineStatus decided, @Nullable String because) {
            return new Line(
                    code, block, method, direction, weight, target, baseline, actual, floor, cap, bands, strict,
                    decided, because);
        }
    }

    /**
     * Days of the period under one line manager and one scorecard.
     *
     * @param manager the id of a rater
     * @param lines codes of the scorecard's lines
     */
    public record Stretch(int days, String manager, String scorecard, Set<String> lines) {

        public Stretch {
            lines = Collections.unmodifiableSet(new TreeSet<>(lines));
        }
    }

    /** One rater's judgement of one dimension, 0–100. */
    public record Rating(RaterGroup group, String rater, String dimension, BigDecimal score) {

        private Rating judged(Map<String, BigDecimal> anew) {
            return group == RaterGroup.MANAGER
                    ? new Rating(group, rater, dimension, anew.getOrDefault(dimension, score))
                    : this;
        }
    }

    /** A linked pair of lines (R30): the leader counts at most 1.00 while its pair stays below 0.80. */
    public record Link(String leader, String pair) {}
}
