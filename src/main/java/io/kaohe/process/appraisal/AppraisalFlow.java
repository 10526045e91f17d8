package io.kaohe.process.appraisal;

import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.appraisal.Reviews;
import io.kaohe.appraisal.Scorer;
import io.kaohe.outcome.ResultFollowUps;
import io.kaohe.process.engine.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the gateways of an appraisal and of its result confirmation ask. */
@Component
public class AppraisalFlow {

    private final Appraisals appraisals;
    private final Reviews reviews;
    private final Scorer scorer;
    private final ResultFollowUps followUps;

    AppraisalFlow(Appraisals appraisals, Reviews reviews, Scorer scorer, ResultFollowUps followUps) {
        this.appraisals = appraisals;
        this.reviews = reviews;
        this.scorer = scorer;
        this.followUps = followUps;
    }

    public boolean figureMissing(DelegateExecution execution) {
        return blocked(execution) && scorer.missing(BusinessKey.of(execution));
    }

    /** Whether all it waits for is which of two figures counts. */
    public boolean figureDisputed(DelegateExecution execution) {
        return blocked(execution) && !scorer.missing(BusinessKey.of(execution));
    }

    /** Whether a figure is still missing, or in dispute. */
    public boolean actualAwaited(DelegateExecution execution) {
        return scorer.blocked(BusinessKey.of(execution));
    }

    /** Whether somebody else who led the person in the period has still to judge (R31). */
    public boolean anotherManagerDue(DelegateExecution execution) {
        return reviews.halfJudged(BusinessKey.of(execution));
    }

    public boolean objected(DelegateExecution execution) {
        return stands(execution, AppraisalStatus.OBJECTION);
    }

    public boolean appealed(DelegateExecution execution) {
        return stands(execution, AppraisalStatus.APPEALED);
    }

    public boolean correctionDue(DelegateExecution execution) {
        return stands(execution, AppraisalStatus.CORRECTION);
    }

    /** Whether the result is compared with the others of its cycle before anybody reads it. */
    public boolean calibrationDue(DelegateExecution execution) {
        return stands(execution, AppraisalStatus.CALIBRATION);
    }

    public boolean scoringDue(DelegateExecution execution) {
        return stands(execution, AppraisalStatus.MANAGER_SCORING);
    }

    public boolean followUpDue(DelegateExecution execution) {
        return followUps.due(BusinessKey.of(execution));
    }

    private boolean blocked(DelegateExecution execution) {
        return stands(execution, AppraisalStatus.MISSING_ACTUAL);
    }

    private boolean stands(DelegateExecution execution, AppraisalStatus status) {
        return appraisals.get(BusinessKey.of(execution)).status() == status;
    }
}
