package io.kaohe.process.reconcileactuals;

/** Names in {@code processes/reconcileActuals.bpmn} that code refers to. Business key = difference id; no variables. */
public final class ReconcileActuals {

    public static final String KEY = "reconcileActuals";

    public static final String CHOOSE_SOURCE = "userTask_chooseSource";

    public static final String DIFFERENCE_OVERTAKEN = "differenceOvertaken";

    private ReconcileActuals() {}
}
