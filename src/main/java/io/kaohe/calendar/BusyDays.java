package io.kaohe.calendar;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * Days of every year on which a company has other things to do, such as a sales campaign.
 *
 * @param to the last day, included, in the same year
 */
public record BusyDays(String nameZh, String nameEn, MonthDay from, MonthDay to) {

    public BusyDays {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("busy days end before they begin: " + nameEn);
        }
    }

    boolean contain(LocalDate day) {
        MonthDay of = MonthDay.from(day);
        return !of.isBefore(from) && !of.isAfter(to);
    }

    LocalDate firstDayAfter(LocalDate day) {
        return to.atYear(day.getYear()).plusDays(1);
    }
}
