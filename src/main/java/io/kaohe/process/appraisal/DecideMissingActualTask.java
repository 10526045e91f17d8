package io.kaohe.process.appraisal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kaohe.appraisal.AppraisalView;
import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.appraisal.AppraisalViews.Part;
import io.kaohe.appraisal.Gap;
import io.kaohe.appraisal.Scorer;
import io.kaohe.appraisal.Scorer.LineDecision;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_decideMissingActual}: HR decides about lines without a usable actual. */
@Component
class DecideMissingActualTask implements HumanTask {

    private final AppraisalViews views;
    private final Scorer scorer;

    DecideMissingActualTask(AppraisalViews views, Scorer scorer) {
        this.views = views;
        this.scorer = scorer;
    }

    @Override
    public String key() {
        return AppraisalScoring.DECIDE_MISSING_ACTUAL;
    }

    @Override
    public String schema() {
        return "schemas/decideMissingActual.json";
    }

    @Override
    public String subject() {
        return "appraisalId";
    }

    @Override
    public Object data(Actor actor, String businessKey) {
        UUID id = UUID.fromString(businessKey);
        List<Blocked> blocked = views.missingLines(id).stream()
                .map(line -> new Blocked(line.code(), line.nameZh(), line.nameEn(), line.gap()))
                .toList();
        return new Data(views.forOthers(actor, id, EnumSet.noneOf(Part.class)), blocked);
    }

    @Override
    public void admit(Actor actor, String businessKey) {
        views.admitToOthers(actor, UUID.fromString(businessKey));
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        scorer.decideMissing(
                actor,
                UUID.fromString(submission.businessKey()),
                submission.as(Decisions.class).decisions());
    }

    private record Data(@JsonUnwrapped AppraisalView appraisal, List<Blocked> blocked) {}

    private record Blocked(
            String line,
            @Nullable String nameZh,
            @Nullable String nameEn,
            @Nullable Gap reason) {}

    private record Decisions(List<LineDecision> decisions) {}
}
