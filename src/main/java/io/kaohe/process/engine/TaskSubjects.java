package io.kaohe.process.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The subjects of all processes whose tasks wait for people. */
@Component
public class TaskSubjects {

    private final Map<String, TaskSubject> subjects = new HashMap<>();

    TaskSubjects(List<TaskSubject> subjects) {
        subjects.forEach(subject -> subject.processKeys().forEach(key -> this.subjects.put(key, subject)));
    }

    /** @param definition the id of a version of a model, which begins with the model's key */
    public TaskSubject of(String definition) {
        String processKey = definition.substring(0, definition.indexOf(':'));
        return Objects.requireNonNull(subjects.get(processKey), processKey);
    }
}
