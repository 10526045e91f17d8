package io.kaohe.report;

import io.kaohe.appraisal.CardView;
import io.kaohe.report.AppraisalReport.Rating;
import io.kaohe.report.AppraisalReport.Round;
import io.kaohe.scoring.ScoringInput;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A result with what it was worked out from, so that the print shows those figures and not newer ones.
 *
 * @param appealed whether an appeal led to it: then an appeal's reviewer may have judged in the line manager's place
 */
record StoredResult(Round round, ScoringInput input, CardView card, boolean appealed) {

    /** One score for each group and dimension; more than one rater shows as the average, never by name. */
    List<Rating> ratings() {
        return averages(input.ratings(), rating -> input.weightOf(rating.group(), rating.rater()));
    }

    /** @param weightOf of a rater within the group: two line managers weigh by days */
    static List<Rating> averages(
            List<ScoringInput.Rating> ratings, Function<ScoringInput.Rating, BigDecimal> weightOf) {
        Map<List<String>, List<ScoringInput.Rating>> said = new LinkedHashMap<>();
        for (ScoringInput.Rating rating : ratings) {
            said.computeIfAbsent(List.of(rating.group().name(), rating.dimension()), key -> new ArrayList<>())
                    .add(rating);
        }
        return said.entrySet().stream()
                .map(entry ->
                        new Rating(entry.getKey().get(0), entry.getKey().get(1), average(entry.getValue(), weightOf)))
                .toList();
    }

    private static BigDecimal average(
            List<ScoringInput.Rating> ratings, Function<ScoringInput.Rating, BigDecimal> weightOf) {
        BigDecimal weights = ratings.stream().map(weightOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        return ratings.stream()
                .map(rating -> weightOf.apply(rating).multiply(rating.score()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(weights, MathContext.DECIMAL128);
    }
}
