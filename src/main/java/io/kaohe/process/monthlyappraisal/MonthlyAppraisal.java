package io.kaohe.process.monthlyappraisal;

/** Names in {@code processes/monthlyAppraisal.bpmn} that code refers to. Business key = appraisal id; no variables. */
public final class MonthlyAppraisal {

    public static final String KEY = "monthlyAppraisal";

    public static final String SELF_REVIEW = "userTask_selfReview";
    public static final String MANAGER_SCORING = "userTask_managerScoring";
    public static final String DECIDE_MISSING_ACTUAL = "userTask_decideMissingActual";
    public static final String CORRECT_DATA = "userTask_correctData";

    public static final String SELF_REVIEW_WAIVED = "selfReviewWaived";
    public static final String ACTUALS_VERIFIED = "actualsVerified";
    public static final String APPRAISAL_WITHDRAWN = "appraisalWithdrawn";

    private MonthlyAppraisal() {}
}
