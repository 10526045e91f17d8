package io.kaohe.process.messages;

import io.kaohe.process.engine.Unchecked;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** Which tasks a timer of their model reminds of: one at the task, or one of an event subprocess beside it. */
@Component
class ModelReminders {

    private final RepositoryService models;
    private final Unchecked unchecked;

    /** By version of a model, which never changes: the tasks that it reminds nobody of. */
    private final Map<String, Set<String>> without = new ConcurrentHashMap<>();

    ModelReminders(RepositoryService models, Unchecked unchecked) {
        this.models = models;
        this.unchecked = unchecked;
    }

    /** The keys of all tasks that some version of a model reminds nobody of. */
    Set<String> tasksWithout() {
        return unchecked.call(() -> models.createProcessDefinitionQuery().list()).stream()
                .map(ProcessDefinition::getId)
                .map(this::without)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
    }

    boolean lackedBy(Task task) {
        return without(task.getProcessDefinitionId()).contains(task.getTaskDefinitionKey());
    }

    private Set<String> without(String definition) {
        return without.computeIfAbsent(
                definition, id -> without(unchecked.call(() -> models.getBpmnModelInstance(id))));
    }

    private static Set<String> without(BpmnModelInstance model) {
        List<ModelElementInstance> timers = model.getModelElementsByType(TimerEventDefinition.class).stream()
                .map(ModelElementInstance::getParentElement)
                .toList();
        return model.getModelElementsByType(UserTask.class).stream()
                .filter(task -> timers.stream().noneMatch(timer -> isFor(task, timer)))
                .map(UserTask::getId)
                .collect(Collectors.toSet());
    }

    private static boolean isFor(UserTask task, ModelElementInstance timer) {
        return timer instanceof BoundaryEvent boundary
                ? boundary.getAttachedTo().equals(task)
                : timer instanceof StartEvent start
                        && task.getParentElement()
                                .equals(start.getParentElement().getParentElement());
    }
}
