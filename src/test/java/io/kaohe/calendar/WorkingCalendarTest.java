package io.kaohe.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nine to six, the State Council's 2025 and 2026. */
class WorkingCalendarTest {

    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final LocalTime CLOSES = LocalTime.of(18, 0);

    private final WorkingCalendar calendar = calendar("");

    /** 365 days less 104 weekend days, less the weekdays that are off, plus the weekends that are worked. */
    @ParameterizedTest
    @CsvSource({"2025, 248", "2026, 248"})
    void aYearHasAsManyWorkingDaysAsItsNoticeGives(int year, int workingDays) {
        LocalDate first = LocalDate.of(year, 1, 1);

        assertThat(first.datesUntil(first.plusYears(1)).filter(calendar::isWorkingDay))
                .hasSize(workingDays);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, true, a Friday",
        "2026-02-14, true, a Saturday worked for the Spring Festival",
        "2026-02-16, false, the Spring Festival",
        "2026-02-24, true, the first day after it",
        "2026-02-28, true, the other Saturday worked for it",
        "2026-10-07, false, the last day of the National Day",
        "2026-10-10, true, the Saturday worked for it",
        "2026-10-11, false, a Sunday",
        "2027-10-01, true, a Friday of a year that nobody has announced"
    })
    void aDayIsWorkedOrOff(LocalDate day, boolean worked, String because) {
        assertThat(calendar.isWorkingDay(day)).as(because).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T10:00, 2026-11-02T16:30, PT6H30M, within a day",
        "2026-11-02T17:00, 2026-11-03T10:00, PT2H,    over a night",
        "2026-11-06T17:00, 2026-11-09T10:00, PT2H,    over a weekend",
        "2026-11-07T12:00, 2026-11-09T09:30, PT30M,   opened on a Saturday",
        "2026-11-02T20:00, 2026-11-02T23:00, PT0S,    after hours on both sides",
        "2026-11-02T07:00, 2026-11-02T09:00, PT0S,    before the day begins",
        "2026-09-30T17:00, 2026-10-08T10:00, PT2H,    over the National Day",
        "2026-10-09T17:00, 2026-10-12T10:00, PT11H,   over a Saturday that is worked",
        "2026-11-03T10:00, 2026-11-02T17:00, PT-2H,   backwards"
    })
    void onlyHoursAtWorkCount(LocalDateTime from, LocalDateTime to, Duration hours, String how) {
        assertThat(calendar.between(from, to)).as(how).isEqualTo(hours);
    }

    @Property
    void aLaterMomentIsNeverEarlierByTheClockOfWork(
            @ForAll("moments") LocalDateTime a,
            @ForAll("moments") LocalDateTime b,
            @ForAll("moments") LocalDateTime c) {
        LocalDateTime later = b.isAfter(c) ? b : c;
        LocalDateTime earlier = b.isAfter(c) ? c : b;

        assertThat(calendar.between(a, later)).isGreaterThanOrEqualTo(calendar.between(a, earlier));
        assertThat(calendar.between(a, b).plus(calendar.between(b, c))).isEqualTo(calendar.between(a, c));
    }

    @Property
    void workNeverTakesLongerThanTheClockOnTheWall(
            @ForAll("moments") LocalDateTime a, @ForAll("moments") LocalDateTime b) {
        LocalDateTime from = a.isBefore(b) ? a : b;
        LocalDateTime to = a.isBefore(b) ? b : a;

        assertThat(calendar.between(from, to)).isBetween(Duration.ZERO, Duration.between(from, to));
    }

    /** The slow and certain way: day by day. */
    @Property(tries = 200)
    void itIsTheSumOfItsDays(@ForAll("moments") LocalDateTime a, @ForAll("moments") LocalDateTime b) {
        LocalDateTime from = a.isBefore(b) ? a : b;
        LocalDateTime to = a.isBefore(b) ? b : a;
        Duration sum = from.toLocalDate()
                .datesUntil(to.toLocalDate().plusDays(1))
                .filter(calendar::isWorkingDay)
                .map(day -> overlap(day.atTime(OPENS), day.atTime(CLOSES), from, to))
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(calendar.between(from, to)).isEqualTo(sum);
    }

    @Test
    void aCompanyAddsTheYearThatCameOutInNovember(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("2027.yaml"), """
                year: 2027
                holidays: {国庆节: ['2027-10-01', '2027-10-07']}
                makeUpDays: ['2027-10-09']
                """);
        WorkingCalendar longer = calendar(directory.toString());

        assertThat(calendar.knows(LocalDate.of(2027, 10, 1))).isFalse();
        assertThat(longer.knows(LocalDate.of(2027, 10, 1))).isTrue();
        assertThat(longer.isWorkingDay(LocalDate.of(2027, 10, 1))).isFalse();
        assertThat(longer.isWorkingDay(LocalDate.of(2027, 10, 9))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{year: 2027, holidays: {元旦: ['2026-12-31', '2027-01-01']}, makeUpDays: []} | another year",
                "{year: 2027, holidays: {元旦: ['2027-01-01']}, makeUpDays: ['2027-01-01']}   | both off and worked",
                "{year: 2027, holidays: {元旦: ['2027-01-01']}}                               | makeUpDays"
            })
    void aYearThatContradictsItselfIsRefused(String yaml, String why) {
        assertThatThrownBy(() -> CalendarYear.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why);
    }

    @Provide
    Arbitrary<LocalDateTime> moments() {
        LocalDateTime first = LocalDateTime.of(2024, 12, 1, 0, 0);
        return Arbitraries.integers().between(0, 60 * 24 * 800).map(first::plusMinutes);
    }

    private static Duration overlap(LocalDateTime opens, LocalDateTime closes, LocalDateTime from, LocalDateTime to) {
        LocalDateTime start = opens.isAfter(from) ? opens : from;
        LocalDateTime end = closes.isBefore(to) ? closes : to;
        return end.isAfter(start) ? Duration.between(start, end) : Duration.ZERO;
    }

    private static WorkingCalendar calendar(String directory) {
        try {
            return new CalendarConfiguration().workingCalendar(OPENS.toString(), CLOSES.toString(), directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
