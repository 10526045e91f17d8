package io.kaohe.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Role;
import io.kaohe.testing.AppraisedPeople;
import io.kaohe.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Started on 2026-10-15 with {@code kaohe.scheduler.from=2026-08}. */
class CycleSchedulerTest {

    private static final Actor HR = new Actor("hr", Set.of(Role.HR));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final AppraisedPeople people = new AppraisedPeople(database);

    private final Cycles cycles = people.get(Cycles.class);
    private final CycleScheduler scheduler =
            new CycleScheduler(cycles, people.get(JdbcCalendar.class), people.get(Clock.class), "2026-08");

    @Test
    void missedMonthsAreOpenedOnceAndACancelledOneNotAgain() {
        scheduler.openDueCycles();
        assertThat(cycles.all())
                .extracting(cycle -> cycle.period().toString())
                .as("August was missed, September is due, October has not ended")
                .containsExactlyInAnyOrder("2026-08", "2026-09");

        Cycle august = cycles.all().get(1);
        people.get(CycleLevers.class).cancel(HR, august.id(), "当月不考核");
        scheduler.openDueCycles();
        assertThat(cycles.all()).hasSize(2);
        assertThat(cycles.get(august.id()).status()).isEqualTo(CycleStatus.CANCELLED);

        people.pass(Duration.ofDays(17));
        scheduler.openDueCycles();
        assertThat(cycles.all()).hasSize(3).first().returns(Period.of("2026-10"), Cycle::period);
    }
}
