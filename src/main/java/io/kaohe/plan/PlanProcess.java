package io.kaohe.plan;

import java.time.Duration;
import java.util.UUID;

/** Port to the process that carries a plan; {@code process} implements it. */
public interface PlanProcess {

    void start(UUID plan);

    void managerReplaced(UUID plan, String former, String current);

    /** Everything that waits for a moment waits longer. */
    void delayed(UUID plan, Duration by);

    void closed(UUID plan);
}
