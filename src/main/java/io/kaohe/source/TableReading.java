package io.kaohe.source;

import io.kaohe.source.SourceReading.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One table of a file while it is read: its current row, and what has been gathered from the rows before. */
final class TableReading {

    /** Whose rows in which month. */
    private record Share(String employee, String kind, YearMonth month) {}

    private final HeaderMatch match;
    private final Head head;
    private final String name;
    private final int headerLine;
    private final @Nullable YearMonth only;
    private final Attribution attribution;
    private final Consumer<Finding> rejected;

    private final TableRow row;
    private final Set<String> there;
    private final List<Aggregate> aggregates;
    private final Tally whole;
    private final Map<Share, Tally> shares = new LinkedHashMap<>();
    private final Map<List<String>, List<Claim>> claims;
    private Map<String, BigDecimal> totals = Map.of();
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
        this.row = new TableRow(match, head);
        this.there = row.names();
        aggregates = List.copyOf(answerable());
        whole = new Tally(aggregates, period());
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
        if (row.isTotal(cells)) {
            // of several totals the first is that of the table
            totals = totals.isEmpty() ? row.total(cells) : totals;
            return;
        }
        rows++;
        if (!row.read(line, cells, rejected)) {
            bad++;
            return;
        }
        @Nullable Condition data = shape().rows();
        if (data != null && data.answerable(there) && !data.holds(row)) {
            return;
        }
        @Nullable String dayColumn = period();
        @Nullable LocalDateTime time = dayColumn == null ? null : row.time(dayColumn);
        @Nullable LocalDate day = time == null ? null : time.toLocalDate();
        cover(day);
        @Nullable YearMonth month = day == null ? undatedMonth() : YearMonth.from(day);
        if (only != null && (period() != null || month != null) && !only.equals(month)) {
            outside++;
            return;
        }
        whole.add(line, row);
        if (month != null) {
            share(line, month, day);
        }
    }

    private @Nullable String period() {
        return shape().period().stream().filter(there::contains).findFirst().orElse(null);
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
            String value = kind.equals(Attribution.ACCOUNT) ? head.account() : row.text(kind.toLowerCase(Locale.ROOT));
            if (value.isEmpty() && !kind.equals(Attribution.ACCOUNT)) {
                continue;
            }
            for (Claim claim : claims.computeIfAbsent(
                    List.of(kind, value), key -> attribution.of(adapter().source(), kind, value))) {
                if (claim.overlaps(first, last)) {
                    shares.computeIfAbsent(
                                    new Share(claim.employee(), kind, month), share -> new Tally(aggregates, period()))
                            .add(line, row);
                }
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
        TableFigures values = figures(whole);
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
            TableFigures values = figures(tally);
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

    /** The tool's totals are those of all rows; of fewer they say nothing. */
    private TableFigures figures(Tally tally) {
        boolean all = outside == 0 && bad == 0 && tally.rows() == whole.rows();
        return new TableFigures(tally, all ? totals : Map.of(), shape().measures());
    }

    /** Those aggregates of the adapter's formulas for which the table has the columns. */
    private Set<Aggregate> answerable() {
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
