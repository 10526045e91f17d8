package io.kaohe.process.messages;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.mock;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

/** Finds a task when it is due in the time asked for. */
final class TasksByDue {

    private final TaskQuery query = mock(TaskQuery.class, RETURNS_SELF);
    private Date after = new Date(0);
    private Date before = new Date(Long.MAX_VALUE);

    private TasksByDue(Task task) {
        given(query.dueAfter(any())).willAnswer(call -> {
            after = call.getArgument(0);
            return query;
        });
        given(query.dueBefore(any())).willAnswer(call -> {
            before = call.getArgument(0);
            return query;
        });
        given(query.list())
                .willAnswer(call ->
                        task.getDueDate().after(after) && task.getDueDate().before(before) ? List.of(task) : List.of());
    }

    static void find(Task task, TaskService tasks) {
        given(tasks.createTaskQuery()).willAnswer(call -> new TasksByDue(task).query);
    }
}
