package io.kaohe.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.process.tasklist.SubmissionVariable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** What happens to instances from outside: people submit forms, time passes, jobs run. */
public class Office {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final ManagementService jobs;
    private final IdentityService identity;
    private final RepositoryService repository;
    private final Clock clock;

    Office(ProcessEngine engine, Clock clock) {
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.forms = engine.getFormService();
        this.jobs = engine.getManagementService();
        this.identity = engine.getIdentityService();
        this.repository = engine.getRepositoryService();
        this.clock = clock;
    }

    /** As the product starts it, about something that exists. */
    public ProcessInstance start(String model, Object about) {
        return runtime.startProcessInstanceByKey(model, about.toString());
    }

    /** As a person starts it in Tasklist. */
    public ProcessInstance start(String person, String model, String submission) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(model)
                .latestVersion()
                .singleResult()
                .getId();
        return as(person, () -> forms.submitStartForm(definition, variables(submission)));
    }

    /** The one open task of this name. */
    public Task task(String name) {
        Task task = tasks.createTaskQuery().taskDefinitionKey(name).singleResult();
        assertThat(task).as(name).isNotNull();
        return task;
    }

    /** The person claims the task when it is a group's, and submits its form. */
    public void submit(String person, String name, String submission) {
        submit(person, task(name), submission);
    }

    /** The same where several tasks of a name are open. */
    public void submit(String person, Task task, String submission) {
        if (task.getAssignee() == null) {
            belongsToTheGroupOf(task, person);
            tasks.claim(task.getId(), person);
        }
        as(person, () -> {
            forms.submitTaskForm(task.getId(), variables(submission));
            return true;
        });
    }

    private void belongsToTheGroupOf(Task task, String person) {
        if (identity.createUserQuery().userId(person).count() == 0) {
            identity.saveUser(identity.newUser(person));
        }
        for (IdentityLink link : tasks.getIdentityLinksForTask(task.getId())) {
            String group = link.getGroupId();
            if (group != null && identity.createGroupQuery().groupId(group).count() == 0) {
                identity.saveGroup(identity.newGroup(group));
            }
            if (group != null
                    && identity.createGroupQuery()
                                    .groupId(group)
                                    .groupMember(person)
                                    .count()
                            == 0) {
                identity.createMembership(person, group);
            }
        }
    }

    public Instant now() {
        return clock.instant();
    }

    public void daysPass(int days) {
        timePassesUntil(now().plus(Duration.ofDays(days)));
    }

    /** Every timer on the way fires a second after its moment, as it does in life, one after the other. */
    public void timePassesUntil(Instant moment) {
        Date end = Date.from(moment);
        for (@Nullable Job next = nextTimer(end); next != null; next = nextTimer(end)) {
            Instant fires = next.getDuedate().toInstant().plusSeconds(1);
            if (fires.isAfter(now())) {
                ClockUtil.setCurrentTime(Date.from(fires));
            }
            jobs.executeJob(next.getId());
        }
        ClockUtil.setCurrentTime(end);
    }

    /** Runs what waits to be continued asynchronously; what that leads to in turn waits for the next call. */
    public void runJobs() {
        List<Job> waiting = jobs.createJobQuery().messages().list();
        assertThat(waiting).as("waiting jobs").isNotEmpty();
        waiting.forEach(job -> jobs.executeJob(job.getId()));
    }

    private @Nullable Job nextTimer(Date end) {
        return jobs.createJobQuery().timers().orderByJobDuedate().asc().list().stream()
                .filter(timer -> !timer.getDuedate().after(end))
                .findFirst()
                .orElse(null);
    }

    private <T> T as(String person, Supplier<T> action) {
        identity.setAuthenticatedUserId(person);
        try {
            return action.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    private static Map<String, Object> variables(String submission) {
        return SubmissionVariable.of(submission);
    }
}
