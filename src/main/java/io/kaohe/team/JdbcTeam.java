package io.kaohe.team;

import io.kaohe.team.Teammate.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a team's page reads of many people at once. */
@Repository
class JdbcTeam {

    /** A row that somebody judges or judged a person in. */
    record Judged(UUID id, String employee, String judge) {}

    private static final int MONTHS = 6;

    private final JdbcClient jdbc;

    JdbcTeam(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose open appraisals name the reviewer, wherever these people are today. */
    Set<String> reviewedBy(String reviewer) {
        return jdbc.sql("select employee from kaohe.appraisal where concluded_at is null and reviewer = ?")
                .param(reviewer)
                .query(String.class)
                .set();
    }

    /** The last months that the person has been shown, the oldest first. */
    Map<String, List<Result>> results(Collection<String> employees) {
        Map<String, List<Result>> results = new HashMap<>();
        jdbc.sql("""
            select id, cycle, employee, period, composite, grade
              from (select a.id, a.cycle, a.employee, a.period, r.composite, r.grade,
                           row_number() over (partition by a.employee order by a.period desc) as newest
                      from kaohe.appraisal a
                      join lateral (select composite, grade from kaohe.result
                                     where appraisal = a.id and published_at is not null
                                     order by version desc limit 1) r on true
                     where a.employee = any(:employees) and a.cycle_type = 'MONTHLY'
                       and a.status <> 'WITHDRAWN') months
             where newest <= :most
             order by employee, period\
            """)
                .param("employees", employees.toArray(String[]::new))
                .param("most", MONTHS)
                .query(row -> {
                    results.computeIfAbsent(row.getString("employee"), employee -> new ArrayList<>())
                            .add(new Result(
                                    row.getObject("id", UUID.class),
                                    row.getObject("cycle", UUID.class),
                                    row.getString("period"),
                                    row.getBigDecimal("composite"),
                                    row.getString("grade")));
                });
        return results;
    }

    /** Who is judged by whom in those of the rows that are appraisals, improvement talks or plans. */
    List<Judged> judged(Collection<UUID> rows) {
        return jdbc.sql("""
            select id, employee, reviewer as judge from kaohe.appraisal where id = any(:rows)
            union select id, employee, days ->> 'reviewer'
                    from kaohe.appraisal cross join jsonb_array_elements(stretches) days
                   where id = any(:rows)
            union select id, employee, reviewer from kaohe.improvement_talk where id = any(:rows)
            union select id, employee, manager from kaohe.improvement_plan where id = any(:rows)\
            """)
                .param("rows", rows.toArray(UUID[]::new))
                .query(Judged.class)
                .list();
    }

    /** The tasks whose form the user has begun to fill in. */
    Set<String> begun(String user) {
        return jdbc.sql("select task_id from kaohe.draft where user_id = ?")
                .param(user)
                .query(String.class)
                .set();
    }
}
