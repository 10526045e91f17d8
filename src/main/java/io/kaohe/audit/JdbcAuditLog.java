package io.kaohe.audit;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAuditLog {

    private final JdbcClient jdbc;

    JdbcAuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(
            String actor,
            String action,
            String subject,
            @Nullable String employee,
            @Nullable String reason,
            @Nullable String detail) {
        jdbc.sql("insert into kaohe.audit (actor, action, subject, employee, reason, detail)"
                        + " values (:actor, :action, :subject, :employee, :reason, :detail)")
                .param("actor", actor)
                .param("action", action)
                .param("subject", subject)
                .param("employee", employee)
                .param("reason", reason)
                .param("detail", detail)
                .update();
    }

    void append(String actor, String action, String subject, Collection<String> people, @Nullable String reason) {
        jdbc.sql("insert into kaohe.audit (actor, action, subject, people, reason)"
                        + " values (:actor, :action, :subject, :people, :reason)")
                .param("actor", actor)
                .param("action", action)
                .param("subject", subject)
                .param("people", people.toArray(String[]::new))
                .param("reason", reason)
                .update();
    }
}
