package io.kaohe.process.peerreviewstage;

import io.kaohe.appraisal.Appraisals;
import io.kaohe.calendar.DueDays;
import io.kaohe.peerreview.Invitation;
import io.kaohe.peerreview.PeerReviewSettings;
import io.kaohe.peerreview.PeerReviews;
import io.kaohe.peerreview.Stage;
import io.kaohe.process.engine.BusinessKey;
import io.kaohe.process.engine.ReminderCycle;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who names and approves the colleagues and until when, and who is invited: read from our tables only. */
@Component
public class PeerStageTasks {

    private final Appraisals appraisals;
    private final PeerReviews reviews;
    private final PeerReviewSettings deadlines;
    private final ReminderCycle reminders;
    private final DueDays days;

    PeerStageTasks(
            Appraisals appraisals,
            PeerReviews reviews,
            PeerReviewSettings deadlines,
            ReminderCycle reminders,
            DueDays days) {
        this.appraisals = appraisals;
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.reminders = reminders;
        this.days = days;
    }

    public String employee(DelegateExecution execution) {
        return appraisals.get(BusinessKey.of(execution)).employee();
    }

    public String lineManager(DelegateExecution execution) {
        return appraisals.get(BusinessKey.of(execution)).reviewer();
    }

    public Date proposalDue(DelegateExecution execution) {
        return Date.from(in(deadlines.proposal()));
    }

    public String proposalReminders(DelegateExecution execution) {
        return reminders.daily(in(deadlines.proposal()));
    }

    public Date approvalDue(DelegateExecution execution) {
        return Date.from(in(deadlines.approval()));
    }

    public String approvalReminders(DelegateExecution execution) {
        return reminders.daily(in(deadlines.approval()));
    }

    /** How many colleagues are invited. */
    public int invitations(DelegateExecution execution) {
        return invited(execution).size();
    }

    /** The invitation that one of the parallel reviews is about; they count from 0. */
    public String invitation(DelegateExecution execution) {
        int turn = (Integer) execution.getVariable("loopCounter");
        return invited(execution).get(turn).id().toString();
    }

    private List<Invitation> invited(DelegateExecution execution) {
        return reviews.invitations(Stage.peers(BusinessKey.of(execution)));
    }

    private Instant in(Duration time) {
        return days.in(time);
    }
}
