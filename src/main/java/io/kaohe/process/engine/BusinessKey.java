package io.kaohe.process.engine;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What a process instance is about. */
public final class BusinessKey {

    private BusinessKey() {}

    /** @throws IllegalStateException when the instance was started without the id of what it is about */
    public static UUID of(DelegateExecution execution) {
        String key = execution.getProcessBusinessKey();
        if (key == null) {
            throw new IllegalStateException("a process instance without business key");
        }
        return UUID.fromString(key);
    }
}
