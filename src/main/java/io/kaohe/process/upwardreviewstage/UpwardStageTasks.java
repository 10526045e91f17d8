package io.kaohe.process.upwardreviewstage;

import io.kaohe.peerreview.Invitation;
import io.kaohe.peerreview.PeerReviews;
import io.kaohe.peerreview.Stage;
import io.kaohe.process.engine.BusinessKey;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who of a lead's team is asked: read from our tables only. */
@Component
public class UpwardStageTasks {

    private final PeerReviews reviews;

    UpwardStageTasks(PeerReviews reviews) {
        this.reviews = reviews;
    }

    /** None where nobody is led, or too few to hide each other. */
    public int invitations(DelegateExecution execution) {
        return invited(execution).size();
    }

    /** The invitation that one of the parallel reviews is about; they count from 0. */
    public String invitation(DelegateExecution execution) {
        int turn = (Integer) execution.getVariable("loopCounter");
        return invited(execution).get(turn).id().toString();
    }

    private List<Invitation> invited(DelegateExecution execution) {
        return reviews.invitations(Stage.upward(BusinessKey.of(execution)));
    }
}
