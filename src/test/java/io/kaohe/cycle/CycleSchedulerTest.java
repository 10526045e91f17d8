package io.kaohe.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import io.kaohe.shared.Role;
import io.kaohe.testing.AppraisedPeople;
import io.kaohe.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Started on 2026-10-15 for months from August and quarters from the third one, which open on the 10th. */
class CycleSchedulerTest {

    private static final Actor HR = new Actor("hr", Set.of(Role.HR));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final AppraisedPeople people = new AppraisedPeople(database);

    private final Cycles cycles = people.get(Cycles.class);
    private final CycleScheduler scheduler = scheduler("2026-08", "2026-Q3");

    @Test
    void missedPeriodsAreOpenedOnceEachOnItsDayAndACancelledOneNotAgain() {
        scheduler.openDueCycles();
        assertThat(opened())
                .as("August was missed, September and the quarter are due, October has not ended; no year is asked for")
                .containsExactlyInAnyOrder("2026-08", "2026-09", "2026-Q3");

        Cycle august = cycles.all().stream()
                .filter(cycle -> cycle.period().equals(Period.of("2026-08")))
                .findFirst()
                .orElseThrow();
        people.get(CycleLevers.class).cancel(HR, august.id(), "当月不考核");
        scheduler.openDueCycles();
        assertThat(cycles.all()).hasSize(3);
        assertThat(cycles.get(august.id()).status()).isEqualTo(CycleStatus.CANCELLED);

        people.pass(Duration.ofDays(17));
        scheduler.openDueCycles();
        assertThat(opened()).hasSize(4).contains("2026-10");

        people.pass(LocalDate.of(2027, 1, 9));
        scheduler.openDueCycles();
        assertThat(opened())
                .as("the quarter opens on the 10th")
                .contains("2026-12")
                .doesNotContain("2026-Q4");

        people.pass(LocalDate.of(2027, 1, 10));
        scheduler.openDueCycles();
        assertThat(opened()).contains("2026-Q4").doesNotContain("2026");

        scheduler("2026").openDueCycles();
        assertThat(opened())
                .as("a year opens from the day on which somebody asks for it")
                .contains("2026");
    }

    @Test
    void nothingOpensByItselfUntilSomebodySaysFromWhen() {
        int before = cycles.all().size();

        scheduler().openDueCycles();

        assertThat(cycles.all()).hasSize(before);
    }

    private List<String> opened() {
        return cycles.all().stream().map(cycle -> cycle.period().toString()).toList();
    }

    private CycleScheduler scheduler(String... from) {
        return new CycleScheduler(
                cycles,
                people.get(JdbcCalendar.class),
                new SchedulerSettings(
                        Arrays.stream(from).map(Period::of).toList(),
                        Map.of(CycleType.MONTHLY, 1, CycleType.QUARTERLY, 10, CycleType.ANNUAL, 10)),
                people.get(Clock.class));
    }
}
