package io.kaohe.calendar;

import io.kaohe.audit.AuditLog;
import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.RejectedRow;
import io.kaohe.imports.Row;
import io.kaohe.imports.RowCheck;
import io.kaohe.imports.WholeFileKind;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A year as the State Council announces it, a row a day; the year is taken as a whole and replaces what was known. */
@Component
class HolidaysImport implements WholeFileKind<Holiday> {

    /** Weekends that are worked make up for days off beyond these, which the law gives since 2025. */
    private static final int DAYS_OF_THE_LAW = 13;

    private static final Map<String, Boolean> WORKED =
            Map.of("off", false, "休", false, "放假", false, "work", true, "班", true, "上班", true);

    private static final Pattern DATE = Pattern.compile("(20\\d{2})[-/年](\\d{1,2})[-/月](\\d{1,2})日?");

    private final Holidays holidays;
    private final AuditLog audit;

    HolidaysImport(Holidays holidays, AuditLog audit) {
        this.holidays = holidays;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "holidays";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("date", "日期"),
                Column.required("holiday", "节日", "名称"),
                Column.required("kind", "休/班", "类型", "安排"));
    }

    @Override
    public List<String> example() {
        return List.of("2026-10-01", "国庆节", "休");
    }

    @Override
    public Set<Role> mayImport() {
        return Set.of(Role.HR);
    }

    @Override
    public Checked<Holiday> check(Actor actor, ImportOptions options, List<Row> file) {
        Map<LocalDate, Integer> lines = new HashMap<>();
        Map<Row, Holiday> read = new LinkedHashMap<>();
        List<RejectedRow> rejected = new ArrayList<>();
        for (Row row : file) {
            RowCheck check = new RowCheck(row);
            Holiday day = holiday(row, check);
            Integer first = day == null ? null : lines.putIfAbsent(day.day(), row.number());
            if (first != null) {
                check.reject("date", "ROW_DUPLICATE", first);
            }
            if (day != null && check.passed()) {
                read.put(row, day);
            }
            rejected.addAll(check.rejected());
        }
        // a year that lacks a row cannot add up, and need not be said to
        if (rejected.isEmpty()) {
            read.forEach((row, day) -> rejected.addAll(asAYear(row, day, read.values())));
        }
        return new Checked<>(accepted(read, rejected), rejected, List.of());
    }

    /** None of a file of which anything is wrong: half a year would be a wrong one. */
    private static List<Accepted<Holiday>> accepted(Map<Row, Holiday> read, List<RejectedRow> rejected) {
        return rejected.isEmpty()
                ? read.entrySet().stream()
                        .map(row -> new Accepted<>(row.getKey().number(), row.getValue()))
                        .toList()
                : List.of();
    }

    private static List<RejectedRow> asAYear(Row row, Holiday day, Collection<Holiday> all) {
        RowCheck check = new RowCheck(row);
        int year = day.day().getYear();
        long given = given(all.stream().filter(other -> other.day().getYear() == year));
        if (given != DAYS_OF_THE_LAW) {
            check.reject("date", "HOLIDAYS_DO_NOT_ADD_UP", Integer.toString(year), given, DAYS_OF_THE_LAW);
        }
        boolean begins = all.stream()
                .noneMatch(other -> sameStretch(day, other) && other.day().isBefore(day.day()));
        boolean follows = all.stream()
                .anyMatch(other ->
                        sameStretch(day, other) && other.day().plusDays(1).equals(day.day()));
        if (!day.worked() && !begins && !follows) {
            check.reject("date", "HOLIDAY_WITH_GAP", day.name());
        }
        return check.rejected();
    }

    private static boolean sameStretch(Holiday one, Holiday other) {
        return !other.worked()
                && other.name().equals(one.name())
                && other.day().getYear() == one.day().getYear();
    }

    @Override
    public void apply(Actor actor, UUID batch, ImportOptions options, List<Accepted<Holiday>> accepted) {
        List<Holiday> days = accepted.stream().map(Accepted::value).toList();
        holidays.announce(days, batch);
        Holidays.byYear(days)
                .keySet()
                .forEach(year -> audit.record(actor, "HOLIDAYS_SET", "calendar/" + year, null, null));
    }

    /** By how many working days the year has fewer than weekdays. */
    private static long given(Stream<Holiday> year) {
        return year.filter(day -> day.worked() || !isWeekend(day.day()))
                .mapToLong(day -> day.worked() ? -1 : 1)
                .sum();
    }

    private static @Nullable Holiday holiday(Row row, RowCheck check) {
        LocalDate date = check.find("date", HolidaysImport::date, "DATE_UNREADABLE");
        String name = check.find("holiday", Optional::of, "REQUIRED");
        Boolean worked = check.find(
                "kind", text -> Optional.ofNullable(WORKED.get(text.toLowerCase(Locale.ROOT))), "HOLIDAY_OR_WORK");
        if (date == null || name == null || worked == null) {
            return null;
        }
        if (worked && !isWeekend(date)) {
            check.reject("kind", "MAKE_UP_ON_A_WEEKDAY");
        }
        return new Holiday(date, name, worked);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }

    /** Spreadsheets turn 2027-10-01 into 2027/10/1 or 2027年10月1日 when they save a file again. */
    private static Optional<LocalDate> date(String text) {
        Matcher matcher = DATE.matcher(text);
        try {
            return matcher.matches()
                    ? Optional.of(LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3)))
                    : Optional.empty();
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
