package io.kaohe.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Working days and the hours worked on them, in one place's own time. A year that nobody has announced yet has its
 * weekends only; {@link #knows} tells.
 */
public final class WorkingCalendar {

    private static final LocalDate A_MONDAY = LocalDate.of(1970, 1, 5);
    private static final int WEEK = 7;
    private static final int WORKDAYS_OF_WEEK = 5;

    private final LocalTime opens;
    private final Duration day;
    private volatile Announced announced;

    WorkingCalendar(LocalTime opens, LocalTime closes, Collection<CalendarYear> years) {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("a working day closes after it opens");
        }
        this.opens = opens;
        this.day = Duration.between(opens, closes);
        this.announced = new Announced(years);
    }

    /** Years that are announced while the product runs; each replaces what was known of it. */
    void announce(Collection<CalendarYear> years) {
        Map<Integer, CalendarYear> all = new TreeMap<>();
        announced.years.forEach(year -> all.put(year.year(), year));
        years.forEach(year -> all.put(year.year(), year));
        announced = new Announced(all.values());
    }

    /** Those that are announced, the first one first. */
    List<CalendarYear> years() {
        return announced.years;
    }

    /** Whether the holidays of the day's year are known. */
    public boolean knows(LocalDate date) {
        return announced.years.stream().anyMatch(year -> year.year() == date.getYear());
    }

    public boolean isWorkingDay(LocalDate date) {
        return announced.exceptions.getOrDefault(date, isWeekday(date));
    }

    /** The working time between two moments; negative when the second comes first. */
    public Duration between(LocalDateTime from, LocalDateTime to) {
        return worked(to).minus(worked(from));
    }

    /** All the working time up to the moment, counted from long ago. */
    private Duration worked(LocalDateTime until) {
        Duration before = day.multipliedBy(workingDaysBefore(until.toLocalDate()));
        return isWorkingDay(until.toLocalDate()) ? before.plus(workedOfDay(until.toLocalTime())) : before;
    }

    private Duration workedOfDay(LocalTime until) {
        Duration open = Duration.between(opens, until);
        return open.isNegative() ? Duration.ZERO : open.compareTo(day) > 0 ? day : open;
    }

    private long workingDaysBefore(LocalDate date) {
        long days = ChronoUnit.DAYS.between(A_MONDAY, date);
        long weekdays =
                Math.floorDiv(days, WEEK) * WORKDAYS_OF_WEEK + Math.min(Math.floorMod(days, WEEK), WORKDAYS_OF_WEEK);
        Map.Entry<LocalDate, Integer> correction = announced.corrections.lowerEntry(date);
        return correction == null ? weekdays : weekdays + correction.getValue();
    }

    private static boolean isWeekday(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    /** What the years say beside the week, worked out once. */
    private static final class Announced {

        private final List<CalendarYear> years;

        /** The days that differ from what the week says, each with whether it is worked. */
        private final NavigableMap<LocalDate, Boolean> exceptions = new TreeMap<>();

        /** Such a day → by how many working days it and those before it put the count of weekdays right. */
        private final NavigableMap<LocalDate, Integer> corrections = new TreeMap<>();

        Announced(Collection<CalendarYear> years) {
            this.years = years.stream()
                    .sorted(Comparator.comparing(CalendarYear::year))
                    .toList();
            years.forEach(year -> year.days().forEach((date, worked) -> {
                if (worked != isWeekday(date)) {
                    exceptions.put(date, worked);
                }
            }));
            int correction = 0;
            for (Map.Entry<LocalDate, Boolean> exception : exceptions.entrySet()) {
                correction += exception.getValue() ? 1 : -1;
                corrections.put(exception.getKey(), correction);
            }
        }
    }
}
