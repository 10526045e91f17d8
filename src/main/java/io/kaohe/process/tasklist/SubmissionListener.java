package io.kaohe.process.tasklist;

import io.kaohe.organization.Organization;
import io.kaohe.process.engine.Actors;
import io.kaohe.process.tasklist.Forms.Form;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import java.time.Clock;
import java.time.LocalDate;
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

    private final Forms forms;
    private final Actors actors;
    private final Organization organization;
    private final JdbcDrafts drafts;
    private final Clock clock;

    SubmissionListener(Forms forms, Actors actors, Organization organization, JdbcDrafts drafts, Clock clock) {
        this.forms = forms;
        this.actors = actors;
        this.organization = organization;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public void notify(DelegateTask task) {
        Form<HumanTask> form = forms.ofTask(task.getTaskDefinitionKey())
                .orElseThrow(() -> new IllegalStateException("no form for " + task.getTaskDefinitionKey()));
        if (!drafts.takeOpenTask(task.getId())) {
            throw Refusal.conflict("TASK_COMPLETED");
        }
        Actor actor = actors.current();
        String principal = task.getAssignee();
        if (principal == null) {
            throw Refusal.conflict("TASK_NOT_CLAIMED");
        }
        if (!organization.mayActFor(actor.id(), principal, LocalDate.now(clock))) {
            throw Refusal.forbidden("NOT_YOUR_TASK");
        }
        var content = SubmissionVariable.readFrom(task)
                .orElseThrow(() -> Refusal.invalid(SubmissionVariable.NAME, "REQUIRED"));
        form.schema().check(content);
        String businessKey = task.getExecution().getProcessBusinessKey();
        Concealed.run(() -> form.task().accept(actor, new Submission(businessKey, task.getId(), principal, content)));
    }
}
