package io.kaohe.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kaohe.imports.Batch;
import io.kaohe.imports.ImportAnswer;
import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.Recognition;
import io.kaohe.imports.RejectedRow;
import io.kaohe.imports.Warning;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as the API tells it; the same shape for every kind and outcome.
 *
 * @param id absent in a dry run, which keeps nothing
 * @param progress in percent, while it runs
 * @param adapter what knew the file, and with which confidence; absent when nothing did
 * @param open rows that wait for somebody to verify them
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
        @Nullable String source,
        @Nullable String period,
        ImportOptions.@Nullable Orientation orientation,
        boolean acceptValid,
        boolean dryRun,
        int rows,
        int accepted,
        List<Line> rejected,
        List<Line> warnings,
        @Nullable String adapter,
        @Nullable Integer adapterVersion,
        @Nullable BigDecimal confidence,
        @Nullable String format,
        @Nullable String encoding,
        @Nullable List<Recognition.Table> tables,
        @Nullable List<Recognition.Measure> measures,
        @Nullable List<Recognition.PersonFigure> people,
        String importedBy,
        Instant importedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        @Nullable List<OpenRow> open,
        @Nullable Collection<Integer> ownRows) {

    /** What is to be said about one row. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(int row, String column, @Nullable String value, String code, String reason) {}

    /** @param employee whom the row is about */
    record OpenRow(int row, String employee) {}

    static ImportView of(ImportAnswer answer, Problems texts, Locale language) {
        boolean running = answer.outcome() == ImportAnswer.Outcome.RUNNING;
        boolean dryRun = answer.outcome() == ImportAnswer.Outcome.DRY_RUN;
        Batch batch = answer.batch();
        Recognition recognition = batch.recognition();
        return new ImportView(
                dryRun ? null : batch.id(),
                batch.kind(),
                batch.status(),
                running ? answer.progress() : null,
                batch.fileName(),
                batch.sha256(),
                batch.options().source(),
                batch.options().period(),
                batch.options().orientation(),
                batch.options().acceptValid(),
                dryRun,
                batch.rows(),
                batch.accepted(),
                batch.rejected().stream().map(row -> line(row, texts, language)).toList(),
                batch.warnings().stream()
                        .map(warning -> line(warning, texts, language))
                        .toList(),
                recognition == null ? null : recognition.adapter(),
                recognition == null || recognition.adapter() == null ? null : recognition.version(),
                recognition == null ? null : recognition.confidence(),
                recognition == null ? null : recognition.format(),
                recognition == null ? null : recognition.encoding(),
                recognition == null ? null : recognition.tables(),
                recognition == null ? null : recognition.measures(),
                recognition == null ? null : recognition.people(),
                batch.importedBy(),
                batch.importedAt(),
                batch.decidedBy(),
                batch.decidedAt(),
                batch.decisionReason(),
                null,
                null);
    }

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
                source,
                period,
                orientation,
                acceptValid,
                dryRun,
                rows(),
                accepted,
                rejected,
                warnings,
                adapter,
                adapterVersion,
                confidence,
                format,
                encoding,
                tables,
                measures,
                people,
                importedBy,
                importedAt,
                decidedBy,
                decidedAt,
                decisionReason,
                left.isEmpty() ? null : left,
                own);
    }

    static Line line(RejectedRow row, Problems texts, Locale language) {
        return new Line(
                row.row(), row.column(), row.value(), row.code(), texts.message(row.code(), row.args(), language));
    }

    private static Line line(Warning warning, Problems texts, Locale language) {
        return new Line(
                warning.row(),
                warning.column(),
                null,
                warning.code(),
                texts.message(warning.code(), warning.args(), language));
    }
}
