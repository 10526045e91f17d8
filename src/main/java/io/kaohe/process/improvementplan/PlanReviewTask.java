package io.kaohe.process.improvementplan;

import io.kaohe.appraisal.ManagerScoring;
import io.kaohe.plan.PlanReview;
import io.kaohe.plan.PlanReviews;
import io.kaohe.plan.PlanViews;
import io.kaohe.plan.Plans;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_planReview}: the line manager judges beside fresh figures, and concludes (S63). */
@Component
class PlanReviewTask implements HumanTask {

    private final PlanViews views;
    private final Plans plans;
    private final PlanReviews reviews;

    PlanReviewTask(PlanViews views, Plans plans, PlanReviews reviews) {
        this.views = views;
        this.plans = plans;
        this.reviews = reviews;
    }

    @Override
    public String key() {
        return ImprovementPlan.PLAN_REVIEW;
    }

    @Override
    public String schema() {
        return "schemas/planReview.json";
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
        reviews.review(
                actor,
                UUID.fromString(submission.businessKey()),
                content.ratings(),
                content.conclusion(),
                content.reason());
    }

    private record Content(List<ManagerScoring.Rating> ratings, PlanReview.Conclusion conclusion, String reason) {}
}
