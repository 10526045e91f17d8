package io.kaohe.process.messages;

import io.kaohe.process.engine.ReminderCycle;
import io.kaohe.process.engine.Unchecked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells daily of late tasks that no timer of their model reminds of, for as long as such timers do. */
@Component
class OverdueMessages {

    private final TaskService tasks;
    private final ModelReminders reminders;
    private final TaskNews news;
    private final Unchecked unchecked;
    private final Clock clock;

    OverdueMessages(TaskService tasks, ModelReminders reminders, TaskNews news, Unchecked unchecked, Clock clock) {
        this.tasks = tasks;
        this.reminders = reminders;
        this.news = news;
        this.unchecked = unchecked;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 30, timeUnit = TimeUnit.MINUTES)
    void look() {
        Set<String> unreminded = reminders.tasksWithout();
        Instant now = clock.instant();
        List<Task> late = unchecked.call(() -> tasks.createTaskQuery()
                .active()
                .taskDefinitionKeyIn(unreminded.toArray(String[]::new))
                .dueAfter(Date.from(now.minus(Duration.ofDays(ReminderCycle.DAYS))))
                .dueBefore(Date.from(now))
                .list());
        late.stream().filter(reminders::lackedBy).forEach(task -> news.tell(task, "TASK_OVERDUE", reminder(task, now)));
    }

    /** The day of it. As timers do it: first when it is due, then every 24 hours. */
    private String reminder(Task task, Instant now) {
        Instant due = task.getDueDate().toInstant();
        Instant latest = due.plus(Duration.ofDays(Duration.between(due, now).toDays()));
        return LocalDate.ofInstant(latest, clock.getZone()).toString();
    }
}
