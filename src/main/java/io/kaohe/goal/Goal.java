package io.kaohe.goal;

import io.kaohe.shared.Period;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A node of the goal tree: a company's goal, a department's, a stage KPI, or the KPI's share of a quarter or month.
 *
 * @param parent code of the goal that it serves; null = a root
 * @param owner who answers for it, with everybody they lead; null = the whole company
 * @param period when it is to be reached; null = open
 * @param measure what measures it; null = the goals below it do
 */
record Goal(
        String code,
        int version,
        @Nullable String parent,
        String nameZh,
        String nameEn,
        @Nullable String owner,
        @Nullable Period period,
        @Nullable Measure measure) {

    /**
     * What is to be reached, in the indicator's unit.
     *
     * @param baseline where growth starts (R16); null = it counts from 0
     */
    record Measure(
            String indicator, BigDecimal target, @Nullable BigDecimal baseline) {

        boolean says(Measure other) {
            return indicator.equals(other.indicator)
                    && target.compareTo(other.target) == 0
                    && (baseline == null
                            ? other.baseline == null
                            : other.baseline != null && baseline.compareTo(other.baseline) == 0);
        }
    }

    /** Whether the other version means the same. */
    boolean says(Goal other) {
        return Objects.equals(parent, other.parent)
                && nameZh.equals(other.nameZh)
                && nameEn.equals(other.nameEn)
                && Objects.equals(owner, other.owner)
                && Objects.equals(period, other.period)
                && (measure == null ? other.measure == null : other.measure != null && measure.says(other.measure));
    }
}
