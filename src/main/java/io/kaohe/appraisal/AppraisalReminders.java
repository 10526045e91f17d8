package io.kaohe.appraisal;

import io.kaohe.notification.Outbox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people are told about an appraisal that waits for them: one message a person, kind and day. */
@Service
@Transactional
public class AppraisalReminders {

    private final Appraisals appraisals;
    private final Reviews reviews;
    private final Outbox outbox;
    private final Clock clock;

    AppraisalReminders(Appraisals appraisals, Reviews reviews, Outbox outbox, Clock clock) {
        this.appraisals = appraisals;
        this.reviews = reviews;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @return whom it reminds, as the others do */
    public String selfReviewOverdue(UUID id) {
        Appraisal appraisal = appraisals.get(id);
        return remind(appraisal, appraisal.employee(), "SELF_REVIEW_OVERDUE");
    }

    /** Manager scoring or the result talk, whichever the appraisal waits for. */
    public String reviewerOverdue(UUID id) {
        Appraisal appraisal = appraisals.get(id);
        if (appraisal.status() == AppraisalStatus.MANAGER_SCORING) {
            String rater = reviews.formerManagerToRate(id).orElse(appraisal.reviewer());
            return remind(appraisal, rater, "MANAGER_SCORING_OVERDUE");
        }
        return remind(appraisal, appraisal.reviewer(), "RESULT_TALK_OVERDUE");
    }

    public String confirmationPending(UUID id) {
        Appraisal appraisal = appraisals.get(id);
        return remind(appraisal, appraisal.employee(), "CONFIRMATION_PENDING");
    }

    /** Whom the appraisal waits for beyond its due date; HR and data owners have lists of their own. */
    public Optional<String> overdue(UUID id) {
        return switch (appraisals.get(id).status()) {
            case SELF_REVIEW -> Optional.of(selfReviewOverdue(id));
            case MANAGER_SCORING, RESULT_TALK -> Optional.of(reviewerOverdue(id));
            case CONFIRMATION -> Optional.of(confirmationPending(id));
            default -> Optional.empty();
        };
    }

    private String remind(Appraisal appraisal, String recipient, String kind) {
        outbox.send(
                recipient,
                kind,
                appraisal.subject(),
                null,
                kind + ":" + appraisal.id() + ":" + recipient + ":" + LocalDate.now(clock));
        return recipient;
    }
}
