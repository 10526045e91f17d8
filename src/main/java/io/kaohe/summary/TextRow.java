package io.kaohe.summary;

/**
 * Running text.
 *
 * @param label what it is about; may be empty
 */
public record TextRow(String section, String label, String text) implements SummaryRow {}
