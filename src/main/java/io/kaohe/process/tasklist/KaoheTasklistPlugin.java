package io.kaohe.process.tasklist;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** Brings {@link TaskFormResource} into Tasklist; found as a service (META-INF/services). */
public class KaoheTasklistPlugin extends AbstractTasklistPlugin {

    static final String ID = "kaohe";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(TaskFormResource.class, RefusalMapper.class);
    }
}
