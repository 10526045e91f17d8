package io.kaohe.incentive;

import io.kaohe.incentive.AwardSheet.Choice;
import io.kaohe.incentive.SalesShareRates.Rates;
import io.kaohe.incentive.SalesShareSheet.Decision;
import io.kaohe.incentive.SalesShareSheet.Share;
import io.kaohe.incentive.TalentPoolSheet.Word;
import io.kaohe.shared.Period;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
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
        Map<String, Stored> decided = new HashMap<>();
        jdbc.sql("select * from kaohe.sales_share where year = ?")
                .param(year.toString())
                .query(row -> {
                    Share share = Share.of(
                            row.getBigDecimal("revenue"),
                            row.getBigDecimal("high_value"),
                            new Rates(
                                    row.getBigDecimal("share_percent"),
                                    row.getBigDecimal("high_value_percent"),
                                    row.getString("table_version")));
                    Word word = new Word(
                            row.getString("decided_by"),
                            row.getTimestamp("decided_at").toInstant(),
                            row.getString("reason"));
                    decided.put(
                            row.getString("employee"),
                            new Stored(
                                    row.getInt("months"),
                                    share,
                                    new Decision(Choice.valueOf(row.getString("choice")), word)));
                });
        return decided;
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
