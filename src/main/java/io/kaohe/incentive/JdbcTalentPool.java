package io.kaohe.incentive;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.kaohe.appraisal.ManagerScoring.Potential;
import io.kaohe.decision.FollowUps;
import io.kaohe.incentive.AdvancementSheet.Past;
import io.kaohe.incentive.TalentPoolSheet.Suggestion;
import io.kaohe.incentive.TalentPoolSheet.Word;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the talent pool and the years that suggest somebody for it. */
@Repository
class JdbcTalentPool {

    /** The newest published result of everybody's newest year. */
    private static final String NEWEST_YEARS = """
            with newest as (
                select distinct on (a.employee) a.id, a.employee, a.period, a.round, r.version, r.composite, r.grade, r.follow_ups
                  from kaohe.appraisal a
                  join kaohe.result r on r.appraisal = a.id and r.published_at is not null
                 where a.cycle_type = 'ANNUAL' and a.status <> 'WITHDRAWN'
                 order by a.employee, a.period desc, r.version desc)
            """;

    /** @param newest the person's newest year; null = it was withdrawn since */
    record Stored(
            UUID id,
            UUID appraisal,
            String employee,
            String name,
            @Nullable Past newest,
            Word admitted,
            List<Word> reviews,
            @Nullable Word left) {}

    private record Review(UUID membership, Word word) {}

    private final JdbcClient jdbc;

    JdbcTalentPool(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param day on which everybody's place counts */
    List<Suggestion> suggestions(LocalDate day) {
        return jdbc.sql(NEWEST_YEARS + """
                        select n.*, e.name, place.team, p.level
                          from newest n
                          join kaohe.employee e on e.id = n.employee
                          left join kaohe.potential p on p.appraisal = n.id and p.round = n.round
                          left join lateral (select t.name as team
                                               from kaohe.assignment s left join kaohe.team t on t.id = s.team
                                              where s.employee = n.employee and s.valid_from <= :day
                                              order by s.valid_from desc limit 1) place on true
                         where :followUp = any (n.follow_ups)
                           and not exists (select from kaohe.talent_declined where appraisal = n.id)
                           and not exists (select from kaohe.talent_membership m
                                            where m.appraisal = n.id or m.employee = n.employee and m.left_at is null)
                         order by n.composite desc, n.employee""")
                .param("followUp", FollowUps.TALENT_POOL)
                .param("day", day)
                .query((row, n) -> new Suggestion(
                        row.getObject("id", UUID.class),
                        row.getInt("version"),
                        row.getString("employee"),
                        row.getString("name"),
                        row.getString("team"),
                        past(row),
                        row.getString("level") == null ? null : Potential.valueOf(row.getString("level"))))
                .list();
    }

    /** In the order of their entry. */
    List<Stored> memberships() {
        Map<UUID, List<Word>> reviews = jdbc
                .sql("select * from kaohe.talent_review order by id")
                .query((row, n) -> new Review(
                        row.getObject("membership", UUID.class), word(row, "reviewed_by", "reviewed_at", "reason")))
                .list()
                .stream()
                .collect(groupingBy(Review::membership, mapping(Review::word, toList())));
        return jdbc.sql(NEWEST_YEARS + """
                        select m.id, m.appraisal, m.employee, m.reason, m.admitted_by, m.admitted_at, m.left_at, m.ended_by,
                               m.end_reason, e.name, n.period, n.composite, n.grade
                          from kaohe.talent_membership m
                          join kaohe.employee e on e.id = m.employee
                          left join newest n on n.employee = m.employee
                         order by m.admitted_at, m.employee""")
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Stored(
                            id,
                            row.getObject("appraisal", UUID.class),
                            row.getString("employee"),
                            row.getString("name"),
                            row.getString("period") == null ? null : past(row),
                            word(row, "admitted_by", "admitted_at", "reason"),
                            reviews.getOrDefault(id, List.of()),
                            row.getTimestamp("left_at") == null
                                    ? null
                                    : word(row, "ended_by", "left_at", "end_reason"));
                })
                .list();
    }

    /** False when the person belongs to it, or did because of this result. */
    boolean admit(UUID id, Suggestion suggestion, Word word) {
        return jdbc.sql("insert into kaohe.talent_membership (id, employee, appraisal, result, reason, admitted_by,"
                                + " admitted_at) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                id,
                                suggestion.employee(),
                                suggestion.appraisal(),
                                suggestion.version(),
                                word.reason(),
                                word.by(),
                                Timestamp.from(word.at()))
                        .update()
                == 1;
    }

    boolean decline(Suggestion suggestion, Word word) {
        return jdbc.sql("insert into kaohe.talent_declined (appraisal, result, reason, declined_by, declined_at)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                suggestion.appraisal(),
                                suggestion.version(),
                                word.reason(),
                                word.by(),
                                Timestamp.from(word.at()))
                        .update()
                == 1;
    }

    void review(UUID membership, Word word) {
        jdbc.sql("insert into kaohe.talent_review (membership, reason, reviewed_by, reviewed_at) values (?, ?, ?, ?)")
                .params(membership, word.reason(), word.by(), Timestamp.from(word.at()))
                .update();
    }

    boolean end(UUID id, Word word) {
        return jdbc.sql("update kaohe.talent_membership set end_reason = ?, ended_by = ?, left_at = ?"
                                + " where id = ? and left_at is null")
                        .params(word.reason(), word.by(), Timestamp.from(word.at()), id)
                        .update()
                == 1;
    }

    private static Past past(ResultSet row) throws SQLException {
        return new Past(row.getString("period"), row.getBigDecimal("composite"), row.getString("grade"));
    }

    private static Word word(ResultSet row, String by, String at, String reason) throws SQLException {
        return new Word(row.getString(by), row.getTimestamp(at).toInstant(), row.getString(reason));
    }
}
