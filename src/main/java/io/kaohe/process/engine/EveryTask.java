package io.kaohe.process.engine;

import java.util.Set;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Hears of the user tasks of all models, so that no model can forget it. */
public interface EveryTask extends TaskListener {

    /** Those of {@link TaskListener}'s that it hears of. */
    Set<String> events();
}
