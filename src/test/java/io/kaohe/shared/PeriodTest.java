package io.kaohe.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-10, 2026-10",
        "2026-Q4, 2026-Q4",
        "2026, 2026",
        "2026年10月, 2026-10",
        "2026年1月, 2026-01",
        "2026/10, 2026-10",
        "2026-1, 2026-01",
        "2026年, 2026"
    })
    void reads(String text, String period) {
        assertThat(Period.of(text)).hasToString(period);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-13", "2026-00", "2026-Q5", "26-10", "2026-10-01", "Oct-26", "２０２６-10", "202610"})
    void refusesWhatIsNoPeriod(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @Test
    void aQuarterHoldsItsMonths() {
        Period quarter = Period.of("2026-Q4");

        assertThat(quarter.months()).extracting(Object::toString).containsExactly("2026-10", "2026-11", "2026-12");
        assertThat(quarter.lastDay()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(quarter.days()).isEqualTo(92);
        assertThat(quarter.previous()).hasToString("2026-Q3");
    }

    @Test
    void aPeriodHasEndedOnTheDayAfterItsLast() {
        assertThat(Period.of("2026-10").endedBefore(LocalDate.of(2026, 10, 31))).isFalse();
        assertThat(Period.of("2026-10").endedBefore(LocalDate.of(2026, 11, 1))).isTrue();
    }
}
