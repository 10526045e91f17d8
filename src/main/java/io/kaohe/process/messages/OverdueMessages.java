package io.kaohe.process.messages;

import io.kaohe.notification.Outbox;
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

    private static final String TASK_OVERDUE = "TASK_OVERDUE";

    private final TaskService tasks;
    private final ModelReminders reminders;
    private final WaitingFor waitingFor;
    private final Outbox outbox;
    private final Unchecked unchecked;
    private final Clock clock;

    OverdueMessages(
            TaskService tasks,
            ModelReminders reminders,
            WaitingFor waitingFor,
            Outbox outbox,
            Unchecked unchecked,
            Clock clock) {
        this.tasks = tasks;
        this.reminders = reminders;
        this.waitingFor = waitingFor;
        this.outbox = outbox;
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
        late.stream().filter(reminders::lackedBy).forEach(task -> tell(task, now));
    }

    private void tell(Task task, Instant now) {
        String day = dayOfReminder(task.getDueDate().toInstant(), now);
        waitingFor
                .recipients(task)
                .forEach(recipient -> outbox.send(
                        recipient,
                        TASK_OVERDUE,
                        "task/" + task.getId(),
                        task.getId(),
                        TASK_OVERDUE + ":" + task.getId() + ":" + recipient + ":" + day));
    }

    /** As timers do it: first when it is due, then every 24 hours. */
    private String dayOfReminder(Instant due, Instant now) {
        Instant latest = due.plus(Duration.ofDays(Duration.between(due, now).toDays()));
        return LocalDate.ofInstant(latest, clock.getZone()).toString();
    }
}
