package io.kaohe.process.peerreviewstage;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kaohe.peerreview.Candidate;
import io.kaohe.peerreview.PeerNominations;
import io.kaohe.peerreview.PeerReviews;
import io.kaohe.peerreview.Reviewee;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_approvePeers}: the line manager invites them, or others with a reason. */
@Component
class ApprovePeersTask implements HumanTask {

    private final PeerReviews reviews;
    private final PeerNominations nominations;

    ApprovePeersTask(PeerReviews reviews, PeerNominations nominations) {
        this.reviews = reviews;
        this.nominations = nominations;
    }

    @Override
    public String key() {
        return PeerReviewStage.APPROVE_PEERS;
    }

    @Override
    public String schema() {
        return "schemas/approvePeers.json";
    }

    @Override
    public String subject() {
        return "appraisalId";
    }

    @Override
    public Object data(Actor actor, String businessKey) {
        UUID id = UUID.fromString(businessKey);
        return new Data(reviews.reviewee(id), nominations.proposed(id));
    }

    @Override
    public void admit(Actor actor, String businessKey) {
        nominations.admit(actor, UUID.fromString(businessKey));
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        Content content = submission.as(Content.class);
        nominations.approve(actor, UUID.fromString(submission.businessKey()), content.peers(), content.reason());
    }

    private record Data(@JsonUnwrapped Reviewee about, List<Candidate> proposed) {}

    private record Content(List<String> peers, @Nullable String reason) {}
}
