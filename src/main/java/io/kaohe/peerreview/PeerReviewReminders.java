package io.kaohe.peerreview;

import io.kaohe.appraisal.Appraisal;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.notification.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people are told about a peer review that waits for them: one message a person, kind and day. */
@Service
@Transactional
public class PeerReviewReminders {

    private final PeerReviews reviews;
    private final Appraisals appraisals;
    private final Outbox outbox;
    private final Clock clock;

    PeerReviewReminders(PeerReviews reviews, Appraisals appraisals, Outbox outbox, Clock clock) {
        this.reviews = reviews;
        this.appraisals = appraisals;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void proposalOverdue(UUID id) {
        Appraisal appraisal = appraisals.get(id);
        remind(appraisal.employee(), "PEER_PROPOSAL_OVERDUE", appraisal.subject());
    }

    public void approvalOverdue(UUID id) {
        Appraisal appraisal = appraisals.get(id);
        remind(appraisal.reviewer(), "PEER_APPROVAL_OVERDUE", appraisal.subject());
    }

    /** Kept apart from the appraisal: its time line would tell the person who has not answered yet. */
    public void reviewOverdue(UUID invitation) {
        Invitation seat = reviews.invitation(invitation);
        remind(seat.reviewer(), "PEER_REVIEW_OVERDUE", seat.subject());
    }

    public void replacementOverdue(UUID invitation) {
        Invitation seat = reviews.invitation(invitation);
        remind(appraisals.get(seat.appraisal()).reviewer(), "PEER_REPLACEMENT_OVERDUE", seat.subject());
    }

    private void remind(String recipient, String kind, String subject) {
        outbox.send(
                recipient, kind, subject, null, kind + ":" + subject + ":" + recipient + ":" + LocalDate.now(clock));
    }
}
