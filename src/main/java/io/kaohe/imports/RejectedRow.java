package io.kaohe.imports;

import java.util.List;

/**
 * Why a row was not taken.
 *
 * @param row line in the file, header = 1; 0 = the file as a whole
 * @param column canonical name; empty when it concerns the whole row
 * @param value the rejected cell as it stands in the file
 * @param code key of the reason in {@code messages/*.properties}
 * @param args values for the placeholders of the reason
 */
public record RejectedRow(int row, String column, String value, String code, List<Object> args) {

    public RejectedRow {
        args = List.copyOf(args);
    }

    public RejectedRow(int row, String column, String value, String code) {
        this(row, column, value, code, List.of());
    }
}
