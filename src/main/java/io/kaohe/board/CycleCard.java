package io.kaohe.board;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.cycle.Cycle;
import io.kaohe.cycle.CycleStatus;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Lateness;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cycle at a glance.
 *
 * @param dataDue when its figures are to be in
 * @param people how many appraisals it has, withdrawn ones included
 * @param late how many of them wait longer than their due date
 * @param stages in the order of an appraisal's way; those nobody is in are left out
 * @param steps of the cycle itself that wait for somebody
 */
public record CycleCard(
        UUID id,
        CycleType type,
        String period,
        CycleStatus status,
        Instant dataDue,
        Instant openedAt,
        @Nullable Instant closedAt,
        int people,
        int late,
        List<Stage> stages,
        List<Step> steps) {

    /**
     * Something that HR or a data owner is to do.
     *
     * @param daysLate days on the calendar since the due date; null = not late
     */
    public record Step(String name, @Nullable Long daysLate, String processInstance) {

        static Step of(OpenWork.OpenTask task, Clock clock) {
            return new Step(task.name(), Lateness.days(task.due(), clock), task.processInstance());
        }
    }

    /** How many appraisals stand where, and how many of these are late. */
    public record Stage(AppraisalStatus status, int people, int late) {

        /** Whether nothing more will happen to them. */
        @JsonProperty
        public boolean concluded() {
            return status.concluded();
        }
    }

    /** How many of the steps wait longer than their due date. */
    @JsonProperty
    public long lateSteps() {
        return steps.stream().filter(step -> step.daysLate() != null).count();
    }

    public CycleCard {
        stages = List.copyOf(stages);
        steps = List.copyOf(steps);
    }

    static CycleCard of(Cycle cycle, List<Stage> stages, List<Step> steps) {
        return new CycleCard(
                cycle.id(),
                cycle.period().type(),
                cycle.period().toString(),
                cycle.status(),
                cycle.dataDue(),
                cycle.openedAt(),
                cycle.closedAt(),
                stages.stream().mapToInt(Stage::people).sum(),
                stages.stream().mapToInt(Stage::late).sum(),
                stages,
                steps);
    }
}
