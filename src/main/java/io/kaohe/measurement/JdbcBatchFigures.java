package io.kaohe.measurement;

import io.kaohe.measurement.Figure.State;
import io.kaohe.shared.Period;
import io.kaohe.shared.Unit;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The figures of a batch before and after somebody has verified or declined them; a batch may have a million. */
@Repository
class JdbcBatchFigures {

    private static final String FIGURES = """
            select a.*, e.name, i.name_zh, i.name_en, i.unit,
                   (select o.value from kaohe.actual o
                     where o.employee = a.employee and o.indicator = a.indicator and o.period = a.period
                       and o.version > a.version and o.verified_at is not null
                       and o.source = a.source and a.decline is null
                     order by o.version desc limit 1) overtaken_by
              from kaohe.actual a
              join kaohe.employee e on e.id = a.employee
              join lateral (select * from kaohe.indicator l where l.code = a.indicator
                             order by l.version desc limit 1) i on true
             where a.batch = :batch""";

    private static final String UNDECIDED = " verified_at is null and decline is null";

    /** Null = every row. */
    private static final String CHOSEN = " (:rows::integer[] is null or row_number = any(:rows))";

    private final JdbcClient jdbc;

    JdbcBatchFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UUID> batchesOf(Collection<Period> periods, int atMost) {
        return jdbc.sql(
                        "select b.id from kaohe.import_batch b where b.kind = 'actuals' and"
                                + " (b.options ->> 'period' = any(:periods) or exists (select from kaohe.actual a"
                                + " where a.batch = b.id and a.period = any(:periods))) order by b.applied_seq desc limit :most")
                .param("periods", periods.stream().map(Period::toString).toArray(String[]::new))
                .param("most", atMost)
                .query(UUID.class)
                .list();
    }

    /** The first that nobody has decided, in the order of the file. */
    List<Figure> undecidedFigures(UUID batch, int atMost) {
        return first(UNDECIDED, batch, atMost);
    }

    List<Figure> declined(UUID batch, int decline, int atMost) {
        return first(" decline = " + decline, batch, atMost);
    }

    private List<Figure> first(String which, UUID batch, int atMost) {
        return jdbc.sql(FIGURES + " and" + which + " order by row_number limit :most")
                .param("batch", batch)
                .param("most", atMost)
                .query((row, n) -> figure(row))
                .list();
    }

    int undecided(UUID batch) {
        return jdbc.sql("select count(*) from kaohe.actual where batch = :batch and" + UNDECIDED)
                .param("batch", batch)
                .query(Integer.class)
                .single();
    }

    SortedMap<Integer, String> undecided(UUID batch, int atMost) {
        SortedMap<Integer, String> open = new TreeMap<>();
        jdbc.sql("select row_number, employee from kaohe.actual where batch = :batch and" + UNDECIDED
                        + " order by row_number limit :most")
                .param("batch", batch)
                .param("most", atMost)
                .query(row -> {
                    open.put(row.getInt("row_number"), row.getString("employee"));
                });
        return open;
    }

    SortedSet<Integer> undecidedAbout(UUID batch, String employee) {
        return new TreeSet<>(jdbc.sql("select row_number from kaohe.actual where batch = :batch"
                        + " and employee = :employee and" + UNDECIDED)
                .param("batch", batch)
                .param("employee", employee)
                .query(Integer.class)
                .list());
    }

    boolean anyManual(UUID batch, @Nullable Set<Integer> rows) {
        return jdbc.sql("select exists (select from kaohe.actual where batch = :batch and reason is not null and"
                        + UNDECIDED + " and" + CHOSEN + ")")
                .param("batch", batch)
                .param("rows", array(rows))
                .query(Boolean.class)
                .single();
    }

    /** @param rows null = all that are open, but those about the verifier */
    int verify(String verifier, UUID batch, @Nullable Set<Integer> rows) {
        return decide("verified_by = :by, verified_at = kaohe.moment()", verifier, batch, rows);
    }

    /** @param rows null = all that are open, but those about the verifier */
    int decline(String verifier, UUID batch, @Nullable Set<Integer> rows, int decline) {
        return decide("decline = " + decline, verifier, batch, rows);
    }

    private int decide(String what, String who, UUID batch, @Nullable Set<Integer> rows) {
        return jdbc.sql("update kaohe.actual set " + what + " where batch = :batch and employee <> :by and" + UNDECIDED
                        + " and" + CHOSEN)
                .param("by", who)
                .param("batch", batch)
                .param("rows", array(rows))
                .update();
    }

    /** Whose figures the verifier has verified, by their period. */
    Map<Period, Set<String>> verifiedPeople(String verifier, UUID batch, @Nullable Set<Integer> rows) {
        Map<Period, Set<String>> people = new TreeMap<>();
        jdbc.sql("select distinct period, employee from kaohe.actual where batch = :batch and verified_by = :by and"
                        + CHOSEN)
                .param("by", verifier)
                .param("batch", batch)
                .param("rows", array(rows))
                .query(row -> {
                    people.computeIfAbsent(Period.of(row.getString("period")), period -> new HashSet<>())
                            .add(row.getString("employee"));
                });
        return people;
    }

    private static Integer @Nullable [] array(@Nullable Set<Integer> rows) {
        return rows == null ? null : rows.toArray(Integer[]::new);
    }

    private static Figure figure(ResultSet row) throws SQLException {
        @Nullable BigDecimal weight = row.getBigDecimal("weight");
        @Nullable BigDecimal overtakenBy = row.getBigDecimal("overtaken_by");
        return new Figure(
                row.getInt("row_number"),
                row.getInt("version"),
                row.getString("employee"),
                row.getString("name"),
                row.getString("indicator"),
                row.getString("name_zh"),
                row.getString("name_en"),
                Unit.valueOf(row.getString("unit")),
                row.getString("period"),
                row.getBigDecimal("value"),
                weight,
                overtakenBy,
                row.getString("source"),
                Origin.ofJson(row.getString("origin")),
                row.getString("reason"),
                state(row));
    }

    private static State state(ResultSet row) throws SQLException {
        if (row.getTimestamp("verified_at") != null) {
            return State.VERIFIED;
        }
        return row.getObject("decline") == null ? State.UNDECIDED : State.DECLINED;
    }

    /** Whom the batch is about. */
    List<String> people(UUID batch) {
        return jdbc.sql("select distinct employee from kaohe.actual where batch = ?")
                .param(batch)
                .query(String.class)
                .list();
    }
}
