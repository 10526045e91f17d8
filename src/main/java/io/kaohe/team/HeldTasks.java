package io.kaohe.team;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port to what runs: the tasks that one person has; {@code process} implements it. */
public interface HeldTasks {

    /** @param about the row its process is about: an appraisal, an improvement talk, a plan */
    record Held(String id, String name, @Nullable Instant due, UUID about) {}

    /** The first due first. */
    List<Held> heldBy(String user);
}
