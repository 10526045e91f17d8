package io.kaohe.imports;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A header and the lines below it. Comment lines ({@code #}) and empty lines are left out; every line keeps its number
 * in the file.
 */
record CsvTable(Line header, List<Line> lines) {

    static final int MAX_ROWS = 100_000;
    static final int MAX_COLUMNS = 200;

    /** Longest cell that is read at all, in characters; far above what a cell may hold. */
    private static final int BUFFER = 1 << 16;

    private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|', '，');

    /** What Excel understands as the choice of a separator. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)^sep=(.)\\R");

    private static final Pattern LINE_NUMBER = Pattern.compile("line (\\d+)");

    /** @param number in the file, the first is 1 */
    record Line(int number, List<String> cells) {}

    /**
     * @param recognised how many cells of a header mean something; decides between the possible separators
     * @throws UnreadableFile when the text is not one table within the limits
     */
    static CsvTable parse(String text, ToIntFunction<List<String>> recognised) {
        Matcher chosen = SEPARATOR_LINE.matcher(text);
        if (chosen.find()) {
            return read("#" + text, chosen.group(1).charAt(0));
        }
        char best = SEPARATORS.get(0);
        int bestFit = -1;
        for (char separator : SEPARATORS) {
            int fit = fit(text, separator, recognised);
            if (fit > bestFit) {
                bestFit = fit;
                best = separator;
            }
        }
        return read(text, best);
    }

    private static int fit(String text, char separator, ToIntFunction<List<String>> recognised) {
        try {
            @Nullable Line header = next(reader(text, separator).iterator());
            return header == null
                    ? 0
                    : 2 * recognised.applyAsInt(header.cells())
                            + (header.cells().size() > 1 ? 1 : 0);
        } catch (CsvParseException e) {
            return -1;
        }
    }

    private static CsvTable read(String text, char separator) {
        int line = 1;
        try {
            Iterator<CsvRecord> records = reader(text, separator).iterator();
            @Nullable Line header = next(records);
            if (header == null) {
                throw new UnreadableFile(0, "FILE_EMPTY");
            }
            if (header.cells().size() > MAX_COLUMNS) {
                throw new UnreadableFile(header.number(), "FILE_TOO_MANY_COLUMNS", MAX_COLUMNS);
            }
            List<Line> lines = new ArrayList<>();
            for (@Nullable Line next = next(records); next != null; next = next(records)) {
                line = next.number();
                if (lines.size() == MAX_ROWS) {
                    throw new UnreadableFile(line, "FILE_TOO_MANY_ROWS", MAX_ROWS);
                }
                lines.add(next);
            }
            return new CsvTable(header, lines);
        } catch (CsvParseException e) {
            throw broken(e, line);
        }
    }

    /** The next record that says something, or null. */
    private static @Nullable Line next(Iterator<CsvRecord> records) {
        while (records.hasNext()) {
            CsvRecord csv = records.next();
            List<String> cells = csv.getFields();
            if (!cells.stream().allMatch(String::isBlank)) {
                return new Line((int) csv.getStartingLineNumber(), cells);
            }
        }
        return null;
    }

    private static CsvReader<CsvRecord> reader(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.SKIP)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(BUFFER)
                .ofCsvRecord(new StringReader(text));
    }

    private static UnreadableFile broken(CsvParseException failure, int lastLine) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String said = String.valueOf(cause.getMessage());
            Matcher line = LINE_NUMBER.matcher(said);
            if (line.find()) {
                boolean quote = said.contains("quote");
                return new UnreadableFile(
                        Integer.parseInt(line.group(1)), quote ? "FILE_QUOTE" : "FILE_CELL_TOO_LONG", BUFFER);
            }
        }
        return new UnreadableFile(lastLine, "FILE_CELL_TOO_LONG", BUFFER);
    }
}
