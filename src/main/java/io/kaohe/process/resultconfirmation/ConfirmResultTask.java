package io.kaohe.process.resultconfirmation;

import io.kaohe.appeal.Appeals;
import io.kaohe.appeal.Disputed;
import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.appraisal.AppraisalViews.Part;
import io.kaohe.appraisal.Confirmations;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_confirmResult}: the person confirms, objects with a reason, or appeals. */
@Component
class ConfirmResultTask implements HumanTask {

    private final AppraisalViews views;
    private final Confirmations confirmations;
    private final Appeals appeals;

    ConfirmResultTask(AppraisalViews views, Confirmations confirmations, Appeals appeals) {
        this.views = views;
        this.confirmations = confirmations;
        this.appeals = appeals;
    }

    @Override
    public String key() {
        return ResultConfirmation.CONFIRM_RESULT;
    }

    @Override
    public String schema() {
        return "schemas/confirmResult.json";
    }

    @Override
    public String subject() {
        return "appraisalId";
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public Object data(Actor actor, String businessKey) {
        return views.forPerson(
                UUID.fromString(businessKey),
                EnumSet.of(Part.SELF_REVIEW, Part.RATINGS, Part.PEERS, Part.RESULT, Part.TALK, Part.OBJECTION));
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        Content content = submission.as(Content.class);
        UUID id = UUID.fromString(submission.businessKey());
        if (content.decision() == Confirmations.Answer.APPEAL) {
            appeals.answer(
                    actor,
                    id,
                    new Appeals.Statement(
                            Objects.requireNonNull(content.reason()), content.byMachine(), content.disputed()));
        } else {
            confirmations.answer(actor, id, content.decision(), content.reason());
        }
    }

    private record Content(
            Confirmations.Answer decision, @Nullable String reason, boolean byMachine, List<Disputed> disputed) {}
}
