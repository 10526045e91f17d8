package io.kaohe.process.improvementplan;

import io.kaohe.plan.PlanReviews;
import io.kaohe.plan.PlanView;
import io.kaohe.plan.PlanViews;
import io.kaohe.plan.Plans;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_decideSupport}: what HR does for somebody who did not pass; never dismissal. */
@Component
class DecideSupportTask implements HumanTask {

    private final PlanViews views;
    private final Plans plans;
    private final PlanReviews reviews;

    DecideSupportTask(PlanViews views, Plans plans, PlanReviews reviews) {
        this.views = views;
        this.plans = plans;
        this.reviews = reviews;
    }

    @Override
    public String key() {
        return ImprovementPlan.DECIDE_SUPPORT;
    }

    @Override
    public String schema() {
        return "schemas/decideSupport.json";
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
        Content content = submission.as(Content.class);
        reviews.decideSupport(actor, UUID.fromString(submission.businessKey()), content.kind(), content.reason());
    }

    private record Content(PlanView.Kind kind, String reason) {}
}
