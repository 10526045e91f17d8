package io.kaohe.process.decision;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The engine's rows of decision tables, asked three times a score: its own query takes several times as long. */
@Repository
class JdbcDecisionTables {

    /** @param id of the definition, which never changes once it is deployed */
    record Table(String id, int version) {}

    private final JdbcClient jdbc;

    JdbcDecisionTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Table latest(String key) {
        return jdbc.sql("select id_ as id, version_ as version from act_re_decision_def where key_ = ?"
                        + " order by version_ desc limit 1")
                .param(key)
                .query(Table.class)
                .single();
    }
}
