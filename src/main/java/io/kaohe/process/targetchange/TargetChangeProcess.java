package io.kaohe.process.targetchange;

/** Names in {@code processes/targetChange.bpmn} that code refers to. Business key = request id; no variables. */
public final class TargetChangeProcess {

    public static final String KEY = "targetChange";

    public static final String APPROVE_TARGET_CHANGE = "userTask_approveTargetChange";

    private TargetChangeProcess() {}
}
