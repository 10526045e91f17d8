package io.kaohe.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kaohe.plan.PlanReview.Conclusion;
import io.kaohe.plan.PlanReview.Judgement;
import io.kaohe.plan.PlanReview.SelfReview;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people wrote in a plan: drafts, coaching sessions, reviews, HR's decision, the person's answer. */
@Repository
class JdbcPlanRecords {

    /**
     * @param last session of this round; before the first the begin of the round
     * @param pausedDays since then
     */
    record Coached(UUID plan, Instant last, int pausedDays) {}

    /** A plan may have been stored by a newer build with more to it. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final JdbcClient jdbc;

    JdbcPlanRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addDraft(UUID plan, PlanContent content, String by, Instant at) {
        jdbc.sql("insert into kaohe.plan_draft (plan, version, content, drafted_by, drafted_at)"
                        + " select :plan, coalesce(max(version), 0) + 1, :content::jsonb, :by, :at"
                        + " from kaohe.plan_draft where plan = :plan")
                .param("plan", plan)
                .param("content", json(content))
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** About the newest version. */
    void decide(UUID plan, PlanView.Decision decision, @Nullable String comment, String by, Instant at) {
        jdbc.sql("update kaohe.plan_draft set decision = :decision, comment = :comment, decided_by = :by,"
                        + " decided_at = :at where plan = :plan and decision is null")
                .param("decision", decision.name())
                .param("comment", comment)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("plan", plan)
                .update();
    }

    /** Oldest first; the last one counts. */
    List<PlanView.Draft> drafts(UUID plan) {
        return jdbc.sql("select * from kaohe.plan_draft where plan = ? order by version")
                .param(plan)
                .query((row, n) -> new PlanView.Draft(
                        row.getInt("version"),
                        read(row.getString("content"), new TypeReference<PlanContent>() {}),
                        row.getString("drafted_by"),
                        row.getTimestamp("drafted_at").toInstant(),
                        row.getString("decision") == null ? null : PlanView.Decision.valueOf(row.getString("decision")),
                        row.getString("comment"),
                        row.getString("decided_by"),
                        instant(row.getTimestamp("decided_at"))))
                .list();
    }

    void addCoaching(UUID plan, String minutes, String by, Instant at) {
        jdbc.sql("insert into kaohe.plan_coaching (plan, minutes, held_by, held_at) values (?, ?, ?, ?)")
                .params(plan, minutes, by, Timestamp.from(at))
                .update();
    }

    void coachingRead(UUID plan, Instant at) {
        jdbc.sql("update kaohe.plan_coaching set read_at = ? where plan = ? and read_at is null")
                .params(Timestamp.from(at), plan)
                .update();
    }

    /** Oldest first. */
    List<PlanView.Coaching> coachings(UUID plan) {
        return jdbc.sql("select * from kaohe.plan_coaching where plan = ? order by id")
                .param(plan)
                .query((row, n) -> new PlanView.Coaching(
                        row.getString("minutes"),
                        row.getString("held_by"),
                        row.getTimestamp("held_at").toInstant(),
                        instant(row.getTimestamp("read_at"))))
                .list();
    }

    /** Of plans that have begun. */
    List<Coached> coached(Collection<UUID> plans, ZoneId zone) {
        return jdbc.sql("""
                        select p.id as plan, since.last,
                               (select coalesce(sum(last_day - greatest(from_day, since.day) + 1), 0)
                                  from kaohe.plan_pause where plan = p.id and last_day >= since.day) as paused_days
                          from (select id, greatest(begun_at, (select max(held_at) from kaohe.plan_coaching
                                                                where plan = improvement_plan.id)) as last
                                  from kaohe.improvement_plan
                                 where id = any(:plans) and begun_at is not null) p
                         cross join lateral (select p.last, (p.last at time zone :zone)::date as day) since""")
                .param("plans", plans.toArray(UUID[]::new))
                .param("zone", zone.getId())
                .query((row, n) -> new Coached(
                        row.getObject("plan", UUID.class),
                        row.getTimestamp("last").toInstant(),
                        row.getInt("paused_days")))
                .list();
    }

