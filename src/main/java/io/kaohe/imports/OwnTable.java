package io.kaohe.imports;

import io.kaohe.tabular.Limits;
import io.kaohe.tabular.Progress;
import io.kaohe.tabular.Rows;
import io.kaohe.tabular.TabularFile;
import io.kaohe.tabular.UnreadableFile;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A file with one table under our own columns: a header and the rows below it. Comments ({@code #}) above the header
 * and empty lines are left out, further sheets of a workbook are not read; every row keeps its line in the file.
 */
final class OwnTable implements Rows {

    static final String COMMENT = "#";

    private static final Limits LIMITS = new Limits(200, 1 << 16, Limits.GENEROUS.rows(), 100, 1L << 30);

    private final Predicate<List<String>> ours;
    private final OwnRows rows;
    private boolean begun;
    private boolean over;

    private OwnTable(Predicate<List<String>> ours, OwnRows rows) {
        this.ours = ours;
        this.rows = rows;
    }

    /**
     * @param ours whether a header is one of ours; when not, nothing more is read
     * @return null when the header is not ours
     * @throws UnreadableFile when the file is not one table within the limits
     */
    static TabularFile.@Nullable Told read(
            TabularFile file, Predicate<List<String>> ours, OwnRows rows, Progress progress) {
        OwnTable table = new OwnTable(ours, rows);
        try {
            TabularFile.Told told = file.read(LIMITS, table, progress);
            if (!table.begun) {
                throw new UnreadableFile(0, "FILE_EMPTY");
            }
            return told;
        } catch (NotOurs e) {
            return null;
        }
    }

    private static final class NotOurs extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotOurs() {
            super(null, null, false, false);
        }
    }

    @Override
    public void sheet(String name) {
        over = begun;
    }

    @Override
    public void formula(int line) {
        if (!over) {
            rows.formula(line);
        }
    }

    @Override
    public void row(int line, List<String> cells) {
        if (cells.isEmpty() || over || isComment(cells)) {
            return;
        }
        if (begun) {
            rows.line(line, cells);
            return;
        }
        if (!ours.test(cells)) {
            throw new NotOurs();
        }
        begun = true;
        rows.header(line, cells);
    }

    /** Below the header a first cell may well be a hash tag. */
    private boolean isComment(List<String> cells) {
        return cells.get(0).startsWith(COMMENT)
                && (!begun || cells.stream().skip(1).allMatch(String::isEmpty));
    }
}
