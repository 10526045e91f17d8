package io.kaohe.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages to people, kept in the transaction that gives rise to them. A message never carries a score or a text. */
@Repository
public class Outbox {

    /** A kept message, as the time line shows it. */
    public record Message(java.time.Instant at, String recipient, String kind) {}

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps a message once; the same {@code dedupeKey} again changes nothing.
     *
     * @param recipient a user id, or {@code group:<name>}
     * @param kind a code such as {@code TASK_OVERDUE}
     * @param subject what it is about, for instance {@code appraisal/<id>}
     */
    public void send(String recipient, String kind, String subject, @Nullable String taskId, String dedupeKey) {
        jdbc.sql("insert into kaohe.outbox (recipient, kind, subject, task_id, dedupe_key)"
                        + " values (:recipient, :kind, :subject, :task, :key) on conflict (dedupe_key) do nothing")
                .param("recipient", recipient)
                .param("kind", kind)
                .param("subject", subject)
                .param("task", taskId)
                .param("key", dedupeKey)
                .update();
    }

    /** What was sent about a subject, oldest first. */
    public List<Message> about(String subject) {
        return jdbc.sql("select at, recipient, kind from kaohe.outbox where subject = :subject order by id")
                .param("subject", subject)
                .query((row, n) -> new Message(
                        row.getTimestamp("at").toInstant(), row.getString("recipient"), row.getString("kind")))
                .list();
    }
}
