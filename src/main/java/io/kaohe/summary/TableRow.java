package io.kaohe.summary;

import static java.util.Collections.unmodifiableList;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table: one or two texts, then what is counted and measured.
 *
 * @param numbers numbers or short texts, at most {@value #MOST}; null = nothing is known
 */
public record TableRow(
        String section, Columns columns, List<String> texts, List<@Nullable Object> numbers, boolean shaded)
        implements SummaryRow {

    /** What a table's columns are called; the first one or two are texts. */
    public record Columns(List<String> texts, List<String> numbers) {

        public Columns {
            if (texts.isEmpty() || texts.size() > 2 || numbers.size() > MOST) {
                throw new IllegalArgumentException("one or two texts and at most " + MOST + " numbers fit");
            }
            texts = List.copyOf(texts);
            numbers = List.copyOf(numbers);
        }

        /** Whether the first text takes the place of both. */
        public boolean wide() {
            return texts.size() == 1;
        }

        public String text(int i) {
            return i < texts.size() ? texts.get(i) : "";
        }

        public String number(int i) {
            return i < numbers.size() ? numbers.get(i) : "";
        }
    }

    static final int MOST = 7;

    public TableRow {
        texts = List.copyOf(texts);
        numbers = unmodifiableList(new ArrayList<>(numbers));
    }

    public String text(int i) {
        return i < texts.size() ? texts.get(i) : "";
    }

    public @Nullable Object number(int i) {
        return i < numbers.size() ? numbers.get(i) : null;
    }

    public String pattern(int i) {
        return patternOf(number(i));
    }

    /** Counts have no digits after the point, everything else two. */
    static String patternOf(@Nullable Object number) {
        return number instanceof Integer ? "#,##0" : "#,##0.00";
    }
}
