package io.kaohe.process.appeal;

import io.kaohe.appeal.AppealReviews;
import io.kaohe.appeal.AppealViews;
import io.kaohe.appeal.Appeals;
import io.kaohe.appraisal.Scorer.LineDecision;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_correctFigures}: once verified figures are in, or the old ones proved right. */
@Component
class CorrectFiguresTask implements HumanTask {

    private final AppealViews views;
    private final Appeals appeals;
    private final AppealReviews reviews;

    CorrectFiguresTask(AppealViews views, Appeals appeals, AppealReviews reviews) {
        this.views = views;
        this.appeals = appeals;
        this.reviews = reviews;
    }

    @Override
    public String key() {
        return AppealModel.CORRECT_FIGURES;
    }

    @Override
    public String schema() {
        return "schemas/correctFigures.json";
    }

    @Override
    public String subject() {
        return "appraisalId";
    }

    @Override
    public Object data(Actor actor, String businessKey) {
        return views.forCorrection(actor, UUID.fromString(businessKey));
    }

    @Override
    public void admit(Actor actor, String businessKey) {
        appeals.admit(actor, UUID.fromString(businessKey));
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        Content content = submission.as(Content.class);
        reviews.correct(
                actor, UUID.fromString(submission.businessKey()), content.decision(), content.note(), content.anew());
    }

    private record Content(
            AppealReviews.CorrectionDecision decision,
            String note,
            @Nullable List<LineDecision> decisions) {

        private List<LineDecision> anew() {
            return decisions == null ? List.of() : decisions;
        }
    }
}
