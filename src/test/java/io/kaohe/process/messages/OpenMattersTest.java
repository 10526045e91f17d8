package io.kaohe.process.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.kaohe.delivery.Matters.Waiting;
import io.kaohe.process.engine.TaskSubject;
import io.kaohe.process.engine.TaskSubjects;
import io.kaohe.process.engine.Unchecked;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A message leads to the task whom it waits for, and others to the page that tells of it")
class OpenMattersTest {

    private final TaskService tasks = mock(TaskService.class);
    private final Unchecked unchecked = mock(Unchecked.class);
    private final TaskSubjects subjects = mock(TaskSubjects.class);
    private final Task task = mock(Task.class);
    private final OpenMatters matters = new OpenMatters(tasks, subjects, unchecked, Clock.systemUTC());

    @BeforeEach
    void aTaskOfAPerson() {
        when(unchecked.call(any())).thenAnswer(call -> ((Supplier<?>) call.getArgument(0)).get());
        TaskQuery query = mock(
                TaskQuery.class,
                call -> call.getMethod().getReturnType() == TaskQuery.class
                        ? call.getMock()
                        : org.mockito.Answers.RETURNS_DEFAULTS.answer(call));
        given(tasks.createTaskQuery()).willReturn(query);
        given(query.list()).willReturn(List.of(task));
        given(task.getId()).willReturn("T1");
        given(task.getName()).willReturn("批准资源申请 Grant request");
        given(task.getAssignee()).willReturn("hr");
        given(subjects.of(any())).willReturn(mock(TaskSubject.class));
    }

    @Test
    void whoHasToDoItIsLedToItAlsoWhereTheyAreToldThatItIsLate() {
        assertThat(path("hr", "task/T1")).endsWith("?task=T1");
        assertThat(path("hr", "board/T1")).endsWith("?task=T1");
    }

    @Test
    void whoIsToldOfSomebodyElsesIsLedToThePage() {
        assertThat(path("sun.li", "board/T1")).endsWith("#/cycles");
        assertThat(path("wang.min", "team/T1")).isEqualTo("/team.html");
    }

    @Test
    void nobodyElseIsLedAnywhere() {
        assertThat(matters.waitingFor("sun.li", "T1", "task/T1")).isEmpty();
    }

    private String path(String user, String subject) {
        return matters.waitingFor(user, "T1", subject).map(Waiting::path).orElseThrow();
    }
}
