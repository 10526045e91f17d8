package io.kaohe.process.dataimport;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kaohe.imports.Batch;
import io.kaohe.imports.Imports;
import io.kaohe.imports.Verification;
import io.kaohe.measurement.Actuals;
import io.kaohe.measurement.Breach;
import io.kaohe.measurement.Figure;
import io.kaohe.measurement.Place;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_verifyImport}: a second person compares the figures with their source (S49, S50). */
@Component
class VerifyImportTask implements HumanTask {

    /** More than anybody compares one by one. */
    private static final int MAX_SHOWN = 1_000;

    private final Imports imports;
    private final Actuals actuals;
    private final Verification verification;

    VerifyImportTask(Imports imports, Actuals actuals, Verification verification) {
        this.imports = imports;
        this.actuals = actuals;
        this.verification = verification;
    }

    @Override
    public String key() {
        return DataImport.VERIFY_IMPORT;
    }

    @Override
    public String schema() {
        return "schemas/verifyImport.json";
    }

    @Override
    public String subject() {
        return "batchId";
    }

    @Override
    public Object data(Actor actor, String businessKey) {
        UUID id = UUID.fromString(businessKey);
        return new Data(BatchFacts.of(imports.find(id)), actuals.undecided(id), shown(id));
    }

    private List<Shown> shown(UUID batch) {
        List<Figure> figures = actuals.undecided(batch, MAX_SHOWN);
        Map<Place, List<Breach>> breaches = actuals.breaches(
                figures.stream().map(figure -> new Place(batch, figure.row())).toList());
        return figures.stream()
                .map(figure -> new Shown(figure, breaches.getOrDefault(new Place(batch, figure.row()), List.of())))
                .toList();
    }

    @Override
    public void admit(Actor actor, String businessKey) {
        verification.admit(actor, UUID.fromString(businessKey));
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        Content content = submission.as(Content.class);
        verification.decide(
                actor, UUID.fromString(submission.businessKey()), content.decision(), content.rows(), content.reason());
    }

    /** @param open how many figures are left; {@code figures} are the first of them */
    private record Data(BatchFacts batch, int open, List<Shown> figures) {}

    /** @param breaches the answers that did not come in time, where the figure tells how many did */
    private record Shown(@JsonUnwrapped Figure figure, List<Breach> breaches) {}

    private record BatchFacts(
            UUID id,
            String kind,
            String fileName,
            String sha256,
            String importedBy,
            Instant importedAt,
            int rows,
            int leftOut,
            @Nullable String source,
            @Nullable String period) {

        static BatchFacts of(Batch batch) {
            return new BatchFacts(
                    batch.id(),
                    batch.kind(),
                    batch.fileName(),
                    batch.sha256(),
                    batch.importedBy(),
                    batch.importedAt(),
                    batch.rows(),
                    batch.leftOut(),
                    batch.options().source(),
                    batch.options().period());
        }
    }

    private record Content(
            Verification.Decision decision,
            @Nullable Set<Integer> rows,
            @Nullable String reason) {}
}
