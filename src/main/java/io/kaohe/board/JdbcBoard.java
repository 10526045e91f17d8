package io.kaohe.board;

import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.shared.Lateness;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The counts and lists of the board, each in one query. */
@Repository
class JdbcBoard {

    /** Who or what a process is about. */
    record About(UUID id, @Nullable String name) {}

    private static final List<String> OPEN = Arrays.stream(AppraisalStatus.values())
            .filter(status -> !status.concluded())
            .map(Enum::name)
            .toList();

    private static final String LATE = "a.due < :now and a.status in (:open)";

    private static final String STAGES = "select a.cycle, a.status, count(*) as people, count(*) filter (where " + LATE
            + ") as late from kaohe.appraisal a";

    /** Everybody's place on the day, as the results count it. */
    private static final String PLACES = """
            places as (select distinct on (employee) employee, team from kaohe.assignment
                        where valid_from <= :day order by employee, valid_from desc)""";

    private static final String RESULTS = """
            results as (select a.scorecard, a.scorecard_version, r.* from kaohe.appraisal a
                          join lateral (select composite, grade, ledger from kaohe.result where appraisal = a.id
                                         order by version desc limit 1) r on true
                         where a.cycle = :cycle and a.employee <> :reader and a.status <> 'WITHDRAWN')""";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcBoard(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of every cycle that has appraisals. */
    Map<UUID, List<CycleCard.Stage>> stages() {
        return grouped(timed(STAGES + " group by a.cycle, a.status"), row -> row.getObject("cycle", UUID.class));
    }

    List<CycleCard.Stage> stages(UUID cycle) {
        return grouped(
                        timed(STAGES + " where a.cycle = :cycle group by a.cycle, a.status")
                                .param("cycle", cycle),
                        row -> cycle)
                .getOrDefault(cycle, List.of());
    }

    /** @param day on which everybody's place counts */
    List<CycleBoard.Team> teams(UUID cycle, LocalDate day) {
        Map<CycleBoard.Team, List<CycleCard.Stage>> teams = grouped(
                timed("with " + PLACES + """
                        select t.id, t.name, a.status, count(*) as people, count(*) filter (where""" + " " + LATE + """
                        ) as late
                          from kaohe.appraisal a
                          left join places p on p.employee = a.employee
                          left join kaohe.team t on t.id = p.team
                         where a.cycle = :cycle
                         group by t.id, t.name, a.status
                         order by t.name nulls last, t.id""")
                        .param("cycle", cycle)
                        .param("day", day),
                row -> new CycleBoard.Team(row.getString("id"), row.getString("name"), List.of()));
        return teams.entrySet().stream()
                .map(team ->
                        new CycleBoard.Team(team.getKey().id(), team.getKey().name(), team.getValue()))
                .toList();
    }

    List<CycleBoard.Grade> grades(UUID cycle, String reader) {
        return results(
                        cycle,
                        reader,
                        "select grade, count(*) as people from results"
                                + " group by grade order by avg(composite) desc")
                .query(CycleBoard.Grade.class)
                .list();
    }

    List<CycleBoard.Score> scores(UUID cycle, String reader) {
        return results(
                        cycle,
                        reader,
                        "select (floor(composite / 10) * 10)::int as \"from\", count(*) as people"
                                + " from results group by 1 order by 1")
                .query((row, n) -> new CycleBoard.Score(row.getInt("from"), row.getInt("people")))
                .list();
    }

    /** The lines that were scored, the furthest behind first. */
    List<CycleBoard.Line> lines(UUID cycle, String reader) {
        return results(cycle, reader, """
                        select l.code, l.people, l.average, i.name_zh, i.name_en,
                               case when i.name_zh is not null then l.below end as below
                          from (select coalesce(c.indicator, entry ->> 'code') as code, count(*) as people,
                                       round(avg(reached), 4) as average, count(*) filter (where reached < 1) as below
                                  from results r cross join jsonb_array_elements(r.ledger) as entry
                                 cross join lateral (select (entry ->> 'value')::numeric as reached) as completion
                                  left join kaohe.scorecard_line c on c.scorecard = r.scorecard
                                       and c.version = r.scorecard_version and c.code = entry ->> 'code'
                                 where entry ->> 'subject' = 'LINE' and reached is not null
                                 group by 1) l
                          left join lateral (select name_zh, name_en from kaohe.indicator
                                              where code = l.code order by version desc limit 1) i on true
                         order by average, l.code""").query(CycleBoard.Line.class).list();
    }

    /** The longest due first. */
    List<Standing> people(UUID cycle, LocalDate day, Standing.Filter filter, @Nullable UUID after, int most) {
        return timed("with " + PLACES + """
                        select a.id, a.employee, e.name, t.name as team, m.name as reviewer, a.status, a.due,
                               a.process_instance,""" + " " + LATE + """
                         as late
                          from kaohe.appraisal a
                          join kaohe.employee e on e.id = a.employee
                          join kaohe.employee m on m.id = a.reviewer
                          left join places p on p.employee = a.employee
                          left join kaohe.team t on t.id = p.team
                         where a.cycle = :cycle
                           and (not :late or""" + " " + LATE + """
                        )
                           and (:team::text is null or p.team = :team)
                           and (:status::text is null or a.status = :status)
                           and (:after::uuid is null
                             or (a.due, a.id) > (select due, id from kaohe.appraisal where id = :after))
                         order by a.due, a.id
                         limit :most""")
                .param("cycle", cycle)
                .param("day", day)
                .param("late", filter.late())
                .param("team", filter.team())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param("after", after)
                .param("most", most)
                .query((row, n) -> standing(row))
                .list();
    }

    /** Which of these are the cycle or appraisals of it. */
    Map<UUID, About> about(UUID cycle, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, null as name from kaohe.cycle where id = :cycle and id in (:ids)"
                        + " union all select a.id, e.name from kaohe.appraisal a"
                        + " join kaohe.employee e on e.id = a.employee where a.cycle = :cycle and a.id in (:ids)")
                .param("cycle", cycle)
                .param("ids", ids)
                .query((row, n) -> new About(row.getObject("id", UUID.class), row.getString("name")))
                .stream()
                .collect(Collectors.toMap(About::id, Function.identity()));
    }

