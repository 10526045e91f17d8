package io.kaohe.notification;

import io.kaohe.notification.Outbox.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOutbox {

    private final JdbcClient jdbc;

    JdbcOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(String recipient, String kind, String subject, @Nullable String taskId, String dedupeKey) {
        jdbc.sql("insert into kaohe.outbox (recipient, kind, subject, task_id, dedupe_key)"
                        + " values (:recipient, :kind, :subject, :task, :key) on conflict (dedupe_key) do nothing")
                .param("recipient", recipient)
                .param("kind", kind)
                .param("subject", subject)
                .param("task", taskId)
                .param("key", dedupeKey)
                .update();
    }

    List<Message> about(String subject) {
        return jdbc.sql("select at, recipient, kind from kaohe.outbox where subject = :subject order by id")
                .param("subject", subject)
                .query((row, n) -> new Message(
                        row.getTimestamp("at").toInstant(), row.getString("recipient"), row.getString("kind")))
                .list();
    }
}
