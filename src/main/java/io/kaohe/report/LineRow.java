package io.kaohe.report;

import org.jspecify.annotations.Nullable;

/**
 * A line of the scorecard.
 *
 * @param note what is special about it; null = nothing
 */
public record LineRow(
        String section,
        String name,
        String block,
        String weight,
        String target,
        String actual,
        String completion,
        String contribution,
        String source,
        @Nullable String note,
        boolean shaded)
        implements Row {}
