package io.kaohe.calendar;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the company makes of its calendar when something is due; the sources ask for neither, so both are off (R8).
 *
 * @param dueOnWorkingDays a due date that is no working day moves on to the next one
 * @param keepBusyDaysClear no review of a person is due on a busy day
 */
@ConfigurationProperties("kaohe.calendar")
public record CalendarSettings(
        @DefaultValue("false") boolean dueOnWorkingDays,
        @DefaultValue("false") boolean keepBusyDaysClear,
        @DefaultValue List<BusyDays> busyDays) {

    public CalendarSettings {
        busyDays = List.copyOf(busyDays);
    }
}
