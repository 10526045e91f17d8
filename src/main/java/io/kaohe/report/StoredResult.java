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

/** A result with what it was worked out from, so that the print shows those figures and not newer ones. */
record StoredResult(Round round, ScoringInput input, CardView card) {

    /** One score for each group and dimension; more than one rater shows as the average, never by name. */
    List<Rating> ratings() {
        return averages(input.ratings());
    }

    static List<Rating> averages(List<ScoringInput.Rating> ratings) {
        Map<List<String>, List<BigDecimal>> scores = new LinkedHashMap<>();
        for (ScoringInput.Rating rating : ratings) {
            scores.computeIfAbsent(List.of(rating.group().name(), rating.dimension()), key -> new ArrayList<>())
                    .add(rating.score());
        }
        return scores.entrySet().stream()
                .map(entry -> new Rating(entry.getKey().get(0), entry.getKey().get(1), average(entry.getValue())))
                .toList();
    }

    private static BigDecimal average(List<BigDecimal> scores) {
        return scores.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(scores.size()), MathContext.DECIMAL128);
    }
}
