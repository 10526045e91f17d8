package io.kaohe.process.improvementtalk;

import io.kaohe.appraisal.Deadlines;
import io.kaohe.calendar.DueDays;
import io.kaohe.outcome.ImprovementTalk;
import io.kaohe.outcome.ImprovementTalks;
import io.kaohe.process.engine.BusinessKey;
import io.kaohe.process.engine.ReminderCycle;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who does the tasks of an improvement talk, when they are due and when people are reminded. */
@Component
public class TalkTasks {

    private final ImprovementTalks talks;
    private final Deadlines deadlines;
    private final ReminderCycle reminders;
    private final DueDays days;

    TalkTasks(ImprovementTalks talks, Deadlines deadlines, ReminderCycle reminders, DueDays days) {
        this.talks = talks;
        this.deadlines = deadlines;
        this.reminders = reminders;
        this.days = days;
    }

    public String reviewer(DelegateExecution execution) {
        return talk(execution).reviewer();
    }

    public String employee(DelegateExecution execution) {
        return talk(execution).employee();
    }

    public Date talkDue(DelegateExecution execution) {
        return Date.from(in(deadlines.improvementTalk()));
    }

    public String talkReminders(DelegateExecution execution) {
        return reminders.daily(in(deadlines.improvementTalk()));
    }

    public Date acknowledgementDue(DelegateExecution execution) {
        return Date.from(in(deadlines.acknowledgement()));
    }

    public String acknowledgementReminders(DelegateExecution execution) {
        return reminders.daily(in(deadlines.acknowledgement()));
    }

    private ImprovementTalk talk(DelegateExecution execution) {
        return talks.get(BusinessKey.of(execution));
    }

    private Instant in(Duration time) {
        return days.in(time);
    }
}
