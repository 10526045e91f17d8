package io.kaohe.source;

import io.kaohe.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How waiting for an answer is counted.
 *
 * @param until the last moment that a file speaks of: what is not answered by then is not answered
 */
record Waiting(WorkingCalendar calendar, LocalDateTime until) {

    /** A file that names its last day says nothing of the time after it; one that names none speaks of this moment. */
    Waiting in(Head head) {
        LocalDate last = head.to();
        @Nullable LocalDateTime end = last == null ? null : last.plusDays(1).atStartOfDay();
        return end == null || end.isAfter(until) ? this : new Waiting(calendar, end);
    }
}
