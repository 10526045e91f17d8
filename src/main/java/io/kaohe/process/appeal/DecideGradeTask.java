package io.kaohe.process.appeal;

import io.kaohe.appeal.AppealReviews;
import io.kaohe.appeal.AppealView;
import io.kaohe.appeal.AppealViews;
import io.kaohe.decision.DecisionRow;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_decideGrade}: HR grades the result that was scored again. */
@Component
class DecideGradeTask implements HumanTask {

    private final AppealViews views;
    private final AppealReviews reviews;

    DecideGradeTask(AppealViews views, AppealReviews reviews) {
        this.views = views;
        this.reviews = reviews;
    }

    @Override
    public String key() {
        return AppealModel.DECIDE_GRADE;
    }

    @Override
    public String schema() {
        return "schemas/decideGrade.json";
    }

    @Override
    public String subject() {
        return "appraisalId";
    }

    @Override
    public Object data(Actor actor, String businessKey) {
        AppealView view = views.forGrade(actor, UUID.fromString(businessKey));
        return new Data(view.period(), view.person(), view, reviews.grades());
    }

    @Override
    public void admit(Actor actor, String businessKey) {
        reviews.admitToGrade(actor, UUID.fromString(businessKey));
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        Content content = submission.as(Content.class);
        reviews.grade(actor, UUID.fromString(submission.businessKey()), content.grade(), content.reason());
    }

    private record Data(String period, AppealView.Who person, AppealView appeal, List<DecisionRow.Grade> grades) {}

    private record Content(String grade, String reason) {}
}
