package io.kaohe.target;

import io.kaohe.shared.Period;
import io.kaohe.target.TargetChange.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of requests to change a target. */
@Repository
class JdbcTargetChanges {

    /** @param answer of who decided; null = they said nothing, or have not decided */
    record Answered(TargetChange change, @Nullable String answer) {}

    private final JdbcClient jdbc;

    JdbcTargetChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TargetChange> find(UUID id) {
        return jdbc.sql("select * from kaohe.target_change where id = ?")
                .param(id)
                .query(JdbcTargetChanges::read)
                .optional();
    }

    /** The newest first. */
    List<Answered> askedBy(String person, int most) {
        return jdbc.sql("select * from kaohe.target_change where requested_by = ? order by requested_at desc limit ?")
                .params(person, most)
                .query((row, n) -> new Answered(read(row, n), row.getString("answer")))
                .list();
    }

    /** @return false while another one about the same target is open */
    boolean add(TargetChange change) {
        return jdbc.sql("insert into kaohe.target_change (id, employee, indicator, period, before, before_version,"
                                + " baseline, target, effective_from, reason, requested_by, requested_at) values (:id,"
                                + " :employee, :indicator, :period, :before, :beforeVersion, :baseline, :target,"
                                + " :effectiveFrom, :reason, :requestedBy, :requestedAt) on conflict do nothing")
                        .param("id", change.id())
                        .param("employee", change.employee())
                        .param("indicator", change.indicator())
                        .param("period", change.period().toString())
                        .param("before", change.before())
                        .param("beforeVersion", change.beforeVersion())
                        .param("baseline", change.baseline())
                        .param("target", change.target())
                        .param("effectiveFrom", change.effectiveFrom())
                        .param("reason", change.reason())
                        .param("requestedBy", change.requestedBy())
                        .param("requestedAt", Timestamp.from(change.requestedAt()))
                        .update()
                == 1;
    }

    /** @return false when it is decided already */
    boolean decide(UUID id, Decision decision, @Nullable String answer, String by, Instant at) {
        return jdbc.sql("update kaohe.target_change set decision = :decision, answer = :answer, decided_by = :by,"
                                + " decided_at = :at where id = :id and decision is null")
                        .param("decision", decision.name())
                        .param("answer", answer)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static TargetChange read(ResultSet row, int number) throws SQLException {
        String decision = row.getString("decision");
        return new TargetChange(
                row.getObject("id", UUID.class),
                row.getString("employee"),
                row.getString("indicator"),
                Period.of(row.getString("period")),
                row.getBigDecimal("before"),
                row.getInt("before_version"),
                row.getBigDecimal("baseline"),
                row.getBigDecimal("target"),
                row.getObject("effective_from", LocalDate.class),
                row.getString("reason"),
                row.getString("requested_by"),
                row.getTimestamp("requested_at").toInstant(),
                decision == null ? null : Decision.valueOf(decision));
    }
}
