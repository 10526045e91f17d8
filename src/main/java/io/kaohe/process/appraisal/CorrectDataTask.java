package io.kaohe.process.appraisal;

import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.appraisal.AppraisalViews.Part;
import io.kaohe.appraisal.Confirmations;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.EnumSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_correctData}: figures an objection named are corrected, then it is scored again. */
@Component
class CorrectDataTask implements HumanTask {

    private final AppraisalViews views;
    private final Confirmations confirmations;

    CorrectDataTask(AppraisalViews views, Confirmations confirmations) {
        this.views = views;
        this.confirmations = confirmations;
    }

    @Override
    public String key() {
        return AppraisalModel.CORRECT_DATA;
    }

    @Override
    public String schema() {
        return "schemas/correctData.json";
    }

    @Override
    public String subject() {
        return "appraisalId";
    }

    @Override
    public Object data(Actor actor, String businessKey) {
        return views.forOthers(actor, UUID.fromString(businessKey), EnumSet.of(Part.OBJECTION_ANSWER));
    }

    @Override
    public void admit(Actor actor, String businessKey) {
        views.admitToOthers(actor, UUID.fromString(businessKey));
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        confirmations.corrected(
                actor,
                UUID.fromString(submission.businessKey()),
                submission.as(Correction.class).note());
    }

    private record Correction(String note) {}
}
