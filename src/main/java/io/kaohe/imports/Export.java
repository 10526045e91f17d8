package io.kaohe.imports;

import java.util.List;

/**
 * A tool's export as rows under a kind's own columns.
 *
 * @param known whether anything knew the file; when not, {@code rejected} says what it comes nearest to
 * @param count data rows in the file
 * @param taken those that the rows were made of
 * @param bad those with something in them that could not be read
 */
public record Export(
        boolean known,
        Recognition recognition,
        List<Row> rows,
        int count,
        int taken,
        int bad,
        List<RejectedRow> rejected,
        List<Warning> warnings) {

    public Export {
        rows = List.copyOf(rows);
        rejected = List.copyOf(rejected);
        warnings = List.copyOf(warnings);
    }
}
