package io.kaohe.imports;

import io.kaohe.shared.Actor;
import io.kaohe.tabular.Progress;
import io.kaohe.tabular.TabularFile;
import io.kaohe.tabular.UnreadableFile;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What reading a file came to, beside the rows that it gave under the kind's column names.
 *
 * @param count rows in the file, rejected ones included
 * @param rejected what was wrong with rows before the kind has looked; of a great many the first
 * @param recognition null when the file could not be read: then the rows it gave before that must not be used
 * @param export when the file is not in our own columns
 */
record FileRows(
        int count,
        List<RejectedRow> rejected,
        List<Warning> warnings,
        @Nullable Recognition recognition,
        @Nullable Export export) {

    static FileRows read(
            Actor actor,
            ImportKind kind,
            TabularFile file,
            ImportOptions options,
            Consumer<Row> rows,
            Progress progress) {
        Headers headers = new Headers(kind.columns());
        try {
            OwnRows own = new OwnRows(kind, headers, options, rows);
            TabularFile.Told told = OwnTable.read(
                    file, header -> kind.exports() == null || ours(kind, headers, options, header), own, progress);
            if (told != null) {
                return own.read(told);
            }
            Export export = Objects.requireNonNull(kind.exports()).read(actor, file, options, progress);
            if (!export.known()) {
                told = OwnTable.read(file, header -> headers.recognised(header) > 1, own, progress);
                if (told != null) {
                    return own.read(told);
                }
            }
            export.rows().forEach(rows);
            return new FileRows(export.count(), export.rejected(), export.warnings(), export.recognition(), export);
        } catch (UnreadableFile e) {
            RejectedRow because = new RejectedRow(e.line(), "", "", e.code(), e.args());
            return new FileRows(0, List.of(because), List.of(), null, null);
        }
    }

    /** A header is ours when nothing is missing; what is not may be an export of a tool. */
    private static boolean ours(ImportKind kind, Headers headers, ImportOptions options, List<String> header) {
        Set<String> there =
                header.stream().flatMap(cell -> headers.column(cell).stream()).collect(Collectors.toSet());
        return kind.columns().stream()
                .filter(ImportKind.Column::required)
                .allMatch(column -> there.contains(column.name()) || options.given(column.name()) != null);
    }

    static String shortened(String cell) {
        return cell.length() <= 200 ? cell : cell.substring(0, 200) + "…";
    }
}
