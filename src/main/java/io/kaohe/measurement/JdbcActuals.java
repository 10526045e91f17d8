package io.kaohe.measurement;

import io.kaohe.measurement.Figure.State;
import io.kaohe.shared.Period;
import io.kaohe.shared.Unit;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of actuals. */
@Repository
class JdbcActuals {

    private final JdbcClient jdbc;
    private final JdbcTemplate staging;

    JdbcActuals(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        this.staging = new JdbcTemplate(database);
    }

    Map<String, Map<String, Actual>> standing(Collection<String> employees, Period period) {
        return jdbc
                .sql("select * from kaohe.standing_actual where employee = any(:employees) and period = :period")
                .param("employees", employees.toArray(String[]::new))
                .param("period", period.toString())
                .query((row, n) -> actual(row))
                .stream()
                .collect(
                        Collectors.groupingBy(Actual::employee, Collectors.toMap(Actual::indicator, actual -> actual)));
    }

    /** By period, then by indicator. */
    Map<String, Map<String, Actual>> standing(String employee, Collection<Period> periods) {
        Map<String, Map<String, Actual>> byPeriod = new LinkedHashMap<>();
        jdbc.sql("select * from kaohe.standing_actual where employee = :employee and period = any(:periods)")
                .param("employee", employee)
                .param("periods", periods.stream().map(Period::toString).toArray(String[]::new))
                .query(row -> {
                    Actual actual = actual(row);
                    byPeriod.computeIfAbsent(row.getString("period"), period -> new LinkedHashMap<>())
                            .put(actual.indicator(), actual);
                });
        return byPeriod;
    }

    /** Every figure ever imported for the people and period, the oldest of an indicator first. */
    List<Actual> history(Collection<String> employees, Period period) {
        return jdbc.sql("select a.*, b.file_name, false disputed from kaohe.actual a"
                        + " join kaohe.import_batch b on b.id = a.batch where a.employee = any(:employees)"
                        + " and a.period = :period order by a.employee, a.indicator, a.version")
                .param("employees", employees.toArray(String[]::new))
                .param("period", period.toString())
                .query((row, n) -> actual(row))
                .list();
    }

    List<Figure> figuresOf(UUID batch) {
        return jdbc.sql("select a.*, e.name, i.name_zh, i.name_en, i.unit, (select o.value from kaohe.actual o"
                        + " where o.employee = a.employee and o.indicator = a.indicator and o.period = a.period"
                        + " and o.version < a.version and o.verified_at is not null"
                        + " order by o.version desc limit 1) replaces"
                        + " from kaohe.actual a join kaohe.employee e on e.id = a.employee"
                        + " join lateral (select * from kaohe.indicator l where l.code = a.indicator"
                        + " order by l.version desc limit 1) i on true where a.batch = :batch order by a.row_number")
                .param("batch", batch)
                .query((row, n) -> figure(row))
                .list();
    }

    /** Where the figures of a file wait for its end; within the transaction of its import. */
    JdbcStagedActuals stage() {
        return new JdbcStagedActuals(staging);
    }

    /** Of figures of one person and period: indicator → breaches, in the order of the file. */
    Map<String, List<Breach>> breaches(Collection<Actual> actuals) {
        Map<String, List<Breach>> breaches = new LinkedHashMap<>();
        jdbc.sql("select a.indicator, b.* from kaohe.breach b join kaohe.actual a using (batch, row_number)"
                        + " where (b.batch, b.row_number) in (select * from unnest(:batches::uuid[], :rows::int[]))"
                        + " order by a.indicator, b.line")
                .param("batches", actuals.stream().map(Actual::batch).toArray(UUID[]::new))
                .param("rows", actuals.stream().map(Actual::row).toArray(Integer[]::new))
                .query(row -> {
                    breaches.computeIfAbsent(row.getString("indicator"), indicator -> new ArrayList<>())
                            .add(breach(row));
                });
        return breaches;
    }

    Map<Integer, String> undecided(UUID batch) {
        Map<Integer, String> open = new LinkedHashMap<>();
        jdbc.sql("select row_number, employee from kaohe.actual where batch = :batch and verified_at is null"
                        + " and declined_at is null order by row_number")
                .param("batch", batch)
                .query(row -> {
                    open.put(row.getInt("row_number"), row.getString("employee"));
                });
        return open;
    }

    void verify(String verifier, UUID batch, Set<Integer> rows) {
        decide("verified_by = :by, verified_at = clock_timestamp()", verifier, batch, rows);
    }

    void decline(String verifier, UUID batch, Set<Integer> rows) {
        decide("declined_by = :by, declined_at = clock_timestamp()", verifier, batch, rows);
    }

    private void decide(String what, String who, UUID batch, Set<Integer> rows) {
        jdbc.sql("update kaohe.actual set " + what + " where batch = :batch and row_number = any(:rows)"
                        + " and verified_at is null and declined_at is null")
                .param("by", who)
                .param("batch", batch)
                .param("rows", rows.toArray(Integer[]::new))
                .update();
    }

    private static Actual actual(ResultSet row) throws SQLException {
        return new Actual(
                row.getString("employee"),
                row.getString("indicator"),
                row.getInt("version"),
                row.getBigDecimal("value"),
                row.getBigDecimal("weight"),
                row.getString("source"),
                row.getObject("batch", UUID.class),
                row.getString("file_name"),
                row.getInt("row_number"),
                row.getString("origin"),
                row.getString("reason"),
                row.getString("imported_by"),
                row.getTimestamp("imported_at").toInstant(),
                row.getString("verified_by"),
                instant(row.getTimestamp("verified_at")),
                row.getBoolean("disputed"));
    }

    private static Figure figure(ResultSet row) throws SQLException {
        @Nullable BigDecimal replaces = row.getBigDecimal("replaces");
        return new Figure(
                row.getInt("row_number"),
                row.getString("employee"),
                row.getString("name"),
                row.getString("indicator"),
                row.getString("name_zh"),
                row.getString("name_en"),
                Unit.valueOf(row.getString("unit")),
                row.getString("period"),
                row.getBigDecimal("value"),
                replaces,
                row.getString("source"),
                row.getString("origin"),
                row.getString("reason"),
                state(row));
    }

    private static Breach breach(ResultSet row) throws SQLException {
        return new Breach(
                row.getInt("line"),
                row.getString("item"),
                row.getObject("opened", LocalDateTime.class),
                row.getObject("answered", LocalDateTime.class),
                row.getBigDecimal("hours_late"));
    }

    private static State state(ResultSet row) throws SQLException {
        if (row.getTimestamp("verified_at") != null) {
            return State.VERIFIED;
        }
        return row.getTimestamp("declined_at") == null ? State.UNDECIDED : State.DECLINED;
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
