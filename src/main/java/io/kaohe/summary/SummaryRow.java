package io.kaohe.summary;

/**
 * What one band of {@code summary.jrxml} prints, in the reader's words.
 *
 * <p>Rows are public and top-level only because the code of compiled templates lives in no package.
 */
public sealed interface SummaryRow permits FactsRow, TableRow, ChartRow, TextRow {

    /** Heading under which the row stands. */
    String section();
}
