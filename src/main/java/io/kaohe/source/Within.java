package io.kaohe.source;

import io.kaohe.calendar.WorkingCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is due so many hours after something was opened (S36, S39, S96, S149): 1 = it came in time, 0 = it did
 * not. What nobody has answered yet is nothing of the two as long as there is time.
 *
 * @param from the column that says when it was opened
 * @param to the column that says when it was answered
 * @param where of which rows an answer is due; null = of all
 */
record Within(
        String from,
        String to,
        BigDecimal hours,
        Clock clock,
        @Nullable Condition where) implements Derived {

    /** R13: by the clock on the wall, unless the company counts its working hours. */
    enum Clock {
        WALL,
        BUSINESS;

        long seconds(LocalDateTime from, LocalDateTime to, WorkingCalendar calendar) {
            return (this == WALL ? Duration.between(from, to) : calendar.between(from, to)).toSeconds();
        }
    }

    /** @param secondsLate by the clock that counts; not above zero = in time */
    record Answer(LocalDateTime opened, @Nullable LocalDateTime answered, long secondsLate) {

        boolean inTime() {
            return secondsLate <= 0;
        }

        BigDecimal hoursLate() {
            return BigDecimal.valueOf(secondsLate).divide(SECONDS_OF_HOUR, DIGITS, RoundingMode.UP);
        }
    }

    private static final BigDecimal SECONDS_OF_HOUR = BigDecimal.valueOf(3_600);

    /** Finer than a second, and rounded up: what is late is never shown as late by nothing. */
    private static final int DIGITS = 4;

    /** @throws IllegalArgumentException when a column is none of these, or nothing could be in time */
    Within {
        if (hours.signum() <= 0) {
            throw new AdapterFile.Wrong("HOURS", hours.toPlainString());
        }
    }

    @Override
    public boolean answerable(Set<String> there) {
        return there.contains(from) && there.contains(to) && (where == null || where.answerable(there));
    }

    @Override
    public Figure in(TableRow row) {
        return promise(row)::inTime;
    }

    Promise promise(TableRow row) {
        return new Promise(row);
    }

    /** The answer to whatever row is the current one. */
    final class Promise {

        private final TableRow row;
        private final int opened;
        private final int answered;
        private final BooleanSupplier due;
        private final long seconds;

        Promise(TableRow row) {
            this.row = row;
            this.opened = row.ordinal(from);
            this.answered = row.ordinal(to);
            this.due = Condition.in(row, where);
            this.seconds = hours.multiply(SECONDS_OF_HOUR).longValue();
        }

        @Nullable
        BigDecimal inTime() {
            Answer answer = answer();
            return answer == null ? null : answer.inTime() ? BigDecimal.ONE : BigDecimal.ZERO;
        }

        /** Null when none is due, or not yet. */
        @Nullable
        Answer answer() {
            LocalDateTime from = row.time(opened);
            if (from == null || !due.getAsBoolean()) {
                return null;
            }
            LocalDateTime to = row.time(answered);
            Waiting waiting = row.waiting();
            LocalDateTime end = Objects.requireNonNullElse(to, waiting.until());
            Answer answer = new Answer(from, to, clock.seconds(from, end, waiting.calendar()) - seconds);
            return to == null && answer.inTime() ? null : answer;
        }
    }
}
