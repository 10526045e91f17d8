package io.kaohe.demo;

import io.kaohe.config.ConditionalOnDatabase;
import io.kaohe.config.ConditionalOnDatabase.Database;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves {@code kaohe.moment()} of every session, which only a server of our own lets us do. */
@Repository
@ConditionalOnDatabase(Database.EMBEDDED)
class JdbcServerClock {

    private final JdbcClient jdbc;

    JdbcServerClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void travel(Duration distance) {
        set("'" + distance.toMillis() + " milliseconds'");
    }

    void back() {
        set("''");
    }

    /** Sessions read it before their next command; ours is asked until it has. */
    private void set(String interval) {
        jdbc.sql("alter system set kaohe.travelled = " + interval).update();
        do {
            jdbc.sql("select pg_reload_conf()").query(Boolean.class).single();
        } while (!jdbc.sql("select coalesce(current_setting('kaohe.travelled', true), '') = " + interval)
                .query(Boolean.class)
                .single());
    }
}
