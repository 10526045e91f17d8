package io.kaohe.process.cycle;

/** Names in {@code processes/cycleOpening.bpmn} that code refers to. Business key = cycle id; no variables. */
public final class CycleOpening {

    public static final String KEY = "cycleOpening";

    public static final String RESOLVE_FINDINGS = "userTask_resolveFindings";
    public static final String COLLECT_ACTUALS = "userTask_collectActuals";
    public static final String COLLECTING_REMINDER = "boundaryEvent_collectingReminderDue";

    private CycleOpening() {}
}
