package io.kaohe.process.improvementplan;

import io.kaohe.plan.PlanCoaching;
import io.kaohe.plan.PlanViews;
import io.kaohe.plan.Plans;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_coachEmployee}: the line manager writes the minutes of a session (S62). */
@Component
class CoachEmployeeTask implements HumanTask {

    private final PlanViews views;
    private final Plans plans;
    private final PlanCoaching coaching;

    CoachEmployeeTask(PlanViews views, Plans plans, PlanCoaching coaching) {
        this.views = views;
        this.plans = plans;
        this.coaching = coaching;
    }

    @Override
    public String key() {
        return ImprovementPlan.COACH_EMPLOYEE;
    }

    @Override
    public String schema() {
        return "schemas/coachEmployee.json";
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
        coaching.hold(
                actor,
                UUID.fromString(submission.businessKey()),
                submission.as(Content.class).minutes());
    }

    private record Content(String minutes) {}
}
