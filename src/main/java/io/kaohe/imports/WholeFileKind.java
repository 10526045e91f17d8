package io.kaohe.imports;

import io.kaohe.imports.Intake.Original;
import io.kaohe.imports.Intake.Verdict;
import io.kaohe.shared.Actor;
import io.kaohe.tabular.UnreadableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind whose files are short lists that are checked as a whole: every row against the database and against the other
 * rows. Checking has no side effect.
 *
 * @param <T> a checked row in the feature's own words
 */
public interface WholeFileKind<T> extends ImportKind {

    /** Nobody's list of people or targets is longer. */
    int MAX_ROWS = 100_000;

    /**
     * Checks the rows. The engine has already filled the {@code source} and {@code period} columns from the query
     * parameters and rejected the rows that contradict them.
     */
    Checked<T> check(Actor actor, ImportOptions options, List<Row> rows);

    /** Stores the accepted rows; a batch with the id exists. */
    void apply(Actor actor, UUID batch, ImportOptions options, List<Accepted<T>> rows);

    /** Whether the file is kept as it came. */
    default Original original() {
        return Original.NOT_KEPT;
    }

    /** A row that may be applied, with its number in the file (header = 1). */
    record Accepted<T>(int row, T value) {}

    /** The outcome of a check. */
    record Checked<T>(List<Accepted<T>> accepted, List<RejectedRow> rejected, List<Warning> warnings) {}

    @Override
    default Intake intake(Actor actor, ImportOptions options, boolean proven) {
        return new Intake() {

            private final List<Row> rows = new ArrayList<>();
            private @Nullable Checked<T> checked;

            @Override
            public void row(Row row) {
                if (rows.size() == MAX_ROWS) {
                    throw new UnreadableFile(row.number(), "FILE_TOO_MANY_ROWS", MAX_ROWS);
                }
                rows.add(row);
            }

            @Override
            public Verdict verdict() {
                checked = check(actor, options, rows);
                return new Verdict(checked.accepted().size(), checked.rejected(), checked.warnings(), List.of());
            }

            @Override
            public void store(UUID batch) {
                apply(actor, batch, options, Objects.requireNonNull(checked).accepted());
            }

            @Override
            public Original original() {
                return WholeFileKind.this.original();
            }
        };
    }
}
