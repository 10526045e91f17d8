package io.kaohe.imports;

import io.kaohe.shared.Period;
import io.kaohe.tabular.TabularFile;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The lines of a table under our own columns as rows, and what is wrong with them whatever the kind. */
final class OwnRows {

    private static final int MAX_CELL = 4_000;

    private static final Set<String> TOTALS = Set.of("合计", "总计", "小计", "total");

    private final ImportKind kind;
    private final Headers headers;
    private final Consumer<Row> rows;
    private final Map<String, String> given = new LinkedHashMap<>();
    private final Listed<RejectedRow> rejected = new Listed<>();
    private final Listed<Warning> warnings = new Listed<>();
    private List<Optional<String>> columns = List.of();
    private boolean unusable;
    private int headerLine;
    private int lastLine;
    private int lines;
    private int count;
    private int formulas;
    private int firstFormula;

    OwnRows(ImportKind kind, Headers headers, ImportOptions options, Consumer<Row> rows) {
        this.kind = kind;
        this.headers = headers;
        this.rows = rows;
        for (ImportKind.Column column : kind.columns()) {
            @Nullable String value = options.given(column.name());
            if (value != null) {
                given.put(column.name(), value);
            }
        }
    }

    /** After the last line. */
    FileRows read(TabularFile.Told told) {
        if (rejected.isEmpty() && lines == 0) {
            rejected.add(new RejectedRow(headerLine, "", "", "FILE_EMPTY"));
        }
        if (formulas > 0) {
            warnings.add(new Warning(firstFormula, "", "FORMULAS_NOT_COMPUTED", List.of(formulas)));
        }
        Recognition recognition = new Recognition(
                "KAOHE_" + kind.name().toUpperCase(Locale.ROOT),
                1,
                null,
                null,
                BigDecimal.ONE,
                told.format().name(),
                told.encoding(),
                List.of(new Recognition.Table(kind.name(), count, null, null, headerLine, lastLine)),
                List.of(),
                List.of(),
                null);
        return new FileRows(count, rejected.list(), warnings.list(), recognition, null);
    }

    void header(int number, List<String> cells) {
        headerLine = number;
        lastLine = number;
        columns = cells.stream().map(headers::column).toList();
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String cell = cells.get(i);
            if (columns.get(i).isEmpty()) {
                if (!cell.isBlank() && !kind.explaining().contains(cell)) {
                    warnings.add(new Warning(number, FileRows.shortened(cell), "COLUMN_UNKNOWN", List.of()));
                }
            } else if (seen.put(columns.get(i).get(), cell) != null) {
                String column = columns.get(i).get();
                rejected.add(new RejectedRow(number, column, FileRows.shortened(cell), "COLUMN_TWICE"));
            }
        }
        for (ImportKind.Column column : kind.columns()) {
            if (column.required() && !seen.containsKey(column.name()) && !given.containsKey(column.name())) {
                String code = ImportOptions.CHOSEN.contains(column.name()) ? "COLUMN_TO_CHOOSE" : "COLUMN_MISSING";
                rejected.add(new RejectedRow(number, column.name(), "", code));
            }
        }
        unusable = !rejected.isEmpty();
    }

    /** The line holds a cell that a spreadsheet would have computed. */
    void formula(int number) {
        firstFormula = formulas == 0 ? number : firstFormula;
        formulas++;
    }

    void line(int number, List<String> line) {
        lines++;
        lastLine = number;
        if (unusable) {
            return;
        }
        Map<String, String> cells = new HashMap<>(given);
        List<RejectedRow> wrong = new ArrayList<>(0);
        String first = "";
        for (int i = 0; i < line.size(); i++) {
            String cell = cell(line.get(i));
            first = first.isEmpty() ? cell : first;
            if (cell.isEmpty()) {
                continue;
            }
            if (i >= columns.size()) {
                wrong.add(new RejectedRow(number, "", FileRows.shortened(cell), "ROW_TOO_LONG"));
                break;
            }
            if (columns.get(i).isPresent()) {
                take(number, columns.get(i).get(), cell, cells, wrong);
            }
        }
        if (TOTALS.contains(first.toLowerCase(Locale.ROOT))) {
            warnings.add(new Warning(number, "", "ROW_IS_TOTAL", List.of()));
            return;
        }
        count++;
        if (wrong.isEmpty()) {
            rows.accept(new Row(number, cells));
        }
        rejected.addAll(wrong);
    }

    private void take(int line, String column, String cell, Map<String, String> cells, List<RejectedRow> wrong) {
        @Nullable String fill = given.get(column);
        if (cell.length() > MAX_CELL) {
            wrong.add(new RejectedRow(line, column, FileRows.shortened(cell), "CELL_TOO_LONG", List.of(MAX_CELL)));
        } else if (fill != null && !sameWord(fill, cell)) {
            wrong.add(new RejectedRow(line, column, FileRows.shortened(cell), "CONTRADICTS_PARAMETER", List.of(fill)));
        } else {
            cells.put(column, cell);
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
}
