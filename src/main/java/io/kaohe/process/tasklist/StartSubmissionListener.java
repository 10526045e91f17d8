package io.kaohe.process.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaohe.process.engine.Actors;
import io.kaohe.process.tasklist.Forms.Form;
import io.kaohe.shared.Refusal;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/**
 * Serves the start event of every process with a start form: what was sent becomes the thing that the instance is
 * about, and its id the business key. Code that starts an instance (API, scheduler) has made that thing before and
 * brings its key instead of a submission.
 */
@Component("startSubmissionListener")
class StartSubmissionListener implements ExecutionListener {

    private final Forms forms;
    private final Actors actors;

    StartSubmissionListener(Forms forms, Actors actors) {
        this.forms = forms;
        this.actors = actors;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Optional<JsonNode> content = SubmissionVariable.readFrom(execution);
        if (content.isEmpty() && execution.getProcessBusinessKey() != null) {
            return;
        }
        Process process = (Process) execution.getBpmnModelElementInstance().getParentElement();
        Form<StartForm> form = forms.ofStart(process.getId())
                .orElseThrow(() -> new IllegalStateException("no start form for " + process.getId()));
        JsonNode submission = content.orElseThrow(() -> Refusal.invalid(SubmissionVariable.NAME, "REQUIRED"));
        form.schema().check(submission);
        execution.setProcessBusinessKey(Concealed.call(() -> form.task().accept(actors.current(), submission)));
    }
}
