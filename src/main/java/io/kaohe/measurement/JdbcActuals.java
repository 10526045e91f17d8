package io.kaohe.measurement;

import io.kaohe.measurement.Coverages.Missed;
import io.kaohe.shared.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    /** See the view {@code standing_actual}: of an indicator at most one in a period. */
    List<Actual> standing(Collection<String> employees, Collection<Period> periods) {
        return jdbc.sql("select * from kaohe.standing_actual"
                        + " where employee = any(:employees) and period = any(:periods)")
                .param("employees", employees.toArray(String[]::new))
                .param("periods", periods.stream().map(Period::toString).toArray(String[]::new))
                .query((row, n) -> actual(row))
                .list();
    }

    /** Every figure ever imported for the people and period, the oldest of an indicator first. */
    List<Actual> history(Collection<String> employees, Period period) {
        return imported(employees, List.of(period), "");
    }

    /** The same of several periods without those that were declined: what counts, did, or waits for verification. */
    List<Actual> undeclined(Collection<String> employees, Collection<Period> periods) {
        return imported(employees, periods, " and a.decline is null");
    }

    private List<Actual> imported(Collection<String> employees, Collection<Period> periods, String which) {
        return jdbc.sql("select a.*, b.file_name, b.sha256, f.batch is not null kept, p.file_name evidence_name,"
                        + " false disputed from kaohe.actual a join kaohe.import_batch b on b.id = a.batch"
                        + " left join kaohe.import_file f on f.batch = a.batch"
                        + " left join kaohe.import_evidence p on p.batch = a.evidence where a.employee = any(:employees)"
                        + " and a.period = any(:periods)" + which + " order by a.employee, a.indicator, a.version")
                .param("employees", employees.toArray(String[]::new))
                .param("periods", periods.stream().map(Period::toString).toArray(String[]::new))
                .query((row, n) -> actual(row))
                .list();
    }

    /** Of figures that were declined and not given up the reason; the newest of each counts. */
    Map<Missed, String> declineReasons(Collection<String> employees, Collection<Period> periods) {
        Map<Missed, String> reasons = new HashMap<>();
        jdbc.sql("select a.employee, a.indicator, a.period, d.reason from kaohe.actual a"
                        + " join kaohe.import_decline d on d.batch = a.batch and d.number = a.decline"
                        + " and d.handling is distinct from 'DROPPED' where a.employee = any(:employees)"
                        + " and a.period = any(:periods) order by a.version")
                .param("employees", employees.toArray(String[]::new))
                .param("periods", periods.stream().map(Period::toString).toArray(String[]::new))
                .query(row -> {
                    reasons.put(
                            new Missed(
                                    row.getString("employee"),
                                    row.getString("indicator"),
                                    Period.of(row.getString("period"))),
                            row.getString("reason"));
                });
        return reasons;
    }

    /** Where the figures of a file wait for its end; within the transaction of its import. */
    JdbcStagedActuals stage() {
        return new JdbcStagedActuals(staging);
    }

    /** In the order of the file; a figure without any is absent. */
    Map<Place, List<Breach>> breaches(Collection<Place> figures) {
        Map<Place, List<Breach>> breaches = new HashMap<>();
        jdbc.sql("select * from kaohe.breach where (batch, row_number) in"
                        + " (select * from unnest(:batches::uuid[], :rows::int[])) order by line")
                .param("batches", figures.stream().map(Place::batch).toArray(UUID[]::new))
                .param("rows", figures.stream().map(Place::row).toArray(Integer[]::new))
                .query(row -> {
                    Place place = new Place(row.getObject("batch", UUID.class), row.getInt("row_number"));
                    breaches.computeIfAbsent(place, key -> new ArrayList<>()).add(breach(row));
                });
        return breaches;
    }

    private static Actual actual(ResultSet row) throws SQLException {
        return new Actual(
                row.getString("employee"),
                row.getString("indicator"),
                Period.of(row.getString("period")),
                row.getInt("version"),
                row.getBigDecimal("value"),
                row.getBigDecimal("weight"),
                row.getString("source"),
                new SourceFile(
                        row.getObject("batch", UUID.class),
                        row.getString("file_name"),
                        row.getString("sha256"),
                        row.getBoolean("kept"),
                        row.getString("evidence_name")),
                row.getInt("row_number"),
                Origin.ofJson(row.getString("origin")),
                row.getString("reason"),
                row.getString("imported_by"),
                row.getTimestamp("imported_at").toInstant(),
                row.getString("verified_by"),
                instant(row.getTimestamp("verified_at")),
                row.getBoolean("disputed"));
    }

    private static Breach breach(ResultSet row) throws SQLException {
        return new Breach(
                row.getInt("line"),
                row.getString("item"),
                row.getObject("opened", LocalDateTime.class),
                row.getObject("answered", LocalDateTime.class),
                row.getBigDecimal("hours_late"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
