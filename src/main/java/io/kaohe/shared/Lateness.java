package io.kaohe.shared;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How late what waits for somebody is, told in the same way wherever it stands. */
public final class Lateness {

    private Lateness() {}

    /** Full days since it was due, 0 on the first; null = it is not late. */
    public static @Nullable Long days(@Nullable Instant due, Instant now) {
        return due == null || !due.isBefore(now)
                ? null
                : Long.valueOf(Duration.between(due, now).toDays());
    }
}
