package io.kaohe.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaohe.imports.Batch.Evidence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the record of every upload. */
@Repository
class JdbcImportBatches {

    private static final String LOCK_KEY = "hashtextextended('kaohe.import.' || :kind, 0)";

    private static final String BATCHES = "select b.*, p.file_name evidence_name, p.size evidence_size,"
            + " p.sha256 evidence_sha256 from kaohe.import_batch b"
            + " left join kaohe.import_evidence p on p.batch = b.id";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JdbcImportBatches(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One import of a kind at a time; held to the end of the transaction. */
    void lock(String kind) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(" + LOCK_KEY + ")")
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    /** A batch that still says RUNNING although no import of its kind holds the lock was killed half-way. */
    void failAbandoned(String kind) {
        jdbc.sql("update kaohe.import_batch set status = 'FAILED' where kind = :kind and status = 'RUNNING'"
                        + " and pg_try_advisory_xact_lock(" + LOCK_KEY + ")")
                .param("kind", kind)
                .update();
    }

    void insert(Batch batch) {
        jdbc.sql("insert into kaohe.import_batch (id, kind, status, file_name, sha256, options, rows, accepted,"
                        + " left_out, rejected, warnings, imported_by, imported_at) values (:id, :kind, :status, :fileName,"
                        + " :sha256, :options::jsonb, :rows, :accepted, :leftOut, :rejected::jsonb, :warnings::jsonb,"
                        + " :importedBy, :importedAt)")
                .param("id", batch.id())
                .param("kind", batch.kind())
                .param("status", batch.status().name())
                .param("fileName", batch.fileName())
                .param("sha256", batch.sha256())
                .param("options", write(batch.options()))
                .param("rows", batch.rows())
                .param("accepted", batch.accepted())
                .param("leftOut", batch.leftOut())
                .param("rejected", write(batch.rejected()))
                .param("warnings", write(batch.warnings()))
                .param("importedBy", batch.importedBy())
                .param("importedAt", Timestamp.from(batch.importedAt()))
                .update();
    }

    void finish(Batch batch) {
        jdbc.sql("update kaohe.import_batch set status = :status, rows = :rows, accepted = :accepted,"
                        + " left_out = :leftOut, rejected = :rejected::jsonb, warnings = :warnings::jsonb, recognition = :recognition::jsonb"
                        + " where id = :id")
                .param("id", batch.id())
                .param("status", batch.status().name())
                .param("rows", batch.rows())
                .param("accepted", batch.accepted())
                .param("leftOut", batch.leftOut())
                .param("rejected", write(batch.rejected()))
                .param("warnings", write(batch.warnings()))
                .param("recognition", batch.recognition() == null ? null : write(batch.recognition()))
                .update();
    }

    void fail(UUID id) {
        jdbc.sql("update kaohe.import_batch set status = 'FAILED' where id = :id")
                .param("id", id)
                .update();
    }

    void decide(UUID id, Batch.Status status, int verifiedRows, String by, @Nullable String reason) {
        jdbc.sql("update kaohe.import_batch set status = :status, verified_rows = verified_rows + :verified,"
                        + " decided_by = :by, decided_at = kaohe.moment(),"
                        + " decision_reason = :reason where id = :id")
                .param("id", id)
                .param("status", status.name())
                .param("verified", verifiedRows)
                .param("by", by)
                .param("reason", reason)
                .update();
    }

    int verifiedRows(UUID id) {
        return jdbc.sql("select verified_rows from kaohe.import_batch where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** The newest batch of the kind that counts or may still count. */
    Optional<Batch> latestApplied(String kind) {
        return jdbc.sql(BATCHES + " where kind = :kind"
                        + " and status in ('AWAITING_VERIFICATION', 'APPLIED', 'VERIFIED')"
                        + " order by applied_seq desc limit 1")
                .param("kind", kind)
                .query(this::batch)
                .optional();
    }

    /** The newest of those before that had the very same file, with the same proof, and were not refused. */
    Optional<Batch> sameBefore(Batch batch) {
        return jdbc.sql(BATCHES + " where kind = :kind and b.sha256 = :sha256 and id <> :id"
                        + " and p.sha256 is not distinct from :evidence"
                        + " and imported_at <= :at and status in ('AWAITING_VERIFICATION', 'APPLIED', 'VERIFIED', 'DECLINED')"
                        + " order by applied_seq desc limit 1")
                .param("kind", batch.kind())
                .param("sha256", batch.sha256())
                .param(
                        "evidence",
                        batch.evidence() == null ? null : batch.evidence().sha256())
                .param("id", batch.id())
                .param("at", Timestamp.from(batch.importedAt()))
                .query(this::batch)
                .optional();
    }

    Optional<Batch> find(UUID id) {
        return jdbc.sql(BATCHES + " where id = :id")
                .param("id", id)
                .query(this::batch)
                .optional();
    }

    /** Holds the batch to the end of the transaction, so that two decisions follow one another. */
    Optional<Batch> findForUpdate(UUID id) {
        return jdbc.sql(BATCHES + " where id = :id for update of b")
                .param("id", id)
                .query(this::batch)
                .optional();
    }

    List<Batch> newest(Collection<String> kinds, int limit) {
        return jdbc.sql(BATCHES + " where kind = any(:kinds) order by applied_seq desc limit :limit")
                .param("kinds", kinds.toArray(String[]::new))
                .param("limit", limit)
                .query(this::batch)
                .list();
    }

    private Batch batch(ResultSet row, int n) throws SQLException {
        @Nullable String recognition = row.getString("recognition");
        Timestamp decidedAt = row.getTimestamp("decided_at");
        return new Batch(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                Batch.Status.valueOf(row.getString("status")),
                row.getString("file_name"),
                row.getString("sha256"),
                evidence(row),
                read(row.getString("options"), new TypeReference<>() {}),
                row.getInt("rows"),
                row.getInt("accepted"),
                row.getInt("left_out"),
                read(row.getString("rejected"), new TypeReference<>() {}),
                read(row.getString("warnings"), new TypeReference<>() {}),
                recognition == null ? null : read(recognition, new TypeReference<Recognition>() {}),
                row.getString("imported_by"),
                row.getTimestamp("imported_at").toInstant(),
                row.getString("decided_by"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("decision_reason"));
    }

    private static @Nullable Evidence evidence(ResultSet row) throws SQLException {
        @Nullable String name = row.getString("evidence_name");
        return name == null ? null : new Evidence(name, row.getLong("evidence_size"), row.getString("evidence_sha256"));
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON: " + value.getClass());
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an import batch is not readable");
        }
    }
}
