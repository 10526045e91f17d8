package io.kaohe.imports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of a file under canonical column names.
 *
 * @param number line in the file, header = 1
 * @param cells column → text as it stands in the file, stripped; absent columns and empty cells are missing
 * @param making what the row was made of, in its kind's own words; null = it stands in the file
 */
public record Row(
        int number, Map<String, String> cells, @Nullable Object making) {

    public Row(int number, Map<String, String> cells) {
        this(number, cells, null);
    }

    /** The cell's text; empty when the cell or the column is missing. */
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    public RejectedRow rejected(String column, String code, Object... args) {
        return new RejectedRow(number, column, cell(column), code, List.of(args));
    }

    public Warning warning(String column, String code, Object... args) {
        return new Warning(number, column, code, List.of(args));
    }
}
