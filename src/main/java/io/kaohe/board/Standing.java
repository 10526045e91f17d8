package io.kaohe.board;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kaohe.appraisal.AppraisalStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one person's appraisal stands.
 *
 * @param daysLate days on the calendar since the due date; null = not late, or concluded
 * @param processInstance null = not launched yet
 * @param tasks what it waits for
 */
public record Standing(
        UUID id,
        String employee,
        String name,
        @Nullable String team,
        String reviewer,
        AppraisalStatus status,
        Instant due,
        @Nullable Long daysLate,
        @Nullable String processInstance,
        List<OpenWork.OpenTask> tasks) {

    /**
     * Some of the people of a cycle, the longest due first.
     *
     * @param next the appraisal to go on after; null = these are the last
     */
    public record Page(List<Standing> people, @Nullable UUID next) {}

    /**
     * Which people are asked for.
     *
     * @param team null = all
     * @param status null = all
     */
    public record Filter(
            boolean late, @Nullable String team, @Nullable AppraisalStatus status) {}

    public Standing {
        tasks = List.copyOf(tasks);
    }

    /** Whether nothing more will happen to it. */
    @JsonProperty
    public boolean concluded() {
        return status.concluded();
    }

    /** Whether there is a result to read. */
    @JsonProperty
    public boolean scored() {
        return status.scored();
    }

    Standing waitingFor(List<OpenWork.OpenTask> open) {
        return new Standing(id, employee, name, team, reviewer, status, due, daysLate, processInstance, open);
    }
}
