package io.kaohe.process.messages;

import io.kaohe.notification.Outbox;
import io.kaohe.process.engine.CandidateGroups;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Whom a task waits for, as recipients of messages. */
@Component
class WaitingFor {

    private final CandidateGroups groups;

    WaitingFor(CandidateGroups groups) {
        this.groups = groups;
    }

    Stream<String> recipients(Task task) {
        return task.getAssignee() != null
                ? Stream.of(task.getAssignee())
                : groups.of(task.getId()).stream().map(Outbox::toGroup);
    }
}
