package io.kaohe.process.engine;

import io.kaohe.shared.Refusal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whom a model asks for a task as our rows stand now, whoever the engine has it assigned to: an administrator can
 * assign tasks, and somebody may have been replaced since.
 */
@Component
public class Asked {

    private final Unchecked unchecked;

    Asked(Unchecked unchecked) {
        this.unchecked = unchecked;
    }

    /** Empty = a group is asked. */
    public Optional<String> person(String task) {
        return unchecked.call(() -> {
            TaskEntity asked = find(task);
            return answers(asked, asked.getTaskDefinition().getAssigneeExpression()).stream()
                    .findFirst();
        });
    }

    public Set<String> groups(String task) {
        return unchecked.call(() -> {
            TaskEntity asked = find(task);
            Set<String> groups = new HashSet<>();
            asked.getTaskDefinition()
                    .getCandidateGroupIdExpressions()
                    .forEach(group -> groups.addAll(answers(asked, group)));
            return groups;
        });
    }

    private static TaskEntity find(String task) {
        @Nullable
        TaskEntity found = Context.getCommandContext().getTaskManager().findTaskById(task);
        if (found == null) {
            throw Refusal.notFound();
        }
        return found;
    }

    private static List<String> answers(TaskEntity task, @Nullable Expression question) {
        @Nullable Object answer = question == null ? null : question.getValue(task.getExecution());
        if (answer instanceof Collection<?> several) {
            return several.stream().map(Object::toString).collect(Collectors.toList());
        }
        return answer == null ? List.of() : List.of(answer.toString());
    }
}
