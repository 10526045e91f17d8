package io.kaohe.appraisal;

import io.kaohe.appraisal.ManagerScoring.Potential;
import io.kaohe.scoring.RaterGroup;
import io.kaohe.scoring.ScoringInput;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code kaohe.self_review}, {@code rating} and {@code work_case}. */
@Repository
class JdbcReviews {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    JdbcReviews(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    void addSelfReview(UUID appraisal, SelfReview review, String by, Instant at) {
        jdbc.sql("insert into kaohe.self_review (appraisal, attainment, ideas, submitted_by, submitted_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(appraisal, review.attainment(), review.ideas(), by, Timestamp.from(at))
                .update();
    }

    void waiveSelfReview(UUID appraisal, String by, String reason) {
        jdbc.sql("insert into kaohe.self_review (appraisal, waived_by, waive_reason) values (?, ?, ?)")
                .params(appraisal, by, reason)
                .update();
    }

    void addRatings(UUID appraisal, int round, RaterGroup group, String rater, String by, List<Rated> ratings) {
        template.batchUpdate(
                "insert into kaohe.rating (appraisal, round, rater_group, rater, dimension, score, submitted_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                ratings.stream()
                        .map(r -> new Object[] {
                            appraisal, round, group.name(), rater, r.dimension().name(), r.score(), by
                        })
                        .toList());
    }

    void addCases(UUID appraisal, int round, String rater, List<ManagerScoring.Rating> ratings) {
        List<Object[]> rows = new java.util.ArrayList<>();
        for (ManagerScoring.Rating rating : ratings) {
            int position = 0;
            for (ManagerScoring.WorkCase work : rating.cases()) {
                rows.add(new Object[] {
                    appraisal,
                    round,
                    rater,
                    rating.dimension().name(),
                    position++,
                    work.situation(),
                    work.action(),
                    work.result(),
                    work.moved()
                });
            }
        }
        template.batchUpdate(
                "insert into kaohe.work_case (appraisal, round, rater, dimension, position, situation, action, result,"
                        + " moved) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    void addPotential(UUID appraisal, int round, Potential level, String by) {
        jdbc.sql("insert into kaohe.potential (appraisal, round, level, submitted_by) values (?, ?, ?, ?)")
                .params(appraisal, round, level.name(), by)
                .update();
    }

    /** The ratings that count: each group's newest round up to this one. */
    List<ScoringInput.Rating> current(UUID appraisal, int round) {
        return jdbc.sql("""
                        select rater_group, rater, dimension, score from kaohe.rating r
                         where appraisal = :appraisal
                           and round = (select max(round) from kaohe.rating n
                                         where n.appraisal = r.appraisal and n.rater_group = r.rater_group
                                           and n.round <= :round)
                         order by rater_group, rater, dimension""")
                .param("appraisal", appraisal)
                .param("round", round)
                .query((row, n) -> new ScoringInput.Rating(
                        RaterGroup.valueOf(row.getString("rater_group")),
                        row.getString("rater"),
                        row.getString("dimension"),
                        row.getBigDecimal("score")))
                .list();
    }

    /** The line managers who have rated in the round. */
    Set<String> managers(UUID appraisal, int round) {
        return jdbc.sql("select distinct rater from kaohe.rating where appraisal = ? and round = ?"
                        + " and rater_group = 'MANAGER'")
                .params(appraisal, round)
                .query(String.class)
                .set();
    }

    /** Whether the line manager has still to rate people of the cycle, today or when their self-review is in. */
    boolean owesScoring(String manager, UUID cycle) {
        return jdbc.sql("""
                        select exists (select from (
                            select id, round, status from kaohe.appraisal
                             where cycle = :cycle and concluded_at is null and reviewer = :manager
                            union all
                            select id, round, status from kaohe.appraisal
                             where cycle = :cycle and concluded_at is null and stretches <> '[]'
                               and stretches @> jsonb_build_array(jsonb_build_object('reviewer', cast(:manager as text)))
                        ) a
                         where a.status in ('SELF_REVIEW', 'PEER_REVIEW', 'MANAGER_SCORING')
                           and not exists (select from kaohe.rating r where r.appraisal = a.id and r.round = a.round
                                              and r.rater_group = 'MANAGER' and r.rater = :manager))""")
                .param("cycle", cycle)
                .param("manager", manager)
                .query(Boolean.class)
                .single();
    }

    /** The appraisals that wait for somebody's judgement who has not judged them before there was a result. */
    Set<UUID> toJudgeAnew(String somebody) {
        return jdbc.sql("select id from kaohe.appraisal a where concluded_at is null and status = 'MANAGER_SCORING'"
                        + " and round > 1 and (reviewer = :somebody"
                        + " or stretches @> jsonb_build_array(jsonb_build_object('reviewer', cast(:somebody as text))))"
                        + " and not exists (select from kaohe.rating r where r.appraisal = a.id"
                        + " and :somebody in (r.rater, r.submitted_by))")
                .param("somebody", somebody)
                .query(UUID.class)
                .set();
    }

    /** Those who are named, in every round. */
    List<String> raters(UUID appraisal) {
        return jdbc.sql("select rater from kaohe.rating where appraisal = :appraisal"
                        + " union select submitted_by from kaohe.rating where appraisal = :appraisal")
                .param("appraisal", appraisal)
                .query(String.class)
                .list();
    }

    Optional<StoredSelfReview> selfReview(UUID appraisal) {
        return jdbc.sql("select attainment, ideas, submitted_by, waived_by, waive_reason from kaohe.self_review"
                        + " where appraisal = ?")
                .param(appraisal)
                .query(StoredSelfReview.class)
                .optional();
    }

    /** Of the newest round up to this one. */
    List<StoredCase> cases(UUID appraisal, int round) {
        return jdbc.sql("""
                        select rater, dimension, situation, action, result, moved from kaohe.work_case
                         where appraisal = :appraisal
                           and round = (select max(round) from kaohe.work_case
                                         where appraisal = :appraisal and round <= :round)
                         order by dimension, position""")
                .param("appraisal", appraisal)
                .param("round", round)
                .query(StoredCase.class)
                .list();
    }

    /** A dimension with its score. */
    record Rated(Dimension dimension, BigDecimal score) {}

    record StoredSelfReview(
            @Nullable String attainment,
            @Nullable String ideas,
            @Nullable String submittedBy,
            @Nullable String waivedBy,
            @Nullable String waiveReason) {}

    record StoredCase(String rater, String dimension, String situation, String action, String result, String moved) {}
}
