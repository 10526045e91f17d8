package io.kaohe.source;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is gathered from rows, one at a time.
 *
 * @param columns the figures of a row, added up; for {@link Kind#COUNT} none, or those of which one must be filled
 * @param weight for {@link Kind#MEAN} only
 * @param where which rows; null = all
 */
record Aggregate(
        Kind kind,
        List<String> columns,
        @Nullable String weight,
        @Nullable Condition where) {

    enum Kind {
        SUM,
        COUNT,
        /** Weighted by its denominator: an average of averages is no average. */
        MEAN,
        /** What the tool itself gives as the total: visitors of two days are not the sum of both days' visitors. */
        TOTAL,
        /** The figure of the latest day: a stock such as followers. */
        LAST
    }

    Aggregate {
        columns = List.copyOf(columns);
    }

    /** Every column that it looks at. */
    Set<String> reads() {
        Set<String> reads = new HashSet<>(columns);
        if (weight != null) {
            reads.add(weight);
        }
        if (where != null) {
            where.tests().forEach(test -> reads.add(test.column()));
        }
        return reads;
    }
}
