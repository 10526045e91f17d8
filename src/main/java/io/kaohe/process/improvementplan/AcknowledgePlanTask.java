package io.kaohe.process.improvementplan;

import io.kaohe.plan.PlanViews;
import io.kaohe.plan.Plans;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_acknowledgePlan}: HR has seen what was agreed. */
@Component
class AcknowledgePlanTask implements HumanTask {

    private final PlanViews views;
    private final Plans plans;

    AcknowledgePlanTask(PlanViews views, Plans plans) {
        this.views = views;
        this.plans = plans;
    }

    @Override
    public String key() {
        return ImprovementPlan.ACKNOWLEDGE_PLAN;
    }

    @Override
    public String schema() {
        return "schemas/acknowledgePlan.json";
    }

    @Override
    public String subject() {
        return "planId";
    }

    @Override
    public Object data(Actor actor, String businessKey) {
        return views.forOthers(actor, UUID.fromString(businessKey));
    }

    @Override
    public void admit(Actor actor, String businessKey) {
        plans.admitToOthers(actor, UUID.fromString(businessKey));
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        plans.acknowledge(actor, UUID.fromString(submission.businessKey()));
    }
}
