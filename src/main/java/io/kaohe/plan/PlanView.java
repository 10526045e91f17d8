package io.kaohe.plan;

import io.kaohe.appraisal.Dimension;
import io.kaohe.shared.Direction;
import io.kaohe.shared.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as everybody who may see it sees it.
 *
 * @param causes none where HR started it
 * @param indicators those of the person's card and of the goals
 * @param drafts oldest first; the last one counts
 * @param goals with the figures of the running round, as they stand
 * @param pausedUntil last day of a pause that today belongs to; null = it is not paused
 */
public record PlanView(
        PersonView person,
        PersonView manager,
        Plan plan,
        List<Cause> causes,
        List<IndicatorView> indicators,
        List<Draft> drafts,
        List<GoalResult> goals,
        List<Coaching> coachings,
        List<PlanReview> reviews,
        @Nullable Support support,
        @Nullable Answer answer,
        List<Pause> pauses,
        @Nullable LocalDate pausedUntil,
        List<Dimension> dimensions,
        List<Event> timeline) {

    /** The line manager's about a draft. */
    public enum Decision {
        APPROVE,
        RETURN
    }

    /** What HR decides after a plan that was not passed; nothing here or elsewhere proposes dismissal. */
    public enum Kind {
        SUPPORT,
        TRANSFER,
        TRAINING
    }

    public record PersonView(
            String id,
            String name,
            @Nullable String team,
            @Nullable String role) {}

    /**
     * A result that led to the plan.
     *
     * @param version of the result
     * @param followUpTable version of the table that said what follows from it
     * @param talkHeldAt null = the result itself asks for the plan
     */
    public record Cause(
            String period,
            int version,
            String ruleVersion,
            String followUpTable,
            @Nullable Instant talkHeldAt) {}

    /** @param target what the card aims at by default */
    public record IndicatorView(
            String code,
            String nameZh,
            String nameEn,
            Unit unit,
            Direction direction,
            @Nullable BigDecimal target) {}

    public record Draft(
            int version,
            PlanContent content,
            String by,
            Instant at,
            @Nullable Decision decision,
            @Nullable String comment,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {}

    /** @param readAt by the person; null = not yet */
    public record Coaching(
            String minutes,
            String heldBy,
            Instant heldAt,
            @Nullable Instant readAt) {}

    public record Support(Kind kind, String reason, String by, Instant at) {}

    public record Answer(@Nullable String comment, String by, Instant at) {}

    /** @param ended null = it lasted as it was meant */
    public record Pause(
            LocalDate from,
            LocalDate until,
            String reason,
            String by,
            @Nullable Ended ended) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until) && (ended == null || day.isBefore(ended.on()));
        }
    }

    /** @param on the first day that counted again */
    public record Ended(LocalDate on, String reason, String by) {}

    /** Something that happened; {@code who} did it or was told. */
    public record Event(
            Instant at, String kind, String who, @Nullable String reason) {}
}
