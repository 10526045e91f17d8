package io.kaohe.decision;

import io.kaohe.shared.CycleType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a decision table: conditions, where null holds for everything, and what follows. Figures have two digits.
 */
public sealed interface DecisionRow {

    /** Where the row comes from – S57, or that it is an assumption; shown beside it. */
    @Nullable
    String note();

    /**
     * A bonus coefficient; the first row that holds decides.
     *
     * @param completionFrom percent, included
     * @param qualitativeFrom points, included
     */
    record Bonus(
            @Nullable BigDecimal completionFrom,
            @Nullable BigDecimal qualitativeFrom,
            BigDecimal coefficient,
            @Nullable String note)
            implements DecisionRow {

        public Bonus {
            completionFrom = twoDigits(completionFrom);
            qualitativeFrom = twoDigits(qualitativeFrom);
            coefficient = coefficient.setScale(2, RoundingMode.UNNECESSARY);
        }
    }

    /**
     * A grade; the first row that holds decides.
     *
     * @param compositeFrom points, included
     * @param grade a code such as {@code EXCELLENT}
     */
    record Grade(
            @Nullable BigDecimal compositeFrom,
            String grade,
            String nameZh,
            String nameEn,
            @Nullable String note) implements DecisionRow {

        public Grade {
            compositeFrom = twoDigits(compositeFrom);
        }
    }

    /**
     * What is to be done; every row that holds applies.
     *
     * @param cycleTypes empty = every type
     * @param completionBelow percent, not included
     * @param grade code of the grade table
     * @param followUp what the product starts, one of {@link FollowUps#KNOWN}
     */
    record FollowUp(
            List<CycleType> cycleTypes,
            @Nullable BigDecimal completionBelow,
            @Nullable String grade,
            String followUp,
            @Nullable String note)
            implements DecisionRow {

        public FollowUp {
            cycleTypes = List.copyOf(cycleTypes);
            completionBelow = twoDigits(completionBelow);
        }
    }

    /**
     * What of a year's sales a person shares; the first row that holds decides.
     *
     * @param revenueFrom CNY that the person won in the year, included
     * @param sharePercent of everything won
     * @param highValuePercent on top, of what high-value customers brought
     */
    record SalesShare(
            @Nullable BigDecimal revenueFrom,
            BigDecimal sharePercent,
            BigDecimal highValuePercent,
            @Nullable String note)
            implements DecisionRow {

        public SalesShare {
            revenueFrom = twoDigits(revenueFrom);
            sharePercent = sharePercent.setScale(2, RoundingMode.UNNECESSARY);
            highValuePercent = highValuePercent.setScale(2, RoundingMode.UNNECESSARY);
        }
    }

    private static @Nullable BigDecimal twoDigits(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.setScale(2, RoundingMode.UNNECESSARY);
    }
}
