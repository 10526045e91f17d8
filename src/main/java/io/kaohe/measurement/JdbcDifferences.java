package io.kaohe.measurement;

import io.kaohe.measurement.Difference.Choice;
import io.kaohe.measurement.Difference.Decision;
import io.kaohe.shared.Period;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of differences. */
@Repository
class JdbcDifferences {

    /** A difference with the versions of its two figures. */
    record Row(
            UUID id,
            String employee,
            String indicator,
            Period period,
            int usual,
            int other,
            BigDecimal tolerance,
            boolean standing,
            @Nullable Decision decision) {}

    private final JdbcClient jdbc;

    JdbcDifferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two who verify a figure each at the same moment see each other's; held to the end of the transaction. */
    void lock() {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('kaohe.difference', 0))")
                .query(Integer.class)
                .single();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql("select * from kaohe.difference where id = ?")
                .param(id)
                .query(JdbcDifferences::read)
                .optional();
    }

    /** Those that stand and those that were overtaken, the oldest first. */
    List<Row> of(Collection<String> employees, Collection<Period> periods) {
        return jdbc.sql("select * from kaohe.difference where employee = any(:employees) and period = any(:periods)"
                        + " order by found_at")
                .param("employees", employees.toArray(String[]::new))
                .param("periods", periods.stream().map(Period::toString).toArray(String[]::new))
                .query(JdbcDifferences::read)
                .list();
    }

    void add(UUID id, Reconciliation found, Period period) {
        jdbc.sql("insert into kaohe.difference (id, employee, indicator, period, usual, other, tolerance)"
                        + " values (:id, :employee, :indicator, :period, :usual, :other, :tolerance)")
                .param("id", id)
                .param("employee", found.usual().employee())
                .param("indicator", found.usual().indicator())
                .param("period", period.toString())
                .param("usual", found.usual().version())
                .param("other", found.other().version())
                .param("tolerance", found.tolerance())
                .update();
    }

    void overtake(UUID id) {
        jdbc.sql("update kaohe.difference set overtaken_at = kaohe.moment() where id = ?")
                .param(id)
                .update();
    }

    /** @return false when it is decided already, or overtaken */
    boolean decide(UUID id, Actual chosen, String reason, String by, Instant at) {
        return jdbc.sql("update kaohe.difference set chosen = :chosen, reason = :reason, decided_by = :by,"
                                + " decided_at = :at where id = :id and chosen is null and overtaken_at is null")
                        .param("chosen", chosen.version())
                        .param("reason", reason)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        int usual = row.getInt("usual");
        Integer chosen = row.getObject("chosen", Integer.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("employee"),
                row.getString("indicator"),
                Period.of(row.getString("period")),
                usual,
                row.getInt("other"),
                row.getBigDecimal("tolerance"),
                row.getTimestamp("overtaken_at") == null,
                chosen == null
                        ? null
                        : new Decision(
                                chosen == usual ? Choice.USUAL : Choice.OTHER,
                                row.getString("reason"),
                                row.getString("decided_by"),
                                row.getTimestamp("decided_at").toInstant()));
    }
}
