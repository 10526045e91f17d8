package io.kaohe.target;

import io.kaohe.shared.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line manager's request to change a target while its period runs (S73, R31).
 *
 * @param before what held when it was asked for
 * @param beforeVersion its version; 0 = the card's default
 * @param baseline stays as it is
 * @param decision null = not decided yet
 */
public record TargetChange(
        UUID id,
        String employee,
        String indicator,
        Period period,
        BigDecimal before,
        int beforeVersion,
        @Nullable BigDecimal baseline,
        BigDecimal target,
        LocalDate effectiveFrom,
        String reason,
        String requestedBy,
        Instant requestedAt,
        @Nullable Decision decision) {

    public enum Decision {
        APPROVE,
        DECLINE
    }
}
