package io.kaohe.summary;

import io.kaohe.print.Chart;

/** A chart, on paper; the table beside it says the same. */
public record ChartRow(String section, Chart chart) implements SummaryRow {}
