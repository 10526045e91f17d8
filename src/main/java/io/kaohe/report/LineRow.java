package io.kaohe.report;

import org.jspecify.annotations.Nullable;

/**
 * A line of the scorecard.
 *
 * @param card the scorecard it stands on, where there are several; else empty
 * @param firstMonth where the first of several figures came from, rows of their own tell the others; null = one figure
 * @param note what is special about it; null = nothing
 * @param alone whether no month follows
 */
public record LineRow(
        String section,
        String card,
        String name,
        String block,
        String weight,
        String target,
        String actual,
        String completion,
        String contribution,
        String source,
        @Nullable String firstMonth,
        @Nullable String note,
        boolean shaded,
        boolean alone)
        implements Row {

    @Override
    public LineRow line() {
        return this;
    }
}
