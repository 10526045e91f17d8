package io.kaohe.appraisal;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a person says about their own period (S53).
 *
 * @param attainment how far the goals were attained
 * @param ideas how to optimise the strategy
 */
public record SelfReview(String attainment, String ideas, List<DimensionScore> ratings) {

    public SelfReview {
        ratings = List.copyOf(ratings);
    }

    /** A judgement of one dimension, 0–100. */
    public record DimensionScore(Dimension dimension, BigDecimal score) {}
}
