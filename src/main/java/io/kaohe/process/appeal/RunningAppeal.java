package io.kaohe.process.appeal;

import io.kaohe.appeal.AppealProcess;
import io.kaohe.process.engine.Instances;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Starts the instance of an appeal and tells it what was decided about it. */
@Component
class RunningAppeal implements AppealProcess {

    private final Instances instances;

    RunningAppeal(Instances instances) {
        this.instances = instances;
    }

    @Override
    public void start(UUID appraisal) {
        instances.start(AppealModel.KEY, appraisal.toString());
    }

    @Override
    public void reviewerReplaced(UUID appraisal, String former, String current) {
        instances.reassign(appraisal, former, current);
    }

    @Override
    public void reviewerLeft(UUID appraisal) {
        instances.tell(AppealModel.REVIEWER_LEFT, appraisal);
    }

    @Override
    public void withdrawn(UUID appraisal) {
        instances.tell(AppealModel.APPEAL_WITHDRAWN, appraisal);
    }
}
