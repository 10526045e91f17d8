package io.kaohe.outcome;

import io.kaohe.plan.Plans;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code kaohe.improvement_talk} and {@code improvement_action}. */
@Repository
class JdbcImprovementTalks {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    JdbcImprovementTalks(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** False when the appraisal has its talk already. */
    boolean add(UUID id, UUID appraisal, String employee, String reviewer) {
        return jdbc.sql("insert into kaohe.improvement_talk (id, appraisal, result, employee, reviewer) values (?, ?,"
                                + " (select max(version) from kaohe.result where appraisal = ?), ?, ?)"
                                + " on conflict do nothing")
                        .params(id, appraisal, appraisal, employee, reviewer)
                        .update()
                == 1;
    }

    Optional<ImprovementTalk> find(UUID id) {
        return jdbc.sql("select * from kaohe.improvement_talk where id = ?")
                .param(id)
                .query((row, n) -> new ImprovementTalk(
                        id,
                        row.getObject("appraisal", UUID.class),
                        row.getString("employee"),
                        row.getString("reviewer"),
                        row.getString("minutes"),
                        row.getString("held_by"),
                        instant(row.getTimestamp("held_at")),
                        instant(row.getTimestamp("acknowledged_at")),
                        row.getString("comment"),
                        actions(id)))
                .optional();
    }

    Optional<UUID> lastHeldWith(String employee) {
        return jdbc.sql("select id from kaohe.improvement_talk where employee = ? and held_at is not null"
                        + " order by held_at desc limit 1")
                .param(employee)
                .query(UUID.class)
                .optional();
    }

    /** Appraisal → its talk. */
    Map<UUID, UUID> unfinished(String employee) {
        Map<UUID, UUID> talks = new HashMap<>();
        jdbc.sql("select appraisal, id from kaohe.improvement_talk where employee = ? and acknowledged_at is null")
                .param(employee)
                .query(row -> {
                    talks.put(row.getObject("appraisal", UUID.class), row.getObject("id", UUID.class));
                });
        return talks;
    }

    boolean hold(UUID id, String minutes, String by, Instant at) {
        return jdbc.sql("update kaohe.improvement_talk set minutes = ?, held_by = ?, held_at = ?"
                                + " where id = ? and held_at is null")
                        .params(minutes, by, Timestamp.from(at), id)
                        .update()
                == 1;
    }

    List<Plans.Cause> heldSince(String employee, Instant from) {
        return jdbc.sql("select appraisal, id from kaohe.improvement_talk where employee = ? and held_at > ?")
                .params(employee, Timestamp.from(from))
                .query((row, n) ->
                        new Plans.Cause(row.getObject("appraisal", UUID.class), row.getObject("id", UUID.class)))
                .list();
    }

    void addActions(UUID id, List<ImprovementTalk.Action> actions) {
        List<Object[]> rows = new java.util.ArrayList<>();
        for (ImprovementTalk.Action action : actions) {
            rows.add(new Object[] {id, rows.size(), action.what(), action.until()});
        }
        template.batchUpdate(
                "insert into kaohe.improvement_action (talk, position, what, until) values (?, ?, ?, ?)", rows);
    }

    boolean acknowledge(UUID id, @Nullable String comment, Instant at) {
        return jdbc.sql("update kaohe.improvement_talk set acknowledged_at = :at, comment = :comment"
                                + " where id = :id and held_at is not null and acknowledged_at is null")
                        .param("at", Timestamp.from(at))
                        .param("comment", comment)
                        .param("id", id)
                        .update()
                == 1;
    }

    private List<ImprovementTalk.Action> actions(UUID id) {
        return jdbc.sql("select what, until from kaohe.improvement_action where talk = ? order by position")
                .param(id)
                .query((row, n) -> new ImprovementTalk.Action(
                        row.getString("what"), row.getDate("until").toLocalDate()))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
