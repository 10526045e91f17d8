package io.kaohe.process.improvementplan;

import io.kaohe.plan.PlanCoaching;
import io.kaohe.plan.PlanViews;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_readCoaching}: the person reads the minutes. */
@Component
class ReadCoachingTask implements HumanTask {

    private final PlanViews views;
    private final PlanCoaching coaching;

    ReadCoachingTask(PlanViews views, PlanCoaching coaching) {
        this.views = views;
        this.coaching = coaching;
    }

    @Override
    public String key() {
        return ImprovementPlan.READ_COACHING;
    }

    @Override
    public String schema() {
        return "schemas/readCoaching.json";
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
        coaching.read(actor, UUID.fromString(submission.businessKey()));
    }
}
