package io.kaohe.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How late what waits for somebody is, told in the same way wherever it stands. */
public final class Lateness {

    private Lateness() {}

    /** Days on the calendar since it was due, 0 on that day itself; null = it is not late. */
    public static @Nullable Long days(@Nullable Instant due, Clock clock) {
        return due == null || !due.isBefore(clock.instant())
                ? null
                : Long.valueOf(
                        ChronoUnit.DAYS.between(LocalDate.ofInstant(due, clock.getZone()), LocalDate.now(clock)));
    }
}
