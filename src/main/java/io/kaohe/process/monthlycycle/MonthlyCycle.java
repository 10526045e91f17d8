package io.kaohe.process.monthlycycle;

/** Names in {@code processes/monthlyCycle.bpmn} that code refers to. Business key = cycle id; no variables. */
public final class MonthlyCycle {

    public static final String KEY = "monthlyCycle";

    public static final String RESOLVE_FINDINGS = "userTask_resolveFindings";
    public static final String COLLECT_ACTUALS = "userTask_collectActuals";
    public static final String COLLECTING_REMINDER = "boundaryEvent_collectingReminderDue";
    public static final String AWAIT_LAST_APPRAISAL = "receiveTask_allAppraisalsConcluded";
    public static final String APPROVE_BONUS_LIST = "userTask_approveBonusList";

    public static final String ALL_APPRAISALS_CONCLUDED = "allAppraisalsConcluded";
    public static final String CYCLE_CANCELLED = "cycleCancelled";

    private MonthlyCycle() {}
}
