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

    List<Decision> of(UUID appraisal) {
        return jdbc.sql("select line, decision, reason, decided_by from kaohe.line_decision where appraisal = ?")
                .param(appraisal)
                .query((row, n) -> new Decision(
                        row.getString("line"),
                        LineStatus.valueOf(row.getString("decision")),
                        row.getString("reason"),
                        row.getString("decided_by")))
                .list();
    }

    void put(UUID appraisal, Decision decision) {
        jdbc.sql("insert into kaohe.line_decision (appraisal, line, decision, reason, decided_by)"
                        + " values (?, ?, ?, ?, ?) on conflict (appraisal, line) do update"
                        + " set decision = excluded.decision, reason = excluded.reason,"
                        + " decided_by = excluded.decided_by, decided_at = kaohe.moment()")
                .params(appraisal, decision.line(), decision.status().name(), decision.reason(), decision.by())
                .update();
    }
}
