package io.kaohe.source;

import io.kaohe.source.SourceReading.Finding;
import io.kaohe.tabular.Cell;
import io.kaohe.tabular.DayOrder;
import io.kaohe.tabular.Rows;
import io.kaohe.tabular.TabularFile.Told;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tables in the rows of a file and hands each to the adapter that knows it best. A table begins with a
 * header that an adapter knows, or, where none does, with a row of words after an empty line or a comment; it ends
 * before the next one. What the lines above a table say is kept for it.
 */
final class Interpreter implements Rows {

    /** How far below unknown words a known header may still come: some tools put a whole form above it. */
    private static final int PREFACE = 30;

    private static final int MAX_TABLES = 500;
    private static final int MAX_REJECTED = 1_000;

    private final List<Adapter> adapters;
    private final Attribution attribution;
    private final @Nullable YearMonth only;
    private final Waiting waiting;

    private final Heads heads;
    private final HeaderSearch headers;
    private final List<TableReading> read = new ArrayList<>();
    private final List<UnknownTable> unknown = new ArrayList<>();
    private final List<Finding> rejected = new ArrayList<>();
    private final Set<Integer> formulas = new LinkedHashSet<>();

    private List<TableReading> current = List.of();
    private @Nullable UnknownTable passing;
    private List<String> header = List.of();
    private boolean paused;
    private String sheet = "";

    /** @param only the month whose rows count; null = all */
    Interpreter(List<Adapter> adapters, Attribution attribution, @Nullable YearMonth only, Waiting waiting) {
        this.adapters = adapters;
        this.attribution = attribution;
        this.only = only;
        this.waiting = waiting;
        this.heads = new Heads(adapters);
        this.headers = new HeaderSearch(adapters, heads);
    }

    @Override
    public void sheet(String name) {
        end();
        sheet = name;
    }

    @Override
    public void formula(int line) {
        formulas.add(line);
    }

    @Override
    public void row(int line, List<String> cells) {
        if (cells.isEmpty()) {
            paused = true;
        } else if (current.isEmpty() || paused || cells.get(0).startsWith("#")) {
            decide(line, cells);
        } else if (!cells.equals(header)) {
            current.forEach(table -> table.row(line, cells));
        }
    }

    SourceReading reading(Told told) {
        end();
        return new Conclusion(adapters, heads, read, unknown, rejected, formulas).reading(told, headers.nearest());
    }

    /** Whether a row outside a table, or after a pause in one, begins something new. */
    private void decide(int line, List<String> cells) {
        List<String> words =
                cells.stream().filter(cell -> !cell.isEmpty()).distinct().toList();
        boolean comment =
                cells.get(0).startsWith("#") && words.size() == 1 || words.size() == 1 && !isFigure(words.get(0));
        boolean hashtag = cells.get(0).startsWith("#") && !comment && !current.isEmpty() && !paused;
        if (comment) {
            end();
            heads.read(words.get(0));
        } else if (hashtag || !begins(line, cells)) {
            goOn(line, cells);
        }
    }

    private void goOn(int line, List<String> cells) {
        boolean looksLikeHeader = cells.stream().noneMatch(Interpreter::isFigure);
        if (!current.isEmpty() && !(paused && looksLikeHeader)) {
            paused = false;
            current.forEach(table -> table.row(line, cells));
            return;
        }
        if (passing != null && !paused) {
            passing.row(line);
        } else {
            end();
            passing = new UnknownTable(name(cells), line, heads.recognised());
        }
        paused = false;
        heads.read(String.join(" ", cells));
    }

    private boolean begins(int line, List<String> cells) {
        if (passing != null && !paused && passing.rows() >= PREFACE) {
            return false;
        }
        List<HeaderMatch> matches = headers.tables(cells);
        if (matches.isEmpty()) {
            return false;
        }
        if (passing != null && !paused) {
            // words above a header that is known were its preface, not a table
            passing = null;
        }
        end();
        if (read.size() + matches.size() > MAX_TABLES) {
            return false;
        }
        current = new ArrayList<>();
        for (HeaderMatch match : matches) {
            Head head = heads.of(match.adapter()).snapshot();
            current.add(new TableReading(match, head, name(cells), line, only, attribution, waiting, this::reject));
            headers.found(match.adapter());
        }
        read.addAll(current);
        header = cells;
        return true;
    }

    private void end() {
        if (passing != null && unknown.size() < MAX_TABLES) {
            unknown.add(passing);
        }
        passing = null;
        current = List.of();
        header = List.of();
        paused = false;
    }

    private void reject(Finding finding) {
        if (rejected.size() < MAX_REJECTED) {
            rejected.add(finding);
        }
    }

    private String name(List<String> cells) {
        String words = String.join(
                ", ", cells.stream().filter(cell -> !cell.isEmpty()).limit(2).toList());
        String shortened = SourceReading.shortened(words);
        return sheet.isEmpty() ? shortened : SourceReading.shortened(sheet) + ": " + shortened;
    }

    private static boolean isFigure(String cell) {
        return Cell.amount(cell) != null
                || Character.isDigit(cell.isEmpty() ? ' ' : cell.charAt(0))
                        && Cell.time(cell, DayOrder.MONTH_FIRST) != null;
    }
}
