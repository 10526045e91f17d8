package io.kaohe.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code kaohe.improvement_plan} and {@code plan_pause}. */
@Repository
class JdbcPlans {

    private final JdbcClient jdbc;

    JdbcPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the person has an open plan. */
    boolean add(Plan plan) {
        return jdbc.sql("insert into kaohe.improvement_plan (id, employee, manager, occasion, reason, started_by,"
                                + " started_at, status) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                plan.id(),
                                plan.employee(),
                                plan.manager(),
                                plan.occasion().name(),
                                plan.reason(),
                                plan.startedBy(),
                                Timestamp.from(plan.startedAt()),
                                plan.status().name())
                        .update()
                == 1;
    }

    void addCause(UUID plan, Plans.Cause cause) {
        jdbc.sql("insert into kaohe.plan_cause (plan, appraisal, result, talk)"
                        + " select :plan, :appraisal, coalesce((select result from kaohe.improvement_talk where id = :talk::uuid),"
                        + " (select max(version) from kaohe.result where appraisal = :appraisal)), :talk::uuid")
                .param("plan", plan)
                .param("appraisal", cause.appraisal())
                .param("talk", cause.talk())
                .update();
    }

    /** Open plans that a result of the appraisal led to, and that their results ask for no longer. */
    List<Plan> withoutOccasion(UUID appraisal) {
        return jdbc.sql("""
            select * from kaohe.improvement_plan p
             where exists (select from kaohe.plan_cause where plan = p.id and appraisal = ?)
               and exists (select from kaohe.plan_occasion_gone where plan = p.id)
               and p.status not in ('PASSED', 'NOT_PASSED', 'CLOSED')\
            """).param(appraisal).query(JdbcPlans::plan).list();
    }

    /** Oldest first. */
    List<PlanView.Cause> causes(UUID plan) {
        return jdbc.sql("""
            select a.period, c.result, r.rule_version, r.decision_versions ->> 'followUp' as follow_up, t.held_at
              from kaohe.plan_cause c
              join kaohe.appraisal a on a.id = c.appraisal
              join kaohe.result r on r.appraisal = c.appraisal and r.version = c.result
              left join kaohe.improvement_talk t on t.id = c.talk
             where c.plan = ?
             order by t.held_at\
            """)
                .param(plan)
                .query((row, n) -> new PlanView.Cause(
                        row.getString("period"),
                        row.getInt("result"),
                        row.getString("rule_version"),
                        row.getString("follow_up"),
                        instant(row.getTimestamp("held_at"))))
                .list();
    }

    Optional<Plan> find(UUID id) {
        return jdbc.sql("select * from kaohe.improvement_plan where id = ?")
                .param(id)
                .query(JdbcPlans::plan)
                .optional();
    }

    /** Until the transaction ends nobody else moves it. */
    void lock(UUID id) {
        jdbc.sql("select from kaohe.improvement_plan where id = ? for update")
                .param(id)
                .query(row -> {});
    }

    List<Plan> open() {
        return jdbc.sql("select * from kaohe.improvement_plan where status not in ('PASSED', 'NOT_PASSED', 'CLOSED')"
                        + " order by started_at")
                .query(JdbcPlans::plan)
                .list();
    }

    /** Newest first. */
    List<Plan> ofEmployee(String employee) {
        return jdbc.sql("select * from kaohe.improvement_plan where employee = ? order by started_at desc")
                .param(employee)
                .query(JdbcPlans::plan)
                .list();
    }

    /** False when the plan stands elsewhere. */
    boolean move(UUID id, Set<PlanStatus> from, PlanStatus to) {
        return jdbc.sql("update kaohe.improvement_plan set status = :to where id = :id and status = any(:from)")
                        .param("to", to.name())
                        .param("id", id)
                        .param("from", from.stream().map(PlanStatus::name).toArray(String[]::new))
                        .update()
                == 1;
    }

    void begin(UUID id, int round, Instant begunAt, Instant reviewAt) {
        jdbc.sql("update kaohe.improvement_plan set round = ?, begun_at = ?, review_at = ? where id = ?")
                .params(round, Timestamp.from(begunAt), Timestamp.from(reviewAt), id)
                .update();
    }

    void reviewAt(UUID id, Instant at) {
        jdbc.sql("update kaohe.improvement_plan set review_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    void manager(UUID id, String manager) {
        jdbc.sql("update kaohe.improvement_plan set manager = ? where id = ?")
                .params(manager, id)
                .update();
    }

    void addPause(UUID id, LocalDate from, LocalDate until, String reason, String by) {
        jdbc.sql("insert into kaohe.plan_pause (plan, from_day, until_day, reason, paused_by) values (?, ?, ?, ?, ?)")
                .params(id, from, until, reason, by)
                .update();
    }

    /** @param today the first day that counts again */
    void endPause(UUID id, LocalDate from, LocalDate today, String by, String reason) {
        jdbc.sql("update kaohe.plan_pause set ended_on = ?, ended_by = ?, end_reason = ?"
                        + " where plan = ? and from_day = ? and ended_on is null")
                .params(today, by, reason, id, from)
                .update();
    }

    boolean pausedWithin(UUID id, LocalDate from, LocalDate until) {
        return jdbc.sql("select exists (select 1 from kaohe.plan_pause"
                        + " where plan = ? and from_day <= ? and last_day >= ? and last_day >= from_day)")
                .params(id, until, from)
                .query(Boolean.class)
                .single();
    }

    List<PlanView.Pause> pauses(UUID id) {
        return jdbc.sql("select * from kaohe.plan_pause where plan = ? order by from_day, id")
                .param(id)
                .query((row, n) -> new PlanView.Pause(
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        row.getString("reason"),
                        row.getString("paused_by"),
                        row.getString("ended_by") == null
                                ? null
                                : new PlanView.Ended(
                                        row.getObject("ended_on", LocalDate.class),
                                        row.getString("end_reason"),
                                        row.getString("ended_by"))))
                .list();
    }

    /** What was done and who was reminded, in the order of time. */
    List<PlanView.Event> events(String subject) {
        return jdbc.sql("""
            select at, kind, who, reason from (
                select at, action as kind, actor as who, reason from kaohe.audit
                 where subject = :subject and action not in ('PLAN_READ', 'PLAN_PRINTED')
                union all
                -- a message that tells of an act is no event beside it
                select at, kind, recipient, null from kaohe.outbox o
                 where subject = :subject
                   and not exists (select from kaohe.audit a where a.subject = o.subject and a.action = o.kind)) event
             order by at\
            """)
                .param("subject", subject)
                .query((row, n) -> new PlanView.Event(
                        row.getTimestamp("at").toInstant(),
                        row.getString("kind"),
                        row.getString("who"),
                        row.getString("reason")))
                .list();
    }

    private static Plan plan(ResultSet row, int number) throws SQLException {
        return new Plan(
                row.getObject("id", UUID.class),
                row.getString("employee"),
                row.getString("manager"),
                Occasion.valueOf(row.getString("occasion")),
                row.getString("reason"),
                row.getString("started_by"),
                row.getTimestamp("started_at").toInstant(),
                PlanStatus.valueOf(row.getString("status")),
                row.getInt("round"),
                instant(row.getTimestamp("begun_at")),
                instant(row.getTimestamp("review_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
