package io.kaohe.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaohe.calendar.CalendarSheet.Year;
import io.kaohe.imports.Imports;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.testing.Features;
import io.kaohe.testing.TestDatabase;
import io.kaohe.testing.Uploads;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A year as it might be announced: 14 weekdays off and one Saturday worked. It is 2026. */
class HolidaysImportTest {

    private static final Actor HR = new Actor("hr", Set.of(Role.HR));
    private static final Actor WEI = new Actor("zhang.wei", Set.of(Role.EMPLOYEE));
    private static final LocalDate WORKED = LocalDate.of(2027, 10, 9);

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final Features features = new Features(database, "io.kaohe.audit", "io.kaohe.imports", "io.kaohe.calendar");
    private final Holidays holidays = features.get(Holidays.class);
    private final WorkingCalendar calendar = features.get(WorkingCalendar.class);
    private final Uploads hr = Uploads.of(features.get(Imports.class), HR, "holidays");

    @AfterEach
    void forget() {
        database.jdbc().sql("delete from kaohe.holiday").update();
        database.jdbc().sql("delete from kaohe.import_batch").update();
    }

    @Test
    void aYearIsNotPublishedUntilItIsImported() {
        assertThat(year(2026).published()).isTrue();
        assertThat(year(2027)).isEqualTo(Year.notPublished(2027));

        assertThat(hr.upload(year()).rejected()).isEmpty();

        assertThat(calendar.knows(WORKED)).isTrue();
        assertThat(calendar.isWorkingDay(WORKED)).isTrue();
        assertThat(calendar.isWorkingDay(WORKED.minusDays(1))).isFalse();
        assertThat(year(2027)).satisfies(year -> {
            assertThat(year.workingDays()).isEqualTo(365 - 104 - 13);
            assertThat(year.holidays())
                    .contains(new CalendarSheet.Off("国庆节", LocalDate.of(2027, 10, 1), LocalDate.of(2027, 10, 8)));
            assertThat(year.makeUpDays()).containsExactly(WORKED);
        });
    }

    @Test
    void itIsKnownAfterARestart() {
        hr.upload(year());
        Features again = new Features(database, "io.kaohe.calendar");
        again.get(Holidays.class).afterSingletonsInstantiated();

        assertThat(again.get(WorkingCalendar.class).knows(WORKED)).isTrue();
    }

    @Test
    void aYearWhoseDaysDoNotAddUpIsNotTaken() {
        assertRejected("HOLIDAYS_DO_NOT_ADD_UP", without("2027-10-09"));
    }

    @Test
    void aHolidayWithAGapIsNotTaken() {
        assertRejected("HOLIDAY_WITH_GAP", without("2027-10-03"));
    }

    @Test
    void noWeekdayMakesUpForAnother() {
        assertRejected("MAKE_UP_ON_A_WEEKDAY", with("2027-10-11,国庆节,班"));
    }

    @Test
    void aDayIsNamedOnce() {
        assertRejected("ROW_DUPLICATE", with("2027/10/9,国庆节,work"));
    }

    @Test
    void onlyHrSeesTheSheet() {
        assertThatThrownBy(() -> holidays.sheet(WEI)).isInstanceOf(Refusal.class);
    }

    private void assertRejected(String code, String... file) {
        assertThat(Uploads.rejections(hr.upload(file))).anyMatch(rejection -> rejection.contains(code));
        assertThat(calendar.knows(WORKED)).isFalse();
    }

    private Year year(int year) {
        return holidays.sheet(HR).years().stream()
                .filter(one -> one.year() == year)
                .findFirst()
                .orElseThrow();
    }

    private static String[] without(String day) {
        return Stream.of(year()).filter(row -> !row.startsWith(day)).toArray(String[]::new);
    }

    private static String[] with(String row) {
        return Stream.concat(Stream.of(year()), Stream.of(row)).toArray(String[]::new);
    }

    private static String[] year() {
        List<String> rows = new ArrayList<>(List.of("日期,节日,休/班"));
        off(rows, "元旦", "2027-01-01", 1);
        off(rows, "春节", "2027-02-08", 5);
        off(rows, "劳动节", "2027-05-03", 2);
        off(rows, "国庆节", "2027-10-01", 8);
        rows.add("2027-10-09,国庆节,班");
        return rows.toArray(String[]::new);
    }

    private static void off(List<String> rows, String name, String first, int days) {
        LocalDate from = LocalDate.parse(first);
        from.datesUntil(from.plusDays(days)).forEach(day -> rows.add(day + "," + name + ",休"));
    }
}
