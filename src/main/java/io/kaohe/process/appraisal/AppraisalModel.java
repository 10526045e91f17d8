package io.kaohe.process.appraisal;

import io.kaohe.shared.CycleType;
import java.util.Map;
import java.util.Objects;

/**
 * Names in the models of the appraisals that code refers to, the same in each: they differ in who reviews. Business
 * key = appraisal id; no variables.
 */
public final class AppraisalModel {

    public static final Map<CycleType, String> KEYS = Map.of(
            CycleType.MONTHLY, "monthlyAppraisal",
            CycleType.QUARTERLY, "quarterlyAppraisal",
            CycleType.ANNUAL, AnnualAppraisal.KEY);

    public static final String SELF_REVIEW = "userTask_selfReview";
    public static final String MANAGER_SCORING = "userTask_managerScoring";
    public static final String CORRECT_DATA = "userTask_correctData";

    public static final String SELF_REVIEW_WAIVED = "selfReviewWaived";
    public static final String APPRAISAL_WITHDRAWN = "appraisalWithdrawn";

    /** The model's key. */
    public static String of(CycleType type) {
        return Objects.requireNonNull(KEYS.get(type));
    }

    private AppraisalModel() {}
}
