package io.kaohe.web.calendar;

import io.kaohe.calendar.CalendarSheet;
import io.kaohe.calendar.Holidays;
import io.kaohe.shared.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calendar in force; years come by {@code /api/imports/holidays}. */
@RestController
class CalendarController {

    private final Holidays holidays;

    CalendarController(Holidays holidays) {
        this.holidays = holidays;
    }

    @GetMapping("/api/calendar")
    CalendarSheet calendar(Actor actor) {
        return holidays.sheet(actor);
    }
}
