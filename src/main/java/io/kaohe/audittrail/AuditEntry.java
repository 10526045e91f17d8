package io.kaohe.audittrail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act.
 *
 * @param action its code; {@code act.<code>} is its word
 * @param employee whose data it was, where it was one person's
 * @param detail from what to what: ids, dates and codes
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
        @Nullable String reason,
        @Nullable String detail,
        boolean breakGlass) {

    AuditEntry by(String name) {
        return new AuditEntry(
                id, at, actor, name, action, kind, subject, employee, employeeName, reason, detail, breakGlass);
    }

    /** As the database tells from the code. */
    public enum Kind {
        READ,
        CHANGED,
        EXPORTED
    }
}
