package io.kaohe.board;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Port to what runs: tasks that wait for somebody, and steps that failed; {@code process} implements it. */
public interface OpenWork {

    /**
     * A task that waits.
     *
     * @param holder name of who has it; null = nobody yet
     * @param group who may take it; null unless it waits for a group
     * @param processInstance that it is a step of, which may be one that the row's own process called
     */
    record OpenTask(
            String id,
            String name,
            @Nullable String holder,
            @Nullable String group,
            @Nullable Instant due,
            String processInstance) {}

    /**
     * A step that failed and waits to be tried again.
     *
     * @param about the row its process is about: an appraisal or a cycle
     * @param step its name in the model
     * @param job what is tried again; null = nothing can be
     */
    record Failure(
            UUID about,
            String step,
            Instant since,
            String processInstance,
            @Nullable String job) {}

    /**
     * The open tasks of cycles, appraisals or improvement plans; colleagues who are asked for their view are left out,
     * for they are nameless.
     */
    Map<UUID, List<OpenTask>> tasksOf(Collection<UUID> rows);

    /** The oldest of all failures, whatever they are about. */
    List<Failure> failures();
}
