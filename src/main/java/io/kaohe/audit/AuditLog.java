package io.kaohe.audit;

import io.kaohe.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appends who read or changed what. Joins the running transaction, so that what was rolled back was not done. */
@Repository
public class AuditLog {

    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param action a code such as {@code REVIEWER_REPLACED}
     * @param subject what was touched, for instance {@code appraisal/<id>}
     * @param employee whose data it is, where it is one person's
     * @param reason why, where the product asks for a reason
     */
    public void record(Actor actor, String action, String subject, @Nullable String employee, @Nullable String reason) {
        jdbc.sql("insert into kaohe.audit (actor, action, subject, employee, reason)"
                        + " values (:actor, :action, :subject, :employee, :reason)")
                .param("actor", actor.id())
                .param("action", action)
                .param("subject", subject)
                .param("employee", employee)
                .param("reason", reason)
                .update();
    }
}
