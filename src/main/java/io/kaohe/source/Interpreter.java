package io.kaohe.source;

import io.kaohe.source.SourceReading.Figure;
import io.kaohe.source.SourceReading.Finding;
import io.kaohe.source.SourceReading.Named;
import io.kaohe.source.SourceReading.PersonFigure;
import io.kaohe.source.SourceReading.Table;
import io.kaohe.tabular.Cell;
import io.kaohe.tabular.DayOrder;
import io.kaohe.tabular.Rows;
import io.kaohe.tabular.TabularFile.Told;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final int DIGITS = 10;

    /** Where a file has tables of one adapter already, the next is more likely its own too. */
    private static final double SAME_FILE = 0.3;

    private static final double HEAD_FITS = 0.15;

    private final List<Adapter> adapters;
    private final Attribution attribution;
    private final @Nullable YearMonth only;

    private final Map<Adapter, Head> heads = new LinkedHashMap<>();
    private final List<TableReading> read = new ArrayList<>();
    private final List<Unknown> unknown = new ArrayList<>();
    private final List<Finding> rejected = new ArrayList<>();
    private final Set<Integer> formulas = new LinkedHashSet<>();

    private List<TableReading> current = List.of();
    private @Nullable Unknown passing;
    private List<String> header = List.of();
    private boolean paused;
    private String sheet = "";
    private @Nullable HeaderMatch nearest;
    private double nearestBy;

    /** A table that nobody knows. */
    private static final class Unknown {

        private final String name;
        private final int firstLine;
        private final List<Head> heads;
        private int lastLine;
        private int rows;

        Unknown(String name, int firstLine, List<Head> heads) {
            this.name = name;
            this.firstLine = firstLine;
            this.heads = heads;
            this.lastLine = firstLine;
        }

        /** @param adapter whose file it stands in; null = nobody's */
        Table table(@Nullable Adapter adapter) {
            @Nullable
            Head head = heads.stream()
                    .filter(said -> said.adapter().equals(adapter))
                    .findFirst()
                    .orElse(null);
            return new Table(
                    name,
                    rows,
                    head == null ? null : head.from(),
                    head == null ? null : head.to(),
                    firstLine,
                    lastLine);
        }
    }

    /** @param only the month whose rows count; null = all */
    Interpreter(List<Adapter> adapters, Attribution attribution, @Nullable YearMonth only) {
        this.adapters = adapters;
        this.attribution = attribution;
        this.only = only;
        adapters.forEach(adapter -> heads.put(adapter, new Head(adapter)));
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

    /** Whether a row outside a table, or after a pause in one, begins something new. */
    private void decide(int line, List<String> cells) {
        List<String> words =
                cells.stream().filter(cell -> !cell.isEmpty()).distinct().toList();
        boolean comment =
                cells.get(0).startsWith("#") && words.size() == 1 || words.size() == 1 && !isFigure(words.get(0));
        boolean hashtag = cells.get(0).startsWith("#") && !comment && !current.isEmpty() && !paused;
        if (comment) {
            end();
            heads.values().forEach(head -> head.read(words.get(0)));
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
            passing.rows++;
            passing.lastLine = line;
        } else {
            end();
            List<Head> said = heads.values().stream()
                    .filter(Head::recognised)
                    .map(Head::snapshot)
                    .toList();
            passing = new Unknown(name(cells), line, said);
        }
        paused = false;
        heads.values().forEach(head -> head.read(String.join(" ", cells)));
    }

    private boolean begins(int line, List<String> cells) {
        if (passing != null && !paused && passing.rows >= PREFACE) {
            return false;
        }
        List<HeaderMatch> matches = match(cells);
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
            Head head = heads.getOrDefault(match.adapter(), new Head(match.adapter()))
                    .snapshot();
            current.add(new TableReading(match, head, name(cells), line, only, attribution, this::reject));
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
        String shortened = shortened(words);
        return sheet.isEmpty() ? shortened : shortened(sheet) + ": " + shortened;
    }

    private static boolean isFigure(String cell) {
        return Cell.amount(cell) != null
                || Character.isDigit(cell.isEmpty() ? ' ' : cell.charAt(0))
                        && Cell.time(cell, DayOrder.MONTH_FIRST) != null;
    }

    // --- headers

    /** Tables side by side, with an empty column between them, are told apart when each of them is known. */
    private List<HeaderMatch> match(List<String> cells) {
        List<HeaderMatch> parts = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= cells.size(); i++) {
            if (i == cells.size() || cells.get(i).isEmpty()) {
                HeaderMatch part = i - from > 1 ? best(cells, from, i) : null;
                if (part != null) {
                    parts.add(part);
                }
                from = i + 1;
            }
        }
        boolean one = parts.stream().map(HeaderMatch::adapter).distinct().count() == 1;
        if (parts.size() > 1 && one) {
            return parts;
        }
        HeaderMatch whole = best(cells, 0, cells.size());
        return whole == null ? List.of() : List.of(whole);
    }

    private @Nullable HeaderMatch best(List<String> cells, int from, int to) {
        @Nullable HeaderMatch best = null;
        double bestScore = 0;
        for (Adapter adapter : adapters) {
            Head head = heads.getOrDefault(adapter, new Head(adapter));
            for (TableShape shape : adapter.shapes()) {
                HeaderMatch match = HeaderMatch.of(adapter, shape, cells, from, to);
                if (match.places().isEmpty()) {
                    continue;
                }
                double score = score(match, head);
                if (match.complete() && (head.recognised() || !adapter.needsHead())) {
                    if (score > bestScore) {
                        best = match;
                        bestScore = score;
                    }
                } else if (match.near() > nearestBy) {
                    nearest = match;
                    nearestBy = match.near();
                }
            }
        }
        return best;
    }

    private double score(HeaderMatch match, Head head) {
        boolean same = read.stream().anyMatch(table -> table.adapter().equals(match.adapter()));
        return match.knows() + (head.recognised() ? HEAD_FITS : 0) + (same ? SAME_FILE : 0);
    }

    // --- the end

    SourceReading reading(Told told) {
        end();
        @Nullable Adapter adapter = chosen();
        if (adapter == null) {
            return unrecognised(told);
        }
        List<TableReading> ours =
                read.stream().filter(table -> table.adapter().equals(adapter)).toList();
        List<TableReading> byRank = adapter.shapes().stream()
                .flatMap(shape -> ours.stream().filter(table -> table.shape().equals(shape)))
                .toList();
        List<Finding> findings = new ArrayList<>();
        List<Figure> measures = measures(byRank, findings);
        List<PersonFigure> people = people(byRank);
        notes(byRank, measures, findings);
        return new SourceReading(
                new Named(adapter.code(), adapter.version(), adapter.source(), adapter.nameZh(), adapter.nameEn()),
                confidence(ours),
                told.format(),
                told.encoding(),
                tables(adapter, ours),
                measures,
                people,
                ours.stream().mapToInt(TableReading::rows).sum(),
                ours.stream().mapToInt(TableReading::taken).sum(),
                rejected,
                findings);
    }

    private @Nullable Adapter chosen() {
        Map<Adapter, Double> scores = new HashMap<>();
        read.forEach(table ->
                scores.merge(table.adapter(), table.match().knows() + (table.rows() > 0 ? 1 : 0), Double::sum));
        return adapters.stream()
                .filter(scores::containsKey)
                .max(Comparator.comparingDouble(adapter -> scores.getOrDefault(adapter, 0.0)))
                .or(this::byHeadAlone)
                .orElse(null);
    }

    /** The tool is told from the lines above its tables; it just has none that we know. */
    private Optional<Adapter> byHeadAlone() {
        return adapters.stream()
                .filter(Adapter::needsHead)
                .filter(adapter ->
                        heads.getOrDefault(adapter, new Head(adapter)).recognised())
                .findFirst();
    }

    /** A header that is known in part says half as much as one known to its last column; a head says something too. */
    private static BigDecimal confidence(List<TableReading> tables) {
        double best = tables.stream()
                .mapToDouble(
                        table -> 0.5 + table.match().knows() / 2 + (table.head().recognised() ? HEAD_FITS : 0))
                .max()
                .orElse(0.5);
        return BigDecimal.valueOf(Math.min(1, best)).setScale(2, RoundingMode.HALF_UP);
    }

    private List<Table> tables(Adapter adapter, List<TableReading> ours) {
        List<Table> all = new ArrayList<>();
        ours.forEach(table -> all.add(table.table()));
        unknown.forEach(table -> all.add(table.table(adapter)));
        read.stream().filter(table -> !ours.contains(table)).forEach(table -> all.add(table.table()));
        all.sort(Comparator.comparingInt(Table::firstLine));
        return all;
    }

    private static List<Figure> measures(List<TableReading> byRank, List<Finding> findings) {
        Map<String, Figure> found = new LinkedHashMap<>();
        Set<String> notAdditive = new LinkedHashSet<>();
        for (TableReading table : byRank) {
            table.measures()
                    .forEach((measure, value) -> found.putIfAbsent(
                            measure.code(),
                            new Figure(
                                    measure.code(),
                                    rounded(value),
                                    measure.unit().name(),
                                    table.name())));
            notAdditive.addAll(table.notAdditive());
        }
        notAdditive.removeAll(found.keySet());
        notAdditive.forEach(code -> findings.add(finding("MEASURE_NOT_ADDITIVE", code)));
        return List.copyOf(found.values());
    }

    private static List<PersonFigure> people(List<TableReading> byRank) {
        Map<List<Object>, PersonFigure> found = new LinkedHashMap<>();
        byRank.forEach(table -> table.people()
                .forEach(figure ->
                        found.putIfAbsent(List.of(figure.employee(), figure.indicator(), figure.period()), figure)));
        return List.copyOf(found.values());
    }

    private void notes(List<TableReading> tables, List<Figure> measures, List<Finding> findings) {
        if (tables.stream().allMatch(table -> table.rows() == 0)) {
            findings.add(finding("NO_DATA"));
        } else if (measures.isEmpty() && rejected.isEmpty()) {
            findings.add(finding("NO_MEASURE"));
        }
        for (TableReading table : tables) {
            if (table.contradicts()) {
                findings.add(finding("TABLE_OF_ANOTHER_PERIOD", table.name()));
            }
            table.differingTotals()
                    .forEach((column, total) -> findings.add(new Finding(
                            table.table().firstLine(), column, "", "TOTAL_DIFFERS", List.of(total.toPlainString()))));
        }
        tables.stream()
                .filter(TableReading::monthless)
                .findFirst()
                .ifPresent(table -> findings.add(finding("PERIOD_NEEDED", table.name())));
        tables.stream().filter(TableReading::partOfMonth).findFirst().ifPresent(table -> {
            Head head = table.head();
            findings.add(
                    finding("PERIOD_PARTIAL", table.name(), String.valueOf(head.from()), String.valueOf(head.to())));
        });
        int outside = tables.stream().mapToInt(TableReading::outside).sum();
        if (outside > 0) {
            findings.add(finding("ROWS_OUTSIDE_PERIOD", outside));
        }
        List<String> notRead = unknown.stream()
                .filter(table -> table.rows > 0)
                .map(table -> table.name)
                .toList();
        if (!notRead.isEmpty()) {
            String names = String.join("; ", notRead.subList(0, Math.min(5, notRead.size())));
            findings.add(finding("TABLES_NOT_READ", notRead.size(), names));
        }
        if (!formulas.isEmpty()) {
            findings.add(
                    new Finding(formulas.iterator().next(), "", "", "FORMULAS_NOT_COMPUTED", List.of(formulas.size())));
        }
    }

    private SourceReading unrecognised(Told told) {
        @Nullable HeaderMatch close = nearest;
        Finding why = close == null
                ? finding("SOURCE_UNKNOWN")
                : finding(
                        close.missing().isEmpty() ? "SOURCE_HEAD_MISSING" : "SOURCE_UNKNOWN_CLOSEST",
                        close.adapter().nameZh() + " / " + close.adapter().nameEn(),
                        String.join(", ", close.missing()));
        return new SourceReading(
                null,
                BigDecimal.ZERO,
                told.format(),
                told.encoding(),
                unknown.stream().map(table -> table.table(null)).toList(),
                List.of(),
                List.of(),
                unknown.stream().mapToInt(table -> table.rows).sum(),
                0,
                List.of(why),
                List.of());
    }

    private static Finding finding(String code, Object... args) {
        return new Finding(0, "", "", code, List.of(args));
    }

    static String shortened(String cell) {
        return cell.length() <= 200 ? cell : cell.substring(0, 200) + "…";
    }

    static BigDecimal rounded(BigDecimal value) {
        BigDecimal rounded = value.setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
