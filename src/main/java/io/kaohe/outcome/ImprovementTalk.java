package io.kaohe.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The talk that a completion below 80 % leads to (S58).
 *
 * @param heldAt null = not held yet
 * @param acknowledgedAt null = the person has not acknowledged it yet
 */
public record ImprovementTalk(
        UUID id,
        UUID appraisal,
        String employee,
        String reviewer,
        @Nullable String minutes,
        @Nullable String heldBy,
        @Nullable Instant heldAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String comment,
        List<Action> actions) {

    /** Something the two agreed on. */
    public record Action(String what, LocalDate until) {}
}
