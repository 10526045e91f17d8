package io.kaohe.process.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import io.kaohe.notification.Outbox;
import io.kaohe.process.engine.CandidateGroups;
import io.kaohe.process.engine.Unchecked;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Two days and one day before a task is due its person is told, each once")
class DueSoonMessagesTest {

    private static final Instant NOW = Instant.parse("2026-11-03T02:00:00Z");

    private final TaskService tasks = mock(TaskService.class);
    private final Unchecked unchecked = mock(Unchecked.class);
    private final Outbox outbox = mock(Outbox.class);
    private final List<String> told = new ArrayList<>();
    private final Task task = mock(Task.class);

    @BeforeEach
    void aTask() {
        given(unchecked.call(any())).willAnswer(call -> ((Supplier<?>) call.getArgument(0)).get());
        given(task.getId()).willReturn("T1");
        given(task.getAssignee()).willReturn("zhang.wei");
        TasksByDue.find(task, tasks);
        doAnswer(call -> told.add(call.getArgument(4))).when(outbox).send(any(), any(), any(), any(), any());
    }

    @Test
    void onTheLastDayItIsToldOfTheLastDayOnly() {
        due(Duration.ofHours(20));
        assertThat(told).containsExactly("TASK_DUE_SOON:T1:zhang.wei:1");
    }

    @Test
    void onTheDayBeforeItIsToldOfTwo() {
        due(Duration.ofHours(30));
        assertThat(told).containsExactly("TASK_DUE_SOON:T1:zhang.wei:2");
    }

    @Test
    void earlierAndLaterNobodyIsTold() {
        due(Duration.ofHours(50));
        due(Duration.ofHours(-1));
        assertThat(told).isEmpty();
    }

    private void due(Duration ahead) {
        given(task.getDueDate()).willReturn(Date.from(NOW.plus(ahead)));
        new DueSoonMessages(
                        tasks,
                        new TaskNews(mock(CandidateGroups.class), outbox),
                        unchecked,
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .look();
    }
}
