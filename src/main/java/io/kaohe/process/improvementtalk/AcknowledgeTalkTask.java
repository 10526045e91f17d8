package io.kaohe.process.improvementtalk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kaohe.appraisal.AppraisalView;
import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.appraisal.AppraisalViews.Part;
import io.kaohe.outcome.ImprovementTalk;
import io.kaohe.outcome.ImprovementTalks;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.EnumSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_acknowledgeTalk}: the person has seen what was agreed. */
@Component
class AcknowledgeTalkTask implements HumanTask {

    private final AppraisalViews views;
    private final ImprovementTalks talks;

    AcknowledgeTalkTask(AppraisalViews views, ImprovementTalks talks) {
        this.views = views;
        this.talks = talks;
    }

    @Override
    public String key() {
        return ImprovementTalkProcess.ACKNOWLEDGE_TALK;
    }

    @Override
    public String schema() {
        return "schemas/acknowledgeTalk.json";
    }

    @Override
    public String subject() {
        return "talkId";
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public Object data(Actor actor, String businessKey) {
        ImprovementTalk talk = talks.get(UUID.fromString(businessKey));
        return new Data(views.forPerson(talk.appraisal(), EnumSet.noneOf(Part.class)), talk);
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        talks.acknowledge(
                actor,
                UUID.fromString(submission.businessKey()),
                submission.as(Content.class).comment());
    }

    private record Data(
            @JsonUnwrapped @JsonIgnoreProperties("talk") AppraisalView appraisal, ImprovementTalk talk) {}

    private record Content(@Nullable String comment) {}
}
