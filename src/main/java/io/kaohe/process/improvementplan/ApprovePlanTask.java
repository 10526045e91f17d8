package io.kaohe.process.improvementplan;

import io.kaohe.plan.PlanView;
import io.kaohe.plan.PlanViews;
import io.kaohe.plan.Plans;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_approvePlan}: the line manager approves the draft or returns it with comments. */
@Component
class ApprovePlanTask implements HumanTask {

    private final PlanViews views;
    private final Plans plans;

    ApprovePlanTask(PlanViews views, Plans plans) {
        this.views = views;
        this.plans = plans;
    }

    @Override
    public String key() {
        return ImprovementPlan.APPROVE_PLAN;
    }

    @Override
    public String schema() {
        return "schemas/approvePlan.json";
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
        UUID id = UUID.fromString(submission.businessKey());
        Content content = submission.as(Content.class);
        switch (content.decision()) {
            case APPROVE -> plans.approve(actor, id, content.comment());
            case RETURN -> plans.returnDraft(actor, id, content.comment());
        }
    }

    private record Content(
            PlanView.Decision decision, @Nullable String comment) {}
}
