package io.kaohe.cycle;

import io.kaohe.shared.Period;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One round of appraisals.
 *
 * @param early whether it was opened before the period had ended
 * @param dataDue when its figures are due (S43, R8)
 * @param findingsAccepted why HR proceeds in spite of findings; null = nobody decided that
 */
public record Cycle(
        UUID id,
        Period period,
        CycleStatus status,
        Scope scope,
        boolean early,
        Instant dataDue,
        @Nullable String findingsAccepted,
        String openedBy,
        Instant openedAt,
        @Nullable Instant closedAt) {

    /** How audit and outbox name it. */
    public String subject() {
        return "cycle/" + id;
    }
}
