package io.kaohe.plan;

import io.kaohe.appraisal.ManagerScoring;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The re-review at the end of a round (S63).
 *
 * @param judgement null = the line manager has not reviewed yet
 */
public record PlanReview(
        int round, SelfReview self, @Nullable Judgement judgement) {

    public enum Conclusion {
        PASSED,
        /** Another time of the same length, once. */
        EXTENDED,
        NOT_PASSED
    }

    /** What the person says about the goals, and what stood in the way. */
    public record SelfReview(String attainment, @Nullable String difficulties, String by, Instant at) {}

    /**
     * @param goals with the figures as they stood
     * @param score the mean of the dimensions
     */
    public record Judgement(
            List<GoalResult> goals,
            List<ManagerScoring.Rating> ratings,
            BigDecimal score,
            Conclusion conclusion,
            String reason,
            String by,
            Instant at) {

        public Judgement {
            goals = List.copyOf(goals);
            ratings = List.copyOf(ratings);
        }
    }
}
