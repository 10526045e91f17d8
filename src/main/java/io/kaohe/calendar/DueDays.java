package io.kaohe.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/** On which day something is due that was planned for a day: never before it. */
public final class DueDays {

    private final WorkingCalendar calendar;
    private final CalendarSettings settings;
    private final Clock clock;

    DueDays(WorkingCalendar calendar, CalendarSettings settings, Clock clock) {
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /** When a step is due that begins now, such as an answer or a decision; see {@link #after}. */
    public Instant in(Duration time) {
        return after(clock.instant(), time);
    }

    /** When a step is due that has its time from a moment on: at that time of the day, on a working day. */
    public Instant after(Instant begin, Duration time) {
        ZonedDateTime planned = begin.plus(time).atZone(clock.getZone());
        return planned.with(onWorkingDay(planned.toLocalDate())).toInstant();
    }

    /** For what the whole company waits for, such as figures: busy days do not move it. */
    public LocalDate onWorkingDay(LocalDate planned) {
        LocalDate day = planned;
        while (settings.dueOnWorkingDays() && !calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** For what one person does about another or about themselves. */
    public LocalDate ofReview(LocalDate planned) {
        LocalDate day = onWorkingDay(planned);
        Optional<BusyDays> busy = busyOn(day);
        return busy.map(days -> ofReview(days.firstDayAfter(day))).orElse(day);
    }

    /** The busy days that the day lies in, where they are kept clear. */
    public Optional<BusyDays> busyOn(LocalDate day) {
        return settings.busyDays().stream()
                .filter(days -> settings.keepBusyDaysClear() && days.contain(day))
                .findFirst();
    }

    /** Whether the day rests on holidays that nobody has announced yet. */
    public boolean isGuess(LocalDate day) {
        return settings.dueOnWorkingDays() && !calendar.knows(day);
    }
}
