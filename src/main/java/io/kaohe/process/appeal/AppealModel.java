package io.kaohe.process.appeal;

/** Names in {@code processes/appeal.bpmn} that code refers to. Business key = appraisal id; no variables. */
public final class AppealModel {

    public static final String KEY = "appeal";

    public static final String ASSIGN_APPEAL_REVIEWER = "userTask_assignAppealReviewer";
    public static final String REVIEW_APPEAL = "userTask_reviewAppeal";
    public static final String CORRECT_FIGURES = "userTask_correctFigures";
    public static final String DECIDE_GRADE = "userTask_decideGrade";
    public static final String APPROVE_CORRECTION = "userTask_approveCorrection";

    public static final String REVIEWER_LEFT = "appealReviewerLeft";
    public static final String APPEAL_WITHDRAWN = "appealWithdrawn";

    private AppealModel() {}
}
