package io.kaohe.process.peerreview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kaohe.peerreview.Invitation;
import io.kaohe.peerreview.PeerAnswer;
import io.kaohe.peerreview.PeerDimension;
import io.kaohe.peerreview.PeerReviews;
import io.kaohe.peerreview.Reviewee;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.scoring.RaterGroup;
import io.kaohe.shared.Actor;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_peerReview}: how the work together is, by a colleague or the team (S54). */
@Component
class PeerReviewTask implements HumanTask {

    private final PeerReviews reviews;

    PeerReviewTask(PeerReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String key() {
        return PeerReviewProcess.PEER_REVIEW;
    }

    @Override
    public String schema() {
        return "schemas/peerReview.json";
    }

    @Override
    public String subject() {
        return "invitationId";
    }

    @Override
    public boolean keepsDrafts() {
        return false;
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public Object data(Actor actor, String businessKey) {
        Invitation invitation = reviews.invitation(UUID.fromString(businessKey));
        return new Data(reviews.reviewee(invitation.appraisal()), invitation.group(), invitation.dimensions());
    }

    @Override
    public void admit(Actor actor, String businessKey) {
        reviews.admit(actor, UUID.fromString(businessKey));
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        UUID invitation = UUID.fromString(submission.businessKey());
        Content content = submission.as(Content.class);
        if (content.decision() == Decision.DECLINE) {
            reviews.decline(actor, invitation, Objects.requireNonNull(content.reason()));
        } else {
            reviews.answer(actor, invitation, content.answer());
        }
    }

    private record Data(@JsonUnwrapped Reviewee about, RaterGroup group, List<PeerDimension> dimensions) {}

    private enum Decision {
        REVIEW,
        DECLINE
    }

    private record Judgement(
            PeerDimension dimension,
            boolean cannotJudge,
            @Nullable BigDecimal score) {}

    private record Content(
            Decision decision,
            @Nullable List<Judgement> ratings,
            @Nullable String text,
            @Nullable String reason) {

        PeerAnswer answer() {
            return new PeerAnswer(
                    Objects.requireNonNull(ratings).stream()
                            .map(each ->
                                    new PeerAnswer.Rating(each.dimension(), each.cannotJudge() ? null : each.score()))
                            .toList(),
                    text);
        }
    }
}
