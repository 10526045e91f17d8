package io.kaohe.process.dataimport;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.kaohe.customer.CustomerFeedback;
import io.kaohe.imports.Batch;
import io.kaohe.imports.Decline;
import io.kaohe.imports.Imports;
import io.kaohe.imports.Verification;
import io.kaohe.imports.Verification.Handling;
import io.kaohe.measurement.Actuals;
import io.kaohe.measurement.Figure;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form of {@code userTask_replaceDeclined}: the importer learns what was declined and why, and uploads it anew. */
@Component
class ReplaceDeclinedTask implements HumanTask {

    private static final int MAX_SHOWN = 200;

    private final Imports imports;
    private final Actuals actuals;
    private final CustomerFeedback customers;
    private final Verification verification;

    ReplaceDeclinedTask(Imports imports, Actuals actuals, CustomerFeedback customers, Verification verification) {
        this.imports = imports;
        this.actuals = actuals;
        this.customers = customers;
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
                verification.openDeclines(batch.id()).stream()
                        .map(decline -> new Declined(
                                decline,
                                actuals.declined(batch.id(), decline.number(), MAX_SHOWN),
                                customers.declined(batch.id(), decline.number(), MAX_SHOWN)))
                        .toList());
    }

    @Override
    public void accept(Actor actor, Submission submission) {
        Content content = submission.as(Content.class);
        verification.declinesHandled(
                actor, UUID.fromString(submission.businessKey()), content.declines(), content.handling());
    }

    /** @param period as it was chosen beside the file; it is offered for the next one */
    private record Data(BatchFacts batch, @Nullable String period, List<Declined> declines) {}

    /**
     * @param figures the first of its rows
     * @param answers the same in a batch of customers' answers
     */
    private record Declined(@JsonUnwrapped Decline decline, List<Figure> figures, List<CustomerFeedback.Row> answers) {}

    /** @param declines the numbers of those that the importer has read of */
    private record Content(Set<Integer> declines, Handling handling) {}
}
