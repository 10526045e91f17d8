package io.kaohe.process.messages;

import io.kaohe.notification.Outbox;
import io.kaohe.process.engine.CandidateGroups;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Tells whoever a task waits for: its person, or the groups that may take it. */
@Component
class TaskNews {

    private final CandidateGroups groups;
    private final Outbox outbox;

    TaskNews(CandidateGroups groups, Outbox outbox) {
        this.groups = groups;
        this.outbox = outbox;
    }

    /** @param occasion each is told once of the same event of a task on the same occasion */
    void tell(Task task, String event, String occasion) {
        recipients(task)
                .forEach(recipient -> outbox.send(
                        recipient,
                        event,
                        "task/" + task.getId(),
                        task.getId(),
                        String.join(":", event, task.getId(), recipient, occasion)));
    }

    private Stream<String> recipients(Task task) {
        return task.getAssignee() != null
                ? Stream.of(task.getAssignee())
                : groups.of(task.getId()).stream().map(Outbox::toGroup);
    }
}
