package io.kaohe.development;

import io.kaohe.shared.Refusal;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is left of an offer and of its year's budget, and who else waits for it with priority.
 *
 * @param granted how many places are taken
 * @param budget CNY; null = HR has set none
 * @param spent CNY of all places that the year's budget pays
 * @param priorityWaiting open requests of others for the same offer that have priority
 */
public record Supply(
        int places, int granted, BigDecimal cost, @Nullable BigDecimal budget, BigDecimal spent, int priorityWaiting) {

    public int free() {
        return Math.max(0, places - granted);
    }

    /**
     * The last places are for those with priority.
     *
     * @param priority whether the request has it
     * @throws Refusal 409 when the request cannot be granted now
     */
    void admit(boolean priority) {
        if (budget == null) {
            throw Refusal.conflict("NO_BUDGET");
        }
        if (free() == 0) {
            throw Refusal.conflict("PLACES_TAKEN");
        }
        if (spent.add(cost).compareTo(budget) > 0) {
            throw Refusal.conflict("OVER_BUDGET");
        }
        if (!priority && free() <= priorityWaiting) {
            throw Refusal.conflict("PRIORITY_WAITS");
        }
    }
}
