package io.kaohe.process.dataimport;

import io.kaohe.imports.Batch;
import io.kaohe.imports.Imports;
import io.kaohe.imports.Verification;
import io.kaohe.imports.Verification.Handling;
import io.kaohe.measurement.Actuals;
import io.kaohe.measurement.Figure;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_replaceDeclined}: the importer learns what was declined and why, and uploads it anew. */
@Component
class ReplaceDeclinedTask implements HumanTask {

    private static final int MAX_SHOWN = 200;

    private final Imports imports;
    private final Actuals actuals;
    private final Verification verification;

    ReplaceDeclinedTask(Imports imports, Actuals actuals, Verification verification) {
        this.imports = imports;
        this.actuals = actuals;
        this.verification = verification;
    }

    @Override
    public String key() {
        return DataImport.REPLACE_DECLINED;
    }

    @Override
    public String schema() {
        return "schemas/replaceDeclined.json";
    }

    @Override
    public String subject() {
        return "batchId";
    }

    @Override
    public Object data(Actor actor, String businessKey) {
        Batch batch = imports.find(UUID.fromString(businessKey));
        return new Data(
                BatchFacts.of(batch, imports.isKept(batch.id())),
                batch.options().period(),
                batch.decisionReason(),
                batch.decidedBy(),
                batch.decidedAt(),
                actuals.declined(batch.id(), MAX_SHOWN));
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        verification.declineHandled(
                actor,
                UUID.fromString(submission.businessKey()),
                submission.as(Content.class).handling());
    }

    /** @param period as it was chosen beside the file; it is offered for the next one */
    private record Data(
            BatchFacts batch,
            @Nullable String period,
            @Nullable String reason,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            List<Figure> declined) {}

    private record Content(Handling handling) {}
}
