package io.kaohe.plan;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The times of improvement plans. A deadline reminds; nothing but the re-review opens by time.
 *
 * @param duration from the approval to the re-review (R20), and of an extension: {@code P3M}, or {@code PT10M} to try
 * @param coachingEvery between two coaching sessions (S62), as {@code duration}
 * @param step for each step of the person and the line manager
 */
@ConfigurationProperties("kaohe.plan")
public record PlanSettings(
        @DefaultValue("P3M") String duration,
        @DefaultValue("P14D") String coachingEvery,
        @DefaultValue("7d") Duration step) {

    Instant reviewAfter(Instant begin, ZoneId zone) {
        return begin.atZone(zone).plus(amount(duration)).toInstant();
    }

    Instant coachingAfter(Instant last, ZoneId zone) {
        return last.atZone(zone).plus(amount(coachingEvery)).toInstant();
    }

    private static TemporalAmount amount(String text) {
        return text.contains("T") ? Duration.parse(text) : Period.parse(text);
    }
}
