package io.kaohe.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * To whom something of a source belongs.
 *
 * @param from first day; null = always
 * @param until last day; null = to this day
 */
public record Claim(
        String employee, @Nullable LocalDate from, @Nullable LocalDate until) {

    public boolean overlaps(LocalDate first, LocalDate last) {
        return (from == null || !from.isAfter(last)) && (until == null || !until.isBefore(first));
    }
}
