package io.kaohe.process.appeal;

import io.kaohe.appeal.AppealReviews;
import io.kaohe.appeal.AppealView;
import io.kaohe.appeal.AppealViews;
import io.kaohe.appeal.Judgement;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_reviewAppeal}: the reviewer judges every disputed part on its evidence. */
@Component
class ReviewAppealTask implements HumanTask {

    private final AppealViews views;
    private final AppealReviews reviews;

    ReviewAppealTask(AppealViews views, AppealReviews reviews) {
        this.views = views;
        this.reviews = reviews;
    }

    @Override
    public String key() {
        return AppealModel.REVIEW_APPEAL;
    }

    @Override
    public String schema() {
        return "schemas/reviewAppeal.json";
    }

    @Override
    public String subject() {
        return "appraisalId";
    }

    @Override
    public Object data(Actor actor, String businessKey) {
        AppealView view = views.forReviewer(actor, UUID.fromString(businessKey));
        return new Data(view.period(), view.person(), view);
    }

    @Override
    public void admit(Actor actor, String businessKey) {
        reviews.admit(actor, UUID.fromString(businessKey));
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        reviews.judge(
                actor,
                UUID.fromString(submission.businessKey()),
                submission.as(Content.class).judgements());
    }

    private record Data(String period, AppealView.Who person, AppealView appeal) {}

    private record Content(List<Judgement> judgements) {}
}
