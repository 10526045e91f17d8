package io.kaohe.source;

import io.kaohe.source.SourceReading.Finding;
import io.kaohe.tabular.Cell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The current row of a table under the adapter's own names; a column that the table does not have is empty. */
final class TableRow {

    /** A first cell that makes a row a total. A campaign may begin with the word; a total ends with it. */
    private static final Pattern TOTAL =
            Pattern.compile("(?i)(?:合计|总计|小计|总和|汇总|当前汇总|全站合计|全站统计|grand totals?|totals?)(?:\\s*[:：(（–—-].*)?");

    /** How those words begin, which most rows do not. */
    private static final String TOTAL_BEGINS = "合总小汇当全gGtT";

    private final TableShape shape;
    private final Adapter adapter;
    private final Head head;
    private final Waiting waiting;
    private final List<Column> columns = new ArrayList<>();
    private final int[] places;
    private final int width;
    private final Map<String, Integer> ordinals = new HashMap<>();

    /** How those texts begin that the tool writes where there is no value. */
    private final String noneBegins;

    private final String[] texts;
    private final @Nullable BigDecimal[] figures;
    private final @Nullable LocalDateTime[] times;
    private final @Nullable String[] words;
    private final List<Derived.Figure> derived = new ArrayList<>();
    private final boolean[] implied;

    TableRow(HeaderMatch match, Head head, Waiting waiting) {
        this.shape = match.shape();
        this.adapter = match.adapter();
        this.head = head;
        this.waiting = waiting.in(head);
        shape.columns().stream()
                .filter(column -> match.places().containsKey(column.name()))
                .forEach(column -> {
                    ordinals.put(column.name(), columns.size());
                    columns.add(column);
                });
        places = columns.stream()
                .mapToInt(column -> Objects.requireNonNull(match.places().get(column.name())))
                .toArray();
        width = 1 + Arrays.stream(places).max().orElse(-1);
        noneBegins = shape.none().stream()
                .filter(none -> !none.isEmpty())
                .map(none -> none.substring(0, 1))
                .collect(Collectors.joining());
        texts = new String[places.length];
        shape.derived().forEach((name, implies) -> {
            if (implies.answerable(ordinals.keySet())) {
                ordinals.put(name, places.length + derived.size());
                derived.add(implies.in(this));
            }
        });
        implied = new boolean[derived.size()];
        figures = new BigDecimal[places.length + derived.size()];
        times = new LocalDateTime[places.length];
        words = new String[places.length];
    }

    /** The columns that the table has, and the figures that follow from them. */
    Set<String> names() {
        return ordinals.keySet();
    }

    /** How long an answer was waited for. */
    Waiting waiting() {
        return waiting;
    }

    /** What the row is about: its first text, which is the number of the ticket or lead. */
    String item() {
        for (int i = 0; i < places.length; i++) {
            if (columns.get(i).type() == Column.Type.KEY) {
                return texts[i];
            }
        }
        return "";
    }

    /** By what a column, or a figure that follows, is asked for in every row of the table; -1 = it is not there. */
    int ordinal(String name) {
        return ordinals.getOrDefault(name, -1);
    }

    boolean filled(int ordinal) {
        return ordinal < 0 || ordinal >= places.length ? figure(ordinal) != null : !Cell.isNone(texts[ordinal]);
    }

    /** The text in lower case; empty when there is none. */
    String word(int ordinal) {
        if (ordinal < 0 || ordinal >= places.length) {
            return "";
        }
        String word = words[ordinal];
        if (word == null) {
            word = Cell.isNone(texts[ordinal]) ? "" : texts[ordinal].toLowerCase(Locale.ROOT);
            words[ordinal] = word;
        }
        return word;
    }

    String text(int ordinal) {
        return ordinal < 0 || ordinal >= places.length ? "" : texts[ordinal];
    }

    /** What the row states, or implies; null = neither. */
    @Nullable
    BigDecimal figure(int ordinal) {
        int further = ordinal - places.length;
        if (further >= 0 && !implied[further]) {
            figures[ordinal] = derived.get(further).now();
            implied[further] = true;
        }
        return ordinal < 0 ? null : figures[ordinal];
    }

