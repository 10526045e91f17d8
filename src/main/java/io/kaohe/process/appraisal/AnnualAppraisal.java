package io.kaohe.process.appraisal;

/** Names that only {@code processes/annualAppraisal.bpmn} has; {@link AppraisalModel} has the others. */
public final class AnnualAppraisal {

    public static final String KEY = "annualAppraisal";

    public static final String AWAIT_PUBLICATION = "receiveTask_resultPublished";

    public static final String RESULT_PUBLISHED = "resultPublished";

    private AnnualAppraisal() {}
}
