package io.kaohe.process.tasklist;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every form of the product with its schema, by key. A form without a schema stops the start. */
@Component
class Forms {

    /** A form and what may be submitted with it. */
    record Form<T>(T task, SubmissionSchema schema) {}

    private final Map<String, Form<HumanTask>> tasks;
    private final Map<String, Form<StartForm>> starts;

    Forms(ObjectProvider<HumanTask> tasks, ObjectProvider<StartForm> starts) {
        this.tasks = byKey(tasks, HumanTask::key, HumanTask::schema);
        this.starts = byKey(starts, StartForm::key, StartForm::schema);
    }

    Optional<Form<HumanTask>> ofTask(String key) {
        return Optional.ofNullable(tasks.get(key));
    }

    Optional<Form<StartForm>> ofStart(String processKey) {
        return Optional.ofNullable(starts.get(processKey));
    }

    private static <T> Map<String, Form<T>> byKey(
            ObjectProvider<T> forms, Function<T, String> key, Function<T, String> schema) {
        Map<String, Form<T>> byKey = new LinkedHashMap<>();
        for (T form : forms) {
            Form<T> read = new Form<>(form, SubmissionSchema.onClassPath(schema.apply(form)));
            if (byKey.put(key.apply(form), read) != null) {
                throw new IllegalStateException("two forms for " + key.apply(form));
            }
        }
        return byKey;
    }
}
