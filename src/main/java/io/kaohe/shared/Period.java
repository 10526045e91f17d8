package io.kaohe.shared;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A month, quarter or year, written {@code 2026-10}, {@code 2026-Q4} or {@code 2026}.
 *
 * @param type how long it is
 * @param first its first month
 */
public record Period(CycleType type, YearMonth first) implements Comparable<Period> {

    /** Spreadsheets turn {@code 2026-10} into {@code 2026年10月} or {@code 2026/10} when they save a file again. */
    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:年|[-/年](?:(0?[1-9]|1[0-2])月?|Q([1-4])))?");

    private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    public Period {
        Objects.requireNonNull(type);
        if ((first.getMonthValue() - 1) % length(type) != 0) {
            throw new IllegalArgumentException("a period of type " + type + " cannot begin in " + first);
        }
    }

    /** @throws Refusal 422 {@code PERIOD_UNREADABLE} on field {@code period} */
    public static Period of(String text) {
        return parse(text).orElseThrow(() -> Refusal.invalid("period", "PERIOD_UNREADABLE"));
    }

    public static Optional<Period> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return Optional.of(month(YearMonth.of(year, Integer.parseInt(matcher.group(2)))));
        }
        if (matcher.group(3) != null) {
            int firstMonth = 3 * Integer.parseInt(matcher.group(3)) - 2;
            return Optional.of(new Period(CycleType.QUARTERLY, YearMonth.of(year, firstMonth)));
        }
        return Optional.of(new Period(CycleType.ANNUAL, YearMonth.of(year, 1)));
    }

    public static Period month(YearMonth month) {
        return new Period(CycleType.MONTHLY, month);
    }

    /** The period of this type that the day lies in. */
    public static Period containing(CycleType type, LocalDate day) {
        int month = (day.getMonthValue() - 1) / length(type) * length(type) + 1;
        return new Period(type, YearMonth.of(day.getYear(), month));
    }

    public LocalDate firstDay() {
        return first.atDay(1);
    }

    /** The last day, included. */
    public LocalDate lastDay() {
        return next().firstDay().minusDays(1);
    }

    public long days() {
        return ChronoUnit.DAYS.between(firstDay(), next().firstDay());
    }

    public Period next() {
        return new Period(type, first.plusMonths(length(type)));
    }

    public Period previous() {
        return new Period(type, first.minusMonths(length(type)));
    }

    public List<YearMonth> months() {
        return IntStream.range(0, length(type)).mapToObj(first::plusMonths).toList();
    }

    /** What a figure of this period may rest on: the period itself, and of a longer one each of its months. */
    public List<Period> withMonths() {
        return type == CycleType.MONTHLY
                ? List.of(this)
                : Stream.concat(Stream.of(this), months().stream().map(Period::month))
                        .toList();
    }

    /** What a figure of this period may count in: the period itself, and each longer one that holds it. */
    public List<Period> withLonger() {
        return Stream.of(CycleType.values())
                .filter(longer -> longer.compareTo(type) >= 0)
                .map(longer -> containing(longer, firstDay()))
                .toList();
    }

    /** Whether the whole period lies before the day. */
    public boolean endedBefore(LocalDate day) {
        return lastDay().isBefore(day);
    }

    @Override
    public int compareTo(Period other) {
        int byStart = first.compareTo(other.first);
        return byStart != 0 ? byStart : type.compareTo(other.type);
    }

    /** As people say it: 2026年10月, October 2026; 2026年第4季度, Q4 2026. */
    public String in(Locale language) {
        boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        String year = Integer.toString(first.getYear());
        int quarter = (first.getMonthValue() + 2) / 3;
        return switch (type) {
            case MONTHLY -> chinese ? year + "年" + first.getMonthValue() + "月" : SAID.format(first);
            case QUARTERLY -> chinese ? year + "年第" + quarter + "季度" : "Q" + quarter + " " + year;
            case ANNUAL -> chinese ? year + "年" : year;
        };
    }

    @Override
    public String toString() {
        return switch (type) {
            case MONTHLY -> first.toString();
            case QUARTERLY -> first.getYear() + "-Q" + ((first.getMonthValue() + 2) / 3);
            case ANNUAL -> Integer.toString(first.getYear());
        };
    }

    private static int length(CycleType type) {
        return switch (type) {
            case MONTHLY -> 1;
            case QUARTERLY -> 3;
            case ANNUAL -> 12;
        };
    }
}
