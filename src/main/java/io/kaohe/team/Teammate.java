package io.kaohe.team;

import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.plan.Plan;
import io.kaohe.plan.PlanStatus;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of the team.
 *
 * @param standings of the open appraisals, the newest first; where none is open, of the last one
 * @param tasks what the manager has to do about the person
 * @param results of the last published months, the oldest first; none unless the manager leads the person today
 * @param hints for the next talk; as the results
 * @param hintsOn period of the result that those on figures and scores rest on; null = there is none
 * @param plans for improvement, the newest first; as the results
 */
public record Teammate(
        String id,
        String name,
        @Nullable String team,
        @Nullable String role,
        List<Standing> standings,
        List<OwnTask> tasks,
        List<Result> results,
        List<Hint> hints,
        @Nullable String hintsOn,
        List<ImprovementPlan> plans) {

    public Teammate {
        standings = List.copyOf(standings);
        tasks = List.copyOf(tasks);
        results = List.copyOf(results);
        hints = List.copyOf(hints);
        plans = List.copyOf(plans);
    }

    /** Of what is late the longest; less than none = nothing is late. */
    long daysLate() {
        return standings.stream()
                .flatMap(standing -> Stream.ofNullable(standing.daysLate()))
                .max(Long::compare)
                .orElse(-1L);
    }

    /**
     * Where an appraisal stands.
     *
     * @param due of the step it waits for; null = nothing more will happen
     * @param daysLate days on the calendar since then; null = not late
     * @param result whether there is one that the manager may read
     * @param summarized whether the manager's summary of the cycle tells of it
     * @param waitingFor whose turn it is, the manager's own left out
     */
    public record Standing(
            UUID id,
            UUID cycleId,
            CycleType cycleType,
            String period,
            AppraisalStatus status,
            @Nullable Instant due,
            @Nullable Long daysLate,
            boolean result,
            boolean summarized,
            List<Waiting> waitingFor) {

        public Standing {
            waitingFor = List.copyOf(waitingFor);
        }
    }

    /** @param holder name of who has the task; null = the group's, or nobody's yet */
    public record Waiting(
            String task, @Nullable String holder, @Nullable String group) {}

    /** @param draft whether the manager has filled in some of its form */
    public record OwnTask(String id, String name, @Nullable Instant due, boolean draft) {}

    /** @param reviewAt when it is reviewed again; null = not approved yet */
    public record ImprovementPlan(
            UUID id, PlanStatus status, @Nullable Instant reviewAt) {

        static ImprovementPlan of(Plan plan) {
            return new ImprovementPlan(plan.id(), plan.status(), plan.reviewAt());
        }
    }

    /** @param id of the appraisal */
    public record Result(UUID id, UUID cycleId, String period, BigDecimal composite, String grade) {}

    /**
     * A measured line of a card.
     *
     * @param completion what counted, a ratio
     */
    public record Line(
            String code,
            String nameZh,
            @Nullable String nameEn,
            @Nullable Unit unit,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal target,
            BigDecimal completion) {}

    /**
     * Something to talk about, with the numbers it rests on.
     *
     * @param line the card's line it is about; null = it is about no line
     * @param what a dimension, or what was agreed; null = the kind says all
     * @param day until when, or since when; null where no day matters
     * @param measured the figure, or the line manager's score
     * @param expected what it is held against: the target, the mean of the months before, the self-review's score
     */
    public record Hint(
            Kind kind,
            @Nullable Line line,
            @Nullable String what,
            @Nullable LocalDate day,
            @Nullable BigDecimal measured,
            @Nullable BigDecimal expected) {

        /** The most urgent first. */
        public enum Kind {
            COACHING_MISSED,
            ACTION_DUE,
            PLUNGED,
            BELOW_TARGET,
            SEEN_DIFFERENTLY
        }
    }
}
