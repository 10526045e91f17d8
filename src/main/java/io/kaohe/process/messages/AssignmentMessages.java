package io.kaohe.process.messages;

import io.kaohe.notification.Outbox;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps a message for whoever gets a task, in the transaction that gives it: of every model, whoever wrote it. */
@Component
class AssignmentMessages extends AbstractProcessEnginePlugin {

    static final String TASK_ASSIGNED = "TASK_ASSIGNED";

    /** The outbox needs the database, which is there after the engine's plugins. */
    private final ObjectProvider<Outbox> outbox;

    AssignmentMessages(ObjectProvider<Outbox> outbox) {
        this.outbox = outbox;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.getCustomPostBPMNParseListeners().add(new Listening());
    }

    private final class Listening extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            UserTaskActivityBehavior task = (UserTaskActivityBehavior) activity.getActivityBehavior();
            task.getTaskDefinition().addTaskListener(TaskListener.EVENTNAME_CREATE, AssignmentMessages.this::created);
            task.getTaskDefinition()
                    .addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, AssignmentMessages.this::assigned);
        }
    }

    /** A task of somebody's tells of itself when it is assigned, which is right after this. */
    private void created(DelegateTask task) {
        if (task.getAssignee() == null) {
            task.getCandidates().stream()
                    .map(IdentityLink::getGroupId)
                    .filter(Objects::nonNull)
                    .forEach(group -> tell(task, OpenMatters.GROUP + group));
        }
    }

    /** Who claims a task, or gets it by doing the one before, knows of it. */
    private void assigned(DelegateTask task) {
        @Nullable
        Authentication by = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        @Nullable String assignee = task.getAssignee();
        if (assignee != null && (by == null || !assignee.equals(by.getUserId()))) {
            tell(task, assignee);
        }
    }

    private void tell(DelegateTask task, String recipient) {
        outbox.getObject()
                .send(
                        recipient,
                        TASK_ASSIGNED,
                        "task/" + task.getId(),
                        task.getId(),
                        TASK_ASSIGNED + ":" + task.getId() + ":" + recipient);
    }
}
