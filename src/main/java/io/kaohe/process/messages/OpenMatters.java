package io.kaohe.process.messages;

import io.kaohe.delivery.Matters;
import io.kaohe.notification.Outbox;
import io.kaohe.process.engine.TaskSubject;
import io.kaohe.process.engine.TaskSubjects;
import io.kaohe.process.engine.Unchecked;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks that messages point to. */
@Component
class OpenMatters implements Matters {

    /** Pages that tell of a task which is somebody else's, as messages name them. */
    static final String TEAM = "team";

    static final String BOARD = "board";

    private static final Map<String, String> PAGES =
            Map.of(TEAM, "/team.html", BOARD, "/camunda/app/cockpit/default/#/cycles");
    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?task=";

    private final TaskService tasks;
    private final TaskSubjects subjects;
    private final Unchecked unchecked;
    private final Clock clock;

    OpenMatters(TaskService tasks, TaskSubjects subjects, Unchecked unchecked, Clock clock) {
        this.tasks = tasks;
        this.subjects = subjects;
        this.unchecked = unchecked;
        this.clock = clock;
    }

    @Override
    public Optional<Waiting> waitingFor(String user, @Nullable String task, String subject) {
        int slash = subject.indexOf('/');
        Optional<String> page = Optional.ofNullable(PAGES.get(subject.substring(0, slash)));
        TaskQuery query = tasks.createTaskQuery().active();
        if (task != null) {
            query.taskId(task);
        } else {
            query.processInstanceBusinessKey(subject.substring(slash + 1));
        }
        return unchecked.call(query::list).stream()
                .flatMap(open -> path(user, open, page).stream()
                        .map(path -> new Waiting(open.getName(), day(open.getDueDate()), path, delicate(open))))
                .findFirst();
    }

    /** The task itself to whom it waits for, also where they are told that it is late; to others the page. */
    private Optional<String> path(String user, Task task, Optional<String> page) {
        return isFor(user, task) ? Optional.of(TASKLIST + task.getId()) : page;
    }

    private boolean delicate(Task task) {
        TaskSubject subject = subjects.of(task.getProcessDefinitionId());
        return subject.concealsWhoIsAsked() || subject.delicate(task.getTaskDefinitionKey());
    }

    /** A group's task waits for each member until one of them claims it. */
    private boolean isFor(String user, Task task) {
        if (user.equals(task.getAssignee())) {
            return true;
        }
        return task.getAssignee() == null
                && unchecked
                                .call(() -> Outbox.group(user)
                                        .map(group -> candidates(task).taskCandidateGroup(group))
                                        .orElseGet(() -> candidates(task).taskCandidateUser(user)))
                                .count()
                        > 0;
    }

    private TaskQuery candidates(Task task) {
        return tasks.createTaskQuery().taskId(task.getId());
    }

    private @Nullable LocalDate day(@Nullable Date due) {
        return due == null ? null : LocalDate.ofInstant(due.toInstant(), clock.getZone());
    }
}
