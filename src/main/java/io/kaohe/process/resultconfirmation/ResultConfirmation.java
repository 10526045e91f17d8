package io.kaohe.process.resultconfirmation;

/**
 * Names in {@code processes/resultConfirmation.bpmn} that code refers to. Business key = appraisal id; no variables.
 */
public final class ResultConfirmation {

    public static final String KEY = "resultConfirmation";

    public static final String RESULT_TALK = "userTask_resultTalk";
    public static final String CONFIRM_RESULT = "userTask_confirmResult";
    public static final String DECIDE_OBJECTION = "userTask_decideObjection";

    public static final String CLOSED_UNCONFIRMED = "closedUnconfirmed";

    private ResultConfirmation() {}
}
