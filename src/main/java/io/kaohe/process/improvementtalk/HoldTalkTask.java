package io.kaohe.process.improvementtalk;

import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.appraisal.AppraisalViews.Part;
import io.kaohe.outcome.ImprovementTalk;
import io.kaohe.outcome.ImprovementTalks;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_improvementTalk}: the manager agrees actions with the person (S58). */
@Component
class HoldTalkTask implements HumanTask {

    private final AppraisalViews views;
    private final ImprovementTalks talks;

    HoldTalkTask(AppraisalViews views, ImprovementTalks talks) {
        this.views = views;
        this.talks = talks;
    }

    @Override
    public String key() {
        return ImprovementTalkProcess.IMPROVEMENT_TALK;
    }

    @Override
    public String schema() {
        return "schemas/improvementTalk.json";
    }

    @Override
    public String subject() {
        return "talkId";
    }

    @Override
    public Object data(Actor actor, String businessKey) {
        return views.forOthers(
                actor, talks.get(UUID.fromString(businessKey)).appraisal(), EnumSet.of(Part.SELF_REVIEW, Part.RESULT));
    }

    @Override
    public void admit(Actor actor, String businessKey) {
        views.admitToJudging(actor, talks.get(UUID.fromString(businessKey)).appraisal());
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        Content content = submission.as(Content.class);
        talks.hold(actor, UUID.fromString(submission.businessKey()), content.minutes(), content.actions());
    }

    private record Content(String minutes, List<ImprovementTalk.Action> actions) {}
}
