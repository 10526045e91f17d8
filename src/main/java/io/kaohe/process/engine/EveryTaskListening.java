package io.kaohe.process.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/** Tells every user task, whatever model it stands in, to {@link EveryTask}. */
final class EveryTaskListening extends AbstractBpmnParseListener {

    private static final List<String> EVENTS =
            List.of(TaskListener.EVENTNAME_CREATE, TaskListener.EVENTNAME_ASSIGNMENT);

    /** They need the database and the engine, which models are parsed for before either is complete. */
    private final ObjectProvider<EveryTask> listeners;

    EveryTaskListening(ObjectProvider<EveryTask> listeners) {
        this.listeners = listeners;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        UserTaskActivityBehavior task = (UserTaskActivityBehavior) activity.getActivityBehavior();
        EVENTS.forEach(event -> task.getTaskDefinition()
                .addTaskListener(
                        event,
                        told -> listeners.stream()
                                .filter(listener -> listener.events().contains(event))
                                .forEach(listener -> listener.notify(told))));
    }
}
