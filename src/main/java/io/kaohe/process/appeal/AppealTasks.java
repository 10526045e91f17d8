package io.kaohe.process.appeal;

import io.kaohe.appeal.Appeal;
import io.kaohe.appeal.AppealReviews;
import io.kaohe.appeal.AppealSettings;
import io.kaohe.appeal.AppealStatus;
import io.kaohe.appeal.Appeals;
import io.kaohe.calendar.DueDays;
import io.kaohe.outcome.BonusCorrections;
import io.kaohe.process.engine.BusinessKey;
import io.kaohe.process.engine.ReminderCycle;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who does the tasks of an appeal, when they are due, when people are reminded, and what its gateways ask. */
@Component
public class AppealTasks {

    /** Of days: whose task it is then changes on the way. */
    private static final int A_YEAR = 365;

    private final Appeals appeals;
    private final AppealReviews reviews;
    private final BonusCorrections corrections;
    private final AppealSettings settings;
    private final ReminderCycle reminders;
    private final DueDays days;

    AppealTasks(
            Appeals appeals,
            AppealReviews reviews,
            BonusCorrections corrections,
            AppealSettings settings,
            ReminderCycle reminders,
            DueDays days) {
        this.appeals = appeals;
        this.reviews = reviews;
        this.corrections = corrections;
        this.settings = settings;
        this.reminders = reminders;
        this.days = days;
    }

    public String reviewer(DelegateExecution execution) {
        return Objects.requireNonNull(appeal(execution).reviewer());
    }

    public Date due(DelegateExecution execution) {
        return Date.from(stepEnds());
    }

    public String reminders(DelegateExecution execution) {
        return reminders.repeating(A_YEAR, stepEnds(), Duration.ofDays(1));
    }

    public boolean correctionDue(DelegateExecution execution) {
        return appeal(execution).status() == AppealStatus.CORRECTION;
    }

    public boolean returned(DelegateExecution execution) {
        return appeal(execution).status() == AppealStatus.REVIEW;
    }

    public boolean granted(DelegateExecution execution) {
        return reviews.granted(BusinessKey.of(execution));
    }

    public boolean gradeDue(DelegateExecution execution) {
        return reviews.gradeDue(BusinessKey.of(execution));
    }

    public boolean payDiffers(DelegateExecution execution) {
        return corrections.due(BusinessKey.of(execution));
    }

    private Appeal appeal(DelegateExecution execution) {
        return appeals.get(BusinessKey.of(execution));
    }

    private Instant stepEnds() {
        return days.in(settings.step());
    }
}
