package io.kaohe.audit;

import io.kaohe.shared.Actor;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Appends who read or changed what. Joins the running transaction, so that what was rolled back was not done. The time
 * lines of appraisals and plans are read from it.
 */
@Service
public class AuditLog {

    private final JdbcAuditLog rows;

    AuditLog(JdbcAuditLog rows) {
        this.rows = rows;
    }

    /**
     * @param action a code such as {@code REVIEWER_REPLACED}
     * @param subject what was touched, for instance {@code appraisal/<id>}
     * @param employee whose data it is, where it is one person's
     * @param reason why, where the product asks for a reason
     */
    public void record(Actor actor, String action, String subject, @Nullable String employee, @Nullable String reason) {
        record(actor, action, subject, employee, reason, null);
    }

    /** @param detail from what to what: ids, dates and codes, never what was judged or written */
    public void record(
            Actor actor,
            String action,
            String subject,
            @Nullable String employee,
            @Nullable String reason,
            @Nullable String detail) {
        rows.append(actor.id(), action, subject, employee, reason, detail);
    }

    /**
     * Of several people at once; each of them is found by it, and it is one act nevertheless. Of one it is the same as
     * {@link #record}.
     *
     * @param people whose data it is; who is in it twice counts once
     */
    public void recordMany(
            Actor actor, String action, String subject, Collection<String> people, @Nullable String reason) {
        SortedSet<String> each = new TreeSet<>(people);
        if (each.size() > 1) {
            rows.append(actor.id(), action, subject, each, reason);
        } else {
            record(actor, action, subject, each.isEmpty() ? null : each.first(), reason);
        }
    }

    /** Somebody looked at a person's data. Looking at one's own is not on record; taking it away is. */
    public void read(Actor reader, String action, String subject, String employee) {
        if (!reader.id().equals(employee)) {
            record(reader, action, subject, employee, null);
        }
    }

    /** As a detail. */
    public static String fromTo(Object from, Object to) {
        return from + " → " + to;
    }
}
