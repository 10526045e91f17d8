package io.kaohe.process.appraisal;

import io.kaohe.appraisal.Appraisal;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.appraisal.Deadlines;
import io.kaohe.appraisal.Reviews;
import io.kaohe.calendar.DueDays;
import io.kaohe.process.engine.BusinessKey;
import io.kaohe.process.engine.ReminderCycle;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who does the tasks of an appraisal, when they are due and when people are reminded: read from our tables only. */
@Component
public class AppraisalTasks {

    /** No answer reminds twice, after two and after four days; then HR may close the result unconfirmed. */
    private static final int CONFIRMATION_REMINDERS = 2;

    private final Appraisals appraisals;
    private final Reviews reviews;
    private final Deadlines deadlines;
    private final ReminderCycle reminders;
    private final DueDays days;

    AppraisalTasks(Appraisals appraisals, Reviews reviews, Deadlines deadlines, ReminderCycle reminders, DueDays days) {
        this.appraisals = appraisals;
        this.reviews = reviews;
        this.deadlines = deadlines;
        this.reminders = reminders;
        this.days = days;
    }

    public String employee(DelegateExecution execution) {
        return of(execution).employee();
    }

    public String reviewer(DelegateExecution execution) {
        return of(execution).reviewer();
    }

    /** Who judges next: those who led the person before, one after the other, then the reviewer (R31). */
    public String rater(DelegateExecution execution) {
        Appraisal appraisal = of(execution);
        return reviews.formerManagerToRate(appraisal.id()).orElse(appraisal.reviewer());
    }

    public Date selfReviewDue(DelegateExecution execution) {
        return Date.from(of(execution).selfReviewDue());
    }

    public String selfReviewReminders(DelegateExecution execution) {
        return reminders.daily(of(execution).selfReviewDue());
    }

    public Date scoringDue(DelegateExecution execution) {
        return Date.from(of(execution).scoringDue());
    }

    public String scoringReminders(DelegateExecution execution) {
        return reminders.daily(of(execution).scoringDue());
    }

    public Date talkDue(DelegateExecution execution) {
        return Date.from(of(execution).talkDue());
    }

    public String talkReminders(DelegateExecution execution) {
        return reminders.daily(of(execution).talkDue());
    }

    public Date confirmationDue(DelegateExecution execution) {
        return Date.from(days.in(deadlines.confirmation()));
    }

    public String confirmationReminders(DelegateExecution execution) {
        return reminders.repeating(CONFIRMATION_REMINDERS, days.in(deadlines.confirmation()), deadlines.confirmation());
    }

    public Date decisionDue(DelegateExecution execution) {
        return Date.from(days.in(deadlines.decision()));
    }

    private Appraisal of(DelegateExecution execution) {
        return appraisals.get(BusinessKey.of(execution));
    }
}
