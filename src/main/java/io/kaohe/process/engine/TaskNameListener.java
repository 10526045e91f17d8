package io.kaohe.process.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/**
 * Serves the {@code create} event of every user task: its name says whom and what, as people look for it in a list. It
 * is kept in both languages; {@link io.kaohe.shared.Bilingual} tells it in the reader's.
 */
@Component
class TaskNameListener implements TaskListener {

    private final TaskSubjects subjects;

    TaskNameListener(TaskSubjects subjects) {
        this.subjects = subjects;
    }

    @Override
    public void notify(DelegateTask task) {
        TaskSubject subject = subjects.of(task.getProcessDefinitionId());
        task.setName(task.getName() + " · " + subject.of(task.getExecution().getProcessBusinessKey()));
    }
}
