package io.kaohe.process.appraisal;

import io.kaohe.appraisal.AppraisalProcess;
import io.kaohe.process.engine.Instances;
import io.kaohe.process.resultconfirmation.ResultConfirmation;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the instance of an appraisal what was decided about it. */
@Component
class RunningAppraisal implements AppraisalProcess {

    private final Instances instances;

    RunningAppraisal(Instances instances) {
        this.instances = instances;
    }

    @Override
    public void selfReviewWaived(UUID appraisal) {
        instances.tell(AppraisalModel.SELF_REVIEW_WAIVED, appraisal);
    }

    @Override
    public void published(UUID appraisal) {
        instances.tell(AnnualAppraisal.RESULT_PUBLISHED, appraisal);
    }

    @Override
    public void closedUnconfirmed(UUID appraisal) {
        instances.tell(ResultConfirmation.CLOSED_UNCONFIRMED, appraisal);
    }

    @Override
    public void withdrawn(UUID appraisal) {
        instances.tell(AppraisalModel.APPRAISAL_WITHDRAWN, appraisal);
    }

    @Override
    public void reviewerReplaced(UUID appraisal, String former, String current) {
        instances.reassign(appraisal, former, current);
    }

    @Override
    public void extended(UUID appraisal, Instant until) {
        instances.postpone(appraisal, until, until);
    }

    @Override
    public void actualsVerified(Collection<UUID> appraisals) {
        appraisals.forEach(id -> instances.tellIfAwaited(AppraisalScoring.ACTUALS_VERIFIED, id));
    }
}
