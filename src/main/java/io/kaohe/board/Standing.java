package io.kaohe.board;

import io.kaohe.appraisal.AppraisalStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where one person's appraisal stands.
 *
 * @param late whether it is past its due date and not concluded
 * @param daysLate full days since the due date; 0 unless late
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
        boolean late,
        long daysLate,
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

    Standing waitingFor(List<OpenWork.OpenTask> open) {
        return new Standing(id, employee, name, team, reviewer, status, due, late, daysLate, processInstance, open);
    }
}