    @Nullable
    LocalDateTime time(int ordinal) {
        return ordinal < 0 || ordinal >= places.length ? null : times[ordinal];
    }

    /** Whether every cell that matters could be read; what could not is told. */
    boolean read(int line, List<String> cells, Consumer<Finding> rejected) {
        boolean good = true;
        Arrays.fill(implied, false);
        for (int i = 0; i < places.length; i++) {
            String cell = cell(cells, i);
            texts[i] = cell;
            figures[i] = null;
            times[i] = null;
            words[i] = null;
            if (columns.get(i).type() == Column.Type.KEY || Cell.isNone(cell)) {
                continue;
            }
            @Nullable String code = read(i, cell);
            if (code != null) {
                String header = columns.get(i).headers().get(0);
                rejected.accept(new Finding(line, header, cell, code, List.of()));
                good = false;
            }
        }
        return good;
    }

    /** A row that says so, or one whose keys are all empty while it has figures. */
    boolean isTotal(List<String> cells) {
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                if (cell.length() < 100
                        && TOTAL_BEGINS.indexOf(cell.charAt(0)) >= 0
                        && TOTAL.matcher(cell).matches()) {
                    return true;
                }
                break;
            }
        }
        boolean keys = false;
        boolean figure = false;
        for (int i = 0; i < places.length; i++) {
            boolean none = Cell.isNone(cell(cells, i));
            if (columns.get(i).type().isFigure()) {
                figure |= !none;
            } else {
                keys = true;
                if (!none) {
                    return false;
                }
            }
        }
        return keys && figure;
    }

    /** The figures of a total: column → figure. */
    Map<String, BigDecimal> total(List<String> cells) {
        Map<String, BigDecimal> totals = new HashMap<>();
        for (int i = 0; i < places.length; i++) {
            String cell = cell(cells, i);
            if (columns.get(i).type().isFigure() && !Cell.isNone(cell) && read(i, cell) == null) {
                totals.put(columns.get(i).name(), Objects.requireNonNull(figures[i]));
            }
        }
        return totals;
    }

    /** The headers of the columns that the line ends before. */
    List<String> cutOff(List<String> cells) {
        if (cells.size() >= width) {
            return List.of();
        }
        return IntStream.range(0, places.length)
                .filter(i -> places[i] >= cells.size())
                .mapToObj(i -> columns.get(i).headers().get(0))
                .toList();
    }

    private String cell(List<String> cells, int i) {
        String cell = places[i] < cells.size() ? cells.get(places[i]) : "";
        boolean likeNone = !cell.isEmpty() && noneBegins.indexOf(cell.charAt(0)) >= 0;
        return likeNone && shape.none().contains(cell) ? "" : cell;
    }

    /** @return why the cell cannot be read; null = it was */
    private @Nullable String read(int i, String cell) {
        boolean signed = cell.endsWith("%") || cell.endsWith("％");
        switch (columns.get(i).type()) {
            case DATE -> times[i] = Cell.time(cell, adapter.days());
            case NTH_DAY -> times[i] = nthDay(cell);
            case DURATION -> figures[i] = Cell.seconds(cell);
            case PERCENT -> {
                BigDecimal percent = Cell.amount(cell);
                figures[i] = percent == null || signed ? percent : percent.movePointLeft(2);
            }
            case RATE -> {
                BigDecimal rate = Cell.amount(cell);
                if (rate != null && !signed && rate.abs().compareTo(BigDecimal.ONE) > 0) {
                    return "SHARE_ABOVE_ONE";
                }
                figures[i] = rate;
            }
            default -> figures[i] = Cell.amount(cell);
        }
        if (columns.get(i).type().isFigure()) {
            return figures[i] == null ? "FIGURE_UNREADABLE" : null;
        }
        return times[i] == null ? "DAY_UNREADABLE" : null;
    }

    private @Nullable LocalDateTime nthDay(String cell) {
        BigDecimal days = Cell.number(cell);
        LocalDate start = head.from();
        boolean counted = days != null && days.signum() >= 0 && days.scale() <= 0 && days.precision() <= 5;
        return days == null || start == null || !counted
                ? null
                : start.plusDays(days.longValue()).atStartOfDay();
    }
}
