package io.kaohe.report;

import org.jspecify.annotations.Nullable;

/**
 * What one band of {@code appraisal.jrxml} prints, in the reader's words. A field of the template is declared by the
 * type of row it takes and is null for all others, so a mistyped column stops the start-up and not somebody's print.
 *
 * <p>Rows are public and top-level only because the code of compiled templates lives in no package.
 */
public sealed interface Row permits FiguresRow, LineRow, MonthRow, NoteRow, RatingRow, SignaturesRow {

    /** Heading under which the row stands; consecutive rows with the same heading share it. */
    String section();

    /** The line of the scorecard that it tells of; null = of none. */
    default @Nullable LineRow line() {
        return null;
    }
}
