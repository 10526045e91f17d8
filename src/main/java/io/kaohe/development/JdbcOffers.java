package io.kaohe.development;

import io.kaohe.development.DevelopmentSheet.Budget;
import io.kaohe.development.Offer.Kind;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the catalogue and of its budgets. */
@Repository
class JdbcOffers {

    private final JdbcClient jdbc;

    JdbcOffers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest version of each, by code. */
    Map<String, Offer> newest() {
        Map<String, Offer> offers = new LinkedHashMap<>();
        jdbc.sql("select distinct on (code) * from kaohe.development_offer order by code, version desc")
                .query((row, n) -> offer(row))
                .list()
                .forEach(offer -> offers.put(offer.code(), offer));
        return offers;
    }

    void add(Offer offer, UUID batch, String by) {
        jdbc.sql("insert into kaohe.development_offer"
                        + " (code, version, kind, name_zh, name_en, year, cost, places, batch, entered_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        offer.code(),
                        offer.version(),
                        offer.kind().name(),
                        offer.nameZh(),
                        offer.nameEn(),
                        offer.year(),
                        offer.cost(),
                        offer.places(),
                        batch,
                        by)
                .update();
    }

    Optional<Budget> budget(int year) {
        return jdbc.sql("select * from kaohe.development_budget where year = ? order by id desc limit 1")
                .param(year)
                .query((row, n) -> new Budget(
                        row.getBigDecimal("amount"),
                        row.getString("reason"),
                        row.getString("set_by"),
                        row.getTimestamp("set_at").toInstant()))
                .optional();
    }

    void setBudget(int year, BigDecimal amount, String reason, String by, Instant at) {
        jdbc.sql("insert into kaohe.development_budget (year, amount, reason, set_by, set_at) values (?, ?, ?, ?, ?)")
                .params(year, amount, reason, by, Timestamp.from(at))
                .update();
    }

    private static Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                row.getString("code"),
                row.getInt("version"),
                Kind.valueOf(row.getString("kind")),
                row.getString("name_zh"),
                row.getString("name_en"),
                row.getInt("year"),
                row.getBigDecimal("cost"),
                row.getInt("places"));
    }
}
