package io.kaohe.appraisal;

import io.kaohe.appraisal.CardLine.Decision;
import io.kaohe.scoring.ScoringInput.LineStatus;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code kaohe.line_decision}. */
@Repository
class JdbcLineDecisions {

    private final JdbcClient jdbc;

    JdbcLineDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest about each line. */
    List<Decision> of(UUID appraisal) {
        return jdbc.sql("select distinct on (line) line, decision, reason, decided_by from kaohe.line_decision"
                        + " where appraisal = ? order by line, position desc")
                .param(appraisal)
                .query((row, n) -> new Decision(
                        row.getString("line"),
                        LineStatus.valueOf(row.getString("decision")),
                        row.getString("reason"),
                        row.getString("decided_by")))
                .list();
    }

    /** In the place of an earlier one, which stays on record. */
    void put(UUID appraisal, Decision decision) {
        jdbc.sql("insert into kaohe.line_decision (appraisal, line, position, decision, reason, decided_by)"
                        + " select :appraisal, :line, 1 + coalesce(max(position), 0), :decision, :reason, :by"
                        + " from kaohe.line_decision where appraisal = :appraisal and line = :line")
                .param("appraisal", appraisal)
                .param("line", decision.line())
                .param("decision", decision.status().name())
                .param("reason", decision.reason())
                .param("by", decision.by())
                .update();
    }
}
