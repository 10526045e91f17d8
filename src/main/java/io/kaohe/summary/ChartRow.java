package io.kaohe.summary;

import io.kaohe.print.Chart;

/**
 * A chart, on paper; the table beside it says the same.
 *
 * @param caption what it shows; empty = as the section, which it opens
 */
public record ChartRow(String section, String caption, Chart chart) implements SummaryRow {

    public boolean opens() {
        return caption.isEmpty();
    }
}
