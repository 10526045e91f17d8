package io.kaohe.imports;

import io.kaohe.imports.Verification.Handling;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code kaohe.import_decline}; who changes them holds the batch. */
@Repository
class JdbcDeclines {

    private final JdbcClient jdbc;

    JdbcDeclines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return its number, under which its rows are declined next */
    int add(UUID batch, String by, String reason) {
        return jdbc.sql("insert into kaohe.import_decline (batch, number, declined_by, reason) select :batch,"
                        + " count(*) + 1, :by, :reason from kaohe.import_decline where batch = :batch returning number")
                .param("batch", batch)
                .param("by", by)
                .param("reason", reason)
                .query(Integer.class)
                .single();
    }

    void counted(UUID batch, int number, int rows) {
        jdbc.sql("update kaohe.import_decline set rows = ? where batch = ? and number = ?")
                .params(rows, batch, number)
                .update();
    }

    /** The first is the oldest. */
    List<Decline> of(UUID batch) {
        return listed("", batch);
    }

    /** Those that the importer has not answered yet. */
    List<Decline> open(UUID batch) {
        return listed(" and handling is null", batch);
    }

    void handled(UUID batch, Collection<Integer> numbers, Handling handling) {
        jdbc.sql("update kaohe.import_decline set handling = :handling where batch = :batch"
                        + " and number = any(:numbers) and handling is null")
                .param("handling", handling.name())
                .param("batch", batch)
                .param("numbers", numbers.toArray(Integer[]::new))
                .update();
    }

    /** Whether a file of the same kind came after one of these. */
    boolean importedSince(UUID batch, Collection<Integer> numbers) {
        return jdbc.sql("select exists (select from kaohe.import_batch declined"
                        + " join kaohe.import_decline d on d.batch = declined.id"
                        + " join kaohe.import_batch later on later.kind = declined.kind"
                        + " and later.imported_at > d.declined_at"
                        + " and later.status in ('AWAITING_VERIFICATION', 'APPLIED', 'VERIFIED', 'DECLINED')"
                        + " where declined.id = :batch and d.number = any(:numbers))")
                .param("batch", batch)
                .param("numbers", numbers.toArray(Integer[]::new))
                .query(Boolean.class)
                .single();
    }

    private List<Decline> listed(String which, UUID batch) {
        return jdbc.sql("select * from kaohe.import_decline where batch = ?" + which + " order by number")
                .param(batch)
                .query((row, n) -> decline(row))
                .list();
    }

    private static Decline decline(ResultSet row) throws SQLException {
        return new Decline(
                row.getInt("number"),
                row.getString("declined_by"),
                row.getTimestamp("declined_at").toInstant(),
                row.getString("reason"),
                row.getInt("rows"));
    }
}
