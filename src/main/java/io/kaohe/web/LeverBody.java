package io.kaohe.web;

import io.kaohe.cycle.Levers;
import io.kaohe.shared.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST …/actions}. */
record LeverBody(
        Levers.@Nullable Action action,
        @Nullable String reason,
        @Nullable LocalDate until,
        @Nullable String reviewer) {

    Levers.Pull pull() {
        if (action == null) {
            throw Refusal.invalid("action", "REQUIRED");
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason", "REQUIRED");
        }
        return new Levers.Pull(action, reason, until, reviewer);
    }
}
