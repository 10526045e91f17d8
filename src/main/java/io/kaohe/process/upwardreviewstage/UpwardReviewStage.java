package io.kaohe.process.upwardreviewstage;

/** Names in {@code processes/upwardReviewStage.bpmn} that code refers to. Business key = appraisal id; no variables. */
public final class UpwardReviewStage {

    public static final String KEY = "upwardReviewStage";

    public static final String UPWARD_STAGE_CLOSED = "upwardStageClosed";

    private UpwardReviewStage() {}
}
