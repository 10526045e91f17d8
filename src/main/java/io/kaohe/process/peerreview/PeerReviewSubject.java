package io.kaohe.process.peerreview;

import io.kaohe.peerreview.PeerReviews;
import io.kaohe.peerreview.Reviewee;
import io.kaohe.process.engine.TaskSubject;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tasks of a peer review name the person who is reviewed and the period, and nothing else. */
@Component
class PeerReviewSubject implements TaskSubject {

    private final PeerReviews reviews;

    PeerReviewSubject(PeerReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Set<String> processKeys() {
        return Set.of(PeerReviewProcess.KEY);
    }

    @Override
    public String of(String businessKey) {
        Reviewee about = reviews.reviewee(
                reviews.invitation(UUID.fromString(businessKey)).appraisal());
        return about.person().name() + " · " + about.period();
    }

    /** Who of the colleagues, or of a lead's team, was asked is theirs to tell. */
    @Override
    public boolean concealsWhoIsAsked() {
        return true;
    }
}
