package io.kaohe.process.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * Repeating reminders as timers read them: {@code R<repetitions>/<first>/<interval>}. The first time is no repetition:
 * {@code R1} fires twice.
 */
@Component
public class ReminderCycle {

    /** How often somebody is reminded once a day. */
    public static final int DAYS = 14;

    private final Clock clock;

    ReminderCycle(Clock clock) {
        this.clock = clock;
    }

    /** Once a day from the moment on; a moment that has passed begins now. */
    public String daily(Instant from) {
        return repeating(DAYS, from, Duration.ofDays(1));
    }

    /** @param times how often it fires in all */
    public String repeating(int times, Instant from, Duration interval) {
        Instant now = clock.instant().plusSeconds(1);
        Instant first = (from.isBefore(now) ? now : from).truncatedTo(ChronoUnit.SECONDS);
        return "R" + (times - 1) + "/" + first + "/" + interval;
    }
}
