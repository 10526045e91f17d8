package io.kaohe.calendar;

import java.time.LocalDate;
import java.util.Optional;

/** On which day something is due that was planned for a day: never before it. */
public final class DueDays {

    private final WorkingCalendar calendar;
    private final CalendarSettings settings;

    DueDays(WorkingCalendar calendar, CalendarSettings settings) {
        this.calendar = calendar;
        this.settings = settings;
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
