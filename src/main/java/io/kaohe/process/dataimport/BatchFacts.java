package io.kaohe.process.dataimport;

import io.kaohe.imports.Batch;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as its tasks tell it.
 *
 * @param evidence what proves rows that somebody typed in; null = nothing was attached
 * @param kept whether the file can be opened
 */
record BatchFacts(
        UUID id,
        String kind,
        String fileName,
        String sha256,
        Batch.@Nullable Evidence evidence,
        boolean kept,
        String importedBy,
        Instant importedAt,
        int rows,
        int leftOut,
        @Nullable String source,
        @Nullable String period) {

    static BatchFacts of(Batch batch, boolean kept) {
        return new BatchFacts(
                batch.id(),
                batch.kind(),
                batch.fileName(),
                batch.sha256(),
                batch.evidence(),
                kept,
                batch.importedBy(),
                batch.importedAt(),
                batch.rows(),
                batch.leftOut(),
                batch.options().source(),
                batch.options().period());
    }
}
