package io.kaohe.source;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A figure that a row does not state but implies: {@code hours(opened, answered)}, {@code filled(budget, need)}. */
record Implied(Function function, List<String> columns) implements Derived {

    enum Function {
        /** Hours from the first time to the second; none when either is missing. */
        HOURS,
        DAYS,
        /** How many of the columns say something. */
        FILLED,
        /** Which share of the columns says something; a column that the table does not have is no gap in its rows. */
        COMPLETE
    }

    private static final Pattern TEXT = Pattern.compile("(\\w+)\\(([\\w\\s,]+)\\)");

    /** Two more than a figure of a file keeps; a sum of a million of them does not show it. */
    private static final int DIGITS = 12;

    private static final BigDecimal SECONDS_OF_HOUR = BigDecimal.valueOf(3_600);
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

    Implied {
        columns = List.copyOf(columns);
    }

    /** @throws IllegalArgumentException when the text is none, or names a column that is none of these */
    static Implied parse(String text, Set<String> known) {
        Matcher call = TEXT.matcher(text.strip());
        if (!call.matches()) {
            throw new AdapterFile.Wrong("DERIVED", text);
        }
        List<String> columns =
                Stream.of(call.group(2).split(",")).map(String::strip).toList();
        Function function = Stream.of(Function.values())
                .filter(one -> one.name().equals(call.group(1).toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new AdapterFile.Wrong("DERIVED", text));
        Implied derived = new Implied(function, columns);
        if (!known.containsAll(columns) || derived.needsAll() && columns.size() != 2) {
            throw new AdapterFile.Wrong("DERIVED", text);
        }
        return derived;
    }

    @Override
    public boolean answerable(Set<String> there) {
        return needsAll() ? there.containsAll(columns) : columns.stream().anyMatch(there::contains);
    }

    /** Whether a table without one of the columns cannot tell the figure. */
    private boolean needsAll() {
        return function == Function.HOURS || function == Function.DAYS;
    }

    @Override
    public Figure in(TableRow row) {
        int[] there = columns.stream()
                .mapToInt(row::ordinal)
                .filter(ordinal -> ordinal >= 0)
                .toArray();
        return switch (function) {
            case HOURS -> () -> between(row, there, SECONDS_OF_HOUR);
            case DAYS -> () -> between(row, there, SECONDS_OF_DAY);
            case FILLED -> () -> BigDecimal.valueOf(filled(row, there));
            case COMPLETE -> {
                BigDecimal[] shares = shares(there.length);
                yield () -> shares[filled(row, there)];
            }
        };
    }

    /** None of them, one … all: what every row of the table answers with one of. */
    private static BigDecimal[] shares(int all) {
        return IntStream.rangeClosed(0, all)
                .mapToObj(filled ->
                        BigDecimal.valueOf(filled).divide(BigDecimal.valueOf(all), DIGITS, RoundingMode.HALF_UP))
                .toArray(BigDecimal[]::new);
    }

    private static int filled(TableRow row, int[] columns) {
        int filled = 0;
        for (int column : columns) {
            filled += row.filled(column) ? 1 : 0;
        }
        return filled;
    }

    private static @Nullable BigDecimal between(TableRow row, int[] columns, BigDecimal unit) {
        LocalDateTime from = row.time(columns[0]);
        LocalDateTime to = row.time(columns[1]);
        return from == null || to == null
                ? null
                : BigDecimal.valueOf(Duration.between(from, to).toSeconds()).divide(unit, DIGITS, RoundingMode.HALF_UP);
    }
}
