package io.kaohe.organization;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who stands in for whom. */
@Repository
class JdbcStandIns {

    private final JdbcClient jdbc;

    JdbcStandIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(String principal, String standIn, LocalDate from, LocalDate until, String reason, String recordedBy) {
        return jdbc.sql("insert into kaohe.stand_in (principal, stand_in, valid_from, valid_to, reason, recorded_by)"
                        + " values (:principal, :standIn, :from, :until, :reason, :by) returning id")
                .param("principal", principal)
                .param("standIn", standIn)
                .param("from", from)
                .param("until", until)
                .param("reason", reason)
                .param("by", recordedBy)
                .query(Long.class)
                .single();
    }

    List<StandIns.StandIn> from(LocalDate day) {
        return jdbc.sql("select id, principal, stand_in, valid_from, valid_to, reason from kaohe.stand_in"
                        + " where valid_to >= :day order by valid_from, id")
                .param("day", day)
                .query((row, n) -> new StandIns.StandIn(
                        row.getLong("id"),
                        row.getString("principal"),
                        row.getString("stand_in"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getString("reason")))
                .list();
    }
}
