package io.kaohe.process.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does what people do in Tasklist, in their name and by the same forms, checks and records. For the demo's past. */
@Component
public class TaskDesk {

    /**
     * @param key the element's, for instance {@code userTask_selfReview}
     * @param assignee null = a group's, which somebody has to claim
     */
    public record OpenTask(
            String id, String key, String name, @Nullable String assignee) {}

    private final FormDesk forms;
    private final TaskService tasks;
    private final FormService submissions;
    private final RepositoryService definitions;
    private final IdentityService identity;
    private final ManagementService jobs;

    TaskDesk(
            FormDesk forms,
            TaskService tasks,
            FormService submissions,
            RepositoryService definitions,
            IdentityService identity,
            ManagementService jobs) {
        this.forms = forms;
        this.tasks = tasks;
        this.submissions = submissions;
        this.definitions = definitions;
        this.identity = identity;
        this.jobs = jobs;
    }

    /** @throws io.kaohe.shared.Refusal as the start form would be told */
    public void start(String person, String process, JsonNode content) {
        String newest = definitions
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        as(person, () -> submissions.submitStartForm(newest, SubmissionVariable.of(content.toString())));
    }

    /** Everybody's, in the order of their names. */
    public List<OpenTask> open() {
        return tasks.createTaskQuery().orderByTaskName().asc().list().stream()
                .map(task ->
                        new OpenTask(task.getId(), task.getTaskDefinitionKey(), task.getName(), task.getAssignee()))
                .toList();
    }

    /** What the form shows to the person, who claims the task where it is a group's. */
    public JsonNode read(String person, OpenTask task) {
        if (task.assignee() == null) {
            tasks.claim(task.id(), person);
        }
        return as(person, () -> forms.ofTask(task.id()).shown().data());
    }

    /** What the task is about, by id, for who has it. */
    public UUID subject(String person, OpenTask task) {
        return as(
                person,
                () -> UUID.fromString(
                        forms.ofTask(task.id()).subject().values().iterator().next()));
    }

    /** @throws io.kaohe.shared.Refusal as the form would be told */
    public void submit(String person, OpenTask task, JsonNode content) {
        as(person, () -> {
            submissions.submitTaskForm(task.id(), SubmissionVariable.of(content.toString()));
            return task;
        });
    }

    /** Runs what is due by now, while the engine does not look for it yet. */
    public void runDueJobs() {
        List<Job> due = jobs.createJobQuery().executable().list();
        while (!due.isEmpty()) {
            due.stream().map(Job::getId).filter(this::isStillDue).forEach(jobs::executeJob);
            due = jobs.createJobQuery().executable().list();
        }
    }

    /** A job may do away with another, as the end of a plan does with its coaching. */
    private boolean isStillDue(String job) {
        return jobs.createJobQuery().jobId(job).count() == 1;
    }

    private <T> T as(String person, Supplier<T> action) {
        List<String> groups = identity.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
        identity.setAuthentication(person, groups);
        try {
            return action.get();
        } finally {
            identity.clearAuthentication();
        }
    }
}
