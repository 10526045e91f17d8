package io.kaohe.development;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.shared.Refusal;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

@Label("S59: what is left of places and budget")
class SupplyTest {

    @Example
    @Label("Without a budget, a place or money enough nothing is granted, and the last places wait for priority")
    void reasons() {
        assertThat(refused(supply(2, 0, null, "0", 0), true)).isEqualTo("NO_BUDGET");
        assertThat(refused(supply(2, 2, "9000", "0", 0), true)).isEqualTo("PLACES_TAKEN");
        assertThat(refused(supply(2, 0, "9000", "6000.01", 0), true)).isEqualTo("OVER_BUDGET");
        assertThat(refused(supply(2, 0, "9000", "6000", 0), false)).isNull();
        assertThat(refused(supply(2, 0, "9000", "0", 1), false)).isNull();
        assertThat(refused(supply(2, 1, "9000", "0", 1), false)).isEqualTo("PRIORITY_WAITS");
        assertThat(refused(supply(2, 1, "9000", "0", 5), true)).isNull();
    }

    @Property
    @Label("In whatever order people ask, places and budget hold, and nobody takes the place of one with priority")
    void neverTooMuch(
            @ForAll @Size(max = 12) List<Boolean> asking,
            @ForAll @IntRange(min = 1, max = 6) int places,
            @ForAll @IntRange(min = 0, max = 30_000) int budget) {
        int granted = 0;
        int withoutPriority = 0;
        BigDecimal spent = BigDecimal.ZERO;
        for (int i = 0; i < asking.size(); i++) {
            Supply supply = supply(
                    places,
                    granted,
                    Integer.toString(budget),
                    spent.toPlainString(),
                    prior(asking.subList(i + 1, asking.size())));
            if (refused(supply, asking.get(i)) == null) {
                granted++;
                withoutPriority += asking.get(i) ? 0 : 1;
                spent = spent.add(supply.cost());
            }
        }

        assertThat(granted).isLessThanOrEqualTo(places);
        assertThat(spent).isLessThanOrEqualTo(BigDecimal.valueOf(budget));
        assertThat(withoutPriority).isLessThanOrEqualTo(Math.max(0, places - prior(asking)));
    }

    private static int prior(List<Boolean> asking) {
        return (int) asking.stream().filter(priority -> priority).count();
    }

    private static @Nullable String refused(Supply supply, boolean priority) {
        try {
            supply.admit(priority);
            return null;
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static Supply supply(int places, int granted, @Nullable String budget, String spent, int waiting) {
        return new Supply(
                places,
                granted,
                new BigDecimal("3000"),
                budget == null ? null : new BigDecimal(budget),
                new BigDecimal(spent),
                waiting);
    }
}
