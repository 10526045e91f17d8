package io.kaohe.imports;

import java.util.Map;

/**
 * One record of a file under canonical column names.
 *
 * @param number line in the file, header = 1
 * @param cells column → text as it stands in the file, stripped; absent columns and empty cells are missing
 */
public record Row(int number, Map<String, String> cells) {

    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
