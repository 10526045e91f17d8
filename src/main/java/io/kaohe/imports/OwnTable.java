package io.kaohe.imports;

import io.kaohe.tabular.Limits;
import io.kaohe.tabular.Rows;
import io.kaohe.tabular.TabularFile;
import io.kaohe.tabular.UnreadableFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A file with one table under our own columns: a header and the rows below it. Comments ({@code #}) above the header
 * and empty lines are left out, further sheets of a workbook are not read; every row keeps its line in the file.
 */
record OwnTable(Line header, List<Line> lines, List<Integer> formulas, TabularFile.Told told) {

    static final int MAX_ROWS = 100_000;

    private static final Limits LIMITS = new Limits(200, 1 << 16, 2 * MAX_ROWS, 100, 256L << 20);

    /** @param number in the file, the first is 1 */
    record Line(int number, List<String> cells) {}

    /**
     * @param ours whether a header is one of ours; when not, nothing more is read
     * @return null when the header is not ours
     * @throws UnreadableFile when the file is not one table within the limits
     */
    static @Nullable OwnTable read(Path file, Predicate<List<String>> ours) {
        Gathering gathering = new Gathering(ours);
        try {
            TabularFile.Told told = TabularFile.read(file, LIMITS, gathering);
            if (gathering.header == null) {
                throw new UnreadableFile(0, "FILE_EMPTY");
            }
            return new OwnTable(gathering.header, gathering.lines, gathering.formulas, told);
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

    private static final class Gathering implements Rows {

        private final Predicate<List<String>> ours;
        private final List<Line> lines = new ArrayList<>();
        private final List<Integer> formulas = new ArrayList<>();
        private @Nullable Line header;
        private boolean over;

        Gathering(Predicate<List<String>> ours) {
            this.ours = ours;
        }

        @Override
        public void sheet(String name) {
            over = header != null;
        }

        @Override
        public void formula(int line) {
            if (!over) {
                formulas.add(line);
            }
        }

        @Override
        public void row(int line, List<String> cells) {
            if (cells.isEmpty() || over || isComment(cells)) {
                return;
            }
            if (header == null) {
                if (!ours.test(cells)) {
                    throw new NotOurs();
                }
                header = new Line(line, cells);
                return;
            }
            if (lines.size() == MAX_ROWS) {
                throw new UnreadableFile(line, "FILE_TOO_MANY_ROWS", MAX_ROWS);
            }
            lines.add(new Line(line, cells));
        }

        /** Below the header a first cell may well be a hash tag. */
        private boolean isComment(List<String> cells) {
            return cells.get(0).startsWith("#")
                    && (header == null || cells.stream().skip(1).allMatch(String::isEmpty));
        }
    }
}
