package io.kaohe.summary;

import io.kaohe.print.Chart;

/** A chart; a workbook leaves it out, for the table beside it says the same. */
public record ChartRow(String section, Chart chart) implements SummaryRow {}
