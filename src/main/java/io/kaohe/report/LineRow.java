package io.kaohe.report;

import org.jspecify.annotations.Nullable;

/**
 * A line of the scorecard.
 *
 * @param card the scorecard it stands on, where there are several; else empty
 * @param months where each of several figures came from, a line each; null = the source tells it
 * @param note what is special about it; null = nothing
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
        @Nullable String months,
        @Nullable String note,
        boolean shaded)
        implements Row {}
