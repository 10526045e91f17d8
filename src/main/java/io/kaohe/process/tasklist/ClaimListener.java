package io.kaohe.process.tasklist;

import io.kaohe.process.engine.Actors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Serves the {@code assignment} event of the user tasks that not everybody of their group may do: who would be refused
 * at the end cannot take the task in the first place.
 */
@Component("claimListener")
class ClaimListener implements TaskListener {

    private final Forms forms;
    private final Actors actors;

    ClaimListener(Forms forms, Actors actors) {
        this.forms = forms;
        this.actors = actors;
    }

    @Override
    public void notify(DelegateTask task) {
        String assignee = task.getAssignee();
        if (assignee != null) {
            forms.ofTask(task.getTaskDefinitionKey())
                    .orElseThrow(() -> new IllegalStateException("no form for " + task.getTaskDefinitionKey()))
                    .task()
                    .admit(actors.of(assignee), task.getExecution().getProcessBusinessKey());
        }
    }
}
