package io.kaohe.incentive;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.kaohe.appraisal.ManagerScoring.Potential;
import io.kaohe.incentive.AdvancementSheet.Choice;
import io.kaohe.incentive.AdvancementSheet.Kind;
import io.kaohe.incentive.AdvancementSheet.Line;
import io.kaohe.incentive.AdvancementSheet.Past;
import io.kaohe.incentive.AdvancementSheet.Statement;
import io.kaohe.incentive.AdvancementSheet.Voice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code kaohe.advancement} and the published results that they are about. */
@Repository
class JdbcAdvancements {

    private record Of<T>(UUID appraisal, T value) {}

    private final JdbcClient jdbc;

    JdbcAdvancements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Everybody whose result is published, the best first.
     *
     * @param day the last one of the year, on which everybody's place counts
     * @param unread appraisals of which nothing is told
     */
    List<Line> lines(UUID cycle, LocalDate day, Set<UUID> unread) {
        UUID[] without = unread.toArray(UUID[]::new);
        Map<UUID, List<Past>> trends = trends(cycle, day.getYear(), without);
        Map<UUID, List<Statement>> statements = statements(cycle);
        return jdbc.sql("""
                        select a.id, r.version, a.employee, e.name, place.team, a.reviewer, r.grade,
                               coalesce(r.calibrated_from, r.grade) as computed, r.completion_rate, r.qualitative,
                               r.composite, p.level
                          from kaohe.appraisal a
                          join lateral (select * from kaohe.result
                                         where appraisal = a.id and published_at is not null
                                         order by version desc limit 1) r on true
                          join kaohe.employee e on e.id = a.employee
                          left join kaohe.potential p on p.appraisal = a.id and p.round = a.round
                          left join lateral (select t.name as team
                                               from kaohe.assignment s left join kaohe.team t on t.id = s.team
                                              where s.employee = a.employee and s.valid_from <= :day
                                              order by s.valid_from desc limit 1) place on true
                         where a.cycle = :cycle and a.status <> 'WITHDRAWN' and a.id <> all(:without)
                         order by r.composite desc, a.employee""")
                .param("cycle", cycle)
                .param("without", without)
                .param("day", day)
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return line(id, row, trends.getOrDefault(id, List.of()), statements.getOrDefault(id, List.of()));
                })
                .list();
    }

    /** Whether an open appeal says that a machine alone decided. */
    boolean onHold(UUID appraisal) {
        return jdbc.sql("select exists (select from kaohe.pay_on_hold where appraisal = ?)")
                .param(appraisal)
                .query(Boolean.class)
                .single();
    }

    void add(Line line, Statement said) {
        jdbc.sql("insert into kaohe.advancement"
                        + " (appraisal, result, kind, voice, choice, percent, reason, said_by, said_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        line.appraisal(),
                        line.result(),
                        said.kind().name(),
                        said.voice().name(),
                        said.choice().name(),
                        said.percent(),
                        said.reason(),
                        said.by(),
                        Timestamp.from(said.at()))
                .update();
    }

    /** The last eight published quarters and years up to the year; a month says too little about a person's way. */
    private Map<UUID, List<Past>> trends(UUID cycle, int year, UUID[] without) {
        return grouped(
                """
                        select id, period, composite, grade
                          from (select a.id, b.period, r.composite, r.grade,
                                       row_number() over (partition by a.id order by left(b.period, 4) desc,
                                           b.cycle_type, b.period desc) as back
                                  from kaohe.appraisal a
                                  join kaohe.appraisal b on b.employee = a.employee and b.id <> a.id
                                   and b.status <> 'WITHDRAWN' and b.cycle_type in ('QUARTERLY', 'ANNUAL')
                                   and left(b.period, 4)::integer <= :year and b.id <> all(:without)
                                  join lateral (select composite, grade from kaohe.result
                                                 where appraisal = b.id and published_at is not null
                                                 order by version desc limit 1) r on true
                                 where a.cycle = :cycle) past
                         where back <= 8 order by back desc""",
                Map.of("cycle", cycle, "year", year, "without", without),
                (row, n) -> new Past(row.getString("period"), row.getBigDecimal("composite"), row.getString("grade")));
    }

    private Map<UUID, List<Statement>> statements(UUID cycle) {
        return grouped(
                """
                        select d.appraisal as id, d.*,
                               d.result < (select max(version) from kaohe.result r
                                            where r.appraisal = d.appraisal and r.published_at is not null) as outdated
                          from kaohe.advancement d join kaohe.appraisal a on a.id = d.appraisal
                         where a.cycle = :cycle order by d.id""",
                Map.of("cycle", cycle),
                (row, n) -> new Statement(
                        Voice.valueOf(row.getString("voice")),
                        Kind.valueOf(row.getString("kind")),
                        Choice.valueOf(row.getString("choice")),
                        row.getBigDecimal("percent"),
                        row.getString("reason"),
                        row.getString("said_by"),
                        row.getTimestamp("said_at").toInstant(),
                        row.getBoolean("outdated")));
    }

    /** @param sql with the appraisal in column {@code id} */
    private <T> Map<UUID, List<T>> grouped(String sql, Map<String, ?> params, RowMapper<T> each) {
        return jdbc
                .sql(sql)
                .params(params)
                .query((row, n) -> new Of<>(row.getObject("id", UUID.class), each.mapRow(row, n)))
                .list()
                .stream()
                .collect(groupingBy(Of::appraisal, mapping(Of::value, toList())));
    }

    private static Line line(UUID id, ResultSet row, List<Past> trend, List<Statement> statements) throws SQLException {
        String potential = row.getString("level");
        return new Line(
                id,
                row.getInt("version"),
                row.getString("employee"),
                row.getString("name"),
                row.getString("team"),
                row.getString("reviewer"),
                row.getString("grade"),
                row.getString("computed"),
                row.getBigDecimal("completion_rate"),
                row.getBigDecimal("qualitative"),
                row.getBigDecimal("composite"),
                potential == null ? null : Potential.valueOf(potential),
                trend,
                statements);
    }
}
