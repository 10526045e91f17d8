package io.kaohe.appraisal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kaohe.appraisal.CardView.DifferenceView;
import io.kaohe.diagnosis.Symptom;
import io.kaohe.measurement.Actual;
import io.kaohe.scoring.ScoringInput;
import io.kaohe.scoring.ScoringResult;
import io.kaohe.target.TargetCourse.Stage;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code kaohe.result}: written once, published once, never changed. */
@Repository
class JdbcResults {

    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private final JdbcClient jdbc;

    JdbcResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID appraisal, ScoringInput input, PersonalCard card, List<Symptom> findings, ScoringResult result) {
        jdbc.sql("""
                        insert into kaohe.result (appraisal, version, source, completion_rate, qualitative, composite,
                            performance_index, coefficient, grade, follow_ups, flags, input, figures, ledger, findings,
                            rule_version, decision_versions)
                        select :appraisal, coalesce(max(version), 0) + 1, 'SCORED', :completion, :qualitative, :composite,
                            :index, :coefficient, :grade, :followUps, :flags, :input::jsonb, :figures::jsonb,
                            :ledger::jsonb, :findings::jsonb, :rule, :decisions::jsonb
                          from kaohe.result where appraisal = :appraisal""")
                .param("appraisal", appraisal)
                .param("completion", result.completionRate())
                .param("qualitative", result.qualitativeScore())
                .param("composite", result.composite())
                .param("index", result.performanceIndex())
                .param("coefficient", result.bonusCoefficient())
                .param("grade", result.grade())
                .param("followUps", result.followUps().toArray(String[]::new))
                .param("flags", result.flags().toArray(String[]::new))
                .param("input", json(input))
                .param("figures", json(card.lines().stream().map(Figure::of).toList()))
                .param("ledger", json(result.ledger()))
                .param("findings", json(findings))
                .param("rule", result.ruleVersion())
                .param("decisions", json(result.decisionVersions()))
                .update();
    }

    /** All versions, newest first. */
    List<StoredResult> of(UUID appraisal) {
        return jdbc.sql("select * from kaohe.result where appraisal = ? order by version desc")
                .param(appraisal)
                .query(JdbcResults::read)
                .list();
    }

    /** The versions of a line's target and actual that went into a result; null = there was none. */
    record Versions(@Nullable Integer target, @Nullable Integer actual) {}

    /** What the newest version was scored with, by line; empty when nothing is scored. */
    Map<String, Versions> scoredWith(UUID appraisal) {
        Map<String, Versions> byLine = new HashMap<>();
        jdbc.sql("select f->>'line' as line, (f->>'targetVersion')::int as target, (f->>'actualVersion')::int as actual"
                        + " from (select figures from kaohe.result where appraisal = ? order by version desc limit 1) r"
                        + " cross join lateral jsonb_array_elements(r.figures) f")
                .param(appraisal)
                .query(row -> {
                    byLine.put(
                            row.getString("line"),
                            new Versions(
                                    row.getObject("target", Integer.class), row.getObject("actual", Integer.class)));
                });
        return byLine;
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

    void publish(UUID appraisal, int version, Instant at) {
        jdbc.sql(
                        "update kaohe.result set published_at = ? where appraisal = ? and version = ? and published_at is null")
                .params(Timestamp.from(at), appraisal, version)
                .update();
    }

    private static StoredResult read(ResultSet row, int number) throws SQLException {
        Timestamp published = row.getTimestamp("published_at");
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
                list(row.getString("ledger"), new TypeReference<>() {}),
                list(row.getString("findings"), new TypeReference<>() {}),
                published == null ? null : published.toInstant());
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static <T> List<T> list(String json, TypeReference<List<T>> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored result is not readable", e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON", e);
        }
    }

    /** What a line was scored with, so that the figure can be followed back to a file and a row. */
    private record Figure(
            String line,
            @Nullable Integer targetVersion,
            boolean targetLate,
            List<Stage> targetStages,
            @Nullable Integer actualVersion,
            @Nullable String source,
            @Nullable UUID batch,
            @Nullable String fileName,
            @Nullable Integer row,
            @Nullable String origin,
            @Nullable String reason,
            @Nullable String importedBy,
            @Nullable String verifiedBy,
            @Nullable DifferenceView difference) {

        static Figure of(CardLine line) {
            Actual actual = line.actual() == null || !line.actual().usable() ? null : line.actual();
            return new Figure(
                    line.code(),
                    line.targetVersion(),
                    line.targetLate(),
                    line.targetStages(),
                    actual == null ? null : actual.version(),
                    actual == null ? null : actual.source(),
                    actual == null ? null : actual.batch(),
                    actual == null ? null : actual.fileName(),
                    actual == null ? null : actual.row(),
                    actual == null ? null : actual.origin(),
                    actual == null ? null : actual.reason(),
                    actual == null ? null : actual.importedBy(),
                    actual == null ? null : actual.verifiedBy(),
                    line.difference() == null ? null : DifferenceView.of(line.difference()));
        }
    }
}
