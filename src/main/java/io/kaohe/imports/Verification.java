package io.kaohe.imports;

import io.kaohe.audit.AuditLog;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A second person says whether imported figures are true (S49, S50): never the importer, never about oneself. */
@Service
@Transactional
public class Verification {

    public enum Decision {
        VERIFY,
        DECLINE
    }

    /**
     * What a decision came to.
     *
     * @param ownRows rows about the caller, which stay open for somebody else
     */
    public record Decided(Batch batch, Set<Integer> ownRows) {}

    private final Kinds kinds;
    private final JdbcImportBatches batches;
    private final AuditLog audit;
    private final ObjectProvider<VerificationTasks> tasks;

    Verification(Kinds kinds, JdbcImportBatches batches, AuditLog audit, ObjectProvider<VerificationTasks> tasks) {
        this.kinds = kinds;
        this.batches = batches;
        this.audit = audit;
        this.tasks = tasks;
    }

    /** Rows that nobody has decided yet, each with the id of the person it is about. */
    @Transactional(readOnly = true)
    public SortedMap<Integer, String> open(Batch batch) {
        return batch.status() == Batch.Status.AWAITING_VERIFICATION
                ? new TreeMap<>(kinds.get(batch.kind()).undecided(batch.id()))
                : new TreeMap<>();
    }

    /** @throws Refusal 403 to the importer, and to whom all the rows are about that are left to decide */
    @Transactional(readOnly = true)
    public void admit(Actor verifier, UUID id) {
        Batch batch = batches.find(id).orElseThrow(Refusal::notFound);
        refuseImporter(verifier, batch);
        SortedMap<Integer, String> left = open(batch);
        if (!left.isEmpty() && left.values().stream().allMatch(verifier.id()::equals)) {
            throw Refusal.forbidden("OWN_ROWS");
        }
    }

    /** The decision beside the task: ends the task when nothing is left to decide. */
    public Decided decideOutsideTask(
            Actor actor, UUID id, Decision decision, @Nullable Set<Integer> rows, @Nullable String reason) {
        Decided decided = decide(actor, id, decision, rows, reason);
        if (decided.batch().status() != Batch.Status.AWAITING_VERIFICATION) {
            tasks.ifAvailable(port -> port.decided(id));
        }
        return decided;
    }

    /**
     * The decision of the verification task. The batch stays {@code AWAITING_VERIFICATION} while rows are open.
     *
     * @param rows which rows; null = all that are open
     * @param reason required for {@link Decision#DECLINE}
     */
    public Decided decide(
            Actor actor, UUID id, Decision decision, @Nullable Set<Integer> rows, @Nullable String reason) {
        actor.mustBe(Role.HR, Role.DATA_OWNER);
        Batch batch = batches.findForUpdate(id).orElseThrow(Refusal::notFound);
        ImportKind kind = kinds.get(batch.kind());
        if (batch.status() != Batch.Status.AWAITING_VERIFICATION) {
            throw Refusal.conflict("BATCH_NOT_AWAITING");
        }
        refuseImporter(actor, batch);
        if (decision == Decision.DECLINE && (reason == null || reason.isBlank())) {
            throw Refusal.invalid("reason", "REQUIRED");
        }
        SortedSet<Integer> own = new TreeSet<>();
        SortedSet<Integer> chosen = chosen(kind.undecided(id), rows, actor, own);
        if (chosen.isEmpty()) {
            throw Refusal.forbidden("OWN_ROWS");
        }
        int verified = 0;
        if (decision == Decision.VERIFY) {
            kind.verified(actor, id, chosen);
            verified = chosen.size();
        } else {
            kind.declined(actor, id, chosen);
        }
        batches.decide(id, next(kind, id, verified), verified, actor.id(), reason);
        String action = decision == Decision.VERIFY ? "IMPORT_VERIFIED" : "IMPORT_DECLINED";
        audit.record(actor, action, "import/" + id, null, reason);
        return new Decided(batches.find(id).orElseThrow(Refusal::notFound), own);
    }

    private static void refuseImporter(Actor actor, Batch batch) {
        if (batch.importedBy().equals(actor.id())) {
            throw Refusal.forbidden("IMPORTER_MAY_NOT_VERIFY");
        }
    }

    private static SortedSet<Integer> chosen(
            Map<Integer, String> open, @Nullable Set<Integer> rows, Actor actor, Set<Integer> own) {
        if (rows != null && (rows.isEmpty() || !open.keySet().containsAll(rows))) {
            throw Refusal.invalid("rows", "ROW_NOT_OPEN");
        }
        SortedSet<Integer> chosen = new TreeSet<>(rows == null ? open.keySet() : rows);
        chosen.stream().filter(row -> actor.id().equals(open.get(row))).forEach(own::add);
        chosen.removeAll(own);
        return chosen;
    }

    /** Verified as soon as one of its rows was; declined when all of them were. */
    private Batch.Status next(ImportKind kind, UUID id, int verifiedNow) {
        if (!kind.undecided(id).isEmpty()) {
            return Batch.Status.AWAITING_VERIFICATION;
        }
        return verifiedNow + batches.verifiedRows(id) > 0 ? Batch.Status.VERIFIED : Batch.Status.DECLINED;
    }
}
