package io.kaohe.plan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's improvement plan.
 *
 * @param manager who answers for it: the line manager
 * @param reason why HR started it
 * @param round 2 = extended
 * @param begunAt when this round began: the approval (R20), or the extension; null = not approved yet
 * @param reviewAt when the re-review opens; a pause moves it
 */
public record Plan(
        UUID id,
        String employee,
        String manager,
        Occasion occasion,
        @Nullable String reason,
        String startedBy,
        Instant startedAt,
        PlanStatus status,
        int round,
        @Nullable Instant begunAt,
        @Nullable Instant reviewAt) {

    /** How audit and messages call it. */
    public String subject() {
        return "improvement-plan/" + id;
    }
}
