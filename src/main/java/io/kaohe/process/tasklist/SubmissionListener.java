package io.kaohe.process.tasklist;

import io.kaohe.audit.AuditLog;
import io.kaohe.process.engine.Actors;
import io.kaohe.process.tasklist.Forms.Form;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Serves the {@code complete} event of every user task with a form: what was sent becomes domain rows in the
 * transaction that completes the task, or nothing happens at all. A completion without a submission is refused, whoever
 * asks for it: what ends a task otherwise (withdrawal, a message) does not complete it.
 */
@Component("submissionListener")
class SubmissionListener implements TaskListener {

    /** Of whose task it was, as every timeline shows. */
    private static final String STOOD_IN = "STOOD_IN";

    private final Forms forms;
    private final Actors actors;
    private final HandOver handOver;
    private final JdbcDrafts drafts;
    private final AuditLog audit;

    SubmissionListener(Forms forms, Actors actors, HandOver handOver, JdbcDrafts drafts, AuditLog audit) {
        this.forms = forms;
        this.actors = actors;
        this.handOver = handOver;
        this.drafts = drafts;
        this.audit = audit;
    }

    @Override
    public void notify(DelegateTask task) {
        Form<HumanTask> form = forms.ofTask(task.getTaskDefinitionKey())
                .orElseThrow(() -> new IllegalStateException("no form for " + task.getTaskDefinitionKey()));
        if (!drafts.takeOpenTask(task.getId())) {
            throw Refusal.conflict("TASK_COMPLETED");
        }
        Actor actor = actors.current();
        String assignee = task.getAssignee();
        if (assignee == null) {
            throw Refusal.conflict("TASK_NOT_CLAIMED");
        }
        if (!handOver.mayAct(actor, form.task(), task.getId(), task.getOwner(), assignee)) {
            throw Refusal.forbidden("NOT_YOUR_TASK");
        }
        String principal = HandOver.principal(task.getOwner(), assignee);
        var content = SubmissionVariable.readFrom(task)
                .orElseThrow(() -> Refusal.invalid(SubmissionVariable.NAME, "REQUIRED"));
        form.schema().check(content);
        String businessKey = task.getExecution().getProcessBusinessKey();
        Concealed.run(() -> form.task().accept(actor, new Submission(businessKey, task.getId(), principal, content)));
        if (!actor.id().equals(principal)) {
            audit.record(actor, STOOD_IN, form.task().kind() + "/" + businessKey, principal, null);
        }
    }
}
