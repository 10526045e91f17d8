package io.kaohe.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The State Council's 2025 and 2026, and the two campaigns of a shop's year. */
class DueDaysTest {

    private static final BusyDays JUNE = new BusyDays("618", "618", MonthDay.of(6, 1), MonthDay.of(6, 20));
    private static final BusyDays AUTUMN = new BusyDays("双11", "11.11", MonthDay.of(10, 20), MonthDay.of(11, 12));
    private static final WorkingCalendar CALENDAR = calendar();

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Clock AT_NOON =
            Clock.fixed(ZonedDateTime.of(2026, 9, 29, 12, 0, 0, 0, SHANGHAI).toInstant(), SHANGHAI);

    private final DueDays both = days(true, true);

    @ParameterizedTest
    @CsvSource({
        "2026-05-29, 2026-05-29, a Friday",
        "2026-05-30, 2026-06-22, a Saturday whose next working day is busy: behind 618 and the Dragon Boat Festival",
        "2026-06-01, 2026-06-22, the first busy day",
        "2026-06-20, 2026-06-22, the last busy day",
        "2026-10-10, 2026-10-10, a Saturday that is worked",
        "2026-10-03, 2026-10-08, the National Day",
        "2026-11-12, 2026-11-13, the last day of 11.11"
    })
    void aReviewIsDueOnAWorkingDayThatIsNotBusy(LocalDate planned, LocalDate due, String because) {
        assertThat(both.ofReview(planned)).as(because).isEqualTo(due);
    }

    @Test
    void whatTheCompanyWaitsForIsMovedByDaysOffOnly() {
        assertThat(both.onWorkingDay(LocalDate.of(2026, 6, 5))).isEqualTo(LocalDate.of(2026, 6, 5));
        assertThat(both.onWorkingDay(LocalDate.of(2026, 9, 5))).isEqualTo(LocalDate.of(2026, 9, 7));
    }

    @Test
    void aStepThatBeginsLaterIsDueAtItsTimeOfTheNextWorkingDay() {
        assertThat(both.in(Duration.ofDays(1)).atZone(SHANGHAI)).hasToString("2026-09-30T12:00+08:00[Asia/Shanghai]");
        assertThat(both.in(Duration.ofDays(2)).atZone(SHANGHAI)).hasToString("2026-10-08T12:00+08:00[Asia/Shanghai]");
        assertThat(days(false, true).in(Duration.ofDays(2)).atZone(SHANGHAI))
                .hasToString("2026-10-01T12:00+08:00[Asia/Shanghai]");
        assertThat(both.in(Duration.ofDays(25)).atZone(SHANGHAI))
                .as("whoever answers is not spared on busy days")
                .hasToString("2026-10-26T12:00+08:00[Asia/Shanghai]");
    }

    @Test
    void aDayOfAYearThatNobodyHasAnnouncedIsAGuessWhereWorkingDaysCount() {
        LocalDate unknown = LocalDate.of(2027, 2, 1);

        assertThat(both.isGuess(unknown)).isTrue();
        assertThat(both.isGuess(LocalDate.of(2026, 2, 1))).isFalse();
        assertThat(days(false, true).isGuess(unknown)).isFalse();
    }

    @Property
    void nothingMovesWhereNeitherIsWanted(@ForAll("days") LocalDate planned) {
        assertThat(days(false, false).ofReview(planned)).isEqualTo(planned);
    }

    @Property
    void theDueDayIsWorkedNotBusyAndTheFirstSuchDay(@ForAll("days") LocalDate planned) {
        LocalDate due = both.ofReview(planned);

        assertThat(due).isAfterOrEqualTo(planned).satisfies(DueDaysTest::isFree);
        assertThat(planned.datesUntil(due)).noneMatch(DueDaysTest::free);
    }

    @Property
    void aLaterPlanIsNeverDueEarlier(@ForAll("days") LocalDate one, @ForAll("days") LocalDate other) {
        LocalDate earlier = one.isBefore(other) ? one : other;
        LocalDate later = one.isBefore(other) ? other : one;

        assertThat(both.ofReview(earlier)).isBeforeOrEqualTo(both.ofReview(later));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(0, 3 * 365).map(LocalDate.of(2025, 1, 1)::plusDays);
    }

    private static boolean free(LocalDate day) {
        return CALENDAR.isWorkingDay(day) && !JUNE.contain(day) && !AUTUMN.contain(day);
    }

    private static void isFree(LocalDate day) {
        assertThat(free(day)).as("%s is free", day).isTrue();
    }

    private static DueDays days(boolean workingDays, boolean clear) {
        return new DueDays(CALENDAR, new CalendarSettings(workingDays, clear, List.of(JUNE, AUTUMN)), AT_NOON);
    }

    private static WorkingCalendar calendar() {
        try {
            return new CalendarConfiguration().workingCalendar("09:00", "18:00", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
