package io.kaohe.process.engine;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** Which groups a task may be taken by. */
@Component
public class CandidateGroups {

    private final TaskService tasks;
    private final Unchecked unchecked;

    CandidateGroups(TaskService tasks, Unchecked unchecked) {
        this.tasks = tasks;
        this.unchecked = unchecked;
    }

    /** None = it waits for one person. */
    public List<String> of(String task) {
        return unchecked.call(() -> tasks.getIdentityLinksForTask(task)).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }
}
