package io.kaohe.appeal;

import io.kaohe.appeal.AppealReviews.CorrectionDecision;
import io.kaohe.appraisal.AppraisalView.Calibrated;
import io.kaohe.appraisal.AppraisalView.RatingView;
import io.kaohe.appraisal.CardView;
import io.kaohe.scoring.ScoringInput.LineStatus;
import io.kaohe.shared.CycleType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appeal as one reader may see it: what the reader may not see, or what is not there yet, is null.
 *
 * @param matter what it is about and what was found; the line manager sees that there is an appeal, and its outcome
 * @param before the result it is about
 * @param after the result that took its place; null = not decided, or the result stands
 */
public record AppealView(
        UUID appraisalId,
        CycleType cycleType,
        String period,
        Who person,
        AppealStatus status,
        Instant raisedAt,
        @Nullable Matter matter,
        @Nullable Figures before,
        @Nullable Figures after) {

    public record Who(String id, String name) {}

    /**
     * @param card the disputed lines as the result counted them
     * @param now the same as they stand, or as they were scored again
     * @param ratings of the disputed dimensions, as the line manager gave them
     * @param calibrated how the grade was changed when the results were compared; null = it was not, or is not told
     */
    public record Matter(
            @Nullable Who reviewer,
            String reason,
            boolean byMachine,
            List<Disputed> disputed,
            CardView card,
            CardView now,
            List<RatingView> ratings,
            @Nullable Calibrated calibrated,
            List<Judgement> judgements,
            @Nullable Correction correction,
            @Nullable Graded graded) {

        /** Whether HR is to decide anew about a figure that was missing, and was left out or counted as zero. */
        public boolean wasMissing(Judgement found) {
            return found.decision() == Judgement.Decision.CORRECT
                    && card.lines().stream()
                            .filter(line -> line.code().equals(found.code()))
                            .anyMatch(line -> line.status() == LineStatus.ZERO || line.status() == LineStatus.EXCLUDED);
        }

        Matter withoutGrade() {
            return new Matter(
                    reviewer, reason, byMachine, disputed, card, now, ratings, null, judgements, correction, null);
        }
    }

    /** The figures of a version of the result. */
    public record Figures(
            int version,
            @Nullable BigDecimal completionRate,
            @Nullable BigDecimal qualitativeScore,
            BigDecimal composite,
            BigDecimal bonusCoefficient,
            String grade) {}

    public record Correction(CorrectionDecision decision, String note, String by, Instant at) {}

    /**
     * HR's decision on the grade after it was scored again.
     *
     * @param gradeTable the version of the table that was chosen from
     */
    public record Graded(String computed, String grade, int gradeTable, String reason, String by, Instant at) {}
}
