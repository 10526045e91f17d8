package io.kaohe.calibration;

import io.kaohe.appraisal.ManagerScoring.Potential;
import io.kaohe.calibration.CalibrationSheet.Change;
import io.kaohe.calibration.CalibrationSheet.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code kaohe.calibration_entry} and {@code calibration_change}. */
@Repository
class JdbcCalibrations {

    private final JdbcClient jdbc;

    JdbcCalibrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of everybody who has a result; a second call changes nothing. */
    void snapshot(UUID cycle) {
        jdbc.sql("""
                        insert into kaohe.calibration_entry (cycle, appraisal, result, grade)
                        select a.cycle, a.id, r.version, r.grade
                          from kaohe.appraisal a
                          join lateral (select version, grade from kaohe.result where appraisal = a.id
                                         order by version desc limit 1) r on true
                         where a.cycle = ? and a.status = 'CALIBRATION'
                            on conflict do nothing""").param(cycle).update();
    }

    /** @param day on which everybody's place counts */
    List<Entry> entries(UUID cycle, LocalDate day) {
        Map<UUID, List<Change>> changes = changes(cycle);
        return jdbc.sql("""
                        select c.appraisal, c.grade, a.employee, e.name, a.reviewer, m.name as reviewer_name, place.team,
                               r.completion_rate, r.qualitative, r.composite, p.level,
                               own.self, given.manager
                          from kaohe.calibration_entry c
                          join kaohe.appraisal a on a.id = c.appraisal
                          join kaohe.result r on r.appraisal = c.appraisal and r.version = c.result
                          join kaohe.employee e on e.id = a.employee
                          join kaohe.employee m on m.id = a.reviewer
                          left join kaohe.potential p on p.appraisal = a.id and p.round = a.round
                          left join lateral (select t.name as team
                                               from kaohe.assignment s left join kaohe.team t on t.id = s.team
                                              where s.employee = a.employee and s.valid_from <= :day
                                              order by s.valid_from desc limit 1) place on true
                          left join lateral (select avg(score) as self
                                               from kaohe.rating
                                              where appraisal = a.id and rater_group = 'SELF') own on true
                          left join lateral (select sum(judged.score * judged.days) / sum(judged.days) as manager
                                               from (select avg(score) as score, coalesce(led.days, 1) as days
                                                       from kaohe.rating
                                                       left join (select s ->> 'reviewer' as reviewer,
                                                                         sum((s ->> 'to')::date - (s ->> 'from')::date
                                                                             + 1) as days
                                                                    from jsonb_array_elements(a.stretches) s
                                                                   group by 1) led on led.reviewer = rater
                                                      where appraisal = a.id and rater_group = 'MANAGER'
                                                        and round = a.round
                                                      group by rater, led.days) judged) given on true
                         where c.cycle = :cycle and a.status <> 'WITHDRAWN'
                         order by r.composite desc, a.employee""")
                .param("cycle", cycle)
                .param("day", day)
                .query((row, n) -> entry(row, changes.getOrDefault(row.getObject("appraisal", UUID.class), List.of())))
                .list();
    }

    void change(
            UUID cycle, UUID appraisal, int position, String grade, int table, String reason, String by, Instant at) {
        jdbc.sql("insert into kaohe.calibration_change"
                        + " (cycle, appraisal, position, grade, grade_table, reason, changed_by, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(cycle, appraisal, position, grade, table, reason, by, Timestamp.from(at))
                .update();
    }

    private Map<UUID, List<Change>> changes(UUID cycle) {
        Map<UUID, List<Change>> changes = new HashMap<>();
        jdbc.sql("select * from kaohe.calibration_change where cycle = ? order by position")
                .param(cycle)
                .query(row -> {
                    changes.computeIfAbsent(row.getObject("appraisal", UUID.class), appraisal -> new ArrayList<>())
                            .add(new Change(
                                    row.getString("grade"),
                                    row.getInt("grade_table"),
                                    row.getString("reason"),
                                    row.getString("changed_by"),
                                    row.getTimestamp("changed_at").toInstant()));
                });
        return changes;
    }

    private static Entry entry(ResultSet row, List<Change> changes) throws SQLException {
        String computed = row.getString("grade");
        String potential = row.getString("level");
        return new Entry(
                row.getObject("appraisal", UUID.class),
                row.getString("employee"),
                row.getString("name"),
                row.getString("team"),
                row.getString("reviewer"),
                row.getString("reviewer_name"),
                false,
                row.getBigDecimal("completion_rate"),
                row.getBigDecimal("qualitative"),
                row.getBigDecimal("composite"),
                computed,
                changes.isEmpty() ? computed : changes.get(changes.size() - 1).grade(),
                row.getBigDecimal("self"),
                row.getBigDecimal("manager"),
                potential == null ? null : Potential.valueOf(potential),
                false,
                changes);
    }
}
