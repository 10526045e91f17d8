package io.kaohe.calendar;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.kaohe.calendar.CalendarSheet.Busy;
import io.kaohe.calendar.CalendarSheet.Off;
import io.kaohe.calendar.CalendarSheet.Year;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The years that are imported, beside those that ship, and what HR sees of all of them. */
@Service
@Transactional
public class Holidays implements SmartInitializingSingleton {

    private final JdbcHolidays rows;
    private final WorkingCalendar calendar;
    private final CalendarSettings settings;
    private final Clock clock;

    Holidays(JdbcHolidays rows, WorkingCalendar calendar, CalendarSettings settings, Clock clock) {
        this.rows = rows;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        calendar.announce(years(rows.all()));
    }

    /** The calendar in force: what is announced, this year and the next in any case. */
    @Transactional(readOnly = true)
    public CalendarSheet sheet(Actor hr) {
        hr.mustBe(Role.HR);
        int thisYear = LocalDate.now(clock).getYear();
        TreeSet<Integer> years = new TreeSet<>(List.of(thisYear, thisYear + 1));
        Map<Integer, CalendarYear> known = new TreeMap<>();
        calendar.years().forEach(year -> known.put(year.year(), year));
        years.addAll(known.keySet());
        return new CalendarSheet(
                clock.getZone().getId(),
                settings.dueOnWorkingDays(),
                settings.keepBusyDaysClear(),
                years.stream()
                        .map(year -> Optional.ofNullable(known.get(year))
                                .map(this::year)
                                .orElseGet(() -> Year.notPublished(year)))
                        .toList(),
                settings.busyDays().stream()
                        .map(busy -> new Busy(
                                busy.nameZh(),
                                busy.nameEn(),
                                busy.from().atYear(thisYear),
                                busy.to().atYear(thisYear)))
                        .toList());
    }

    /** Counts from the commit on. */
    void announce(List<Holiday> announced, UUID batch) {
        byYear(announced).forEach((year, days) -> rows.replace(year, days, batch));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                calendar.announce(years(announced));
            }
        });
    }

    static Map<Integer, List<Holiday>> byYear(List<Holiday> days) {
        return days.stream().collect(groupingBy(day -> day.day().getYear(), TreeMap::new, toList()));
    }

    private static List<CalendarYear> years(List<Holiday> days) {
        return byYear(days).entrySet().stream()
                .map(year -> new CalendarYear(
                        year.getKey(),
                        year.getValue().stream()
                                .filter(day -> !day.worked())
                                .collect(groupingBy(
                                        Holiday::name,
                                        mapping(Holiday::day, collectingAndThen(toList(), Holidays::ends)))),
                        year.getValue().stream()
                                .filter(Holiday::worked)
                                .map(Holiday::day)
                                .toList()))
                .toList();
    }

    /** A holiday has no gap, the import has checked. */
    private static List<LocalDate> ends(List<LocalDate> days) {
        return List.of(
                days.stream().min(LocalDate::compareTo).orElseThrow(),
                days.stream().max(LocalDate::compareTo).orElseThrow());
    }

    private Year year(CalendarYear year) {
        LocalDate first = LocalDate.of(year.year(), 1, 1);
        return new Year(
                year.year(),
                true,
                (int) first.datesUntil(first.plusYears(1))
                        .filter(calendar::isWorkingDay)
                        .count(),
                year.holidays().entrySet().stream()
                        .map(off -> new Off(
                                off.getKey(),
                                off.getValue().get(0),
                                off.getValue().get(off.getValue().size() - 1)))
                        .sorted(Comparator.comparing(Off::from))
                        .toList(),
                year.makeUpDays().stream().sorted().toList());
    }
}
