package io.kaohe.audittrail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One act.
 *
 * @param action its code; {@code act.<code>} is its word
 * @param employee whose data it was, where it was one person's
 * @param people how many people's data it was, where it was several's; each of them is found by it
 * @param detail from what to what: ids, dates and codes
 * @param change the same with names, and days of the company's time zone
 */
public record AuditEntry(
        long id,
        Instant at,
        String actor,
        String actorName,
        String action,
        Kind kind,
        String subject,
        @Nullable String employee,
        @Nullable String employeeName,
        @Nullable Integer people,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable String change,
        boolean breakGlass) {

    /** With names and days in the place of ids and instants. */
    AuditEntry told(Map<String, String> names, ZoneId zone) {
        return new AuditEntry(
                id,
                at,
                actor,
                names.getOrDefault(actor, actor),
                action,
                kind,
                subject,
                employee,
                employee == null ? null : names.getOrDefault(employee, employee),
                people,
                reason,
                detail,
                detail == null ? null : People.told(detail, names, zone),
                breakGlass);
    }

    /** Who is named in it. */
    Stream<String> named() {
        return Stream.concat(
                Stream.of(actor, employee).filter(Objects::nonNull),
                detail == null ? Stream.of() : People.namedIn(detail).stream());
    }

    /** As the database tells from the code. */
    public enum Kind {
        READ,
        CHANGED,
        EXPORTED
    }
}
