package io.kaohe.audittrail;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people call the things that rows of the audit name by id. */
@Repository
class JdbcSubjects {

    private final JdbcClient jdbc;

    JdbcSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The period of an appraisal, cycle or talk, the year of a request, a file's name; of anything else nothing. */
    Map<UUID, String> of(Collection<UUID> ids) {
        Map<UUID, String> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select id, period as name from kaohe.appraisal where id = any(:ids)
                            union all
                            select id, period from kaohe.cycle where id = any(:ids)
                            union all
                            select t.id, a.period from kaohe.improvement_talk t join kaohe.appraisal a on a.id = t.appraisal
                             where t.id = any(:ids)
                            union all
                            select id, extract(year from asked_at)::text from kaohe.development_request where id = any(:ids)
                            union all
                            select id, file_name from kaohe.import_batch where id = any(:ids)""").param("ids", ids.toArray(UUID[]::new)).query(row -> {
                found.put(row.getObject("id", UUID.class), row.getString("name"));
            });
        }
        return found;
    }
}
