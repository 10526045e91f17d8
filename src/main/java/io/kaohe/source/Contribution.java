package io.kaohe.source;

import io.kaohe.source.SourceReading.Breach;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the current row adds to each aggregate: worked out once, however many tallies it goes into. */
final class Contribution {

    private final List<Aggregate> aggregates;
    private final @Nullable String day;
    private final boolean[] counted;
    private final @Nullable BigDecimal[] figures;
    private final @Nullable BigDecimal[] weights;
    private final Map<String, Within> promises;
    private final Map<String, Breach> late = new HashMap<>();
    private @Nullable LocalDateTime at;

    /**
     * @param day the column that says which row is the latest
     * @param promises the answers that may be late, by the figure that tells
     */
    Contribution(List<Aggregate> aggregates, @Nullable String day, Map<String, Within> promises) {
        this.promises = promises;
        this.aggregates = aggregates;
        this.day = day;
        this.counted = new boolean[aggregates.size()];
        this.figures = new BigDecimal[aggregates.size()];
        this.weights = new BigDecimal[aggregates.size()];
    }

    void of(int line, TableRow row) {
        late.clear();
        promises.forEach((figure, within) -> late(line, row, figure, within));
        at = day == null ? null : row.time(day);
        for (int i = 0; i < figures.length; i++) {
            Aggregate aggregate = aggregates.get(i);
            boolean fits = aggregate.where() == null || aggregate.where().holds(row);
            boolean counts = aggregate.kind() == Aggregate.Kind.COUNT;
            counted[i] = fits && counts && (aggregate.columns().isEmpty() || anyFilled(aggregate, row));
            figures[i] = fits && !counts ? figure(aggregate, row) : null;
            weights[i] = aggregate.weight() == null || figures[i] == null ? null : row.figure(aggregate.weight());
        }
    }

    /** Whether the row is one of those that an aggregate counts. */
    boolean counted(int aggregate) {
        return counted[aggregate];
    }

    @Nullable
    BigDecimal figure(int aggregate) {
        return figures[aggregate];
    }

    @Nullable
    BigDecimal weight(int aggregate) {
        return weights[aggregate];
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

    /** The figure is known by now and says whether there is anything to tell. */
    private void late(int line, TableRow row, String figure, Within within) {
        BigDecimal inTime = row.figure(figure);
        Within.Answer answer = inTime == null || inTime.signum() > 0 ? null : within.answer(row);
        if (answer != null) {
            late.put(figure, new Breach(line, row.item(), answer.opened(), answer.answered(), answer.hoursLate()));
        }
    }

    private static boolean anyFilled(Aggregate aggregate, TableRow row) {
        for (String column : aggregate.columns()) {
            if (row.filled(column)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable BigDecimal figure(Aggregate aggregate, TableRow row) {
        BigDecimal sum = null;
        for (String column : aggregate.columns()) {
            BigDecimal figure = row.figure(column);
            if (figure != null) {
                sum = sum == null ? figure : sum.add(figure);
            }
        }
        return sum;
    }
}
