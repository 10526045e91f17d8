package io.kaohe.source;

import io.kaohe.source.Formula.Outcome;
import io.kaohe.source.SourceReading.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One table of a file while it is read: its current row, and what has been gathered from the rows before. */
final class TableReading {

    /** Of rows that end early; where more do, the tool writes them so. */
    private static final int LISTED = 20;

    private final HeaderMatch match;
    private final Head head;
    private final String name;
    private final int headerLine;
    private final Consumer<Finding> rejected;

    private final TableRow row;
    private final BooleanSupplier data;
    private final List<Aggregate> aggregates;
    private final Map<String, Within> promises;
    private final TableDays days;
    private final Contribution adds;
    private final TableDays daysOfPeople;
    private final Tally whole;
    private final Shares shares;
    private final List<Dated> byOtherDates;
    private final List<Finding> cutOffRows = new ArrayList<>();
    private Map<String, BigDecimal> totals = Map.of();
    private int rows;
    private int bad;
    private int outside;
    private int elsewhere;
    private int cutOff;
    private int lastLine;

    /** @param only the month whose rows count; null = all */
    TableReading(
            HeaderMatch match,
            Head head,
            String name,
            int headerLine,
            @Nullable YearMonth only,
            Attribution attribution,
            Waiting waiting,
            Consumer<Finding> rejected) {
        this.match = match;
        this.head = head;
        this.name = name;
        this.headerLine = headerLine;
        this.lastLine = headerLine;
        this.rejected = rejected;
        this.row = new TableRow(match, head, waiting);
        Set<String> there = row.names();
        Condition asked = shape().rows();
        this.data = Condition.in(row, asked != null && asked.answerable(there) ? asked : null);
        this.aggregates = List.copyOf(answerable(shape(), there));
        @Nullable
        String date =
                shape().period().stream().filter(there::contains).findFirst().orElse(null);
        this.days = new TableDays(date, head, only);
        @Nullable String theirs = shape().peoplePeriod();
        this.daysOfPeople = theirs == null || !there.contains(theirs) ? days : new TableDays(theirs, head, only);
        this.promises = promises(shape(), there);
        this.adds = new Contribution(row, aggregates, date, promises);
        this.whole = new Tally(aggregates);
        this.shares = shares(null, attribution);
        this.byOtherDates = shape().peoplePeriods().values().stream()
                .distinct()
                .filter(there::contains)
                .map(other -> new Dated(new TableDays(other, head, only), shares(other, attribution)))
                .toList();
    }

    /** Figures of people's that belong to the month of another date, as what was won does to that of the winning. */
    private record Dated(TableDays days, Shares shares) {

        void add(int line, TableRow row, Contribution adds) {
            @Nullable LocalDate day = days.of(row);
            @Nullable YearMonth month = days.month(day);
            if (month != null && days.wanted(month)) {
                shares.add(line, adds, month, day);
            }
        }
    }

