package io.kaohe.process.tasklist;

import io.kaohe.process.engine.Actors;
import io.kaohe.process.engine.Unchecked;
import io.kaohe.process.tasklist.Forms.Form;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;

/** Hands out what a form shows and keeps its drafts; only to the assignee or a recorded stand-in. */
@Service
class FormDesk {

    private final Forms forms;
    private final Actors actors;
    private final Unchecked unchecked;
    private final HandOver handOver;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final AuthorizationService authorizations;
    private final JdbcDrafts drafts;
    private final DisplayNames names;
    private final Showing showing;

    FormDesk(
            Forms forms,
            Actors actors,
            Unchecked unchecked,
            HandOver handOver,
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            AuthorizationService authorizations,
            JdbcDrafts drafts,
            DisplayNames names,
            Showing showing) {
        this.forms = forms;
        this.actors = actors;
        this.unchecked = unchecked;
        this.handOver = handOver;
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.authorizations = authorizations;
        this.drafts = drafts;
        this.names = names;
        this.showing = showing;
    }

    FormData ofTask(String taskId) {
        Actor actor = actors.current();
        Task task = taskOf(actor, taskId);
        Form<HumanTask> form = forms.ofTask(task.getTaskDefinitionKey()).orElseThrow(Refusal::notFound);
        String businessKey = businessKey(task);
        form.task().admit(actor, businessKey);
        Map<String, String> subject = Map.of(form.task().subject(), businessKey);
        Date due = task.getDueDate();
        return new FormData(
                new FormData.Task(
                        task.getId(),
                        task.getTaskDefinitionKey(),
                        task.getName(),
                        due == null ? null : due.toInstant(),
                        form.task().keepsDrafts(),
                        task.getOwner() == null ? null : names.of(task.getOwner())),
                subject,
                form.schema().asJson(),
                showing.of(actor, form.task().data(actor, businessKey), subject.get("appraisalId")),
                actor.roles(),
                drafts.find(taskId, actor.id()).map(SubmissionVariable::parse).orElse(null));
    }

    FormData ofStart(String processKey) {
        Actor actor = actors.current();
        Form<StartForm> form = forms.ofStart(processKey).orElseThrow(Refusal::notFound);
        if (!mayStart(processKey)) {
            throw Refusal.notFound();
        }
        return new FormData(
                null,
                Map.of(),
                form.schema().asJson(),
                showing.of(actor, form.task().data(actor), null),
                actor.roles(),
                null);
    }

    void saveDraft(String taskId, String json) {
        Actor actor = actors.current();
        Task task = taskOf(actor, taskId);
        if (!forms.ofTask(task.getTaskDefinitionKey())
                .map(form -> form.task().keepsDrafts())
                .orElse(true)) {
            throw Refusal.conflict("DRAFT_STAYS_IN_BROWSER");
        }
        drafts.save(taskId, actor.id(), SubmissionVariable.parse(json).toString());
    }

    void deleteDraft(String taskId) {
        Actor actor = actors.current();
        taskOf(actor, taskId);
        drafts.delete(taskId, actor.id());
    }

    /**
     * The task when it is this person's; one that nobody claimed yet is told apart only to those who could claim it.
     */
    private Task taskOf(Actor actor, String taskId) {
        Task task = unchecked.call(() ->
                tasks.createTaskQuery().taskId(taskId).initializeFormKeys().singleResult());
        if (task == null) {
            throw Refusal.notFound();
        }
        String assignee = task.getAssignee();
        if (assignee != null
                && forms.ofTask(task.getTaskDefinitionKey())
                        .map(form -> handOver.mayAct(actor, form.task(), taskId, task.getOwner(), assignee))
                        .orElse(false)) {
            return task;
        }
        boolean couldClaim =
                assignee == null && tasks.createTaskQuery().taskId(taskId).count() == 1;
        if (!couldClaim) {
            throw Refusal.notFound();
        }
        forms.ofTask(task.getTaskDefinitionKey()).ifPresent(form -> form.task().admit(actor, businessKey(task)));
        throw Refusal.conflict("TASK_NOT_CLAIMED");
    }

    private String businessKey(Task task) {
        return unchecked.call(() -> runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
    }

    private boolean mayStart(String processKey) {
        ProcessDefinition definition = unchecked.call(() -> repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .startableInTasklist()
                .singleResult());
        Actor actor = actors.current();
        return definition != null
                && authorizations.isUserAuthorized(
                        actor.id(),
                        actor.roles().stream().map(role -> role.group()).toList(),
                        Permissions.CREATE_INSTANCE,
                        Resources.PROCESS_DEFINITION,
                        processKey);
    }
}
