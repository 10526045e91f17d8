package io.kaohe.source;

import io.kaohe.source.SourceReading.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that nobody knows, and what the lines above it said to each adapter. */
final class UnknownTable {

    private final String name;
    private final int firstLine;
    private final List<Head> heads;
    private int lastLine;
    private int rows;

    UnknownTable(String name, int firstLine, List<Head> heads) {
        this.name = name;
        this.firstLine = firstLine;
        this.heads = heads;
        this.lastLine = firstLine;
    }

    void row(int line) {
        rows++;
        lastLine = line;
    }

    String name() {
        return name;
    }

    int rows() {
        return rows;
    }

    /** @param adapter whose file it stands in; null = nobody's */
    Table table(@Nullable Adapter adapter) {
        @Nullable
        Head head = heads.stream()
                .filter(said -> said.adapter().equals(adapter))
                .findFirst()
                .orElse(null);
        return new Table(
                name, rows, head == null ? null : head.from(), head == null ? null : head.to(), firstLine, lastLine);
    }
}
