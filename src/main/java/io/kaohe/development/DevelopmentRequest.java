package io.kaohe.development;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's request for something of the catalogue.
 *
 * @param priority whether the person's newest year gives priority (S59)
 * @param decisions the manager's before HR's
 */
public record DevelopmentRequest(
        UUID id,
        String employee,
        String name,
        Offer offer,
        String reason,
        Instant askedAt,
        Status status,
        boolean priority,
        List<Decision> decisions) {

    public enum Status {
        /** Waits for the line manager. */
        MANAGER,
        /** Waits for HR. */
        HR,
        GRANTED,
        DECLINED
    }

    public enum Choice {
        APPROVE,
        DECLINE
    }

    /** @param step who was asked: {@code MANAGER} or {@code HR} */
    public record Decision(
            Status step, Choice choice, @Nullable String reason, String by, Instant at) {}

    public boolean open() {
        return status == Status.MANAGER || status == Status.HR;
    }
}
