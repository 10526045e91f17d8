package io.kaohe.process.improvementplan;

/** Names in {@code processes/improvementPlan.bpmn} that code refers to. Business key = plan id; no variables. */
public final class ImprovementPlan {

    public static final String KEY = "improvementPlan";

    public static final String DRAFT_PLAN = "userTask_draftPlan";
    public static final String APPROVE_PLAN = "userTask_approvePlan";
    public static final String ACKNOWLEDGE_PLAN = "userTask_acknowledgePlan";
    public static final String COACH_EMPLOYEE = "userTask_coachEmployee";
    public static final String READ_COACHING = "userTask_readCoaching";
    public static final String PLAN_SELF_REVIEW = "userTask_planSelfReview";
    public static final String PLAN_REVIEW = "userTask_planReview";
    public static final String DECIDE_SUPPORT = "userTask_decideSupport";
    public static final String ACKNOWLEDGE_OUTCOME = "userTask_acknowledgeOutcome";

    public static final String COACHING_DUE = "intermediateCatchEvent_coachingDue";

    public static final String PLAN_CLOSED = "planClosed";

    private ImprovementPlan() {}
}
