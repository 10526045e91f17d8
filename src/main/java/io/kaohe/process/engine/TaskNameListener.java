package io.kaohe.process.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Serves the {@code create} event of every user task: its name says whom and what, as people look for it in a list. */
@Component
class TaskNameListener implements TaskListener {

    private final Map<String, TaskSubject> subjects = new HashMap<>();

    TaskNameListener(List<TaskSubject> subjects) {
        subjects.forEach(subject -> subject.processKeys().forEach(key -> this.subjects.put(key, subject)));
    }

    @Override
    public void notify(DelegateTask task) {
        String definition = task.getProcessDefinitionId();
        String processKey = definition.substring(0, definition.indexOf(':'));
        TaskSubject subject = Objects.requireNonNull(subjects.get(processKey), processKey);
        task.setName(task.getName() + " · " + subject.of(task.getExecution().getProcessBusinessKey()));
    }
}
