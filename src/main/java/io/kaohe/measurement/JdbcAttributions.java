package io.kaohe.measurement;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lists of who is responsible for what; the newest list counts, the older ones stay with their batches. */
@Repository
class JdbcAttributions {

    private final JdbcClient jdbc;

    JdbcAttributions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AttributionRule> current() {
        return jdbc.sql("select a.* from kaohe.attribution a where a.batch = (select b.id from kaohe.import_batch b"
                        + " where b.kind = 'attributions' and b.status = 'APPLIED' order by b.applied_seq desc limit 1)"
                        + " order by a.row_number")
                .query((row, n) -> rule(row))
                .list();
    }

    void add(AttributionRule rule, UUID batch, int row) {
        jdbc.sql("insert into kaohe.attribution (source, kind, pattern, employee, valid_from, valid_until, batch,"
                        + " row_number) values (:source, :kind, :pattern, :employee, :from, :until, :batch, :row)")
                .param("source", rule.source())
                .param("kind", rule.kind())
                .param("pattern", rule.pattern())
                .param("employee", rule.employee())
                .param("from", rule.from())
                .param("until", rule.until())
                .param("batch", batch)
                .param("row", row)
                .update();
    }

    private static AttributionRule rule(ResultSet row) throws SQLException {
        return new AttributionRule(
                row.getString("source"),
                row.getString("kind"),
                row.getString("pattern"),
                row.getString("employee"),
                day(row.getDate("valid_from")),
                day(row.getDate("valid_until")));
    }

    private static @Nullable LocalDate day(@Nullable Date day) {
        return day == null ? null : day.toLocalDate();
    }

    /** Whom the batch is about. */
    List<String> people(UUID batch) {
        return jdbc.sql("select distinct employee from kaohe.attribution where batch = ?")
                .param(batch)
                .query(String.class)
                .list();
    }
}
