package io.kaohe.process.appraisal;

/** Names in {@code processes/appraisalScoring.bpmn} that code refers to. Business key = appraisal id; no variables. */
public final class AppraisalScoring {

    public static final String KEY = "appraisalScoring";

    public static final String DECIDE_MISSING_ACTUAL = "userTask_decideMissingActual";

    public static final String ACTUALS_VERIFIED = "actualsVerified";

    private AppraisalScoring() {}
}
