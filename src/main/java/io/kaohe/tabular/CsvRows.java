package io.kaohe.tabular;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text with separators. A line that begins with {@code #} is a row like any other: only its reader knows more. */
final class CsvRows {

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|', '，');

    /** What Excel understands as the choice of a separator. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)^sep=(.)\\R");

    private static final Pattern LINE_NUMBER = Pattern.compile("line (\\d+)");

    /** How much of the text the separator is told from, in characters and in rows. */
    private static final int SAMPLE = 1 << 15;

    private static final int SAMPLE_ROWS = 200;

    private CsvRows() {}

    static void read(Reader text, Limits limits, Rows rows) throws IOException {
        BufferedReader buffered = new BufferedReader(text, SAMPLE);
        buffered.mark(SAMPLE);
        char[] sample = new char[SAMPLE];
        int length = Math.max(0, buffered.read(sample, 0, SAMPLE - 1));
        buffered.reset();
        String opening = new String(sample, 0, length);
        Matcher chosen = SEPARATOR_LINE.matcher(opening);
        int above = 0;
        char separator;
        if (chosen.find()) {
            separator = chosen.group(1).charAt(0);
            buffered.readLine();
            above = 1;
        } else {
            separator = separator(opening, limits);
        }
        read(buffered, separator, above, limits, rows);
    }

    private static void read(Reader text, char separator, int above, Limits limits, Rows rows) throws IOException {
        int line = 0;
        try (CsvReader<CsvRecord> records = reader(text, separator, limits)) {
            for (CsvRecord csv : records) {
                line = above + (int) csv.getStartingLineNumber();
                rows.row(line, csv.getFields());
            }
        } catch (CsvParseException e) {
            throw broken(e, above, line + 1, limits);
        }
    }

    /** The separator that splits the most rows into the same number of cells; of two, the one that gives more. */
    private static char separator(String opening, Limits limits) {
        char best = SEPARATORS.get(0);
        int bestRows = 0;
        int bestWidth = 1;
        for (char separator : SEPARATORS) {
            Map<Integer, Integer> widths = widths(opening, separator, limits);
            for (Map.Entry<Integer, Integer> width : widths.entrySet()) {
                int rows = width.getValue();
                if (rows > bestRows || rows == bestRows && width.getKey() > bestWidth) {
                    best = separator;
                    bestRows = rows;
                    bestWidth = width.getKey();
                }
            }
        }
        return best;
    }

    private static Map<Integer, Integer> widths(String opening, char separator, Limits limits) {
        Map<Integer, Integer> rows = new HashMap<>();
        int count = 0;
        try (CsvReader<CsvRecord> records = reader(new StringReader(opening), separator, limits)) {
            for (CsvRecord csv : records) {
                if (csv.getFieldCount() > 1) {
                    rows.merge(csv.getFieldCount(), 1, Integer::sum);
                }
                count++;
                if (count == SAMPLE_ROWS) {
                    break;
                }
            }
        } catch (CsvParseException | IOException e) {
            // the sample may end inside a quoted cell; the rows before it are told
        }
        return rows;
    }

    private static CsvReader<CsvRecord> reader(Reader text, char separator, Limits limits) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(limits.cellLength())
                .ofCsvRecord(text);
    }

    private static UnreadableFile broken(CsvParseException failure, int above, int nextLine, Limits limits) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage());
            Matcher line = LINE_NUMBER.matcher(said);
            if (line.find()) {
                String code = said.contains("quote") ? "FILE_QUOTE" : "FILE_CELL_TOO_LONG";
                return new UnreadableFile(above + Integer.parseInt(line.group(1)), code, limits.cellLength());
            }
        }
        return new UnreadableFile(nextLine, "FILE_CELL_TOO_LONG", limits.cellLength());
    }
}
