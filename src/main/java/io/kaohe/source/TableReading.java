package io.kaohe.source;

import io.kaohe.source.SourceReading.Finding;
import io.kaohe.tabular.Cell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One table of a file while it is read: its current row, and what has been gathered from the rows before. */
final class TableReading implements RowValues {

    /** A first cell that makes a row a total. A campaign may begin with the word; a total ends with it. */
    private static final Pattern TOTAL =
            Pattern.compile("(?i)(?:合计|总计|小计|总和|汇总|全站合计|grand totals?|totals?)(?:\\s*[:：(（–—-].*)?");

    /** Whose rows in which month. */
    private record Share(String employee, String kind, YearMonth month) {}

    private final HeaderMatch match;
    private final Head head;
    private final String name;
    private final int headerLine;
    private final @Nullable YearMonth only;
    private final Attribution attribution;
    private final Consumer<Finding> rejected;

    private final List<Column> columns = new ArrayList<>();
    private final int[] places;
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final String[] texts;
    private final @Nullable BigDecimal[] figures;
    private final @Nullable LocalDateTime[] times;

    private final List<Aggregate> aggregates;
    private final Tally whole;
    private final Map<Share, Tally> shares = new LinkedHashMap<>();
    private final Map<List<String>, List<Claim>> claims;
    private final Map<String, BigDecimal> totals = new HashMap<>();
    private boolean totalSeen;
    private int rows;
    private int bad;
    private int outside;
    private int lastLine;
    private @Nullable LocalDate firstDay;
    private @Nullable LocalDate lastDay;

