package io.kaohe.cycle;

import io.kaohe.shared.Period;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** The dates of a cycle that follow from its period. */
final class CycleCalendar {

    /** S43, R8: figures are due by the end of the 5th of the following month. */
    private static final int DATA_DAY = 5;

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private CycleCalendar() {}

    static Instant dataDue(Period period, ZoneId zone) {
        return period.next()
                .firstDay()
                .withDayOfMonth(DATA_DAY)
                .atTime(END_OF_DAY)
                .atZone(zone)
                .toInstant();
    }

    /** The end of the day that lies so far ahead. */
    static Instant endOfDay(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate().atTime(END_OF_DAY).atZone(zone).toInstant();
    }
}
