package io.kaohe.appraisal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kaohe.appraisal.AppraisalView.Calibrated;
import io.kaohe.scoring.Decisions.Decided;
import io.kaohe.scoring.ScoringInput;
import io.kaohe.scoring.ScoringResult;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code kaohe.result}: written once, published once, never changed. */
@Repository
class JdbcResults {

    /** A result may have been stored by a newer build with more to it. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JdbcClient jdbc;

    JdbcResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param source SCORED, or APPEAL
     * @param card as it was scored
     */
    void add(UUID appraisal, String source, ScoringInput input, CardView card, ScoringResult result) {
        jdbc.sql("""
                        insert into kaohe.result (appraisal, version, source, completion_rate, qualitative, composite,
                            performance_index, coefficient, grade, follow_ups, flags, input, card, ledger,
                            rule_version, decision_versions)
                        select :appraisal, coalesce(max(version), 0) + 1, :source, :completion, :qualitative, :composite,
                            :index, :coefficient, :grade, :followUps, :flags, :input::jsonb, :card::jsonb,
                            :ledger::jsonb, :rule, :decisions::jsonb
                          from kaohe.result where appraisal = :appraisal""")
                .param("appraisal", appraisal)
                .param("source", source)
                .param("completion", result.completionRate())
                .param("qualitative", result.qualitativeScore())
                .param("composite", result.composite())
                .param("index", result.performanceIndex())
                .param("coefficient", result.bonusCoefficient())
                .param("grade", result.grade())
                .param("followUps", result.followUps().toArray(String[]::new))
                .param("flags", result.flags().toArray(String[]::new))
                .param("input", json(input))
                .param("card", json(card))
                .param("ledger", json(result.ledger()))
                .param("rule", result.ruleVersion())
                .param("decisions", json(result.decisionVersions()))
                .update();
    }

    /**
     * The same result with another grade and what follows from it: a new version, the one before stays.
     *
     * @param source CALIBRATED, or APPEAL
     */
    void regrade(UUID appraisal, String source, Calibrated calibrated, String grade, Decided<List<String>> followUps) {
        jdbc.sql("""
                        insert into kaohe.result (appraisal, version, source, completion_rate, qualitative, composite,
                            performance_index, coefficient, grade, follow_ups, flags, input, card, ledger, rule_version,
                            decision_versions, calibrated_from, calibration_reason, calibrated_by)
                        select appraisal, version + 1, :source, completion_rate, qualitative, composite,
                            performance_index, coefficient, :grade, :followUps, flags, input, card, ledger, rule_version,
                            decision_versions || jsonb_build_object('followUp', :decision::text), :from, :reason, :by
                          from kaohe.result where appraisal = :appraisal order by version desc limit 1""")
                .param("appraisal", appraisal)
                .param("source", source)
                .param("grade", grade)
                .param("followUps", followUps.value().toArray(String[]::new))
                .param("decision", followUps.version())
                .param("from", calibrated.from())
                .param("reason", calibrated.reason())
                .param("by", calibrated.by())
                .update();
    }

    /** What the newest version was computed from. */
    ScoringInput input(UUID appraisal) {
        return jdbc.sql("select input from kaohe.result where appraisal = ? order by version desc limit 1")
                .param(appraisal)
                .query((row, n) -> read(row.getString("input"), new TypeReference<ScoringInput>() {}))
                .single();
    }

    /** What the newest version that the person has been shown was computed from; empty = none was. */
    Optional<ScoringInput> publishedInput(UUID appraisal) {
        return jdbc.sql("select input from kaohe.result where appraisal = ? and published_at is not null"
                        + " order by version desc limit 1")
                .param(appraisal)
                .query((row, n) -> read(row.getString("input"), new TypeReference<ScoringInput>() {}))
                .optional();
    }

    /** Whether the person has ever been shown a result. */
    boolean published(UUID appraisal) {
        return jdbc.sql("select exists (select from kaohe.result where appraisal = ? and published_at is not null)")
                .param(appraisal)
                .query(Boolean.class)
                .single();
    }

    /** All versions, newest first. */
    List<StoredResult> of(UUID appraisal) {
        return jdbc.sql("select * from kaohe.result where appraisal = ? order by version desc")
                .param(appraisal)
                .query(JdbcResults::read)
                .list();
    }

    Optional<Integer> newestVersion(UUID appraisal) {
        return jdbc.sql("select max(version) from kaohe.result where appraisal = ?")
                .param(appraisal)
                .query(Integer.class)
                .optional();
    }

    /** Whether the newest version asks for the follow-up. */
    boolean asksFor(UUID appraisal, String followUp) {
        return jdbc.sql("select :followUp = any(follow_ups) from kaohe.result where appraisal = :appraisal"
                        + " order by version desc limit 1")
                .param("followUp", followUp)
                .param("appraisal", appraisal)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** @return false when it was before */
    boolean publish(UUID appraisal, int version, Instant at) {
        return jdbc.sql("update kaohe.result set published_at = ?"
                                + " where appraisal = ? and version = ? and published_at is null")
                        .params(Timestamp.from(at), appraisal, version)
                        .update()
                == 1;
    }

    private static StoredResult read(ResultSet row, int number) throws SQLException {
        Timestamp published = row.getTimestamp("published_at");
        String from = row.getString("calibrated_from");
        return new StoredResult(
                row.getInt("version"),
                row.getBigDecimal("completion_rate"),
                row.getBigDecimal("qualitative"),
                row.getBigDecimal("composite"),
                row.getBigDecimal("performance_index"),
                row.getBigDecimal("coefficient"),
                row.getString("grade"),
                strings(row.getArray("follow_ups")),
                strings(row.getArray("flags")),
                read(row.getString("ledger"), new TypeReference<>() {}),
                read(row.getString("card"), new TypeReference<>() {}),
                from == null
                        ? null
                        : new Calibrated(
                                from,
                                row.getString("calibration_reason"),
                                row.getString("calibrated_by"),
                                row.getString("source").equals("APPEAL")),
                published == null ? null : published.toInstant());
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            // without the cause: its message quotes what was scored
            throw new IllegalStateException("a stored result is not readable");
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
