package io.kaohe.imports;

import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.tabular.UnreadableFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an upload under the kind's column names, and what is already wrong with them before the kind has looked.
 *
 * @param count rows in the file, rejected ones included
 * @param recognition null when the file could not be read at all
 * @param export when the file is not in our own columns
 */
record FileRows(
        int count,
        List<Row> rows,
        List<RejectedRow> rejected,
        List<Warning> warnings,
        @Nullable Recognition recognition,
        @Nullable Export export) {

    private static final int MAX_CELL = 4_000;

    private static final Set<String> TOTALS = Set.of("合计", "总计", "小计", "total");

    static FileRows read(Actor actor, ImportKind<?> kind, Path file, ImportOptions options) {
        Headers headers = new Headers(kind.columns());
        try {
            OwnTable own =
                    OwnTable.read(file, header -> kind.exports() == null || ours(kind, headers, options, header));
            if (own != null) {
                return new Reading(kind, headers, options).of(own);
            }
            Export export = Objects.requireNonNull(kind.exports()).read(actor, file, options);
            if (!export.known()) {
                OwnTable near = OwnTable.read(file, header -> headers.recognised(header) > 1);
                if (near != null) {
                    return new Reading(kind, headers, options).of(near);
                }
            }
            return new FileRows(
                    export.count(), export.rows(), export.rejected(), export.warnings(), export.recognition(), export);
        } catch (UnreadableFile e) {
            RejectedRow because = new RejectedRow(e.line(), "", "", e.code(), e.args());
            return new FileRows(0, List.of(), List.of(because), List.of(), null, null);
        }
    }

    /** A header is ours when nothing is missing; what is not may be an export of a tool. */
    private static boolean ours(ImportKind<?> kind, Headers headers, ImportOptions options, List<String> header) {
        Set<String> there =
                header.stream().flatMap(cell -> headers.column(cell).stream()).collect(Collectors.toSet());
        return kind.columns().stream()
                .filter(ImportKind.Column::required)
                .allMatch(column -> there.contains(column.name()) || options.given(column.name()) != null);
    }

    private static final class Reading {

        private final ImportKind<?> kind;
        private final Headers headers;
        private final Map<String, String> given = new LinkedHashMap<>();
        private final List<Row> rows = new ArrayList<>();
        private final List<RejectedRow> rejected = new ArrayList<>();
        private final List<Warning> warnings = new ArrayList<>();
        private int count;

        Reading(ImportKind<?> kind, Headers headers, ImportOptions options) {
            this.kind = kind;
            this.headers = headers;
            for (ImportKind.Column column : kind.columns()) {
                @Nullable String value = options.given(column.name());
                if (value != null) {
                    given.put(column.name(), value);
                }
            }
        }

        FileRows of(OwnTable table) {
            List<Optional<String>> columns =
                    table.header().cells().stream().map(headers::column).toList();
            checkHeader(table.header(), columns);
            if (rejected.isEmpty() && table.lines().isEmpty()) {
                rejected.add(new RejectedRow(table.header().number(), "", "", "FILE_EMPTY"));
            }
            if (rejected.isEmpty()) {
                table.lines().forEach(line -> read(line, columns));
            }
            if (!table.formulas().isEmpty()) {
                warnings.add(new Warning(
                        table.formulas().get(0),
                        "",
                        "FORMULAS_NOT_COMPUTED",
                        List.of(table.formulas().size())));
            }
            return new FileRows(count, rows, rejected, warnings, recognition(table), null);
        }

        private Recognition recognition(OwnTable table) {
            int last = table.lines().isEmpty()
                    ? table.header().number()
                    : table.lines().get(table.lines().size() - 1).number();
            return new Recognition(
                    "KAOHE_" + kind.name().toUpperCase(Locale.ROOT),
                    1,
                    null,
                    null,
                    BigDecimal.ONE,
                    table.told().format().name(),
                    table.told().encoding(),
                    List.of(new Recognition.Table(
                            kind.name(), count, null, null, table.header().number(), last)),
                    List.of(),
                    List.of());
        }

        private void checkHeader(OwnTable.Line header, List<Optional<String>> columns) {
            Map<String, String> seen = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                String cell = header.cells().get(i);
                if (columns.get(i).isEmpty()) {
                    if (!cell.isBlank()) {
                        warnings.add(new Warning(header.number(), shortened(cell), "COLUMN_UNKNOWN", List.of()));
                    }
                } else if (seen.put(columns.get(i).get(), cell) != null) {
                    String column = columns.get(i).get();
                    rejected.add(new RejectedRow(header.number(), column, shortened(cell), "COLUMN_TWICE"));
                }
            }
            for (ImportKind.Column column : kind.columns()) {
                if (column.required() && !seen.containsKey(column.name()) && !given.containsKey(column.name())) {
                    rejected.add(new RejectedRow(header.number(), column.name(), "", "COLUMN_MISSING"));
                }
            }
        }

        private void read(OwnTable.Line line, List<Optional<String>> columns) {
            Map<String, String> cells = new HashMap<>(given);
            int before = rejected.size();
            String first = "";
            for (int i = 0; i < line.cells().size(); i++) {
                String cell = cell(line.cells().get(i));
                first = first.isEmpty() ? cell : first;
                if (cell.isEmpty()) {
                    continue;
                }
                if (i >= columns.size()) {
                    rejected.add(new RejectedRow(line.number(), "", shortened(cell), "ROW_TOO_LONG"));
                    break;
                }
                if (columns.get(i).isPresent()) {
                    take(line.number(), columns.get(i).get(), cell, cells);
                }
            }
            if (TOTALS.contains(first.toLowerCase(Locale.ROOT))) {
                rejected.subList(before, rejected.size()).clear();
                warnings.add(new Warning(line.number(), "", "ROW_IS_TOTAL", List.of()));
                return;
            }
            count++;
            if (rejected.size() == before) {
                rows.add(new Row(line.number(), cells));
            }
        }

        private void take(int line, String column, String cell, Map<String, String> cells) {
            @Nullable String fill = given.get(column);
            if (cell.length() > MAX_CELL) {
                rejected.add(new RejectedRow(line, column, shortened(cell), "CELL_TOO_LONG", List.of(MAX_CELL)));
            } else if (fill != null && !sameWord(fill, cell)) {
                rejected.add(new RejectedRow(line, column, shortened(cell), "CONTRADICTS_PARAMETER", List.of(fill)));
            } else {
                cells.put(column, cell);
            }
        }
    }

    /** A cell that we once neutralised for spreadsheets ({@link SafeCsv}) comes back as it was. */
    private static String cell(String text) {
        return SafeCsv.neutralised(text) ? text.substring(1) : text;
    }

    private static boolean sameWord(String a, String b) {
        if (narrow(a).equalsIgnoreCase(narrow(b))) {
            return true;
        }
        Optional<Period> period = Period.parse(narrow(a));
        return period.isPresent() && period.equals(Period.parse(narrow(b)));
    }

    private static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    static String shortened(String cell) {
        return cell.length() <= 200 ? cell : cell.substring(0, 200) + "…";
    }
}
