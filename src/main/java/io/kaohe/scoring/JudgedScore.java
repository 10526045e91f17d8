package io.kaohe.scoring;

import io.kaohe.scoring.ScoringInput.Rating;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the raters say together (R18): each rater's dimensions averaged with the dimension weights, the raters of a
 * group averaged, the groups combined with the group weights. What is absent – a dimension a rater left out, a group
 * nobody answered for – gives its weight to the rest.
 *
 * @param groups every group with a weight, absent ones included, so that the renormalisation is seen
 * @param presentWeights Σ of the weights of the groups that are there
 * @param score 0–100; null when nobody judged
 */
record JudgedScore(
        List<Group> groups,
        BigDecimal presentWeights,
        @Nullable BigDecimal score) {

    /**
     * @param weight as configured
     * @param score mean of the raters; null = absent
     * @param raters dimension → score of each rater, in the order of their ids
     */
    record Group(
            RaterGroup name, BigDecimal weight, @Nullable BigDecimal score, List<Map<String, BigDecimal>> raters) {}

    /** Whether somebody judged whose judgement weighs anything. */
    static boolean exists(ScoringInput input) {
        Map<RaterGroup, BigDecimal> weights = groupWeights(input);
        return input.ratings().stream()
                .anyMatch(rating ->
                        weights.getOrDefault(rating.group(), BigDecimal.ZERO).signum() > 0
                                && weightOf(rating.dimension(), input.dimensionWeights())
                                                .signum()
                                        > 0);
    }

    static JudgedScore of(ScoringInput input) {
        Map<RaterGroup, Map<String, Map<String, BigDecimal>>> ratings = byGroupAndRater(input.ratings());
        Map<RaterGroup, BigDecimal> weights = groupWeights(input);
        List<Group> groups = new ArrayList<>();
        WeightedMean total = new WeightedMean();
        for (RaterGroup name : RaterGroup.values()) {
            BigDecimal weight = weights.getOrDefault(name, BigDecimal.ZERO);
            List<Map<String, BigDecimal>> raters =
                    List.copyOf(ratings.getOrDefault(name, Map.of()).values());
            if (weight.signum() == 0 && raters.isEmpty()) {
                continue;
            }
            BigDecimal score = mean(raters, input.dimensionWeights());
            if (score != null) {
                total.add(weight, score);
            }
            groups.add(new Group(name, weight, score, raters));
        }
        return new JudgedScore(groups, total.weights(), total.value());
    }

    /** Each rater counts once, however many dimensions they judged. */
    private static @Nullable BigDecimal mean(
            List<Map<String, BigDecimal>> raters, Map<String, BigDecimal> dimensionWeights) {
        WeightedMean group = new WeightedMean();
        for (Map<String, BigDecimal> scores : raters) {
            WeightedMean rater = new WeightedMean();
            scores.forEach((dimension, score) -> rater.add(weightOf(dimension, dimensionWeights), score));
            BigDecimal mean = rater.value();
            if (mean != null) {
                group.add(BigDecimal.ONE, mean);
            }
        }
        return group.value();
    }

    private static Map<RaterGroup, BigDecimal> groupWeights(ScoringInput input) {
        return input.groupWeights().isEmpty() ? RaterGroup.defaultWeights() : input.groupWeights();
    }

    static BigDecimal weightOf(String dimension, Map<String, BigDecimal> dimensionWeights) {
        return dimensionWeights.getOrDefault(dimension, BigDecimal.ONE);
    }

    /** Sorted by rater and dimension, so that the order they came in cannot move even the last digit. */
    private static Map<RaterGroup, Map<String, Map<String, BigDecimal>>> byGroupAndRater(List<Rating> ratings) {
        Map<RaterGroup, Map<String, Map<String, BigDecimal>>> sorted = new EnumMap<>(RaterGroup.class);
        for (Rating rating : ratings) {
            sorted.computeIfAbsent(rating.group(), group -> new TreeMap<>())
                    .computeIfAbsent(rating.rater(), rater -> new TreeMap<>())
                    .put(rating.dimension(), rating.score());
        }
        return sorted;
    }
}
