package io.kaohe.process.cycle;

/** Names that only {@code processes/annualCycle.bpmn} has; {@link CycleModel} has the others. */
public final class AnnualCycle {

    public static final String KEY = "annualCycle";

    public static final String AWAIT_LAST_SCORE = "receiveTask_allAppraisalsScored";
    public static final String CALIBRATE = "userTask_calibrate";

    public static final String ALL_APPRAISALS_SCORED = "allAppraisalsScored";

    private AnnualCycle() {}
}
