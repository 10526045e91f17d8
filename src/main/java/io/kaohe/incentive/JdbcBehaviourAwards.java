package io.kaohe.incentive;

import io.kaohe.incentive.AwardSheet.Candidate;
import io.kaohe.incentive.AwardSheet.Choice;
import io.kaohe.incentive.AwardSheet.Decision;
import io.kaohe.incentive.AwardSheet.Rule;
import io.kaohe.incentive.TalentPoolSheet.Word;
import io.kaohe.shared.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code kaohe.behaviour_award}. */
@Repository
class JdbcBehaviourAwards {

    private final JdbcClient jdbc;

    JdbcBehaviourAwards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By employee. */
    Map<String, Decision> of(String indicator, Period month) {
        return jdbc
                .sql("select * from kaohe.behaviour_award where indicator = ? and period = ?")
                .params(indicator, month.toString())
                .query((row, number) -> Map.entry(row.getString("employee"), decision(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** With the month of each; a month has one for each indicator that there was an award for. */
    List<Map.Entry<String, Decision>> ofEmployee(String employee) {
        return jdbc.sql("select * from kaohe.behaviour_award where employee = ?")
                .param(employee)
                .query((row, number) -> Map.entry(row.getString("period"), decision(row)))
                .list();
    }

    /** False when somebody decided before. */
    boolean decide(Period month, Candidate candidate, Decision decision) {
        return jdbc.sql(
                                "insert into kaohe.behaviour_award (indicator, period, employee, rate, sample,"
                                        + " indicator_version, enough, people, choice, amount,"
                                        + " reason, decided_by, decided_at) values (:indicator, :period, :employee, :rate,"
                                        + " :sample, :version, :enough, :people, :choice, :amount, :reason, :by, :at) on conflict do nothing")
                        .param("indicator", decision.rule().indicator())
                        .param("version", decision.rule().version())
                        .param("enough", decision.rule().enough())
                        .param("people", decision.rule().people())
                        .param("period", month.toString())
                        .param("employee", candidate.employee())
                        .param("rate", candidate.rate())
                        .param("sample", candidate.sample())
                        .param("choice", decision.choice().name())
                        .param("amount", decision.amount())
                        .param("reason", decision.word().reason())
                        .param("by", decision.word().by())
                        .param("at", Timestamp.from(decision.word().at()))
                        .update()
                == 1;
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                Choice.valueOf(row.getString("choice")),
                row.getBigDecimal("amount"),
                new Rule(
                        row.getString("indicator"),
                        row.getInt("indicator_version"),
                        row.getBigDecimal("enough"),
                        row.getInt("people")),
                new Word(
                        row.getString("decided_by"),
                        row.getTimestamp("decided_at").toInstant(),
                        row.getString("reason")));
    }
}
