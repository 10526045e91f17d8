package io.kaohe.appeal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kaohe.appeal.AppealReviews.CorrectionDecision;
import io.kaohe.appeal.AppealView.Correction;
import io.kaohe.appeal.AppealView.Graded;
import io.kaohe.appeal.Disputed.Kind;
import io.kaohe.appeal.Judgement.Decision;
import io.kaohe.appraisal.ManagerScoring.WorkCase;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided about an appeal: judgements by round, corrections, the grade. */
@Repository
class JdbcAppealRecords {

    /** An appeal may have been stored by a newer build with more to it. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String ROUND =
            "(select coalesce(max(round), 0) from kaohe.appeal_judgement where appraisal = :appraisal)";

    private final JdbcClient jdbc;

    JdbcAppealRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As a new round. */
    void addJudgements(UUID appraisal, List<Judgement> judgements, String by, Instant at) {
        int round = jdbc.sql("select 1 + " + ROUND)
                .param("appraisal", appraisal)
                .query(Integer.class)
                .single();
        for (Judgement one : judgements) {
            jdbc.sql("insert into kaohe.appeal_judgement (appraisal, round, kind, code, decision, answer, score, cases,"
                            + " judged_by, judged_at) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)")
                    .params(
                            appraisal,
                            round,
                            one.kind().name(),
                            one.code(),
                            one.decision().name(),
                            one.answer(),
                            one.score(),
                            json(one.cases()),
                            by,
                            Timestamp.from(at))
                    .update();
        }
    }

    /** Those of the newest round. */
    List<Judgement> judgements(UUID appraisal) {
        return jdbc.sql("select * from kaohe.appeal_judgement where appraisal = :appraisal and round = " + ROUND
                        + " order by kind, code")
                .param("appraisal", appraisal)
                .query((row, n) -> new Judgement(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("code"),
                        Decision.valueOf(row.getString("decision")),
                        row.getString("answer"),
                        row.getBigDecimal("score"),
                        cases(row.getString("cases"))))
                .list();
    }

    /** About the newest round. */
    void addCorrection(UUID appraisal, CorrectionDecision decision, String note, String by, Instant at) {
        jdbc.sql("insert into kaohe.appeal_correction (appraisal, round, decision, note, made_by, made_at)"
                        + " values (:appraisal, " + ROUND + ", :decision, :note, :by, :at)")
                .param("appraisal", appraisal)
                .param("decision", decision.name())
                .param("note", note)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The newest. */
    Optional<Correction> correction(UUID appraisal) {
        return jdbc.sql("select * from kaohe.appeal_correction where appraisal = ? order by round desc limit 1")
                .param(appraisal)
                .query((row, n) -> new Correction(
                        CorrectionDecision.valueOf(row.getString("decision")),
                        row.getString("note"),
                        row.getString("made_by"),
                        row.getTimestamp("made_at").toInstant()))
                .optional();
    }

    /** Beside what the newest result computed. */
    void addGrade(UUID appraisal, String grade, int table, String reason, String by, Instant at) {
        jdbc.sql("insert into kaohe.appeal_grade (appraisal, computed, grade, grade_table, reason, decided_by,"
                        + " decided_at) select appraisal, grade, :grade, :table, :reason, :by, :at from kaohe.result"
                        + " where appraisal = :appraisal order by version desc limit 1")
                .param("grade", grade)
                .param("table", table)
                .param("reason", reason)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("appraisal", appraisal)
                .update();
    }

    Optional<Graded> grade(UUID appraisal) {
        return jdbc.sql("select * from kaohe.appeal_grade where appraisal = ?")
                .param(appraisal)
                .query((row, n) -> new Graded(
                        row.getString("computed"),
                        row.getString("grade"),
                        row.getInt("grade_table"),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        row.getTimestamp("decided_at").toInstant()))
                .optional();
    }

    private static List<WorkCase> cases(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            // without the cause: its message quotes what was written
            throw new IllegalStateException("a stored judgement is not readable");
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON", e);
        }
    }
}
