package io.kaohe.source;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which days a table speaks of, and which month a row of it belongs to: by the date in the row, in a table without
 * dates by the lines above it, and where they say nothing, the month that was asked for.
 */
final class TableDays {

    /** Days in which nothing need have happened: a weekend and a holiday. */
    private static final int QUIET = 3;

    private final Head head;
    private final @Nullable YearMonth only;
    private final @Nullable String column;
    private final @Nullable YearMonth undated;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    /**
     * @param column the date that says which month a row belongs to; null = the table has none
     * @param only the month whose rows count; null = all
     */
    TableDays(@Nullable String column, Head head, @Nullable YearMonth only) {
        this.column = column;
        this.head = head;
        this.only = only;
        // a row without a day of its own, where others have one, belongs to no month
        this.undated = column != null ? null : head.from() == null ? only : month(head);
    }

    /** The row's day, from now on one of those that the table covers. */
    @Nullable
    LocalDate of(TableRow row) {
        LocalDateTime time = column == null ? null : row.time(row.ordinal(column));
        if (time == null) {
            return null;
        }
        LocalDate day = time.toLocalDate();
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
        return day;
    }

    @Nullable
    YearMonth month(@Nullable LocalDate day) {
        return day == null ? undated : YearMonth.from(day);
    }

    /** Whether rows of the month count; where nothing says which month it is, they do. */
    boolean wanted(@Nullable YearMonth month) {
        return only == null || only.equals(month) || column == null && month == null;
    }

    /** Whether a month was asked for that the lines above the table do not speak of, nor its rows. */
    boolean contradict() {
        return only != null && column == null && head.from() != null && !only.equals(month(head));
    }

    /** Whether no figure of the table has a month that it could be of. */
    boolean monthless() {
        return column == null && undated == null;
    }

    /**
     * Whether the table lacks days of a month that counts: by the head's days, when they lie in one month, else by its
     * first row and its last, before and after which nothing may have happened for a while.
     */
    boolean partOfMonth() {
        YearMonth month = month(head);
        if (month != null) {
            return !(month.atDay(1).equals(head.from()) && month.atEndOfMonth().equals(head.to()));
        }
        return head.from() == null
                && first != null
                && last != null
                && (beginsLate(first)
                        || YearMonth.from(last).atEndOfMonth().minusDays(QUIET).isAfter(last)
                                && wanted(YearMonth.from(last)));
    }

    private boolean beginsLate(LocalDate day) {
        return day.getDayOfMonth() > 1 + QUIET && wanted(YearMonth.from(day));
    }

    @Nullable
    LocalDate from() {
        return head.from() == null ? first : head.from();
    }

    @Nullable
    LocalDate to() {
        return head.to() == null ? last : head.to();
    }

    private static @Nullable YearMonth month(Head head) {
        LocalDate from = head.from();
        LocalDate to = head.to();
        return from == null || to == null || !YearMonth.from(from).equals(YearMonth.from(to))
                ? null
                : YearMonth.from(from);
    }
}
