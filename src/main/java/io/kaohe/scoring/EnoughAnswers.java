package io.kaohe.scoring;

import io.kaohe.scoring.ScoringInput.Rating;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Keeps the ratings that may count: a dimension that too few of an anonymous group answered would show who did. For
 * appraisals; a preview scores what it is given.
 */
public final class EnoughAnswers {

    private EnoughAnswers() {}

    private record Asked(RaterGroup group, String dimension) {}

    public static List<Rating> of(List<Rating> ratings) {
        Map<Asked, Long> answers =
                ratings.stream().collect(Collectors.groupingBy(EnoughAnswers::asked, Collectors.counting()));
        return ratings.stream()
                .filter(rating -> answers.getOrDefault(asked(rating), 0L)
                        >= rating.group().minimumAnswers())
                .toList();
    }

    private static Asked asked(Rating rating) {
        return new Asked(rating.group(), rating.dimension());
    }
}
