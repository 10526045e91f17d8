package io.kaohe.appraisal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is said about a published result: the talk, the answer to it, and what became of an objection. */
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

    void addCorrection(UUID appraisal, int result, String note, String by, Instant at) {
        jdbc.sql("insert into kaohe.objection_correction (appraisal, result, note, corrected_by, corrected_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(appraisal, result, note, by, Timestamp.from(at))
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

    /** The person's newest, with what HR decided about it and what became of the figures. */
    Optional<Objection> objection(UUID appraisal) {
        return jdbc.sql("""
            select c.reason, c.decided_at, o.decision, o.answer, corrected.note as correction
              from kaohe.confirmation c
              left join kaohe.objection_decision o using (appraisal, result)
              left join kaohe.objection_correction corrected using (appraisal, result)
             where c.appraisal = ? and c.decision = 'OBJECT' order by c.result desc limit 1\
            """)
                .param(appraisal)
                .query((row, n) -> new Objection(
                        row.getString("reason"),
                        row.getTimestamp("decided_at").toInstant(),
                        row.getString("decision"),
                        row.getString("answer"),
                        row.getString("correction")))
                .optional();
    }

    record Talk(String minutes, @Nullable String planChange, String heldBy, Instant heldAt) {}

    record Objection(
            String reason,
            Instant at,
            @Nullable String decision,
            @Nullable String answer,
            @Nullable String correction) {}
}
