package io.kaohe.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** It is Monday morning in Shanghai, and still Sunday in Greenwich. */
@DisplayName("How late something is, is told in days of the calendar")
class LatenessTest {

    private static final Clock MONDAY_SEVEN =
            Clock.fixed(Instant.parse("2026-11-22T23:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @Test
    void whatWasDueAtTheEndOfYesterdayIsADayLate() {
        assertThat(late("2026-11-22T15:59:59Z")).isEqualTo(1);
        assertThat(late("2026-11-05T15:59:59Z")).isEqualTo(18);
    }

    @Test
    void whatWasDueThisMorningIsLateWithoutADay() {
        assertThat(late("2026-11-22T22:00:00Z")).isZero();
    }

    @Test
    void whatIsDueLaterOrNeverIsNotLate() {
        assertThat(late("2026-11-22T23:00:00Z")).isNull();
        assertThat(Lateness.days(null, MONDAY_SEVEN)).isNull();
    }

    private static @Nullable Long late(String due) {
        return Lateness.days(Instant.parse(due), MONDAY_SEVEN);
    }
}
