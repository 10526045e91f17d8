package io.kaohe.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan stands, without anything that was written or judged in it.
 *
 * @param manager name of who answers for it
 * @param extended whether this is its second round
 * @param pausedUntil last day of a pause that today belongs to; null = it is not paused
 * @param occasionGone whether the results that led to it ask for it no longer, because of an appeal
 * @param reviewAt when it is reviewed again; null = not approved yet
 * @param nextCoaching null = none is to come, or its task is open
 * @param tasks what it waits for
 */
public record PlanStanding(
        UUID id,
        String name,
        @Nullable String team,
        String manager,
        PlanStatus status,
        Instant startedAt,
        boolean extended,
        @Nullable LocalDate pausedUntil,
        boolean occasionGone,
        @Nullable Instant reviewAt,
        @Nullable Instant nextCoaching,
        @Nullable Ending ending,
        List<Task> tasks) {

    /**
     * How it came to its end.
     *
     * @param support what HR decided after a plan that was not passed
     * @param left whether the person left
     */
    public record Ending(Instant at, PlanView.@Nullable Kind support, boolean left) {}

    /**
     * @param holder name of who has it; null = nobody yet
     * @param group who may take it; null unless it waits for a group
     * @param daysLate days on the calendar since it was due; null = not late
     */
    public record Task(
            String name,
            @Nullable String holder,
            @Nullable String group,
            @Nullable Instant due,
            @Nullable Long daysLate) {}

    /** @param next the plan to go on after; null = these are the last */
    public record Page(List<PlanStanding> plans, @Nullable UUID next) {

        public Page {
            plans = List.copyOf(plans);
        }
    }

    public PlanStanding {
        tasks = List.copyOf(tasks);
    }

    PlanStanding waiting(@Nullable Instant coaching, List<Task> open) {
        return new PlanStanding(
                id,
                name,
                team,
                manager,
                status,
                startedAt,
                extended,
                pausedUntil,
                occasionGone,
                reviewAt,
                coaching,
                ending,
                open);
    }

    /** Of the task that is late the longest; less than none = none is late. */
    long daysLate() {
        return tasks.stream()
                .flatMap(task -> Stream.ofNullable(task.daysLate()))
                .max(Long::compare)
                .orElse(-1L);
    }
}
