package io.kaohe.imports;

import java.util.UUID;

/** Port to the process that asks a second person to verify a batch (S49, S50). Both join the running transaction. */
public interface VerificationTasks {

    /** A batch waits for somebody to verify it. */
    void requested(UUID batch);

    /** Rows of a waiting batch were declined outside its task, and others still wait: its importer hears of it now. */
    void declined(UUID batch);

    /** A waiting batch was verified or declined outside its task, which is now pointless. */
    void decided(UUID batch);
}
