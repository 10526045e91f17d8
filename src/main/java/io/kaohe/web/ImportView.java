package io.kaohe.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kaohe.imports.Batch;
import io.kaohe.imports.ImportOptions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as the API tells it; the same shape for every kind and outcome.
 *
 * @param id absent in a dry run, which keeps nothing
 * @param progress in percent, while it runs
 * @param leftOut rows that are not among the accepted ones because something is wrong with them
 * @param rejected what is wrong, as far as it is listed
 * @param rejectedFile where the same can be had as CSV; after a dry run only for a while
 * @param evidence what proves rows that somebody typed in; absent when nothing was attached
 * @param recognition absent when the file could not be read
 * @param earlier the import that took the very same file before; told to whoever uploads it again
 * @param open rows that wait for somebody to verify them; of a great many the first
 * @param ownRows rows that the caller left open because they are about the caller
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
        @Nullable UUID id,
        String kind,
        Batch.Status status,
        @Nullable Integer progress,
        String fileName,
        String sha256,
        @Nullable Evidence evidence,
        @Nullable String source,
        @Nullable String period,
        ImportOptions.@Nullable Orientation orientation,
        boolean acceptValid,
        boolean dryRun,
        int rows,
        int accepted,
        int leftOut,
        List<Line> rejected,
        @Nullable String rejectedFile,
        List<Line> warnings,
        @JsonUnwrapped @Nullable RecognitionView recognition,
        String importedBy,
        Instant importedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        @Nullable Earlier earlier,
        @Nullable List<OpenRow> open,
        @Nullable Collection<Integer> ownRows) {

    /**
     * What is to be said about one row.
     *
     * @param columnName as the template calls the column, in the reader's language
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            int row,
            String column,
            String columnName,
            @Nullable String value,
            String code,
            String reason) {}

    /**
     * @param name the importer's; absent when nobody is called so any more
     * @param declined why rows of it were declined, and would be again
     * @param file where it can be opened; absent when it is not kept
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Earlier(
            UUID id,
            Batch.Status status,
            String importedBy,
            @Nullable String name,
            Instant importedAt,
            List<String> declined,
            @Nullable String file) {}

    /** @param file where it can be opened; absent while nothing is stored */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Evidence(
            String fileName,
            long size,
            String sha256,
            @Nullable String file) {}

    /** @param employee whom the row is about */
    record OpenRow(int row, String employee) {}

    ImportView withOpen(SortedMap<Integer, String> rows, @Nullable Collection<Integer> own) {
        List<OpenRow> left = rows.entrySet().stream()
                .map(row -> new OpenRow(row.getKey(), row.getValue()))
                .toList();
        return new ImportView(
                id,
                kind,
                status,
                progress,
                fileName,
                sha256,
                evidence,
                source,
                period,
                orientation,
                acceptValid,
                dryRun,
                rows(),
                accepted,
                leftOut,
                rejected,
                rejectedFile,
                warnings,
                recognition,
                importedBy,
                importedAt,
                decidedBy,
                decidedAt,
                decisionReason,
                earlier,
                left.isEmpty() ? null : left,
                own);
    }
}
