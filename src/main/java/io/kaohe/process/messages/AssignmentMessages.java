package io.kaohe.process.messages;

import io.kaohe.notification.Outbox;
import io.kaohe.process.engine.EveryTask;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps a message for whoever gets a task, in the transaction that gives it. */
@Component
class AssignmentMessages implements EveryTask {

    private static final String TASK_ASSIGNED = "TASK_ASSIGNED";

    private final Outbox outbox;

    AssignmentMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Set<String> events() {
        return Set.of(EVENTNAME_CREATE, EVENTNAME_ASSIGNMENT);
    }

    @Override
    public void notify(DelegateTask task) {
        @Nullable String assignee = task.getAssignee();
        if (assignee != null && task.getEventName().equals(EVENTNAME_ASSIGNMENT) && !assignee.equals(actor(task))) {
            tell(task, assignee);
        } else if (assignee == null && task.getEventName().equals(EVENTNAME_CREATE)) {
            task.getCandidates().stream()
                    .map(IdentityLink::getGroupId)
                    .filter(Objects::nonNull)
                    .forEach(group -> tell(task, Outbox.toGroup(group)));
        }
    }

    /** Who claims a task, or gets it by doing the one before, knows of it; null = a job. */
    private static @Nullable String actor(DelegateTask task) {
        @Nullable
        Authentication by = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        return by == null ? null : by.getUserId();
    }

    private void tell(DelegateTask task, String recipient) {
        outbox.send(
                recipient,
                TASK_ASSIGNED,
                "task/" + task.getId(),
                task.getId(),
                TASK_ASSIGNED + ":" + task.getId() + ":" + recipient);
    }
}
