package io.kaohe.scoring;

import io.kaohe.scoring.ScoringInput.Rating;
import io.kaohe.shared.FieldErrors;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ratings are 0–100, each rater speaks for one group and judges a dimension once: nobody is counted five times. */
final class RatingCheck {

    private RatingCheck() {}

    private record Judgement(String rater, String dimension) {}

    static void check(ScoringInput input, FieldErrors errors) {
        Set<Judgement> judgements = new HashSet<>();
        Map<String, RaterGroup> groups = new HashMap<>();
        List<Rating> ratings = input.ratings();
        for (int i = 0; i < ratings.size(); i++) {
            Rating rating = ratings.get(i);
            String path = "ratings[" + i + "]";
            errors.requireBetween(BigDecimal.ZERO, Figures.HUNDRED, rating.score(), path + ".score");
            RaterGroup group = groups.putIfAbsent(rating.rater(), rating.group());
            errors.require(group == null || group == rating.group(), path + ".rater", "RATER_IN_TWO_GROUPS");
            boolean first = judgements.add(new Judgement(rating.rater(), rating.dimension()));
            errors.require(first, path + ".dimension", "RATED_TWICE");
        }
    }
}
