package io.kaohe.summary;

import io.kaohe.print.RoleName;
import io.kaohe.print.Who;
import io.kaohe.shared.Period;
import io.kaohe.summary.ChannelTrends.Month;
import io.kaohe.summary.CycleSummary.Quality;
import io.kaohe.summary.CycleSummary.TeamFigures;
import io.kaohe.summary.CycleSummary.Timeliness;
import io.kaohe.summary.TeamSummary.Line;
import io.kaohe.summary.TeamSummary.Standing;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The counts and means of summaries, each in one query. */
@Repository
class JdbcSummaries {

    /** A person of a team, or a line of one. @param team name; null = without one */
    record InTeam<T>(@Nullable String team, T what) {}

    /**
     * Whose appraisals are told of.
     *
     * @param reader whose own is none of them
     * @param unread nor are these
     * @param of null = everybody
     */
    record Readable(
            String reader, Set<UUID> unread, @Nullable Collection<String> of) {}

    private static final String PEOPLE = """
            with places as (select distinct on (employee) employee, team, role from kaohe.assignment
                             where valid_from <= :day order by employee, valid_from desc),
                 people as (select a.id, a.employee, a.status, a.concluded_at, t.name as team, p.role,
                                   a.scorecard, a.scorecard_version,
                                   r.completion_rate, r.qualitative, r.composite, r.coefficient, r.grade, r.ledger
                              from kaohe.appraisal a
                              left join places p on p.employee = a.employee
                              left join kaohe.team t on t.id = p.team
                              left join lateral (select * from kaohe.result where appraisal = a.id
                                                  order by version desc limit 1) r on true
                             where a.cycle = :cycle and a.employee <> :reader and a.id <> all(:unread) and a.status <> 'WITHDRAWN'
                               and (:everybody or a.employee = any(:employees)))
            """;

    private final JdbcClient jdbc;

    JdbcSummaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose appraisals these are. */
    List<String> people(UUID cycle, Readable readable) {
        return people("select employee from people", cycle, LocalDate.EPOCH, readable)
                .query(String.class)
                .list();
    }

    /** By name; those without a team come last. @param day on which everybody's place counts */
    List<TeamFigures> teams(UUID cycle, LocalDate day, Readable readable) {
        return people("""
                        select team as name, count(*) as people, count(concluded_at) as concluded,
                               count(composite) as scored, round(avg(completion_rate), 2) as completion_rate,
                               round(avg(qualitative), 2) as qualitative, round(avg(composite), 2) as composite
                          from people group by team order by team nulls last""", cycle, day, readable).query(TeamFigures.class).list();
    }

    /** Team by team, the best result first. */
    List<InTeam<Standing>> standings(UUID cycle, LocalDate day, Readable readable) {
        return people("""
                        select people.*, e.name, own.name_zh as role_zh, own.name_en as role_en
                          from people join kaohe.employee e on e.id = people.employee
                          left join kaohe.scorecard own on own.role = people.role and own.status = 'ACTIVE'
                         order by team nulls last, composite desc nulls last, e.name, e.id""", cycle, day, readable)
                .query((row, n) -> new InTeam<>(
                        row.getString("team"),
                        new Standing(
                                new Who(row.getString("employee"), row.getString("name")),
                                row.getString("role") == null
                                        ? null
                                        : new RoleName(
                                                row.getString("role"),
                                                row.getString("role_zh"),
                                                row.getString("role_en")),
                                row.getString("status"),
                                row.getBigDecimal("completion_rate"),
                                row.getBigDecimal("qualitative"),
                                row.getBigDecimal("composite"),
                                row.getBigDecimal("coefficient"),
                                row.getString("grade"))))
                .list();
    }

    /**
     * Team by team, the furthest behind first.
     *
     * @param periods whose figures the cycle rests on
     */
    List<InTeam<Line>> lines(UUID cycle, Collection<Period> periods, LocalDate day, Readable readable) {
        return people("""
                        , entries as (select p.team, p.employee, (entry ->> 'value')::numeric as completion,
                                             coalesce(c.indicator, entry ->> 'code') as code
                                        from people p
                                       cross join jsonb_array_elements(p.ledger) as entry
                                        left join kaohe.scorecard_line c on c.scorecard = p.scorecard
                                             and c.version = p.scorecard_version and c.code = entry ->> 'code'
                                       where entry ->> 'subject' = 'LINE' and entry ->> 'value' is not null),
                          lines as (select e.*, exists (select from kaohe.standing_actual f
                                                         where f.employee = e.employee and f.indicator = e.code
                                                           and f.period = any(:periods) and f.source = 'MANUAL'
                                                           and f.verified_at is not null) as by_hand
                                      from entries e)
                        select l.team, l.code, i.name_zh, i.name_en, count(*) as people,
                               count(*) filter (where by_hand) as by_hand,
                               round(avg(completion), 4) as average, min(completion) as lowest,
                               case when i.name_zh is not null then count(*) filter (where completion < 1) end::int
                                   as below
                          from lines l
                          left join lateral (select name_zh, name_en from kaohe.indicator
                                              where code = l.code order by version desc limit 1) i on true
                         group by 1, 2, 3, 4
                         order by l.team nulls last, average, l.code""", cycle, day, readable)
                .param("periods", strings(periods))
                .query((row, n) -> new InTeam<>(
                        row.getString("team"),
                        new Line(
                                row.getString("code"),
                                row.getString("name_zh"),
                                row.getString("name_en"),
                                row.getInt("people"),
                                row.getInt("by_hand"),
                                row.getBigDecimal("average"),
                                row.getBigDecimal("lowest"),
                                row.getObject("below", Integer.class))))
                .list();
    }

