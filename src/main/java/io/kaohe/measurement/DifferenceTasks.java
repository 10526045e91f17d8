package io.kaohe.measurement;

import java.util.UUID;

/** Port to the process that asks a data owner which of two figures counts (R29). Both join the running transaction. */
public interface DifferenceTasks {

    /** Two figures are too far apart, and somebody has to decide. */
    void found(UUID difference);

    /** A corrected figure came before anybody had decided: the task is pointless. */
    void overtaken(UUID difference);
}
