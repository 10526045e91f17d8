package io.kaohe.appeal;

import io.kaohe.appeal.Disputed.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code kaohe.appeal} and {@code appeal_part}. */
@Repository
class JdbcAppeals {

    private final JdbcClient jdbc;

    JdbcAppeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the result has its appeal already. */
    boolean add(Appeal appeal, List<Disputed> parts) {
        boolean first =
                jdbc.sql("insert into kaohe.appeal (appraisal, result, reason, by_machine, raised_by, raised_at,"
                                        + " status, since) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                                .params(
                                        appeal.appraisal(),
                                        appeal.result(),
                                        appeal.reason(),
                                        appeal.byMachine(),
                                        appeal.raisedBy(),
                                        Timestamp.from(appeal.raisedAt()),
                                        appeal.status().name(),
                                        Timestamp.from(appeal.since()))
                                .update()
                        == 1;
        if (first) {
            parts.forEach(
                    part -> jdbc.sql("insert into kaohe.appeal_part (appraisal, kind, code, wrong) values (?, ?, ?, ?)")
                            .params(appeal.appraisal(), part.kind().name(), part.code(), part.wrong())
                            .update());
        }
        return first;
    }

    Optional<Appeal> find(UUID appraisal) {
        return jdbc.sql("select * from kaohe.appeal where appraisal = ?")
                .param(appraisal)
                .query(JdbcAppeals::read)
                .optional();
    }

    /** Oldest first. */
    List<Appeal> open() {
        return jdbc.sql("select * from kaohe.appeal where status not in ('DECIDED', 'WITHDRAWN') order by raised_at")
                .query(JdbcAppeals::read)
                .list();
    }

    /** Lines first, each as the person named it. */
    List<Disputed> parts(UUID appraisal) {
        return jdbc.sql("select kind, code, wrong from kaohe.appeal_part where appraisal = ? order by kind, code")
                .param(appraisal)
                .query((row, n) -> new Disputed(
                        Kind.valueOf(row.getString("kind")), row.getString("code"), row.getString("wrong")))
                .list();
    }

    /** Moves the appeal on; false when it stood elsewhere. */
    boolean move(UUID appraisal, Set<AppealStatus> from, AppealStatus to, Instant at) {
        return jdbc.sql("update kaohe.appeal set status = :to,"
                                + " since = case when status = :to then since else :at end"
                                + " where appraisal = :appraisal and status in (:from)")
                        .param("to", to.name())
                        .param("at", Timestamp.from(at))
                        .param("appraisal", appraisal)
                        .param("from", from.stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    void reviewer(UUID appraisal, @Nullable String reviewer) {
        jdbc.sql("update kaohe.appeal set reviewer = ? where appraisal = ?")
                .params(reviewer, appraisal)
                .update();
    }

    void outcome(UUID appraisal, int version) {
        jdbc.sql("update kaohe.appeal set outcome = ? where appraisal = ?")
                .params(version, appraisal)
                .update();
    }

    private static Appeal read(ResultSet row, int number) throws SQLException {
        return new Appeal(
                row.getObject("appraisal", UUID.class),
                row.getInt("result"),
                row.getString("reason"),
                row.getBoolean("by_machine"),
                row.getString("raised_by"),
                row.getTimestamp("raised_at").toInstant(),
                AppealStatus.valueOf(row.getString("status")),
                row.getTimestamp("since").toInstant(),
                row.getString("reviewer"),
                row.getObject("outcome", Integer.class));
    }
}