    void addSelfReview(UUID plan, int round, SelfReview review) {
        jdbc.sql("insert into kaohe.plan_self_review (plan, round, attainment, difficulties, submitted_by,"
                        + " submitted_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        plan,
                        round,
                        review.attainment(),
                        review.difficulties(),
                        review.by(),
                        Timestamp.from(review.at()))
                .update();
    }

    void addJudgement(UUID plan, int round, Judgement judgement) {
        jdbc.sql("insert into kaohe.plan_review (plan, round, goals, ratings, score, conclusion, reason, reviewed_by,"
                        + " reviewed_at) values (?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?)")
                .params(
                        plan,
                        round,
                        json(judgement.goals()),
                        json(judgement.ratings()),
                        judgement.score(),
                        judgement.conclusion().name(),
                        judgement.reason(),
                        judgement.by(),
                        Timestamp.from(judgement.at()))
                .update();
    }

    /** Oldest first. */
    List<PlanReview> reviews(UUID plan) {
        return jdbc.sql("select s.*, r.goals, r.ratings, r.score, r.conclusion, r.reason, r.reviewed_by, r.reviewed_at"
                        + " from kaohe.plan_self_review s left join kaohe.plan_review r using (plan, round)"
                        + " where plan = ? order by round")
                .param(plan)
                .query(JdbcPlanRecords::review)
                .list();
    }

    void addSupport(UUID plan, PlanView.Support support) {
        jdbc.sql("insert into kaohe.plan_support (plan, kind, reason, decided_by, decided_at) values (?, ?, ?, ?, ?)")
                .params(plan, support.kind().name(), support.reason(), support.by(), Timestamp.from(support.at()))
                .update();
    }

    Optional<PlanView.Support> support(UUID plan) {
        return jdbc.sql("select * from kaohe.plan_support where plan = ?")
                .param(plan)
                .query((row, n) -> new PlanView.Support(
                        PlanView.Kind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        row.getTimestamp("decided_at").toInstant()))
                .optional();
    }

    /** False when the person answered before. */
    boolean addAnswer(UUID plan, PlanView.Answer answer) {
        return jdbc.sql("insert into kaohe.plan_answer (plan, comment, answered_by, answered_at)"
                                + " values (?, ?, ?, ?) on conflict do nothing")
                        .params(plan, answer.comment(), answer.by(), Timestamp.from(answer.at()))
                        .update()
                == 1;
    }

    Optional<PlanView.Answer> answer(UUID plan) {
        return jdbc.sql("select * from kaohe.plan_answer where plan = ?")
                .param(plan)
                .query((row, n) -> new PlanView.Answer(
                        row.getString("comment"),
                        row.getString("answered_by"),
                        row.getTimestamp("answered_at").toInstant()))
                .optional();
    }

    private static PlanReview review(ResultSet row, int number) throws SQLException {
        return new PlanReview(
                row.getInt("round"),
                new SelfReview(
                        row.getString("attainment"),
                        row.getString("difficulties"),
                        row.getString("submitted_by"),
                        row.getTimestamp("submitted_at").toInstant()),
                row.getString("conclusion") == null ? null : judgement(row));
    }

    private static Judgement judgement(ResultSet row) throws SQLException {
        return new Judgement(
                read(row.getString("goals"), new TypeReference<>() {}),
                read(row.getString("ratings"), new TypeReference<>() {}),
                row.getBigDecimal("score"),
                Conclusion.valueOf(row.getString("conclusion")),
                row.getString("reason"),
                row.getString("reviewed_by"),
                row.getTimestamp("reviewed_at").toInstant());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            // without the cause: its message quotes what was written
            throw new IllegalStateException("a stored plan is not readable");
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON");
        }
    }
}
