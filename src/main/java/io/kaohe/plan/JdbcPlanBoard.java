package io.kaohe.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The lists of plans, each in one query. Somebody who left stands in the last team. */
@Repository
class JdbcPlanBoard {

    private static final String STANDINGS = """
            select p.id, e.name, t.name as team, m.name as manager, p.status, p.started_at, p.round > 1 as extended,
                   p.review_at, s.kind as support, ended.at as ended_at,
                   coalesce(ended.action = 'PLAN_ENDED_BY_LEAVING', false) as has_left,
                   (select max(last_day) from kaohe.plan_pause
                     where plan = p.id and :today between from_day and last_day) as paused_until,
                   exists (select from kaohe.plan_occasion_gone where plan = p.id) as occasion_gone
              from kaohe.improvement_plan p
              join kaohe.employee e on e.id = p.employee
              join kaohe.employee m on m.id = p.manager
              left join lateral (select team from kaohe.assignment
                                  where employee = p.employee and valid_from <= :today
                                  order by valid_from desc limit 1) place on true
              left join kaohe.team t on t.id = place.team
              left join kaohe.plan_support s on s.plan = p.id
              left join lateral (select at, action from kaohe.audit
                                  where subject = 'improvement-plan/' || p.id
                                    and action in ('PLAN_PASSED', 'PLAN_SUPPORT_DECIDED', 'PLAN_CLOSED',
                                                   'PLAN_ENDED_BY_LEAVING')
                                  order by id desc limit 1) ended on true
             where p.employee <> :reader""";

    private static final String ENDED = "p.status in ('PASSED', 'NOT_PASSED', 'CLOSED')";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcPlanBoard(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<PlanStanding> open(String reader) {
        return standings(" and not " + ENDED, reader)
                .query(JdbcPlanBoard::standing)
                .list();
    }

    /** Newest first. */
    List<PlanStanding> ended(String reader, @Nullable UUID after, int most) {
        return standings(
                        " and " + ENDED + " and (:after::uuid is null or (p.started_at, p.id)"
                                + " < (select started_at, id from kaohe.improvement_plan where id = :after))"
                                + " order by p.started_at desc, p.id desc limit :most",
                        reader)
                .param("after", after)
                .param("most", most)
                .query(JdbcPlanBoard::standing)
                .list();
    }

    /** Whose plans these are. */
    List<String> people(List<UUID> plans) {
        return jdbc.sql("select employee from kaohe.improvement_plan where id = any(?)")
                .param(plans.toArray(UUID[]::new))
                .query(String.class)
                .list();
    }

    private StatementSpec standings(String which, String reader) {
        return jdbc.sql(STANDINGS + which).param("reader", reader).param("today", LocalDate.now(clock));
    }

    private static PlanStanding standing(ResultSet row, int number) throws SQLException {
        Timestamp reviewAt = row.getTimestamp("review_at");
        return new PlanStanding(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("team"),
                row.getString("manager"),
                PlanStatus.valueOf(row.getString("status")),
                row.getTimestamp("started_at").toInstant(),
                row.getBoolean("extended"),
                row.getObject("paused_until", LocalDate.class),
                row.getBoolean("occasion_gone"),
                reviewAt == null ? null : reviewAt.toInstant(),
                null,
                ending(row),
                List.of());
    }

    private static PlanStanding.@Nullable Ending ending(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("ended_at");
        String support = row.getString("support");
        return at == null
                ? null
                : new PlanStanding.Ending(
                        at.toInstant(),
                        support == null ? null : PlanView.Kind.valueOf(support),
                        row.getBoolean("has_left"));
    }
}
