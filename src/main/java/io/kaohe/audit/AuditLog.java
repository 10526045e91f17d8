package io.kaohe.audit;

import io.kaohe.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Appends who read or changed what. Joins the running transaction, so that what was rolled back was not done. */
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

    /** As a detail. */
    public static String fromTo(Object from, Object to) {
        return from + " → " + to;
    }
}
