package io.kaohe.report;

import io.kaohe.measurement.Place;
import io.kaohe.report.AppraisalReport.Rating;
import io.kaohe.report.AppraisalReport.Round;
import io.kaohe.scoring.ScoringInput;
import io.kaohe.target.TargetCourse.Stage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A result with what it was worked out from, so that the print shows those figures and not newer ones. */
record StoredResult(Round round, ScoringInput input, List<Figure> figures) {

    /**
     * Where a line's target and actual came from; all but the line is null where nothing was measured.
     *
     * @param targetStages null or empty where the target never changed on the way
     * @param row line in the file, header = 1
     * @param origin what it was made of, when the file was a tool's export: the row is none of the file's then
     * @param reason why somebody typed it in; null = a tool or system measured it
     * @param difference null = no second source said something else
     */
    record Figure(
            String line,
            boolean targetLate,
            @Nullable List<Stage> targetStages,
            @Nullable String source,
            @Nullable UUID batch,
            @Nullable String fileName,
            @Nullable Integer row,
            @Nullable String origin,
            @Nullable String reason,
            @Nullable String importedBy,
            @Nullable String verifiedBy,
            @Nullable Difference difference) {

        @Nullable
        Place place() {
            return batch == null || row == null ? null : new Place(batch, row);
        }
    }

    /** Two sources that were too far apart, and which of them counts. */
    record Difference(Said usual, Said crossCheck, String chosen, String reason, String decidedBy) {

        record Said(String source, BigDecimal value) {}

        Said counts() {
            return chosen.equals(crossCheck.source()) ? crossCheck : usual;
        }

        Said other() {
            return chosen.equals(crossCheck.source()) ? usual : crossCheck;
        }
    }

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
