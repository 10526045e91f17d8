package io.kaohe.process.appeal;

import io.kaohe.appeal.AppealView;
import io.kaohe.appeal.AppealViews;
import io.kaohe.appeal.Appeals;
import io.kaohe.outcome.BonusCorrection;
import io.kaohe.outcome.BonusCorrections;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_approveCorrection}: HR sees before, after and difference, and approves. */
@Component
class ApproveCorrectionTask implements HumanTask {

    private final AppealViews views;
    private final Appeals appeals;
    private final BonusCorrections corrections;

    ApproveCorrectionTask(AppealViews views, Appeals appeals, BonusCorrections corrections) {
        this.views = views;
        this.appeals = appeals;
        this.corrections = corrections;
    }

    @Override
    public String key() {
        return AppealModel.APPROVE_CORRECTION;
    }

    @Override
    public String schema() {
        return "schemas/approveCorrection.json";
    }

    @Override
    public String subject() {
        return "appraisalId";
    }

    @Override
    public Object data(Actor actor, String businessKey) {
        UUID id = UUID.fromString(businessKey);
        AppealView view = views.forHr(actor, id);
        BonusCorrection correction = corrections.of(actor, id);
        return new Data(view.period(), view.person(), view, correction, correction.difference());
    }

    @Override
    public void admit(Actor actor, String businessKey) {
        appeals.admit(actor, UUID.fromString(businessKey));
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        corrections.approve(actor, UUID.fromString(submission.businessKey()));
    }

    private record Data(
            String period,
            AppealView.Who person,
            AppealView appeal,
            BonusCorrection correction,
            @Nullable BigDecimal difference) {}
}
