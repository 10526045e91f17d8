package io.kaohe.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an uploaded file.
 *
 * @param rows rows of data; while it runs, those read so far
 * @param accepted rows that passed every check; in a {@link Status#REJECTED} batch they were not applied either
 * @param leftOut rows that did not pass; who takes the others all the same leaves these out, knowingly
 * @param rejected what is wrong with them; of a great many the first
 * @param evidence what proves rows that somebody typed in; null = nothing was attached
 * @param recognition null until the file is read, and when it could not be
 * @param decidedBy who verified or declined last
 */
public record Batch(
        UUID id,
        String kind,
        Status status,
        String fileName,
        String sha256,
        @Nullable Evidence evidence,
        ImportOptions options,
        int rows,
        int accepted,
        int leftOut,
        List<RejectedRow> rejected,
        List<Warning> warnings,
        @Nullable Recognition recognition,
        String importedBy,
        Instant importedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason) {

    /**
     * A file that people open and the product never reads.
     *
     * @param size in bytes
     */
    public record Evidence(String fileName, long size, String sha256) {}

    public enum Status {
        RUNNING,
        REJECTED,
        AWAITING_VERIFICATION,
        APPLIED,
        VERIFIED,
        DECLINED,
        FAILED
    }

    public Batch {
        rejected = List.copyOf(rejected);
        warnings = List.copyOf(warnings);
    }

    /** While it runs. */
    Batch read(int soFar) {
        return new Batch(
                id,
                kind,
                status,
                fileName,
                sha256,
                evidence,
                options,
                soFar,
                accepted,
                leftOut,
                rejected,
                warnings,
                recognition,
                importedBy,
                importedAt,
                decidedBy,
                decidedAt,
                decisionReason);
    }
}
