package io.kaohe.appeal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appeal against a result; a result has one at most, so the appraisal's id is its own.
 *
 * @param result the version of the result it is about
 * @param byMachine whether the person says that a machine alone decided (PIPL art. 24); pay waits then
 * @param since when it came to stand where it stands
 * @param reviewer null = HR has not said who
 * @param outcome the version that took the result's place; null = it stands
 */
public record Appeal(
        UUID appraisal,
        int result,
        String reason,
        boolean byMachine,
        String raisedBy,
        Instant raisedAt,
        AppealStatus status,
        Instant since,
        @Nullable String reviewer,
        @Nullable Integer outcome) {}
