package io.kaohe.process.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Running instances by what they are about. The features that ask have checked who may do it. */
@Component
public class Instances {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final Asked asked;
    private final Unchecked unchecked;

    Instances(RuntimeService runtime, TaskService tasks, ManagementService jobs, Asked asked, Unchecked unchecked) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.jobs = jobs;
        this.asked = asked;
        this.unchecked = unchecked;
    }

    public String start(String processKey, String businessKey) {
        return unchecked.call(
                () -> runtime.startProcessInstanceByKey(processKey, businessKey).getId());
    }

    /** Whether an instance but this one is about the same. */
    public boolean othersRunning(String processKey, String businessKey, String instance) {
        return unchecked.call(() -> runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(processKey)
                .processInstanceBusinessKey(businessKey)
                .list()
                .stream()
                .anyMatch(other -> !other.getId().equals(instance)));
    }

    /** Whether a task of the instance is open, as far as what is running now has not changed that. */
    public boolean isWaitingAt(String task, String instance) {
        return unchecked.call(() -> tasks.createTaskQuery()
                        .processInstanceId(instance)
                        .taskDefinitionKey(task)
                        .count()
                > 0);
    }

    /** @throws org.camunda.bpm.engine.MismatchingMessageCorrelationException when nobody waits for it */
    public void tell(String message, UUID about) {
        unchecked.call(() -> {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(about.toString())
                    .correlate();
            return true;
        });
    }

    /** Tells whoever waits for the message, if anybody does. */
    public void tellIfAwaited(String message, UUID about) {
        unchecked.call(() -> {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(about.toString())
                    .correlateAll();
            return true;
        });
    }

    /**
     * Hands open tasks over, also those that somebody else does in the former's place: a stand-in, or HR for who has
     * left. The former assignee keeps no grant on them.
     */
    public void reassign(UUID about, String former, String current) {
        unchecked.call(() -> {
            for (Task task : openTasks(about)) {
                String principal = task.getOwner() == null ? task.getAssignee() : task.getOwner();
                if (former.equals(principal) && asked.person(task.getId()).isPresent()) {
                    tasks.getIdentityLinksForTask(task.getId()).stream()
                            .map(IdentityLink::getGroupId)
                            .filter(Objects::nonNull)
                            .forEach(group -> tasks.deleteCandidateGroup(task.getId(), group));
                    task.setOwner(null);
                    task.setAssignee(current);
                    tasks.saveTask(task);
                }
            }
            return true;
        });
    }

    /** Open tasks are due at the moment; their next reminder comes at its own, and later ones follow it. */
    public void postpone(UUID about, Instant until, Instant firstReminder) {
        unchecked.call(() -> {
            Date due = Date.from(until);
            Date reminder = Date.from(firstReminder);
            for (Task task : openTasks(about)) {
                task.setDueDate(due);
                tasks.saveTask(task);
                for (Job timer : jobs.createJobQuery()
                        .timers()
                        .processInstanceId(task.getProcessInstanceId())
                        .list()) {
                    jobs.setJobDuedate(timer.getId(), reminder, true);
                }
            }
            return true;
        });
    }

    /** Everything that waits for a moment waits longer: open tasks, timers and what repeats after them. */
    public void delay(UUID about, Duration by) {
        unchecked.call(() -> {
            for (Task task : openTasks(about)) {
                if (task.getDueDate() != null) {
                    task.setDueDate(Date.from(task.getDueDate().toInstant().plus(by)));
                    tasks.saveTask(task);
                }
            }
            for (ProcessInstance instance : instancesOf(about)) {
                for (Job timer : jobs.createJobQuery()
                        .timers()
                        .processInstanceId(instance.getId())
                        .list()) {
                    jobs.setJobDuedate(
                            timer.getId(),
                            Date.from(timer.getDuedate().toInstant().plus(by)),
                            true);
                }
            }
            return true;
        });
    }

    /** Those of called instances too, which may be about a part of it: one peer review of an appraisal. */
    private List<Task> openTasks(UUID about) {
        List<Task> open = new ArrayList<>();
        for (ProcessInstance instance : instancesOf(about)) {
            open.addAll(tasksOf(instance));
            runtime.createProcessInstanceQuery().superProcessInstanceId(instance.getId()).list().stream()
                    .filter(called -> !about.toString().equals(called.getBusinessKey()))
                    .forEach(called -> open.addAll(tasksOf(called)));
        }
        return open;
    }

    private List<ProcessInstance> instancesOf(UUID about) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(about.toString())
                .list();
    }

    private List<Task> tasksOf(ProcessInstance instance) {
        return tasks.createTaskQuery().processInstanceId(instance.getId()).list();
    }
}
