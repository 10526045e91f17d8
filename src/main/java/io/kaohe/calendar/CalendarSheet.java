package io.kaohe.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The calendar in force, as HR sees it.
 *
 * @param busyDays in this year
 */
public record CalendarSheet(
        String zone, boolean dueOnWorkingDays, boolean keepBusyDaysClear, List<Year> years, List<Busy> busyDays) {

    public CalendarSheet {
        years = List.copyOf(years);
        busyDays = List.copyOf(busyDays);
    }

    /** @param published false = only its weekends are known, and the rest is empty */
    public record Year(int year, boolean published, int workingDays, List<Off> holidays, List<LocalDate> makeUpDays) {

        static Year notPublished(int year) {
            return new Year(year, false, 0, List.of(), List.of());
        }
    }

    /** @param to the last day, included */
    public record Off(String name, LocalDate from, LocalDate to) {}

    public record Busy(String nameZh, String nameEn, LocalDate from, LocalDate to) {}
}
