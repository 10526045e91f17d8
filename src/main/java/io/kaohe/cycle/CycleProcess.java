package io.kaohe.cycle;

import java.time.Instant;
import java.util.UUID;

/** Port to the running process of a cycle; {@code process} implements it. */
public interface CycleProcess {

    /** Starts the process of a cycle that was just opened. */
    void start(Cycle cycle);

    /** Whoever waits for the cycle's last score may go on. */
    void allScored(UUID cycle);

    /** Whoever waits for the cycle's last appraisal may go on. */
    void allConcluded(UUID cycle);

    void cancelled(UUID cycle);

    /** The collecting task is due at the new moment, and so are its reminders. */
    void extended(UUID cycle, Instant until);
}
