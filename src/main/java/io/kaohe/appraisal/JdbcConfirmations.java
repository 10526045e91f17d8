package io.kaohe.appraisal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code kaohe.result_talk}, {@code confirmation} and {@code objection_decision}. */
@Repository
class JdbcConfirmations {

    private final JdbcClient jdbc;

    JdbcConfirmations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addTalk(UUID appraisal, int result, String minutes, @Nullable String planChange, String by, Instant at) {
        jdbc.sql("insert into kaohe.result_talk (appraisal, result, minutes, plan_change, held_by, held_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(appraisal, result, minutes, planChange, by, Timestamp.from(at))
                .update();
    }

    void addAnswer(UUID appraisal, int result, String decision, @Nullable String reason, String by, Instant at) {
        jdbc.sql("insert into kaohe.confirmation (appraisal, result, decision, reason, decided_by, decided_at)"
                        + " values (:appraisal, :result, :decision, :reason, :by, :at)")
                .param("appraisal", appraisal)
                .param("result", result)
                .param("decision", decision)
                .param("reason", reason)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    void addDecision(UUID appraisal, int result, String decision, String answer, String by, Instant at) {
        jdbc.sql("insert into kaohe.objection_decision (appraisal, result, decision, answer, decided_by, decided_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(appraisal, result, decision, answer, by, Timestamp.from(at))
                .update();
    }

    /** The newest talk. */
    Optional<Talk> talk(UUID appraisal) {
        return jdbc.sql("select minutes, plan_change, held_by, held_at from kaohe.result_talk where appraisal = ?"
                        + " order by result desc limit 1")
                .param(appraisal)
                .query((row, n) -> new Talk(
                        row.getString("minutes"),
                        row.getString("plan_change"),
                        row.getString("held_by"),
                        row.getTimestamp("held_at").toInstant()))
                .optional();
    }

    /** The newest answer of the person, with what HR decided about it. */
    Optional<Answer> answer(UUID appraisal) {
        return jdbc.sql("""
                        select c.result, c.decision, c.reason, c.decided_at, o.decision as objection, o.answer
                          from kaohe.confirmation c
                          left join kaohe.objection_decision o using (appraisal, result)
                         where c.appraisal = ? order by c.result desc limit 1""")
                .param(appraisal)
                .query((row, n) -> new Answer(
                        row.getInt("result"),
                        row.getString("decision"),
                        row.getString("reason"),
                        row.getTimestamp("decided_at").toInstant(),
                        row.getString("objection"),
                        row.getString("answer")))
                .optional();
    }

    record Talk(String minutes, @Nullable String planChange, String heldBy, Instant heldAt) {}

    record Answer(
            int result,
            String decision,
            @Nullable String reason,
            Instant at,
            @Nullable String objectionDecision,
            @Nullable String objectionAnswer) {}
}
