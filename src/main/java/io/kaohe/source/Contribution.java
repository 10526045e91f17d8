package io.kaohe.source;

import io.kaohe.source.SourceReading.Breach;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What the current row adds to each aggregate: worked out once, however many tallies it goes into. */
final class Contribution {

    private final TableRow row;
    private final List<Part> parts;
    private final int day;
    private final List<Due> promises;
    private final Map<String, Breach> late = new HashMap<>();
    private @Nullable LocalDateTime at;

    /**
     * @param day the column that says which row is the latest
     * @param promises the answers that may be late, by the figure that tells
     */
    Contribution(TableRow row, List<Aggregate> aggregates, @Nullable String day, Map<String, Within> promises) {
        this.row = row;
        this.parts = aggregates.stream().map(Part::new).toList();
        this.day = day == null ? -1 : row.ordinal(day);
        this.promises = promises.entrySet().stream()
                .map(each -> new Due(
                        each.getKey(),
                        row.ordinal(each.getKey()),
                        each.getValue().promise(row)))
                .toList();
    }

    void of(int line) {
        late.clear();
        promises.forEach(due -> late(line, due));
        at = row.time(day);
        parts.forEach(Part::compute);
    }

    /** Whether the row is one of those that an aggregate counts. */
    boolean counted(int aggregate) {
        return parts.get(aggregate).counted;
    }

    @Nullable
    BigDecimal figure(int aggregate) {
        return parts.get(aggregate).figure;
    }

    @Nullable
    BigDecimal weight(int aggregate) {
        return parts.get(aggregate).weight;
    }

    /** When the row is of. */
    @Nullable
    LocalDateTime at() {
        return at;
    }

    /** Which of the answers that were due came late or not at all, by the figure that tells. */
    Map<String, Breach> late() {
        return late;
    }

    /** The figure tells whether there is anything to look into. */
    private void late(int line, Due due) {
        BigDecimal inTime = row.figure(due.ordinal());
        Within.Answer answer =
                inTime == null || inTime.signum() > 0 ? null : due.promise().answer();
        if (answer != null) {
            late.put(
                    due.figure(), new Breach(line, row.item(), answer.opened(), answer.answered(), answer.hoursLate()));
        }
    }

    /** @param ordinal of the figure, by which it is asked for in every row */
    private record Due(String figure, int ordinal, Within.Promise promise) {}

    /** What the row adds to one of the aggregates. */
    private final class Part {

        private final boolean counts;
        private final int[] columns;
        private final int weighs;
        private final BooleanSupplier fits;
        private boolean counted;
        private @Nullable BigDecimal figure;
        private @Nullable BigDecimal weight;

        Part(Aggregate aggregate) {
            this.counts = aggregate.kind() == Aggregate.Kind.COUNT;
            this.columns = aggregate.columns().stream().mapToInt(row::ordinal).toArray();
            this.weighs = aggregate.weight() == null ? -1 : row.ordinal(aggregate.weight());
            this.fits = Condition.in(row, aggregate.where());
        }

        void compute() {
            boolean fit = fits.getAsBoolean();
            counted = fit && counts && (columns.length == 0 || anyFilled());
            figure = fit && !counts ? sum() : null;
            weight = figure == null ? null : row.figure(weighs);
        }

        private boolean anyFilled() {
            for (int column : columns) {
                if (row.filled(column)) {
                    return true;
                }
            }
            return false;
        }

        private @Nullable BigDecimal sum() {
            BigDecimal sum = null;
            for (int column : columns) {
                BigDecimal figure = row.figure(column);
                if (figure != null) {
                    sum = sum == null ? figure : sum.add(figure);
                }
            }
            return sum;
        }
    }
}
