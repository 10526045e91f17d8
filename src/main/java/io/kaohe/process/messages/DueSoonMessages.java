package io.kaohe.process.messages;

import io.kaohe.notification.Outbox;
import io.kaohe.process.engine.Unchecked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells of tasks two days and one day before they are due, each once a person. */
@Component
class DueSoonMessages {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final List<Duration> BEFORE = List.of(A_DAY.multipliedBy(2), A_DAY);

    private final TaskService tasks;
    private final WaitingFor waitingFor;
    private final Outbox outbox;
    private final Unchecked unchecked;
    private final Clock clock;

    DueSoonMessages(TaskService tasks, WaitingFor waitingFor, Outbox outbox, Unchecked unchecked, Clock clock) {
        this.tasks = tasks;
        this.waitingFor = waitingFor;
        this.outbox = outbox;
        this.unchecked = unchecked;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 30, timeUnit = TimeUnit.MINUTES)
    void look() {
        Instant now = clock.instant();
        BEFORE.forEach(before -> unchecked
                .call(() -> tasks.createTaskQuery()
                        .active()
                        .dueAfter(Date.from(now.plus(before).minus(A_DAY)))
                        .dueBefore(Date.from(now.plus(before)))
                        .taskCreatedBefore(Date.from(now.minus(A_DAY)))
                        .list())
                .forEach(task -> tell(task, before)));
    }

    private void tell(Task task, Duration before) {
        waitingFor
                .recipients(task)
                .forEach(recipient -> outbox.send(
                        recipient,
                        "TASK_DUE_SOON",
                        "task/" + task.getId(),
                        task.getId(),
                        "TASK_DUE_SOON:" + task.getId() + ":" + recipient + ":" + before.toDays()));
    }
}
