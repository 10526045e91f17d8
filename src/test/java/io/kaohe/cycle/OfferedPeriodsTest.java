package io.kaohe.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import io.kaohe.shared.Role;
import io.kaohe.testing.AppraisedPeople;
import io.kaohe.testing.TestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On 2026-10-15. */
class OfferedPeriodsTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final AppraisedPeople people = new AppraisedPeople(database);

    private final Cycles cycles = people.get(Cycles.class);

    @Test
    void whoeverOpensACycleBeginsWithTheLastQuarterOrWithThisOneButNeverWithAnOldOne() {
        assertThat(quarters()).startsWith("2026-Q3", "2026-Q2").endsWith("2025-Q1", "2026-Q4");

        cycles.open(new Actor("hr", Set.of(Role.HR)), new CycleRequest(Period.of("2026-Q3"), Scope.EVERYBODY, false));

        assertThat(quarters()).startsWith("2026-Q4", "2026-Q2").doesNotContain("2026-Q3");
    }

    private List<String> quarters() {
        return cycles.withoutCycle(CycleType.QUARTERLY).stream()
                .map(Period::toString)
                .toList();
    }
}
