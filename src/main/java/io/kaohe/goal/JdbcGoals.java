package io.kaohe.goal;

import io.kaohe.goal.Goal.Measure;
import io.kaohe.shared.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the goal tree. */
@Repository
class JdbcGoals {

    private final JdbcClient jdbc;

    JdbcGoals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest version of each, by code. */
    Map<String, Goal> newest() {
        Map<String, Goal> goals = new LinkedHashMap<>();
        jdbc.sql("select distinct on (code) * from kaohe.goal order by code, version desc")
                .query((row, n) -> goal(row))
                .list()
                .forEach(goal -> goals.put(goal.code(), goal));
        return goals;
    }

    void add(Goal goal, UUID batch, String enteredBy) {
        @Nullable Measure measure = goal.measure();
        @Nullable Period period = goal.period();
        jdbc.sql("insert into kaohe.goal (code, version, parent, name_zh, name_en, owner, indicator, period, target,"
                        + " baseline, batch, entered_by) values (:code, :version, :parent, :nameZh, :nameEn, :owner,"
                        + " :indicator, :period, :target, :baseline, :batch, :enteredBy)")
                .param("code", goal.code())
                .param("version", goal.version())
                .param("parent", goal.parent())
                .param("nameZh", goal.nameZh())
                .param("nameEn", goal.nameEn())
                .param("owner", goal.owner())
                .param("indicator", measure == null ? null : measure.indicator())
                .param("period", period == null ? null : period.toString())
                .param("target", measure == null ? null : measure.target())
                .param("baseline", measure == null ? null : measure.baseline())
                .param("batch", batch)
                .param("enteredBy", enteredBy)
                .update();
    }

    private static Goal goal(ResultSet row) throws SQLException {
        String indicator = row.getString("indicator");
        String period = row.getString("period");
        return new Goal(
                row.getString("code"),
                row.getInt("version"),
                row.getString("parent"),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getString("owner"),
                period == null ? null : Period.of(period),
                indicator == null
                        ? null
                        : new Measure(indicator, row.getBigDecimal("target"), row.getBigDecimal("baseline")));
    }
}
