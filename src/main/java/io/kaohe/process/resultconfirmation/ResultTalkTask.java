package io.kaohe.process.resultconfirmation;

import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.appraisal.AppraisalViews.Part;
import io.kaohe.appraisal.Confirmations;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.EnumSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_resultTalk}: the talk publishes the result to the person. */
@Component
class ResultTalkTask implements HumanTask {

    private final AppraisalViews views;
    private final Confirmations confirmations;

    ResultTalkTask(AppraisalViews views, Confirmations confirmations) {
        this.views = views;
        this.confirmations = confirmations;
    }

    @Override
    public String key() {
        return ResultConfirmation.RESULT_TALK;
    }

    @Override
    public String schema() {
        return "schemas/resultTalk.json";
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
                        Part.OBJECTION));
    }

    @Override
    public void admit(Actor actor, String businessKey) {
        views.admitToJudging(actor, UUID.fromString(businessKey));
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        Talk talk = submission.as(Talk.class);
        confirmations.holdTalk(actor, UUID.fromString(submission.businessKey()), talk.minutes(), talk.planChange());
    }

    private record Talk(String minutes, @Nullable String planChange) {}
}
