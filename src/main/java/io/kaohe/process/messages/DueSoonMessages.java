package io.kaohe.process.messages;

import io.kaohe.process.engine.Unchecked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.TaskService;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells of tasks two days and one day before they are due, each once a person. */
@Component
class DueSoonMessages {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final List<Duration> BEFORE = List.of(A_DAY.multipliedBy(2), A_DAY);

    private final TaskService tasks;
    private final TaskNews news;
    private final Unchecked unchecked;
    private final Clock clock;

    DueSoonMessages(TaskService tasks, TaskNews news, Unchecked unchecked, Clock clock) {
        this.tasks = tasks;
        this.news = news;
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
                .forEach(task -> news.tell(task, "TASK_DUE_SOON", String.valueOf(before.toDays()))));
    }
}
