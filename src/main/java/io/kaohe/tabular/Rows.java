package io.kaohe.tabular;

import java.util.List;

/** Who is told the rows of a file, in their order and while the file is read. */
public interface Rows {

    /** The next sheet of a workbook, file of an archive or table of a page begins; a CSV has one without a name. */
    default void sheet(String name) {}

    /**
     * @param line in the file; where a format has no lines, the number of the row in its sheet, the first is 1
     * @param cells as they are written, without invisible margins; an empty row has none
     */
    void row(int line, List<String> cells);

    /** A cell of the line holds a formula: what was last shown for it is read, and nothing is ever computed. */
    default void formula(int line) {}
}
