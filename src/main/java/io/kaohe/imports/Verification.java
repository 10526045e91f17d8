package io.kaohe.imports;

import io.kaohe.audit.AuditLog;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
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

    /** What the importer did about rows that were declined. */
    public enum Handling {
        /** They were put right and uploaded again. */
        REPLACED,
        /** They were wrong and nothing takes their place. */
        DROPPED
    }

    /**
     * What a decision came to.
     *
     * @param ownRows rows about the caller, which stay open for somebody else
     */
    public record Decided(Batch batch, Set<Integer> ownRows) {}

    private final Kinds kinds;
    private final JdbcImportBatches batches;
    private final JdbcDeclines declines;
    private final AuditLog audit;
    private final ObjectProvider<VerificationTasks> tasks;

    Verification(
            Kinds kinds,
            JdbcImportBatches batches,
            JdbcDeclines declines,
            AuditLog audit,
            ObjectProvider<VerificationTasks> tasks) {
        this.kinds = kinds;
        this.batches = batches;
        this.declines = declines;
        this.audit = audit;
        this.tasks = tasks;
    }

    /** The first rows that nobody has decided yet, each with the id of the person it is about. */
    @Transactional(readOnly = true)
    public SortedMap<Integer, String> open(Batch batch) {
        return batch.status() == Batch.Status.AWAITING_VERIFICATION
                ? kinds.get(batch.kind()).undecided(batch.id(), Listed.MOST)
                : Collections.emptySortedMap();
    }

    /** @throws Refusal 403 to the importer, and to whom all the rows are about that are left to decide */
    @Transactional(readOnly = true)
    public void admit(Actor verifier, UUID id) {
        Batch batch = batches.find(id).orElseThrow(Refusal::notFound);
        refuseImporter(verifier, batch);
        ImportKind kind = kinds.get(batch.kind());
        int left = kind.undecided(id);
        if (left > 0 && left == kind.undecidedAbout(id, verifier.id()).size()) {
            throw Refusal.forbidden("OWN_ROWS");
        }
    }

    /** Each time that rows of the batch were declined, the oldest first. */
    @Transactional(readOnly = true)
    public List<Decline> declines(UUID batch) {
        return declines.of(batch);
    }

    /** Those of them that the importer has not answered yet. */
    @Transactional(readOnly = true)
    public List<Decline> openDeclines(UUID batch) {
        return declines.open(batch);
    }

    /** The decision beside the task, which ends when nothing is left to decide. The importer hears of a decline. */
    public Decided decideOutsideTask(
            Actor actor, UUID id, Decision decision, @Nullable Set<Integer> rows, @Nullable String reason) {
        Decided decided = decide(actor, id, decision, rows, reason);
        if (decided.batch().status() != Batch.Status.AWAITING_VERIFICATION) {
            tasks.ifAvailable(port -> port.decided(id));
        } else if (decision == Decision.DECLINE) {
            tasks.ifAvailable(port -> port.declined(id));
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
        Set<Integer> own = new TreeSet<>(kind.undecidedAbout(id, actor.id()));
        @Nullable Set<Integer> chosen = withoutOwn(rows, own);
        int verified = 0;
        if (decision == Decision.VERIFY) {
            verified = kind.verified(actor, id, chosen);
            refuseUndecided(verified, chosen);
        } else {
            int number = declines.add(id, actor.id(), String.valueOf(reason));
            int declined = kind.declined(actor, id, chosen, number);
            refuseUndecided(declined, chosen);
            declines.counted(id, number, declined);
        }
        batches.decide(id, next(kind, id, verified), verified, actor.id(), reason);
        String action = decision == Decision.VERIFY ? "IMPORT_VERIFIED" : "IMPORT_DECLINED";
        audit.recordMany(actor, action, "import/" + id, kind.people(id), reason);
        return new Decided(batches.find(id).orElseThrow(Refusal::notFound), own);
    }

    /**
     * @param numbers of the declines that the importer has heard of
     * @throws Refusal 422 {@code NOTHING_IMPORTED_AGAIN} when they are said to be replaced and no file came since
     */
    public void declinesHandled(Actor importer, UUID id, Set<Integer> numbers, Handling handling) {
        Batch batch = batches.findForUpdate(id).orElseThrow(Refusal::notFound);
        if (handling == Handling.REPLACED && !declines.importedSince(batch.id(), numbers)) {
            throw Refusal.invalid("handling", "NOTHING_IMPORTED_AGAIN");
        }
        declines.handled(batch.id(), numbers, handling);
        audit.recordMany(
                importer,
                "DECLINED_IMPORT_" + handling,
                "import/" + id,
                kinds.get(batch.kind()).people(id),
                null);
    }

    private static void refuseImporter(Actor actor, Batch batch) {
        if (batch.importedBy().equals(actor.id())) {
            throw Refusal.forbidden("IMPORTER_MAY_NOT_VERIFY");
        }
    }

    /** @param own rows about the actor that are open; of chosen rows only those that were chosen stay in it */
    private static @Nullable Set<Integer> withoutOwn(@Nullable Set<Integer> rows, Set<Integer> own) {
        if (rows == null) {
            return null;
        }
        if (rows.isEmpty()) {
            throw Refusal.invalid("rows", "ROW_NOT_OPEN");
        }
        own.retainAll(rows);
        Set<Integer> chosen = new HashSet<>(rows);
        chosen.removeAll(own);
        return chosen;
    }

    private static void refuseUndecided(int decided, @Nullable Set<Integer> chosen) {
        if (chosen != null && decided < chosen.size()) {
            throw Refusal.invalid("rows", "ROW_NOT_OPEN");
        }
        if (decided == 0) {
            throw Refusal.forbidden("OWN_ROWS");
        }
    }

    /** Verified as soon as one of its rows was; declined when all of them were. */
    private Batch.Status next(ImportKind kind, UUID id, int verifiedNow) {
        if (kind.undecided(id) > 0) {
            return Batch.Status.AWAITING_VERIFICATION;
        }
        return verifiedNow + batches.verifiedRows(id) > 0 ? Batch.Status.VERIFIED : Batch.Status.DECLINED;
    }
}
