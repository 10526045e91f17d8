package io.kaohe.imports;

import java.util.List;

/**
 * Something the importer should know although the row was taken.
 *
 * @param row line in the file, header = 1; 0 = the file as a whole
 * @param code key of the text in {@code messages/*.properties}
 * @param args values for the placeholders of the text
 */
public record Warning(int row, String column, String code, List<Object> args) {

    public Warning {
        args = List.copyOf(args);
    }
}
