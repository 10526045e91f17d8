package io.kaohe.process.peerreview;

import io.kaohe.appraisal.Appraisals;
import io.kaohe.calendar.DueDays;
import io.kaohe.peerreview.Invitation;
import io.kaohe.peerreview.PeerReviewSettings;
import io.kaohe.peerreview.PeerReviews;
import io.kaohe.process.engine.BusinessKey;
import io.kaohe.process.engine.ReminderCycle;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who does the tasks of one invitation, until when, and what its gateways ask: read from our tables only. */
@Component
public class PeerReviewTasks {

    private final PeerReviews reviews;
    private final Appraisals appraisals;
    private final PeerReviewSettings deadlines;
    private final ReminderCycle reminders;
    private final DueDays days;

    PeerReviewTasks(
            PeerReviews reviews,
            Appraisals appraisals,
            PeerReviewSettings deadlines,
            ReminderCycle reminders,
            DueDays days) {
        this.reviews = reviews;
        this.appraisals = appraisals;
        this.deadlines = deadlines;
        this.reminders = reminders;
        this.days = days;
    }

    public String peer(DelegateExecution execution) {
        return of(execution).reviewer();
    }

    public String lineManager(DelegateExecution execution) {
        return appraisals.get(of(execution).appraisal()).reviewer();
    }

    public Date reviewDue(DelegateExecution execution) {
        return Date.from(in(deadlines.answer()));
    }

    public String reviewReminders(DelegateExecution execution) {
        return reminders.daily(in(deadlines.answer()));
    }

    public Date replacementDue(DelegateExecution execution) {
        return Date.from(in(deadlines.replacement()));
    }

    public String replacementReminders(DelegateExecution execution) {
        return reminders.daily(in(deadlines.replacement()));
    }

    /** Whether somebody declined whose seat another colleague may have; a team has no further members. */
    public boolean seatVacant(DelegateExecution execution) {
        return of(execution).status() == Invitation.Status.DECLINED;
    }

    /** Whether somebody else has the seat of who declined. */
    public boolean replaced(DelegateExecution execution) {
        return of(execution).status() == Invitation.Status.INVITED;
    }

    private Invitation of(DelegateExecution execution) {
        return reviews.invitation(BusinessKey.of(execution));
    }

    private Instant in(Duration time) {
        return days.in(time);
    }
}
