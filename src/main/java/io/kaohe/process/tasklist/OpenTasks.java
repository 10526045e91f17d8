package io.kaohe.process.tasklist;

import io.kaohe.organization.Organization;
import io.kaohe.process.engine.CandidateGroups;
import io.kaohe.process.engine.Unchecked;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets open tasks follow the days: to a stand-in when theirs begin and back when they are over, to HR from who has left
 * the company. It looks, since a day that was named long before comes without anybody's doing.
 */
@Component
public class OpenTasks {

    private final HandOver handOver;
    private final Forms forms;
    private final Organization organization;
    private final TaskService tasks;
    private final CandidateGroups groups;
    private final RuntimeService runtime;
    private final Unchecked unchecked;
    private final Clock clock;

    OpenTasks(
            HandOver handOver,
            Forms forms,
            Organization organization,
            TaskService tasks,
            CandidateGroups groups,
            RuntimeService runtime,
            Unchecked unchecked,
            Clock clock) {
        this.handOver = handOver;
        this.forms = forms;
        this.organization = organization;
        this.tasks = tasks;
        this.groups = groups;
        this.runtime = runtime;
        this.unchecked = unchecked;
        this.clock = clock;
    }

    /** One step of the engine: all of it or nothing. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    public void follow() {
        unchecked.call(() -> {
            List<Task> open = tasks.createTaskQuery().taskAssigned().list();
            Set<String> away =
                    handOver.away(open.stream().map(Task::getAssignee).collect(Collectors.toSet()));
            for (Task task : open) {
                if (task.getOwner() != null) {
                    giveBack(task, task.getOwner());
                } else if (away.contains(task.getAssignee()) && !ofAGroup(task)) {
                    handOn(task, task.getAssignee());
                }
            }
            return true;
        });
    }

    private void giveBack(Task task, String owner) {
        boolean over =
                !handOver.hasLeft(owner) && !organization.mayActFor(task.getAssignee(), owner, LocalDate.now(clock));
        if (over) {
            give(task, null, owner);
        }
    }

    private void handOn(Task task, String assignee) {
        boolean personal = forms.ofTask(task.getTaskDefinitionKey())
                .map(form -> form.task().personal())
                .orElse(true);
        if (personal) {
            return;
        }
        if (handOver.hasLeft(assignee)) {
            give(task, assignee, null);
            tasks.addCandidateGroup(task.getId(), Role.HR.group());
        } else {
            handOver.standIn(assignee, task.getTaskDefinitionKey(), businessKey(task))
                    .ifPresent(standIn -> give(task, assignee, standIn));
        }
    }

    private void give(Task task, @Nullable String owner, @Nullable String assignee) {
        task.setOwner(owner);
        task.setAssignee(assignee);
        tasks.saveTask(task);
    }

    private boolean ofAGroup(Task task) {
        return !groups.of(task.getId()).isEmpty();
    }

    private String businessKey(Task task) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }
}
