package io.kaohe.imports;

/**
 * Why a row was not taken.
 *
 * @param row line in the file, header = 1
 * @param value the rejected cell as it stands in the file
 * @param code key of the reason in {@code messages/*.properties}
 */
public record RejectedRow(int row, String column, String value, String code) {}
