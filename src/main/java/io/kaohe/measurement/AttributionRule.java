package io.kaohe.measurement;

import io.kaohe.source.Claim;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whose a channel, campaign, account, customer or page is.
 *
 * @param source code of the registered source
 * @param kind ACCOUNT, CHANNEL, CAMPAIGN, OWNER, PAGE, or what a company's own adapter calls one
 * @param pattern as the tool writes it, whatever the case; {@code *} stands for anything
 * @param from first day; null = always
 * @param until last day; null = to this day
 */
record AttributionRule(
        String source,
        String kind,
        String pattern,
        String employee,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    boolean fits(String itsSource, String itsKind, String value) {
        return source.equals(itsSource) && kind.equals(itsKind) && fits(value.toLowerCase(Locale.ROOT));
    }

    boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** What is somebody's, whosever it is. */
    Object what() {
        return List.of(source, kind, pattern.toLowerCase(Locale.ROOT));
    }

    /** Whether it is somebody else's on some of the same days. */
    boolean sharesDaysWith(AttributionRule other) {
        return !employee.equals(other.employee())
                && claim().overlaps(
                                Objects.requireNonNullElse(other.from(), LocalDate.MIN),
                                Objects.requireNonNullElse(other.until(), LocalDate.MAX));
    }

    /** Behind a name; empty when it always holds. */
    String days() {
        return from == null && until == null
                ? ""
                : " (" + Objects.requireNonNullElse(from, "…") + " – " + Objects.requireNonNullElse(until, "…") + ")";
    }

    Claim claim() {
        return new Claim(employee, from, until);
    }

    /** Part after part from the left: a pattern of many stars costs no more than its text. */
    private boolean fits(String value) {
        String[] parts = pattern.toLowerCase(Locale.ROOT).split("\\*", -1);
        if (parts.length == 1) {
            return value.equals(parts[0]);
        }
        String last = parts[parts.length - 1];
        int end = value.length() - last.length();
        int at = parts[0].length();
        if (!value.startsWith(parts[0]) || !value.endsWith(last) || at > end) {
            return false;
        }
        for (int i = 1; i < parts.length - 1; i++) {
            int found = value.indexOf(parts[i], at);
            at = found + parts[i].length();
            if (found < 0 || at > end) {
                return false;
            }
        }
        return true;
    }
}
