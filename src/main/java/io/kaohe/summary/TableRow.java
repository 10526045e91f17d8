package io.kaohe.summary;

import static java.util.Collections.unmodifiableList;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table: one or two texts, what is counted and measured, and a note if there is one.
 *
 * @param texts strings, or {@link Month}s
 * @param numbers numbers or short texts, at most {@value #MOST}; null = nothing is known
 * @param total what the lines above come to; a workbook does without, for whoever sorts would sort it among them
 */
public record TableRow(String section, Columns columns, List<?> texts, List<@Nullable Object> numbers, boolean total)
        implements SummaryRow {

    /** What a table's columns are called. @param texts one or two that begin a line; a third ends it, as its note */
    public record Columns(List<String> texts, List<String> numbers) {

        public Columns {
            if (texts.isEmpty() || texts.size() > 3 || numbers.size() > (texts.size() == 3 ? MOST - 2 : MOST)) {
                throw new IllegalArgumentException("at most " + MOST + " numbers fit, two less beside a note");
            }
            texts = List.copyOf(texts);
            numbers = List.copyOf(numbers);
        }

        /** Whether the first text takes the place of both. */
        public boolean wide() {
            return texts.size() == 1;
        }

        public boolean noted() {
            return texts.size() == 3;
        }

        /** As they stand from left to right. */
        List<String> names() {
            return inOrder(texts, numbers);
        }

        public String text(int i) {
            return i < texts.size() ? texts.get(i) : "";
        }

        public String number(int i) {
            return i < numbers.size() ? numbers.get(i) : "";
        }
    }

    /** A month in words, that a workbook sorts by when it was. */
    record Month(YearMonth month, String words) {

        @Override
        public String toString() {
            return words;
        }
    }

    static final int MOST = 8;

    public TableRow {
        texts = List.copyOf(texts);
        numbers = unmodifiableList(new ArrayList<>(numbers));
    }

    List<@Nullable Object> cells() {
        return inOrder(texts, numbers);
    }

    private static <T extends @Nullable Object> List<T> inOrder(List<? extends T> texts, List<? extends T> numbers) {
        List<T> cells = new ArrayList<>(texts);
        cells.addAll(Math.min(2, texts.size()), numbers);
        return cells;
    }

    public String text(int i) {
        return i < texts.size() ? texts.get(i).toString() : "";
    }

    public @Nullable Object number(int i) {
        return i < numbers.size() ? numbers.get(i) : null;
    }

    public String pattern(int i) {
        return patternOf(number(i));
    }

    /** Counts have no digits after the point, everything else two. */
    static String patternOf(@Nullable Object number) {
        return number instanceof Integer || number instanceof Long ? "#,##0" : "#,##0.00";
    }
}
