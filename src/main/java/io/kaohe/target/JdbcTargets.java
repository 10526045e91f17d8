package io.kaohe.target;

import io.kaohe.shared.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of targets. */
@Repository
class JdbcTargets {

    private record Owned(String employee, Target target) {}

    private final JdbcClient jdbc;

    JdbcTargets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Map<String, Target>> newest(Collection<String> employees, Period period) {
        return jdbc
                .sql("select distinct on (employee, indicator) * from kaohe.target where employee = any(:employees)"
                        + " and period = :period order by employee, indicator, version desc")
                .param("employees", employees.toArray(String[]::new))
                .param("period", period.toString())
                .query((row, n) -> new Owned(row.getString("employee"), target(row)))
                .stream()
                .collect(Collectors.groupingBy(
                        Owned::employee,
                        Collectors.toMap(owned -> owned.target().indicator(), Owned::target)));
    }

    /** Every version, the oldest of an indicator first. */
    Map<Period, List<Target>> history(String employee, Collection<Period> periods) {
        Map<Period, List<Target>> byPeriod = new HashMap<>();
        jdbc.sql("select * from kaohe.target where employee = :employee and period = any(:periods)"
                        + " order by indicator, version")
                .param("employee", employee)
                .param("periods", periods.stream().map(Period::toString).toArray(String[]::new))
                .query(row -> {
                    byPeriod.computeIfAbsent(Period.of(row.getString("period")), period -> new ArrayList<>())
                            .add(target(row));
                });
        return byPeriod;
    }

    /** @param batch null where no file brought it */
    void add(String employee, Period period, Target target, @Nullable UUID batch) {
        jdbc.sql("insert into kaohe.target (employee, indicator, period, version, target, baseline, batch, entered_by,"
                        + " entered_at, late, reason, effective_from) values (:employee, :indicator, :period, :version, :target,"
                        + " :baseline, :batch, :enteredBy, :enteredAt, :late, :reason, :effectiveFrom)")
                .param("employee", employee)
                .param("indicator", target.indicator())
                .param("period", period.toString())
                .param("version", target.version())
                .param("target", target.target())
                .param("baseline", target.baseline())
                .param("batch", batch)
                .param("enteredBy", target.enteredBy())
                .param("enteredAt", Timestamp.from(target.enteredAt()))
                .param("late", target.late())
                .param("reason", target.reason())
                .param("effectiveFrom", target.effectiveFrom())
                .update();
    }

    /** @return how many targets were open */
    int acknowledge(String employee, Period period) {
        return jdbc.sql("update kaohe.target t set acknowledged_at = kaohe.moment() where employee = :employee"
                        + " and period = :period and acknowledged_at is null and version = (select max(version)"
                        + " from kaohe.target n where n.employee = t.employee and n.indicator = t.indicator"
                        + " and n.period = t.period)")
                .param("employee", employee)
                .param("period", period.toString())
                .update();
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(
                row.getString("indicator"),
                row.getInt("version"),
                row.getBigDecimal("target"),
                row.getBigDecimal("baseline"),
                row.getBoolean("late"),
                row.getString("entered_by"),
                row.getTimestamp("entered_at").toInstant(),
                row.getString("reason"),
                instant(row.getTimestamp("acknowledged_at")),
                row.getObject("effective_from", LocalDate.class));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** Whom the batch is about. */
    List<String> people(UUID batch) {
        return jdbc.sql("select distinct employee from kaohe.target where batch = ?")
                .param(batch)
                .query(String.class)
                .list();
    }
}
