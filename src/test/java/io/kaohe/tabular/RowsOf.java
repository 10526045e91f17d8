package io.kaohe.tabular;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** What a reader was told about a file. */
final class RowsOf implements Rows {

    final List<String> sheets = new ArrayList<>();
    final List<List<String>> cells = new ArrayList<>();
    final List<Integer> lines = new ArrayList<>();
    final List<Integer> formulas = new ArrayList<>();
    private TabularFile.@Nullable Told told;

    static RowsOf bytes(byte[] content) {
        RowsOf rows = new RowsOf();
        try {
            Path file = Files.createTempFile("kaohe-test-", null);
            try {
                Files.write(file, content);
                rows.told = new TabularFile(file).read(Limits.GENEROUS, rows, Progress.UNSEEN);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    static RowsOf text(String content, String charset) {
        return bytes(content.getBytes(Charset.forName(charset)));
    }

    static RowsOf text(String content) {
        return bytes(content.getBytes(StandardCharsets.UTF_8));
    }

    /** The code of the refusal. */
    static UnreadableFile refused(byte[] content) {
        return Assertions.catchThrowableOfType(UnreadableFile.class, () -> bytes(content));
    }

    TabularFile.@Nullable Told told() {
        return told;
    }

    @Override
    public void sheet(String name) {
        sheets.add(name);
    }

    @Override
    public void row(int line, List<String> row) {
        lines.add(line);
        cells.add(row);
    }

    @Override
    public void formula(int line) {
        formulas.add(line);
    }
}
