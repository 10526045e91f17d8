package io.kaohe.process.improvementplan;

import io.kaohe.plan.PlanReviews;
import io.kaohe.plan.PlanViews;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_planSelfReview}: what the person says about the goals (S63). */
@Component
class PlanSelfReviewTask implements HumanTask {

    private final PlanViews views;
    private final PlanReviews reviews;

    PlanSelfReviewTask(PlanViews views, PlanReviews reviews) {
        this.views = views;
        this.reviews = reviews;
    }

    @Override
    public String key() {
        return ImprovementPlan.PLAN_SELF_REVIEW;
    }

    @Override
    public String schema() {
        return "schemas/planSelfReview.json";
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
        Content content = submission.as(Content.class);
        reviews.reviewSelf(
                actor, UUID.fromString(submission.businessKey()), content.attainment(), content.difficulties());
    }

    private record Content(String attainment, @Nullable String difficulties) {}
}