    private Standing standing(ResultSet row) throws SQLException {
        Instant due = row.getTimestamp("due").toInstant();
        return new Standing(
                row.getObject("id", UUID.class),
                row.getString("employee"),
                row.getString("name"),
                row.getString("team"),
                row.getString("reviewer"),
                AppraisalStatus.valueOf(row.getString("status")),
                due,
                row.getBoolean("late") ? Lateness.days(due, clock) : null,
                row.getString("process_instance"),
                List.of());
    }

    private StatementSpec timed(String sql) {
        return jdbc.sql(sql).param("now", Timestamp.from(clock.instant())).param("open", OPEN);
    }

    private StatementSpec results(UUID cycle, String reader, String sql) {
        return jdbc.sql("with " + RESULTS + " " + sql).param("cycle", cycle).param("reader", reader);
    }

    /** What a row is counted under. */
    private interface Heading<K> {
        K of(ResultSet row) throws SQLException;
    }

    private static <K> Map<K, List<CycleCard.Stage>> grouped(StatementSpec counts, Heading<K> heading) {
        Map<K, List<CycleCard.Stage>> groups = new LinkedHashMap<>();
        counts.query(row -> {
            groups.computeIfAbsent(heading.of(row), group -> new ArrayList<>())
                    .add(new CycleCard.Stage(
                            AppraisalStatus.valueOf(row.getString("status")),
                            row.getInt("people"),
                            row.getInt("late")));
        });
        groups.values().forEach(stages -> stages.sort(Comparator.comparing(CycleCard.Stage::status)));
        return groups;
    }
}
