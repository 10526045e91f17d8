package io.kaohe.process.cycle;

import io.kaohe.shared.CycleType;
import java.util.Map;
import java.util.Objects;

/**
 * Names in the models of the cycles that code refers to, the same in each: they differ in what comes between launch and
 * bonus list. Business key = cycle id; no variables.
 */
public final class CycleModel {

    public static final Map<CycleType, String> KEYS = Map.of(
            CycleType.MONTHLY, "monthlyCycle",
            CycleType.QUARTERLY, "quarterlyCycle",
            CycleType.ANNUAL, AnnualCycle.KEY);

    public static final String AWAIT_LAST_APPRAISAL = "receiveTask_allAppraisalsConcluded";

    public static final String ALL_APPRAISALS_CONCLUDED = "allAppraisalsConcluded";
    public static final String CYCLE_CANCELLED = "cycleCancelled";

    /** The model's key. */
    static String of(CycleType type) {
        return Objects.requireNonNull(KEYS.get(type));
    }

    private CycleModel() {}
}