    private Shares shares(@Nullable String date, Attribution attribution) {
        return new Shares(
                shape(),
                row,
                shape().peopleBy(date),
                adapter().source(),
                head.account(),
                attribution,
                () -> new Tally(aggregates));
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

    /** Rows with something in them that could not be read. */
    int bad() {
        return bad;
    }

    int outside() {
        return outside;
    }

    /** The rows that end before a column that is read, which counts as empty in them. */
    List<Finding> cutOff() {
        List<Finding> findings = new ArrayList<>(cutOffRows);
        if (cutOff > LISTED) {
            findings.add(new Finding(0, "", "", "ROWS_END_EARLY", List.of(name, cutOff)));
        }
        return findings;
    }

    /** Whether the rows are of another month than the one that was asked for. */
    boolean contradicts() {
        return rows > 0 && days.contradict();
    }

    /** Whether there are figures for people, but no month that they could be of. */
    boolean monthless() {
        return rows > 0 && !shape().people().isEmpty() && daysOfPeople.monthless();
    }

    boolean partOfMonth() {
        return rows > 0 && days.partOfMonth();
    }

    /** Whether working hours were counted in a year whose holidays are not known. */
    boolean holidaysUnknown() {
        return promises.values().stream().anyMatch(within -> within.clock() == Within.Clock.BUSINESS)
                && Stream.of(days.from(), days.to())
                        .anyMatch(
                                day -> day != null && !row.waiting().calendar().knows(day));
    }

    SourceReading.Table table() {
        return new SourceReading.Table(name, rows, days.from(), days.to(), headerLine, lastLine);
    }

    void row(int line, List<String> cells) {
        lastLine = line;
        if (row.isTotal(cells)) {
            // of several totals the first is that of the table
            totals = totals.isEmpty() ? row.total(cells) : totals;
            return;
        }
        rows++;
        List<String> missing = row.cutOff(cells);
        if (!missing.isEmpty() && cutOff++ < LISTED) {
            cutOffRows.add(new Finding(line, "", "", "ROW_ENDS_EARLY", List.of(missing)));
        }
        if (!row.read(line, cells, rejected)) {
            bad++;
            return;
        }
        if (!data.getAsBoolean()) {
            return;
        }
        adds.of(line);
        boolean wanted = days.wanted(days.month(days.of(row)));
        if (wanted) {
            whole.add(line, adds);
        } else {
            outside++;
        }
        byOtherDates.forEach(other -> other.add(line, row, adds));
        @Nullable LocalDate day = daysOfPeople.of(row);
        @Nullable YearMonth month = daysOfPeople.month(day);
        if (month != null && daysOfPeople.wanted(month)) {
            shares.add(line, adds, month, day);
        } else if (!wanted) {
            elsewhere++;
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
            Outcome outcome = values.of(measure);
            if (outcome != null) {
                found.put(measure, outcome.value());
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

    /** Whose its rows are; those that say nothing about people, or could not be read, are none of them. */
    SourceReading.Whose whose() {
        return new SourceReading.Whose(shares.somebodys(), shares.nobodys(), elsewhere);
    }

    int nameless() {
        return shares.nameless();
    }

    Unclaimed unclaimed() {
        return shares.unclaimed();
    }

    Unclaimed strangers() {
        return shares.strangers();
    }

    Unclaimed ownerless() {
        return shares.ownerless();
    }

    List<SourceReading.PersonFigure> people() {
        return Stream.concat(Stream.of(shares), byOtherDates.stream().map(Dated::shares))
                .flatMap(each -> each.figures(name, this::figures).stream())
                .toList();
    }

    /** The tool's totals are those of all rows; of fewer they say nothing. */
    private TableFigures figures(Tally tally) {
        boolean all = outside == 0 && bad == 0 && tally.rows() == whole.rows();
        return new TableFigures(tally, all ? totals : Map.of(), shape().measures());
    }

    /** The answers that its rows can be late with, by the figure that tells. */
    private static Map<String, Within> promises(TableShape shape, Set<String> there) {
        Map<String, Within> promises = new LinkedHashMap<>();
        shape.derived().forEach((figure, derived) -> {
            if (derived instanceof Within within && there.contains(figure)) {
                promises.put(figure, within);
            }
        });
        return promises;
    }

    /** Those aggregates of the adapter's formulas for which the table has the columns. */
    private static Set<Aggregate> answerable(TableShape shape, Set<String> there) {
        Set<Aggregate> found = new LinkedHashSet<>();
        Consumer<Aggregate> take = aggregate -> {
            boolean columnsThere = there.containsAll(aggregate.columns());
            boolean weightThere = aggregate.weight() == null || there.contains(aggregate.weight());
            boolean whereThere = aggregate.where() == null || aggregate.where().answerable(there);
            if (columnsThere && weightThere && whereThere) {
                found.add(aggregate);
            }
        };
        shape.measures().forEach(measure -> measure.formulas().forEach(formula -> formula.eachAggregate(take)));
        shape.people().values().forEach(formulas -> formulas.values().forEach(f -> f.eachAggregate(take)));
        return found;
    }
}
