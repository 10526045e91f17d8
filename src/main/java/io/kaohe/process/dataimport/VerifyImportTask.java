package io.kaohe.process.dataimport;

import io.kaohe.customer.CustomerFeedback;
import io.kaohe.imports.Imports;
import io.kaohe.imports.Verification;
import io.kaohe.process.dataimport.FiguresToVerify.ToVerify;
import io.kaohe.process.tasklist.HumanTask;
import io.kaohe.process.tasklist.Submission;
import io.kaohe.shared.Actor;
import java.util.List;
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
    private final FiguresToVerify figures;
    private final CustomerFeedback customers;
    private final Verification verification;

    VerifyImportTask(Imports imports, FiguresToVerify figures, CustomerFeedback customers, Verification verification) {
        this.imports = imports;
        this.figures = figures;
        this.customers = customers;
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
        imports.shownToVerify(actor, id);
        return new Data(
                BatchFacts.of(imports.find(id), imports.isKept(id)),
                figures.needHr(actor, id),
                figures.open(id),
                figures.first(id, MAX_SHOWN),
                customers.waiting(id, MAX_SHOWN));
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

    /**
     * @param needHr whether the reader may not verify all of them
     * @param open how many figures are left; {@code figures} are the first of them
     * @param answers of customers, in a batch of theirs
     */
    private record Data(
            BatchFacts batch, boolean needHr, int open, List<ToVerify> figures, List<CustomerFeedback.Row> answers) {}

    private record Content(
            Verification.Decision decision,
            @Nullable Set<Integer> rows,
            @Nullable String reason) {}
}
