package io.kaohe.process.appraisal;

import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.appraisal.AppraisalViews.Part;
import io.kaohe.appraisal.ManagerScoring;
import io.kaohe.appraisal.Reviews;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.EnumSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_managerScoring}: what the line manager judges, on work cases (S51, S52). */
@Component
class ManagerScoringTask implements HumanTask {

    private final AppraisalViews views;
    private final Reviews reviews;

    ManagerScoringTask(AppraisalViews views, Reviews reviews) {
        this.views = views;
        this.reviews = reviews;
    }

    @Override
    public String key() {
        return AppraisalModel.MANAGER_SCORING;
    }

    @Override
    public String schema() {
        return "schemas/managerScoring.json";
    }

    @Override
    public String subject() {
        return "appraisalId";
    }

    @Override
    public Object data(Actor actor, String businessKey) {
        return views.forOthers(
                actor, UUID.fromString(businessKey), EnumSet.of(Part.SELF_REVIEW, Part.PREVIOUS, Part.OBJECTION));
    }

    @Override
    public void admit(Actor actor, String businessKey) {
        views.admitToJudging(actor, UUID.fromString(businessKey));
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        reviews.submitManagerScoring(
                actor, UUID.fromString(submission.businessKey()), submission.as(ManagerScoring.class));
    }
}
