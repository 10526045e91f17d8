package io.kaohe.summary;

import io.kaohe.print.Chart;
import io.kaohe.print.Words;
import io.kaohe.summary.FactsRow.Fact;
import io.kaohe.summary.TableRow.Columns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the rows of a summary, section by section. */
final class SummaryWriter {

    private final Words words;
    private final List<SummaryRow> rows = new ArrayList<>();
    private final List<String> signatures = new ArrayList<>();
    private String section = "";
    private @Nullable Columns columns;

    SummaryWriter(Words words) {
        this.words = words;
    }

    List<SummaryRow> rows() {
        return rows;
    }

    List<String> signatures() {
        return signatures;
    }

    /** Begins a section under a key of the words. */
    void section(String key) {
        sectionNamed(words.text(key));
    }

    void sectionNamed(String name) {
        section = name;
    }

    void facts(Fact... facts) {
        rows.add(new FactsRow(section, List.of(facts)));
    }

    Fact fact(String key, @Nullable Object value) {
        return new Fact(words.text(key), value == null ? words.text("none") : value);
    }

    /** What its section begins with, and is named by. */
    void chart(Chart chart) {
        rows.add(new ChartRow(section, "", chart));
    }

    void chart(String caption, Chart chart) {
        rows.add(new ChartRow(section, words.text(caption), chart));
    }

    /** Begins a table; its columns are keys of the words. */
    void table(List<String> texts, List<String> numbers) {
        tableNamed(
                texts.stream().map(words::text).toList(),
                numbers.stream().map(words::text).toList());
    }

    void tableNamed(List<String> texts, List<String> numbers) {
        columns = new Columns(texts, numbers);
    }

    void line(List<?> texts, @Nullable Object... numbers) {
        row(false, texts, numbers);
    }

    /** What the lines above come to. */
    void total(List<String> texts, @Nullable Object... numbers) {
        row(true, texts, numbers);
    }

    private void row(boolean total, List<?> texts, @Nullable Object... numbers) {
        if (columns == null) {
            throw new IllegalStateException("no table was begun");
        }
        rows.add(new TableRow(section, columns, texts, Arrays.asList(numbers), total));
    }

    void text(String label, String text) {
        rows.add(new TextRow(section, label, text));
    }

    /** @param role key of the words */
    void sign(String role) {
        signatures.add(words.text(role));
    }
}
