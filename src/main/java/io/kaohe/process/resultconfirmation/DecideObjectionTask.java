package io.kaohe.process.resultconfirmation;

import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.appraisal.AppraisalViews.Part;
import io.kaohe.appraisal.Confirmations;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.EnumSet;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_decideObjection}: HR upholds the result with an answer, or sends it back. */
@Component
class DecideObjectionTask implements HumanTask {

    private final AppraisalViews views;
    private final Confirmations confirmations;

    DecideObjectionTask(AppraisalViews views, Confirmations confirmations) {
        this.views = views;
        this.confirmations = confirmations;
    }

    @Override
    public String key() {
        return ResultConfirmation.DECIDE_OBJECTION;
    }

    @Override
    public String schema() {
        return "schemas/decideObjection.json";
    }

    @Override
    public String subject() {
        return "appraisalId";
    }

    @Override
    public Object data(Actor actor, String businessKey) {
        return views.forOthers(
                actor,
                UUID.fromString(businessKey),
                EnumSet.of(
                        Part.SELF_REVIEW,
                        Part.RATINGS,
                        Part.PEERS,
                        Part.UPWARD,
                        Part.PREVIOUS,
                        Part.RESULT,
                        Part.TALK,
                        Part.OBJECTION));
    }

    @Override
    public void admit(Actor actor, String businessKey) {
        views.admitToJudging(actor, UUID.fromString(businessKey));
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        Content content = submission.as(Content.class);
        confirmations.decideObjection(
                actor, UUID.fromString(submission.businessKey()), content.decision(), content.answer());
    }

    private record Content(Confirmations.ObjectionDecision decision, String answer) {}
}
