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
 * group averaged – two line managers by the days they led (R31) –, the groups combined with the group weights. What is
 * absent – a dimension a rater left out, a group nobody answered for – gives its weight to the rest.
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
     * @param raters what each rater says, in the order of their ids
     */
    record Group(
            RaterGroup name, BigDecimal weight, @Nullable BigDecimal score, List<Rater> raters) {}

    /**
     * @param weight within the group
     * @param mean of the dimensions; null = none of them weighs anything
     * @param scores dimension → score
     */
    record Rater(String id, BigDecimal weight, @Nullable BigDecimal mean, Map<String, BigDecimal> scores) {}

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
            List<Rater> raters = ratings.getOrDefault(name, Map.of()).entrySet().stream()
                    .map(rater -> new Rater(
                            rater.getKey(),
                            input.weightOf(name, rater.getKey()),
                            mean(rater.getValue(), input.dimensionWeights()),
                            rater.getValue()))
                    .toList();
            if (weight.signum() == 0 && raters.isEmpty()) {
                continue;
            }
            BigDecimal score = mean(raters);
            if (score != null) {
                total.add(weight, score);
            }
            groups.add(new Group(name, weight, score, raters));
        }
        return new JudgedScore(groups, total.weights(), total.value());
    }

    /** Each rater counts once, however many dimensions they judged. */
    private static @Nullable BigDecimal mean(List<Rater> raters) {
        WeightedMean group = new WeightedMean();
        for (Rater rater : raters) {
            BigDecimal mean = rater.mean();
            if (mean != null) {
                group.add(rater.weight(), mean);
            }
        }
        return group.value();
    }

    private static @Nullable BigDecimal mean(Map<String, BigDecimal> scores, Map<String, BigDecimal> dimensionWeights) {
        WeightedMean rater = new WeightedMean();
        scores.forEach((dimension, score) -> rater.add(weightOf(dimension, dimensionWeights), score));
        return rater.value();
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
