package io.kaohe.summary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.kaohe.print.Words;
import io.kaohe.summary.TableRow.Columns;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.util.WorkbookUtil;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A summary to be reckoned with: what it is and its facts and texts on the first sheet, then each table on a sheet of
 * its own from the first cell on, so that it can be sorted, filtered and summed up elsewhere. Charts and totals are
 * left to the reader.
 */
final class SummaryWorkbook {

    private record Table(String section, Columns columns) {}

    private static final String NAVY = "1F3A5F";
    private static final String SHADE = "E4EAF1";

    /** In characters of a digit's width. */
    private static final int NARROWEST = 10;

    private static final int WIDEST = 60;

    /** The last a sheet's name may have. */
    private static final int NAME = 31;

    private final SummaryPrint print;
    private final Words words;
    private final Workbook book;
    private final Set<String> taken = new HashSet<>();

    private SummaryWorkbook(SummaryPrint print, Words words, Workbook book) {
        this.print = print;
        this.words = words;
        this.book = book;
    }

    static byte[] of(SummaryPrint print, Words words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Kaohe", null)) {
            new SummaryWorkbook(print, words, book).write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write() {
        Worksheet overview = sheet(words.text("section.overview"));
        int at = head(overview);
        Map<Table, List<TableRow>> tables = print.rows().stream()
                .filter(TableRow.class::isInstance)
                .map(TableRow.class::cast)
                .filter(row -> !row.total())
                .collect(groupingBy(row -> new Table(row.section(), row.columns()), LinkedHashMap::new, toList()));
        if (!tables.isEmpty()) {
            at = heading(overview, at, words.text("cover.contents"));
        }
        for (Map.Entry<Table, List<TableRow>> table : tables.entrySet()) {
            Worksheet sheet = sheet(name(table.getKey(), tables.keySet()));
            table(sheet, table.getKey().columns(), table.getValue());
            String place = "'" + sheet.getName().replace("'", "''") + "'!A1";
            overview.hyperlink(at++, 0, HyperLink.internal(place, sheet.getName()));
        }
        outsideTables(overview, at);
    }

    /** @return the row after it */
    private int head(Worksheet sheet) {
        sheet.width(0, 30);
        sheet.width(1, 90);
        sheet.style(0, 0).bold().fontSize(14).fontColor(NAVY).set();
        int at = 0;
        for (String line :
                List.of(print.title(), print.subtitle(), print.classification(), print.reference(), print.printed())) {
            sheet.value(at++, 0, line);
        }
        return at;
    }

    private void outsideTables(Worksheet sheet, int from) {
        int at = from;
        String section = "";
        for (SummaryRow row : print.rows()) {
            if ((row instanceof FactsRow || row instanceof TextRow)
                    && !row.section().equals(section)) {
                section = row.section();
                at = heading(sheet, at, section);
            }
            if (row instanceof FactsRow facts) {
                for (int i = 0; facts.has(i); i++) {
                    pair(sheet, at++, facts.fact(i).label(), facts.fact(i).value());
                }
            } else if (row instanceof TextRow text) {
                pair(sheet, at++, text.label(), text.text());
            }
        }
    }

    private static int heading(Worksheet sheet, int row, String text) {
        sheet.value(row + 1, 0, text);
        sheet.style(row + 1, 0).bold().fontColor(NAVY).set();
        return row + 2;
    }

    private void pair(Worksheet sheet, int row, String label, Object value) {
        cell(sheet, row, 0, label);
        cell(sheet, row, 1, value);
        sheet.style(row, 1).horizontalAlignment("left").set();
    }

    private void table(Worksheet sheet, Columns columns, List<TableRow> lines) {
        List<String> names = columns.names();
        for (int column = 0; column < names.size(); column++) {
            sheet.value(0, column, names.get(column));
            int widest = width(names.get(column));
            for (int line = 0; line < lines.size(); line++) {
                Object value = lines.get(line).cells().get(column);
                cell(sheet, line + 1, column, value);
                widest = Math.max(widest, width(value));
            }
            // with room for the button of the filter
            sheet.width(column, Math.min(Math.max(widest, NARROWEST), WIDEST) + 3);
        }
        sheet.range(0, 0, 0, names.size() - 1)
                .style()
                .bold()
                .fontColor(NAVY)
                .fillColor(SHADE)
                .set();
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.setAutoFilter(0, 0, lines.size(), names.size() - 1);
    }

    /** What begins with = is text, as everything that is no number. */
    private void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
            sheet.style(row, column)
                    .format(TableRow.patternOf(number))
                    .verticalAlignment("top")
                    .set();
        } else if (value instanceof TableRow.Month month) {
            sheet.value(row, column, month.month().atDay(1));
            sheet.style(row, column)
                    .format(words.text("sheet.month"))
                    .horizontalAlignment("left")
                    .verticalAlignment("top")
                    .set();
        } else if (value != null && !value.toString().isEmpty()) {
            sheet.value(row, column, value.toString());
            sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        }
    }

    private static int width(@Nullable Object value) {
        return value == null
                ? 0
                : value.toString()
                        .codePoints()
                        .map(point -> point < 0x2E80 ? 1 : 2)
                        .sum();
    }

    /** A sheet that says on paper, too, who may read it and whose copy it is. */
    private Worksheet sheet(String name) {
        Worksheet sheet = book.newWorksheet(unique(WorkbookUtil.createSafeSheetName(cut(name, NAME))));
        sheet.pageOrientation("landscape");
        // an ampersand begins a code
        sheet.footer((print.classification() + " · " + print.printed()).replace("&", "&&"), Position.CENTER, 8);
        return sheet;
    }

    /** Of several tables of a section each says what its lines are, however long the section is called. */
    private static String name(Table table, Set<Table> all) {
        if (all.stream().filter(one -> one.section().equals(table.section())).count() == 1) {
            return table.section();
        }
        String lines = " " + table.columns().text(0);
        return cut(table.section(), NAME - lines.length()) + lines;
    }

    /** What is too long ends with a whole word, where it has several. */
    private static String cut(String name, int most) {
        if (name.length() <= most) {
            return name;
        }
        int blank = name.lastIndexOf(' ', most);
        return name.substring(0, blank > 0 ? blank : most).strip();
    }

    /** Spreadsheets tell no case apart. */
    private String unique(String name) {
        String unique = name;
        for (int i = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
            String suffix = " (" + i + ")";
            unique = cut(name, NAME - suffix.length()) + suffix;
        }
        return unique;
    }
}