    TableReading(
            HeaderMatch match,
            Head head,
            String name,
            int headerLine,
            @Nullable YearMonth only,
            Attribution attribution,
            Consumer<Finding> rejected) {
        this.match = match;
        this.head = head;
        this.name = name;
        this.headerLine = headerLine;
        this.lastLine = headerLine;
        this.only = only;
        this.attribution = attribution;
        this.rejected = rejected;
        shape().columns().stream()
                .filter(column -> match.places().containsKey(column.name()))
                .forEach(column -> {
                    ordinals.put(column.name(), columns.size());
                    columns.add(column);
                });
        places = columns.stream()
                .mapToInt(column -> Objects.requireNonNull(match.places().get(column.name())))
                .toArray();
        texts = new String[places.length];
        figures = new BigDecimal[places.length];
        times = new LocalDateTime[places.length];
        aggregates = List.copyOf(answerable());
        whole = new Tally(aggregates, shape().period());
        claims = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<List<String>, List<Claim>> eldest) {
                return size() > 10_000;
            }
        };
    }

    TableShape shape() {
        return match.shape();
    }

    Adapter adapter() {
        return match.adapter();
    }

    HeaderMatch match() {
        return match;
    }

    Head head() {
        return head;
    }

    String name() {
        return name;
    }

    int rows() {
        return rows;
    }

    int taken() {
        return rows - bad - outside;
    }

    int outside() {
        return outside;
    }

    /** Whether a month was asked for and no row says which one it belongs to. */
    boolean contradicts() {
        return only != null
                && period() == null
                && rows > 0
                && (monthOfHead() == null || !only.equals(monthOfHead()))
                && head.from() != null;
    }

    /** Whether there are figures for people, but no month that they could be of. */
    boolean monthless() {
        return rows > 0 && !shape().people().isEmpty() && period() == null && undatedMonth() == null;
    }

    /** The head's days, when they are not a whole month although they lie in one. */
    boolean partOfMonth() {
        YearMonth month = monthOfHead();
        return rows > 0
                && month != null
                && !(month.atDay(1).equals(head.from()) && month.atEndOfMonth().equals(head.to()));
    }

    SourceReading.Table table() {
        LocalDate from = head.from() == null ? firstDay : head.from();
        LocalDate to = head.to() == null ? lastDay : head.to();
        return new SourceReading.Table(name, rows, from, to, headerLine, lastLine);
    }

    void row(int line, List<String> cells) {
        lastLine = line;
        if (isTotal(cells)) {
            keepTotal(cells);
            return;
        }
        rows++;
        if (!read(line, cells)) {
            bad++;
            return;
        }
        if (shape().rows() != null
                && shape().rows().answerable(ordinals.keySet())
                && !shape().rows().holds(this)) {
            return;
        }
        @Nullable LocalDateTime time = period() == null ? null : time(period());
        @Nullable LocalDate day = time == null ? null : time.toLocalDate();
        cover(day);
        @Nullable YearMonth month = day == null ? undatedMonth() : YearMonth.from(day);
        if (only != null && (period() != null || month != null) && !only.equals(month)) {
            outside++;
            return;
        }
        whole.add(line, this);
        if (month != null) {
            share(line, month, day);
        }
    }

    private @Nullable String period() {
        return shape().period() != null && ordinals.containsKey(shape().period()) ? shape().period() : null;
    }

    /** A row without a day of its own, where others have one, belongs to no month. */
    private @Nullable YearMonth undatedMonth() {
        return period() != null ? null : head.from() == null ? only : monthOfHead();
    }

    private @Nullable YearMonth monthOfHead() {
        LocalDate from = head.from();
        LocalDate to = head.to();
        return from == null || to == null || !YearMonth.from(from).equals(YearMonth.from(to))
                ? null
                : YearMonth.from(from);
    }

    private void cover(@Nullable LocalDate day) {
        if (day != null) {
            firstDay = firstDay == null || day.isBefore(firstDay) ? day : firstDay;
            lastDay = lastDay == null || day.isAfter(lastDay) ? day : lastDay;
        }
    }

    private void share(int line, YearMonth month, @Nullable LocalDate day) {
        LocalDate first = day == null ? month.atDay(1) : day;
        LocalDate last = day == null ? month.atEndOfMonth() : day;
        for (String kind : shape().people().keySet()) {
            String value = kind.equals(Attribution.ACCOUNT) ? head.account() : text(kind.toLowerCase(Locale.ROOT));
            if (value.isEmpty() && !kind.equals(Attribution.ACCOUNT)) {
                continue;
            }
            for (Claim claim : claims.computeIfAbsent(
                    List.of(kind, value), key -> attribution.of(adapter().source(), kind, value))) {
                if (claim.overlaps(first, last)) {
                    shares.computeIfAbsent(
                                    new Share(claim.employee(), kind, month),
                                    share -> new Tally(aggregates, shape().period()))
                            .add(line, this);
                }
            }
        }
    }

    // --- the current row

    @Override
    public boolean filled(String column) {
        return shape().derived().containsKey(column) ? figure(column) != null : !Cell.isNone(text(column));
    }

    @Override
    public String word(String column) {
        String text = text(column);
        return Cell.isNone(text) ? "" : text.toLowerCase(Locale.ROOT);
    }

    @Override
    public @Nullable BigDecimal figure(String column) {
        Derived derived = shape().derived().get(column);
        if (derived != null) {
            return derived.of(this);
        }
        Integer ordinal = ordinals.get(column);
        return ordinal == null ? null : figures[ordinal];
    }

    @Override
    public @Nullable LocalDateTime time(String column) {
        Integer ordinal = ordinals.get(column);
        return ordinal == null ? null : times[ordinal];
    }

    private String text(String column) {
        Integer ordinal = ordinals.get(column);
        return ordinal == null ? "" : texts[ordinal];
    }

    /** Whether every cell that matters could be read; what could not is told. */
    private boolean read(int line, List<String> cells) {
        boolean good = true;
        for (int i = 0; i < places.length; i++) {
            String cell = places[i] < cells.size() ? cells.get(places[i]) : "";
            cell = shape().none().contains(cell) ? "" : cell;
            texts[i] = cell;
            figures[i] = null;
            times[i] = null;
            if (columns.get(i).type() == Column.Type.KEY || Cell.isNone(cell)) {
                continue;
            }
            @Nullable String code = read(i, cell);
            if (code != null) {
                String header = columns.get(i).headers().get(0);
                rejected.accept(new Finding(line, header, shortened(cell), code, List.of()));
                good = false;
            }
        }
        return good;
    }

    /** @return why the cell cannot be read; null = it was */
    private @Nullable String read(int i, String cell) {
        switch (columns.get(i).type()) {
            case DATE -> {
                times[i] = Cell.time(cell, adapter().days());
                return times[i] == null ? "DAY_UNREADABLE" : null;
            }
            case NTH_DAY -> {
                BigDecimal days = Cell.number(cell);
                LocalDate start = head.from();
                times[i] = days == null || start == null || days.scale() > 0 || days.precision() > 5
                        ? null
                        : start.plusDays(days.longValue()).atStartOfDay();
                return times[i] == null ? "DAY_UNREADABLE" : null;
            }
            case DURATION -> figures[i] = Cell.seconds(cell);
            case PERCENT -> {
                BigDecimal percent = Cell.amount(cell);
                boolean signed = cell.endsWith("%") || cell.endsWith("％");
                figures[i] = percent == null || signed ? percent : percent.movePointLeft(2);
            }
            case RATE -> {
                figures[i] = Cell.amount(cell);
                boolean signed = cell.endsWith("%") || cell.endsWith("％");
                if (figures[i] != null && !signed && figures[i].abs().compareTo(BigDecimal.ONE) > 0) {
                    return "SHARE_ABOVE_ONE";
                }
            }
            default -> figures[i] = Cell.amount(cell);
        }
        return figures[i] == null ? "FIGURE_UNREADABLE" : null;
    }

    static String shortened(String cell) {
        return cell.length() <= 200 ? cell : cell.substring(0, 200) + "…";
    }

    // --- totals

    /** A row that says so, or one whose keys are all empty while it has figures. */
    private boolean isTotal(List<String> cells) {
        for (String cell : cells) {
            if (!cell.isEmpty()) {
                if (cell.length() < 100 && TOTAL.matcher(cell).matches()) {
                    return true;
                }
                break;
            }
        }
        boolean keys = false;
        boolean figure = false;
        for (int i = 0; i < places.length; i++) {
            String cell = places[i] < cells.size() ? cells.get(places[i]) : "";
            boolean key = switch (columns.get(i).type()) {
                case KEY, DATE, NTH_DAY -> true;
                default -> false;
            };
            keys |= key;
            if (key && !Cell.isNone(cell)) {
                return false;
            }
            figure |= !key && !Cell.isNone(cell);
        }
        return keys && figure;
    }

    /** Of several totals the first is that of the table. */
    private void keepTotal(List<String> cells) {
        if (totalSeen) {
            return;
        }
        totalSeen = true;
        for (int i = 0; i < places.length; i++) {
            String cell = places[i] < cells.size() ? cells.get(places[i]) : "";
            figures[i] = null;
            if (columns.get(i).type() != Column.Type.KEY
                    && columns.get(i).type() != Column.Type.DATE
                    && columns.get(i).type() != Column.Type.NTH_DAY
                    && !Cell.isNone(cell)
                    && read(i, cell) == null
                    && figures[i] != null) {
                totals.put(columns.get(i).name(), figures[i]);
            }
        }
    }

    /** Sums that the tool itself gives differently: column → the tool's total. */
    Map<String, BigDecimal> differingTotals() {
        Map<String, BigDecimal> differing = new LinkedHashMap<>();
        if (outside > 0 || bad > 0) {
            return differing;
        }
        for (Aggregate aggregate : aggregates) {
            if (aggregate.kind() == Aggregate.Kind.SUM
                    && aggregate.where() == null
                    && aggregate.columns().size() == 1) {
                BigDecimal total = totals.get(aggregate.columns().get(0));
                BigDecimal sum = whole.value(aggregate, null);
                if (total != null && sum != null && differ(sum, total)) {
                    differing.put(aggregate.columns().get(0), total);
                }
            }
        }
        return differing;
    }

    /** Tools round each row; half a percent is more than that. */
    private static boolean differ(BigDecimal sum, BigDecimal total) {
        return sum.subtract(total).abs().compareTo(total.abs().multiply(new BigDecimal("0.005"))) > 0;
    }

    // --- what comes out

    /** The measures that the table answers, by code. */
    Map<Measure, BigDecimal> measures() {
        Map<Measure, BigDecimal> found = new LinkedHashMap<>();
        Values values = new Values(whole);
        for (Measure measure : shape().measures()) {
            BigDecimal value = values.of(measure);
            if (value != null) {
                found.put(measure, value);
            }
        }
        return found;
    }

    /** Measures that would be a sum of what must not be summed. */
    List<String> notAdditive() {
        Map<Measure, BigDecimal> found = measures();
        return shape().measures().stream()
                .filter(measure -> rows > 1 && !found.containsKey(measure))
                .filter(measure -> measure.formulas().stream().anyMatch(this::asksForTotal))
                .map(Measure::code)
                .toList();
    }

    private boolean asksForTotal(Formula formula) {
        List<Aggregate> parts = new ArrayList<>();
        formula.eachAggregate(parts::add);
        return parts.stream().anyMatch(part -> part.kind() == Aggregate.Kind.TOTAL && aggregates.contains(part));
    }

    List<SourceReading.PersonFigure> people() {
        List<SourceReading.PersonFigure> people = new ArrayList<>();
        shares.forEach((share, tally) -> {
            Values values = new Values(tally);
            Objects.requireNonNull(shape().people().get(share.kind())).forEach((indicator, formula) -> {
                BigDecimal value = formula.value(values);
                if (value != null) {
                    people.add(new SourceReading.PersonFigure(
                            share.employee(),
                            indicator,
                            share.month(),
                            Interpreter.rounded(value),
                            share.kind(),
                            name,
                            tally.firstLine(),
                            tally.lastLine(),
                            tally.rows()));
                }
            });
        });
        return people;
    }

    private final class Values implements Formula.Values {

        private final Tally tally;

        Values(Tally tally) {
            this.tally = tally;
        }

        @Override
        public @Nullable BigDecimal of(Aggregate aggregate) {
            boolean all = outside == 0 && bad == 0 && tally.rows() == whole.rows();
            return tally.value(
                    aggregate,
                    all && aggregate.columns().size() == 1
                            ? totals.get(aggregate.columns().get(0))
                            : null);
        }

        @Override
        public @Nullable BigDecimal of(String code) {
            return shape().measures().stream()
                    .filter(measure -> measure.code().equals(code))
                    .findFirst()
                    .map(this::of)
                    .orElse(null);
        }

        @Nullable
        BigDecimal of(Measure measure) {
            return measure.formulas().stream()
                    .map(formula -> formula.value(this))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Those aggregates of the adapter's formulas for which the table has the columns. */
    private Set<Aggregate> answerable() {
        Set<String> there = new LinkedHashSet<>(ordinals.keySet());
        shape().derived().forEach((figure, derived) -> {
            boolean all = derived.function() == Derived.Function.HOURS || derived.function() == Derived.Function.DAYS;
            if (all
                    ? there.containsAll(derived.columns())
                    : derived.columns().stream().anyMatch(there::contains)) {
                there.add(figure);
            }
        });
        Set<Aggregate> found = new LinkedHashSet<>();
        Consumer<Aggregate> take = aggregate -> {
            boolean columnsThere = there.containsAll(aggregate.columns());
            boolean weightThere = aggregate.weight() == null || there.contains(aggregate.weight());
            boolean whereThere = aggregate.where() == null || aggregate.where().answerable(there);
            if (columnsThere && weightThere && whereThere) {
                found.add(aggregate);
            }
        };
        shape().measures().forEach(measure -> measure.formulas().forEach(formula -> formula.eachAggregate(take)));
        shape().people().values().forEach(formulas -> formulas.values().forEach(f -> f.eachAggregate(take)));
        return found;
    }
}
