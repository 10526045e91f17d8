package io.kaohe.outcome;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code kaohe.bonus_list} and {@code bonus_line}. */
@Repository
class JdbcBonusLists {

    private final JdbcClient jdbc;

    JdbcBonusLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a new version from the newest results of everybody who was not withdrawn and the bases of the day. */
    void prepare(UUID cycle, LocalDate day) {
        int version = jdbc.sql("insert into kaohe.bonus_list (cycle, version)"
                        + " select :cycle, coalesce(max(version), 0) + 1 from kaohe.bonus_list where cycle = :cycle"
                        + " returning version")
                .param("cycle", cycle)
                .query(Integer.class)
                .single();
        jdbc.sql("""
                        insert into kaohe.bonus_line
                            (cycle, version, appraisal, result, coefficient, performance_index, bonus_base, on_hold)
                        select a.cycle, :version, a.id, r.version, r.coefficient, r.performance_index, b.amount,
                               exists (select from kaohe.pay_on_hold h where h.appraisal = a.id)
                          from kaohe.appraisal a
                          join lateral (select * from kaohe.result where appraisal = a.id
                                         order by version desc limit 1) r on true
                          left join lateral (select amount from kaohe.bonus_base
                                              where employee = a.employee and valid_from <= :day
                                              order by valid_from desc limit 1) b on true
                         where a.cycle = :cycle and a.status <> 'WITHDRAWN'""")
                .param("cycle", cycle)
                .param("version", version)
                .param("day", day)
                .update();
    }

    /** @param day on which people's teams count */
    Optional<BonusList> newest(UUID cycle, LocalDate day) {
        return jdbc.sql("select * from kaohe.bonus_list where cycle = ? order by version desc limit 1")
                .param(cycle)
                .query((row, n) -> list(cycle, row, day))
                .optional();
    }

    /** False when somebody decided before. */
    boolean decide(UUID cycle, int version, String decision, @Nullable String reason, String by) {
        return jdbc.sql("update kaohe.bonus_list set decision = :decision, reason = :reason, decided_by = :by,"
                                + " decided_at = kaohe.moment()"
                                + " where cycle = :cycle and version = :version and decision is null")
                        .param("decision", decision)
                        .param("reason", reason)
                        .param("by", by)
                        .param("cycle", cycle)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Whether a line is not as it would be made now, because of an appeal. */
    boolean outdated(UUID cycle, int version) {
        return jdbc.sql("""
                        select exists (
                            select from kaohe.bonus_line l
                             where l.cycle = ? and l.version = ?
                               and (l.result <> (select max(version) from kaohe.result where appraisal = l.appraisal)
                                 or l.on_hold <> exists (select from kaohe.pay_on_hold h
                                                          where h.appraisal = l.appraisal)))""").params(cycle, version).query(Boolean.class).single();
    }

    private BonusList list(UUID cycle, ResultSet row, LocalDate day) throws SQLException {
        List<BonusList.Line> lines = lines(cycle, row.getInt("version"), day);
        Timestamp decided = row.getTimestamp("decided_at");
        return new BonusList(
                row.getInt("version"),
                lines,
                lines.stream()
                        .map(BonusList.Line::bonus)
                        .filter(Objects::nonNull)
                        .reduce(new BigDecimal("0.00"), BigDecimal::add),
                (int) lines.stream().filter(line -> line.base() == null).count(),
                row.getString("decision"),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant());
    }

    private List<BonusList.Line> lines(UUID cycle, int version, LocalDate day) {
        return jdbc.sql("""
                        select l.appraisal, e.id, e.name, t.name as team, r.completion_rate, r.qualitative, r.grade,
                               l.coefficient, l.performance_index, l.bonus_base, l.on_hold, h.since, a.status
                          from kaohe.bonus_line l
                          join kaohe.result r on r.appraisal = l.appraisal and r.version = l.result
                          join kaohe.appraisal a on a.id = l.appraisal
                          join kaohe.employee e on e.id = a.employee
                          left join lateral (select team from kaohe.assignment
                                              where employee = e.id and valid_from <= :day
                                              order by valid_from desc limit 1) place on true
                          left join kaohe.team t on t.id = place.team
                          left join kaohe.pay_on_hold h on h.appraisal = l.appraisal
                         where l.cycle = :cycle and l.version = :version
                         order by t.name nulls last, e.id""")
                .param("cycle", cycle)
                .param("version", version)
                .param("day", day)
                .query((row, n) -> line(row))
                .list();
    }

    private static BonusList.Line line(ResultSet row) throws SQLException {
        BigDecimal base = row.getBigDecimal("bonus_base");
        BigDecimal coefficient = row.getBigDecimal("coefficient");
        Timestamp since = row.getTimestamp("since");
        boolean onHold = row.getBoolean("on_hold") || since != null;
        return new BonusList.Line(
                row.getObject("appraisal", UUID.class),
                row.getString("id"),
                row.getString("name"),
                row.getString("team"),
                row.getBigDecimal("completion_rate"),
                row.getBigDecimal("qualitative"),
                row.getString("grade"),
                coefficient,
                row.getBigDecimal("performance_index"),
                base,
                onHold ? null : BonusList.bonus(base, coefficient),
                "CLOSED_UNCONFIRMED".equals(row.getString("status")),
                onHold,
                since == null ? null : since.toInstant());
    }
}
