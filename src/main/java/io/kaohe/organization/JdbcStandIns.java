package io.kaohe.organization;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who stands in for whom. */
@Repository
class JdbcStandIns {

    private static final String SELECT =
            "select id, principal, stand_in, valid_from \"from\", valid_to until, reason from kaohe.stand_in ";

    private final JdbcClient jdbc;

    JdbcStandIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(StandIns.StandIn one, String recordedBy) {
        jdbc.sql("insert into kaohe.stand_in (id, principal, stand_in, valid_from, valid_to, reason, recorded_by)"
                        + " values (:id, :principal, :standIn, :from, :until, :reason, :by)")
                .param("id", one.id())
                .param("principal", one.principal())
                .param("standIn", one.standIn())
                .param("from", one.from())
                .param("until", one.until())
                .param("reason", one.reason())
                .param("by", recordedBy)
                .update();
    }

    void end(UUID id, Instant at) {
        jdbc.sql("update kaohe.stand_in set ended_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
    }

    /** Those that hold on the day or later. */
    List<StandIns.StandIn> from(LocalDate day) {
        return jdbc.sql(SELECT + "where valid_to >= :day and ended_at is null order by valid_from, id")
                .param("day", day)
                .query(StandIns.StandIn.class)
                .list();
    }

    /** Everybody for whom somebody stands in on the day. */
    Set<String> principals(LocalDate day) {
        return jdbc.sql("select distinct principal from kaohe.stand_in where ended_at is null"
                        + " and :day between valid_from and valid_to")
                .param("day", day)
                .query(String.class)
                .set();
    }

    /** Who was named last for the day, where there are several. */
    Optional<String> of(String principal, LocalDate day) {
        return jdbc.sql("select stand_in from kaohe.stand_in where principal = :principal and ended_at is null"
                        + " and :day between valid_from and valid_to order by valid_from desc, id limit 1")
                .param("principal", principal)
                .param("day", day)
                .query(String.class)
                .optional();
    }
}
