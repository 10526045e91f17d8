package io.kaohe.process.improvementplan;

import io.kaohe.plan.PlanDraft;
import io.kaohe.plan.PlanViews;
import io.kaohe.plan.Plans;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_draftPlan}: the person says what they want to reach and how (S61). */
@Component
class DraftPlanTask implements HumanTask {

    private final PlanViews views;
    private final Plans plans;

    DraftPlanTask(PlanViews views, Plans plans) {
        this.views = views;
        this.plans = plans;
    }

    @Override
    public String key() {
        return ImprovementPlan.DRAFT_PLAN;
    }

    @Override
    public String schema() {
        return "schemas/draftPlan.json";
    }

    @Override
    public String subject() {
        return "planId";
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public Object data(Actor actor, String businessKey) {
        return views.forTask(UUID.fromString(businessKey));
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        plans.draft(actor, UUID.fromString(submission.businessKey()), submission.as(PlanDraft.class));
    }
}
