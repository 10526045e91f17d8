package io.kaohe.cycle;

import io.kaohe.appraisal.AppraisalStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the appraisals of a cycle stand, in one query. */
@Repository
class JdbcProgress {

    /** @param due when the step it waits for is due */
    record Standing(
            UUID id,
            String employee,
            String name,
            String reviewer,
            AppraisalStatus status,
            Instant due,
            @Nullable String publishedGrade) {}

    private final JdbcClient jdbc;

    JdbcProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Standing> of(UUID cycle) {
        return jdbc.sql("""
                        select a.id, a.employee, e.name, a.reviewer, a.status, a.due, r.grade
                          from kaohe.appraisal a
                          join kaohe.employee e on e.id = a.employee
                          left join lateral (select grade from kaohe.result
                                              where appraisal = a.id and published_at is not null
                                              order by version desc limit 1) r on true
                         where a.cycle = :cycle
                         order by a.employee""")
                .param("cycle", cycle)
                .query((row, n) -> new Standing(
                        row.getObject("id", UUID.class),
                        row.getString("employee"),
                        row.getString("name"),
                        row.getString("reviewer"),
                        AppraisalStatus.valueOf(row.getString("status")),
                        row.getTimestamp("due").toInstant(),
                        row.getString("grade")))
                .list();
    }
}