    /** In the order of an appraisal's way; a self-review that was waived is nobody's delay. */
    List<Timeliness> timeliness(UUID cycle, Instant now) {
        return jdbc.sql("""
                        with steps as (
                            select 1 as place, 'SELF_REVIEW' as step, a.self_review_due as due, s.submitted_at as done
                              from kaohe.appraisal a left join kaohe.self_review s on s.appraisal = a.id
                             where a.cycle = :cycle and a.status <> 'WITHDRAWN' and s.waived_by is null
                            union all
                            select 2, 'MANAGER_SCORING', a.scoring_due, r.done
                              from kaohe.appraisal a
                              left join lateral (select max(submitted_at) as done from kaohe.rating
                                                  where appraisal = a.id and rater_group = 'MANAGER' and round = 1) r
                                on true
                             where a.cycle = :cycle and a.status <> 'WITHDRAWN'
                            union all
                            select 3, 'RESULT_TALK', a.talk_due, t.done
                              from kaohe.appraisal a
                              left join lateral (select min(held_at) as done from kaohe.result_talk
                                                  where appraisal = a.id) t on true
                             where a.cycle = :cycle and a.status <> 'WITHDRAWN')
                        select step, count(done) as done, count(*) filter (where done <= due) as in_time,
                               count(*) filter (where done > due) as late,
                               count(*) filter (where done is null and due < :now) as overdue,
                               round(avg(extract(epoch from done - due) / 86400) filter (where done > due), 1)
                                   as days_late
                          from steps group by place, step order by place""")
                .param("cycle", cycle)
                .param("now", Timestamp.from(now))
                .query(Timeliness.class)
                .list();
    }

    /** @param periods whose figures the cycle rests on */
    Quality quality(UUID cycle, Collection<Period> periods) {
        return jdbc.sql("""
                        with figures as (select f.source, d.chosen
                                           from kaohe.standing_actual f
                                           left join kaohe.difference d on d.employee = f.employee
                                                and d.indicator = f.indicator and d.period = f.period
                                                and d.overtaken_at is null
                                          where f.period = any(:periods) and f.employee in
                                                (select employee from kaohe.appraisal where cycle = :cycle)),
                             decided as (select distinct on (l.appraisal, l.line) l.decision
                                           from kaohe.line_decision l
                                           join kaohe.appraisal a on a.id = l.appraisal
                                          where a.cycle = :cycle
                                          order by l.appraisal, l.line, l.position desc)
                        select (select count(*) from figures where source = 'MANUAL') as by_hand,
                               (select count(*) from figures where chosen is not null) as reconciled,
                               (select count(*) from decided where decision = 'EXCLUDED') as excluded,
                               (select count(*) from decided where decision = 'ZERO') as zero""")
                .param("cycle", cycle)
                .param("periods", strings(periods))
                .query(Quality.class)
                .single();
    }

    /** Of the newest verified figure each person has of a source. */
    List<Month> months(Collection<YearMonth> months) {
        return jdbc.sql("""
                        with newest as (select distinct on (employee, indicator, period, source)
                                               indicator, source, period, value, weight
                                          from kaohe.actual
                                         where period = any(:months) and verified_at is not null
                                         order by employee, indicator, period, source, version desc)
                        select indicator, source, period, sum(value) as total, avg(value) as mean,
                               case when count(weight) = count(*) then sum(value * weight) / sum(weight) end
                                   as weighted
                          from newest group by indicator, source, period
                         order by indicator, source, period""")
                .param("months", months.stream().map(YearMonth::toString).toArray(String[]::new))
                .query((row, n) -> new Month(
                        row.getString("indicator"),
                        row.getString("source"),
                        YearMonth.parse(row.getString("period")),
                        row.getBigDecimal("total"),
                        row.getBigDecimal("weighted"),
                        row.getBigDecimal("mean")))
                .list();
    }

    /** Whose figures {@link #months} sums up. */
    List<String> measured(Collection<YearMonth> months) {
        return jdbc.sql("select distinct employee from kaohe.actual where period = any(?) and verified_at is not null")
                .param(months.stream().map(YearMonth::toString).toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private static String[] strings(Collection<Period> periods) {
        return periods.stream().map(Period::toString).toArray(String[]::new);
    }

    private JdbcClient.StatementSpec people(String sql, UUID cycle, LocalDate day, Readable readable) {
        Collection<String> of = readable.of();
        return jdbc.sql(PEOPLE + sql)
                .param("cycle", cycle)
                .param("day", day)
                .param("reader", readable.reader())
                .param("unread", readable.unread().toArray(UUID[]::new))
                .param("everybody", of == null)
                .param("employees", of == null ? new String[0] : of.toArray(String[]::new));
    }
}
