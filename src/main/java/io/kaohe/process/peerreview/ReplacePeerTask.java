package io.kaohe.process.peerreview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kaohe.peerreview.Invitation;
import io.kaohe.peerreview.PeerNominations;
import io.kaohe.peerreview.PeerReviews;
import io.kaohe.peerreview.Reviewee;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_replacePeer}: the line manager names somebody for who declined, or does without. */
@Component
class ReplacePeerTask implements HumanTask {

    private final PeerReviews reviews;
    private final PeerNominations nominations;

    ReplacePeerTask(PeerReviews reviews, PeerNominations nominations) {
        this.reviews = reviews;
        this.nominations = nominations;
    }

    @Override
    public String key() {
        return PeerReviewProcess.REPLACE_PEER;
    }

    @Override
    public String schema() {
        return "schemas/replacePeer.json";
    }

    @Override
    public String subject() {
        return "invitationId";
    }

    @Override
    public Object data(Actor actor, String businessKey) {
        UUID id = UUID.fromString(businessKey);
        Invitation seat = reviews.invitation(id);
        return new Data(
                seat.appraisal(),
                reviews.reviewee(seat.appraisal()),
                new Declined(seat.reviewer(), seat.declineReason()),
                nominations.asked(id));
    }

    @Override
    public void admit(Actor actor, String businessKey) {
        nominations.admit(
                actor, reviews.invitation(UUID.fromString(businessKey)).appraisal());
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        UUID invitation = UUID.fromString(submission.businessKey());
        Content content = submission.as(Content.class);
        if (content.decision() == Decision.REPLACE) {
            nominations.replace(actor, invitation, Objects.requireNonNull(content.reviewer()));
        } else {
            nominations.doWithout(actor, invitation, Objects.requireNonNull(content.reason()));
        }
    }

    /** @param asked who cannot take the place */
    private record Data(UUID appraisal, @JsonUnwrapped Reviewee about, Declined declined, Set<String> asked) {}

    private record Declined(String by, @Nullable String reason) {}

    private enum Decision {
        REPLACE,
        DO_WITHOUT
    }

    private record Content(
            Decision decision,
            @Nullable String reviewer,
            @Nullable String reason) {}
}
