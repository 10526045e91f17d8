package io.kaohe.process.improvementplan;

import io.kaohe.plan.PlanReviews;
import io.kaohe.plan.PlanViews;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_acknowledgeOutcome}: the person has seen how the plan ended. */
@Component
class AcknowledgeOutcomeTask implements HumanTask {

    private final PlanViews views;
    private final PlanReviews reviews;

    AcknowledgeOutcomeTask(PlanViews views, PlanReviews reviews) {
        this.views = views;
        this.reviews = reviews;
    }

    @Override
    public String key() {
        return ImprovementPlan.ACKNOWLEDGE_OUTCOME;
    }

    @Override
    public String schema() {
        return "schemas/acknowledgeOutcome.json";
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
        reviews.answer(
                actor,
                UUID.fromString(submission.businessKey()),
                submission.as(Content.class).comment());
    }

    private record Content(@Nullable String comment) {}
}
