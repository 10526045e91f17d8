package io.kaohe.process.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaohe.shared.Actor;

/** The form of a start event. One bean for each process that people start in Tasklist. */
public interface StartForm {

    /** Key of the process, for instance {@code monthlyCycle}. */
    String key();

    /**
     * Where the JSON Schema of the submission lies on the class path, for instance {@code schemas/monthlyCycle.json}.
     */
    String schema();

    /** What the form shows to this person: records that become JSON. */
    Object data(Actor actor);

    /**
     * Creates what the process instance is about, in the transaction that starts it.
     *
     * @return its id, which becomes the business key
     * @throws io.kaohe.shared.Refusal and nothing is written, nothing is started
     */
    String accept(Actor actor, JsonNode content);
}
