package io.kaohe.scoring;

import io.kaohe.scoring.ScoringInput.Rating;
import io.kaohe.shared.FieldErrors;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Weights of dimensions and rater groups: none below 0, and where weights are given they cover what was rated – a
 * rating is dropped only by a written 0, never by silence. Of several line managers each has led for a day at least.
 */
final class JudgementWeightCheck {

    private JudgementWeightCheck() {}

    static void check(ScoringInput input, FieldErrors errors) {
        weights("dimensionWeights", input.dimensionWeights(), errors);
        weights("groupWeights", input.groupWeights(), errors);
        for (int i = 0; i < input.ratings().size(); i++) {
            Rating rating = input.ratings().get(i);
            covered("ratings[" + i + "].dimension", rating.dimension(), input.dimensionWeights(), errors);
            covered("ratings[" + i + "].group", rating.group(), input.groupWeights(), errors);
            boolean led = input.weightOf(rating.group(), rating.rater()).signum() > 0;
            errors.require(led, "ratings[" + i + "].rater", "NO_WEIGHT");
        }
    }

    private static void weights(String field, Map<?, BigDecimal> weights, FieldErrors errors) {
        weights.forEach((name, weight) -> errors.require(weight.signum() >= 0, field + "." + name, "MINIMUM", 0));
        boolean allZero = weights.values().stream().allMatch(weight -> weight.signum() == 0);
        errors.require(weights.isEmpty() || !allZero, field, "ALL_ZERO");
    }

    private static <K> void covered(String field, K name, Map<K, BigDecimal> weights, FieldErrors errors) {
        errors.require(weights.isEmpty() || weights.containsKey(name), field, "NO_WEIGHT");
    }
}
