package io.kaohe.incentive;

import io.kaohe.incentive.AwardSheet.Choice;
import io.kaohe.incentive.SalesShareRates.Rates;
import io.kaohe.incentive.SalesShareSheet.Decision;
import io.kaohe.incentive.SalesShareSheet.Share;
import io.kaohe.incentive.TalentPoolSheet.Word;
import io.kaohe.shared.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code kaohe.sales_share}. */
@Repository
class JdbcSalesShares {

    /** A share as it was when HR decided. */
    record Stored(int months, Share share, Decision decision) {}

    private final JdbcClient jdbc;

    JdbcSalesShares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By employee. */
    Map<String, Stored> of(Period year) {
        return by("employee", "year", year.toString());
    }

    /** By year. */
    Map<String, Stored> ofEmployee(String employee) {
        return by("year", "employee", employee);
    }

    private Map<String, Stored> by(String key, String column, String value) {
        return jdbc
                .sql("select * from kaohe.sales_share where " + column + " = ?")
                .param(value)
                .query((row, number) -> Map.entry(row.getString(key), stored(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stored stored(ResultSet row) throws SQLException {
        Share share = Share.of(
                row.getBigDecimal("revenue"),
                row.getBigDecimal("high_value"),
                new Rates(
                        row.getBigDecimal("share_percent"),
                        row.getBigDecimal("high_value_percent"),
                        row.getString("table_version")));
        Word word = new Word(
                row.getString("decided_by"), row.getTimestamp("decided_at").toInstant(), row.getString("reason"));
        return new Stored(row.getInt("months"), share, new Decision(Choice.valueOf(row.getString("choice")), word));
    }

    /** False when somebody decided before. */
    boolean decide(Period year, String employee, Stored stored) {
        Share share = stored.share();
        Word word = stored.decision().word();
        return jdbc.sql("insert into kaohe.sales_share (year, employee, months, revenue, high_value, share_percent,"
                                + " high_value_percent, table_version, amount, choice, reason, decided_by, decided_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                year.toString(),
                                employee,
                                stored.months(),
                                share.revenue(),
                                share.highValue(),
                                share.rates().sharePercent(),
                                share.rates().highValuePercent(),
                                share.rates().version(),
                                share.total(),
                                stored.decision().choice().name(),
                                word.reason(),
                                word.by(),
                                Timestamp.from(word.at()))
                        .update()
                == 1;
    }
}
