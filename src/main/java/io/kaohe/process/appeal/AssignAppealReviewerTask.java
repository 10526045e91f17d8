package io.kaohe.process.appeal;

import io.kaohe.appeal.AppealView;
import io.kaohe.appeal.AppealViews;
import io.kaohe.appeal.Appeals;
import io.kaohe.process.tasklist.Directory;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_assignAppealReviewer}: HR asks somebody who had no part in the appraisal. */
@Component
class AssignAppealReviewerTask implements HumanTask {

    private final AppealViews views;
    private final Appeals appeals;
    private final Directory directory;

    AssignAppealReviewerTask(AppealViews views, Appeals appeals, Directory directory) {
        this.views = views;
        this.appeals = appeals;
        this.directory = directory;
    }

    @Override
    public String key() {
        return AppealModel.ASSIGN_APPEAL_REVIEWER;
    }

    @Override
    public String schema() {
        return "schemas/assignAppealReviewer.json";
    }

    @Override
    public String subject() {
        return "appraisalId";
    }

    @Override
    public Object data(Actor actor, String businessKey) {
        UUID id = UUID.fromString(businessKey);
        AppealView view = views.forHr(actor, id);
        return new Data(
                view.period(),
                view.person(),
                view,
                directory.people().stream()
                        .filter(one -> appeals.mayReview(one.id(), id))
                        .toList());
    }

    @Override
    public void admit(Actor actor, String businessKey) {
        appeals.admit(actor, UUID.fromString(businessKey));
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        appeals.assign(
                actor,
                UUID.fromString(submission.businessKey()),
                submission.as(Content.class).reviewer());
    }

    private record Data(String period, AppealView.Who person, AppealView appeal, List<Directory.Entry> people) {}

    private record Content(String reviewer) {}
}
