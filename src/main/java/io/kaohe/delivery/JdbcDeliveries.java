package io.kaohe.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which message goes to whom by which way, and the letters that carried them. */
@Repository
class JdbcDeliveries {

    /** A message of the outbox that nobody has been asked to carry yet. */
    record Fresh(long id, String recipient) {}

    /** Somebody for whom messages wait to be put into a letter. */
    record Waiting(String person, String channel) {}

    /** One message within a letter. */
    record Item(
            long message,
            String kind,
            String subject,
            @Nullable String task) {}

    /** A letter that is to be sent now. */
    record Due(UUID id, String person, String channel, int attempts) {}

    private static final String ITEMS = "select m.id, m.kind, m.subject, m.task_id from kaohe.delivery d"
            + " join kaohe.outbox m on m.id = d.message";

    private static final String DUE = "sent_at is null and next_attempt <= kaohe.moment() and written_at > :since";

    private final JdbcClient jdbc;

    JdbcDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks them; what another node is at is left out. */
    List<Fresh> fresh(int limit) {
        return jdbc.sql("select id, recipient from kaohe.outbox where routed_at is null order by id limit :limit"
                        + " for update skip locked")
                .param("limit", limit)
                .query((row, n) -> new Fresh(row.getLong("id"), row.getString("recipient")))
                .list();
    }

    /** Messages that became too old while nothing could be sent. */
    void forget(Instant before) {
        jdbc.sql("update kaohe.outbox set routed_at = kaohe.moment() where routed_at is null and at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    void deliver(long message, String person, String channel) {
        jdbc.sql("insert into kaohe.delivery (message, person, channel) values (:message, :person, :channel)"
                        + " on conflict do nothing")
                .param("message", message)
                .param("person", person)
                .param("channel", channel)
                .update();
    }

    void routed(long message) {
        jdbc.sql("update kaohe.outbox set routed_at = kaohe.moment() where id = :id")
                .param("id", message)
                .update();
    }

    /** Those whose first waiting message is older than that. */
    List<Waiting> waiting(Instant before) {
        return jdbc.sql("select d.person, d.channel from kaohe.delivery d join kaohe.outbox m on m.id = d.message"
                        + " where d.letter is null and not d.moot"
                        + " group by 1, 2 having min(m.at) < :before order by 1, 2")
                .param("before", Timestamp.from(before))
                .query((row, n) -> new Waiting(row.getString("person"), row.getString("channel")))
                .list();
    }

    /** Locks what waits for the person, oldest first. */
    List<Item> items(Waiting waiting) {
        return jdbc.sql(ITEMS + " where d.person = :person and d.channel = :channel and d.letter is null and not d.moot"
                        + " order by m.id for update of d skip locked")
                .param("person", waiting.person())
                .param("channel", waiting.channel())
                .query(JdbcDeliveries::item)
                .list();
    }

    void moot(Waiting waiting, long message) {
        jdbc.sql("update kaohe.delivery set moot = true"
                        + " where message = :message and person = :person and channel = :channel")
                .param("message", message)
                .param("person", waiting.person())
                .param("channel", waiting.channel())
                .update();
    }

    void write(UUID letter, Waiting waiting, List<Long> messages) {
        jdbc.sql("insert into kaohe.letter (id, person, channel) values (:id, :person, :channel)")
                .param("id", letter)
                .param("person", waiting.person())
                .param("channel", waiting.channel())
                .update();
        jdbc.sql("update kaohe.delivery set letter = :letter"
                        + " where message in (:messages) and person = :person and channel = :channel")
                .param("letter", letter)
                .param("messages", messages)
                .param("person", waiting.person())
                .param("channel", waiting.channel())
                .update();
    }

    /** The channels of letters that are due, also those that the company has given up. */
    Set<String> channelsDue(Instant since) {
        return jdbc.sql("select distinct channel from kaohe.letter where " + DUE)
                .param("since", Timestamp.from(since))
                .query(String.class)
                .set();
    }

    /** Locks one of the channel's that is due and was written since then; what another node is sending is left out. */
    Optional<Due> due(String channel, Instant since) {
        return jdbc.sql("select id, person, channel, attempts from kaohe.letter where channel = :channel and " + DUE
                        + " order by next_attempt limit 1 for update skip locked")
                .param("channel", channel)
                .param("since", Timestamp.from(since))
                .query((row, n) -> new Due(
                        row.getObject("id", UUID.class),
                        row.getString("person"),
                        row.getString("channel"),
                        row.getInt("attempts")))
                .optional();
    }

    /** What did not arrive and is older than that, the newest first. */
    List<Undelivered> undelivered(Instant before, int limit) {
        return jdbc.sql("select person, channel, written_at, failure from kaohe.letter"
                        + " where sent_at is null and written_at <= :before order by written_at desc limit :limit")
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query((row, n) -> new Undelivered(
                        row.getString("person"),
                        null,
                        row.getString("channel"),
                        row.getTimestamp("written_at").toInstant(),
                        row.getString("failure")))
                .list();
    }

    List<Item> itemsOf(UUID letter) {
        return jdbc.sql(ITEMS + " where d.letter = :letter order by m.id")
                .param("letter", letter)
                .query(JdbcDeliveries::item)
                .list();
    }

    void sent(UUID letter) {
        jdbc.sql("update kaohe.letter set sent_at = kaohe.moment(), attempts = attempts + 1, failure = null"
                        + " where id = :id")
                .param("id", letter)
                .update();
    }

    void failed(UUID letter, String failure, Instant next) {
        jdbc.sql("update kaohe.letter set attempts = attempts + 1, failure = :failure, next_attempt = :next"
                        + " where id = :id")
                .param("id", letter)
                .param("failure", failure)
                .param("next", Timestamp.from(next))
                .update();
    }

    private static Item item(ResultSet row, int number) throws SQLException {
        return new Item(row.getLong("id"), row.getString("kind"), row.getString("subject"), row.getString("task_id"));
    }
}
