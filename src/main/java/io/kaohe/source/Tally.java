package io.kaohe.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The aggregates of some rows of a table, gathered row by row: no row is kept. */
final class Tally {

    private final List<Aggregate> aggregates;
    private final Sum[] sums;
    private final Sum[] weights;
    private final long[] counts;
    private final @Nullable LocalDateTime[] latest;
    private int rows;
    private int firstLine;
    private int lastLine;

    Tally(List<Aggregate> aggregates) {
        this.aggregates = aggregates;
        this.sums = new Sum[aggregates.size()];
        this.weights = new Sum[aggregates.size()];
        this.counts = new long[aggregates.size()];
        this.latest = new LocalDateTime[aggregates.size()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = new Sum();
            weights[i] = new Sum();
        }
    }

    void add(int line, Contribution row) {
        firstLine = rows == 0 ? line : firstLine;
        lastLine = line;
        rows++;
        for (int i = 0; i < sums.length; i++) {
            BigDecimal figure = row.figure(i);
            if (row.counted(i)) {
                counts[i]++;
            } else if (figure != null) {
                add(i, figure, row);
            }
        }
    }

    private void add(int i, BigDecimal figure, Contribution row) {
        switch (aggregates.get(i).kind()) {
            case MEAN -> {
                BigDecimal weight = row.weight(i);
                if (weight != null) {
                    sums[i].add(figure.multiply(weight));
                    weights[i].add(weight);
                }
            }
            case LAST -> {
                LocalDateTime at = row.at();
                LocalDateTime before = latest[i];
                if (at != null && (before == null || !at.isBefore(before))) {
                    latest[i] = at;
                    sums[i] = new Sum();
                    sums[i].add(figure);
                }
            }
            default -> {
                sums[i].add(figure);
                counts[i]++;
            }
        }
    }

    /**
     * The aggregate, null when no row says anything about it. Rows without a figure are no zero; a count of no row
     * that fits is.
     *
     * @param total the tool's own total, null when it gives none or gives it for other rows than these
     */
    @Nullable
    BigDecimal value(Aggregate aggregate, @Nullable BigDecimal total) {
        int i = aggregates.indexOf(aggregate);
        if (i < 0) {
            return null;
        }
        return switch (aggregate.kind()) {
            case COUNT -> rows == 0 ? null : BigDecimal.valueOf(counts[i]);
            case SUM -> counts[i] == 0 && aggregate.where() == null || rows == 0 ? null : sums[i].value();
            case MEAN -> mean(sums[i].value(), weights[i].value());
            case LAST -> latest[i] == null ? null : sums[i].value();
            case TOTAL -> total != null ? total : rows == 1 && counts[i] == 1 ? sums[i].value() : null;
        };
    }

    /** What a mean was weighted by, all together; null for every other aggregate. */
    @Nullable
    BigDecimal weight(Aggregate aggregate) {
        int i = aggregates.indexOf(aggregate);
        return i < 0 || aggregate.kind() != Aggregate.Kind.MEAN ? null : weights[i].value();
    }

    int rows() {
        return rows;
    }

    int firstLine() {
        return firstLine;
    }

    int lastLine() {
        return lastLine;
    }

    private static @Nullable BigDecimal mean(BigDecimal sum, BigDecimal weight) {
        return weight.signum() == 0 ? null : sum.divide(weight, MathContext.DECIMAL128);
    }

    /** Most of what is summed are counts: those need no new number for each row. */
    private static final class Sum {

        /** In digits; no file has so many rows that numbers as short as these overflow. */
        private static final int SHORT = 10;

        private long whole;
        private BigDecimal rest = BigDecimal.ZERO;

        void add(BigDecimal figure) {
            if (figure.scale() == 0 && figure.precision() <= SHORT) {
                whole += figure.longValue();
            } else {
                rest = rest.add(figure);
            }
        }

        BigDecimal value() {
            return rest.add(BigDecimal.valueOf(whole));
        }
    }
}
