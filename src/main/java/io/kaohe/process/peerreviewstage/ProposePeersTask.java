package io.kaohe.process.peerreviewstage;

import io.kaohe.peerreview.PeerNominations;
import io.kaohe.peerreview.PeerReviews;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_proposePeers}: the person names colleagues. */
@Component
class ProposePeersTask implements HumanTask {

    private final PeerReviews reviews;
    private final PeerNominations nominations;

    ProposePeersTask(PeerReviews reviews, PeerNominations nominations) {
        this.reviews = reviews;
        this.nominations = nominations;
    }

    @Override
    public String key() {
        return PeerReviewStage.PROPOSE_PEERS;
    }

    @Override
    public String schema() {
        return "schemas/proposePeers.json";
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
        return reviews.reviewee(UUID.fromString(businessKey));
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        nominations.propose(
                actor,
                UUID.fromString(submission.businessKey()),
                submission.as(Content.class).peers());
    }

    private record Content(List<String> peers) {}
}
