package io.kaohe.process.appraisal;

import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.appraisal.AppraisalViews.Part;
import io.kaohe.appraisal.Reviews;
import io.kaohe.appraisal.SelfReview;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.EnumSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_selfReview}: what the person says about the period (S53). */
@Component
class SelfReviewTask implements HumanTask {

    private final AppraisalViews views;
    private final Reviews reviews;

    SelfReviewTask(AppraisalViews views, Reviews reviews) {
        this.views = views;
        this.reviews = reviews;
    }

    @Override
    public String key() {
        return AppraisalModel.SELF_REVIEW;
    }

    @Override
    public String schema() {
        return "schemas/selfReview.json";
    }

    @Override
    public String subject() {
        return "appraisalId";
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public Object data(Actor actor, String businessKey) {
        return views.forPerson(UUID.fromString(businessKey), EnumSet.noneOf(Part.class));
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        reviews.submitSelfReview(actor, UUID.fromString(submission.businessKey()), submission.as(SelfReview.class));
    }
}
