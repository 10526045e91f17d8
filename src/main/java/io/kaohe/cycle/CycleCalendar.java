package io.kaohe.cycle;

import io.kaohe.calendar.DueDays;
import io.kaohe.shared.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The dates of a cycle that follow from its period. */
final class CycleCalendar {

    /** S43, R8: figures are due by the end of the 5th of the following month, or of the next working day. */
    private static final int DATA_DAY = 5;

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private CycleCalendar() {}

    static Instant dataDue(Period period, DueDays days, ZoneId zone) {
        return endOfDay(days.onWorkingDay(period.next().firstDay().withDayOfMonth(DATA_DAY)), zone);
    }

    static Instant endOfDay(LocalDate day, ZoneId zone) {
        return day.atTime(END_OF_DAY).atZone(zone).toInstant();
    }
}
