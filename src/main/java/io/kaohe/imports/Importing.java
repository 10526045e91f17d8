package io.kaohe.imports;

import io.kaohe.audit.AuditLog;
import io.kaohe.imports.ImportKind.Accepted;
import io.kaohe.imports.ImportKind.Checked;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One import from bytes to rows. Check, storing, audit and the request to verify are one transaction, under a lock that
 * lets the same file uploaded twice at the same moment become one batch.
 */
@Component
class Importing {

    /** What is to be imported, by whom. */
    record Order<T>(UUID id, Actor actor, ImportKind<T> kind, Upload upload, ImportOptions options, boolean dryRun) {}

    private final JdbcImportBatches batches;
    private final AuditLog audit;
    private final ObjectProvider<VerificationTasks> verificationTasks;
    private final TransactionTemplate together;
    private final TransactionTemplate apart;
    private final Clock clock;

    Importing(
            JdbcImportBatches batches,
            AuditLog audit,
            ObjectProvider<VerificationTasks> verificationTasks,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.batches = batches;
        this.audit = audit;
        this.verificationTasks = verificationTasks;
        this.together = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** @param progress told how far it is, in percent */
    <T> ImportAnswer run(Order<T> order, IntConsumer progress) {
        FileRows file =
                FileRows.read(order.actor(), order.kind(), order.upload().file(), order.options());
        progress.accept(25);
        try {
            return together.execute(transaction -> {
                if (order.dryRun()) {
                    transaction.setRollbackOnly();
                    Batch batch = checked(order, file, progress).batch();
                    return new ImportAnswer(batch, ImportAnswer.Outcome.DRY_RUN, 100);
                }
                return locked(order, file, progress);
            });
        } catch (DataIntegrityViolationException e) {
            // Somebody changed the same data by hand between check and storing: the importer tries again.
            apart.executeWithoutResult(transaction -> batches.fail(order.id()));
            throw Refusal.conflict("IMPORT_COLLIDED");
        } catch (RuntimeException e) {
            apart.executeWithoutResult(transaction -> batches.fail(order.id()));
            throw e;
        }
    }

    private <T> ImportAnswer locked(Order<T> order, FileRows file, IntConsumer progress) {
        String kind = order.kind().name();
        batches.lock(kind);
        batches.failAbandoned(kind);
        Optional<Batch> latest = batches.latestApplied(kind);
        if (latest.isPresent() && isSame(latest.get(), order)) {
            return new ImportAnswer(latest.get(), ImportAnswer.Outcome.KNOWN, 100);
        }
        apart.executeWithoutResult(transaction -> batches.insert(running(order)));
        Candidate<T> candidate = checked(order, file, progress);
        Batch batch = candidate.batch();
        batches.finish(batch);
        if (batch.status() == Batch.Status.REJECTED) {
            audit.record(order.actor(), "IMPORT_REJECTED", "import/" + batch.id(), null, null);
            return new ImportAnswer(batch, ImportAnswer.Outcome.REFUSED, 100);
        }
        if (order.kind().keepsFile(candidate.accepted())) {
            batches.keep(batch.id(), order.upload().content());
        }
        order.kind().apply(order.actor(), batch.id(), order.options(), candidate.accepted());
        String action = batch.leftOut() == 0 ? "IMPORT_APPLIED" : "IMPORT_APPLIED_IN_PART";
        audit.record(order.actor(), action, "import/" + batch.id(), null, null);
        if (batch.status() == Batch.Status.AWAITING_VERIFICATION) {
            verificationTasks.ifAvailable(tasks -> tasks.requested(batch.id()));
        }
        return new ImportAnswer(batch, ImportAnswer.Outcome.NEW, 100);
    }

    private record Candidate<T>(Batch batch, List<Accepted<T>> accepted) {}

    private <T> Candidate<T> checked(Order<T> order, FileRows file, IntConsumer progress) {
        Checked<T> checked = order.kind().check(order.actor(), order.options(), file.rows());
        progress.accept(60);
        List<RejectedRow> rejected = new ArrayList<>(file.rejected());
        checked.rejected()
                .forEach(row -> rejected.add(new RejectedRow(
                        row.row(), row.column(), FileRows.shortened(row.value()), row.code(), row.args())));
        rejected.sort(Comparator.comparingInt(RejectedRow::row));
        List<Warning> warnings = new ArrayList<>(file.warnings());
        warnings.addAll(checked.warnings());
        warnings.sort(Comparator.comparingInt(Warning::row));
        boolean refused = checked.accepted().isEmpty()
                || !rejected.isEmpty() && !order.options().acceptValid();
        Batch running = running(order);
        Batch batch = new Batch(
                running.id(),
                running.kind(),
                refused ? Batch.Status.REJECTED : applied(order.kind()),
                running.fileName(),
                running.sha256(),
                running.options(),
                file.count(),
                file.export() == null
                        ? checked.accepted().size()
                        : file.export().taken(),
                leftOut(rejected),
                first(rejected),
                first(warnings),
                file.recognition(),
                running.importedBy(),
                running.importedAt(),
                null,
                null,
                null);
        return new Candidate<>(batch, checked.accepted());
    }

    private static Batch.Status applied(ImportKind<?> kind) {
        return kind.awaitsVerification() ? Batch.Status.AWAITING_VERIFICATION : Batch.Status.APPLIED;
    }

    /** A row may be wrong in several ways; what is wrong with the file as a whole is no row. */
    private static int leftOut(List<RejectedRow> rejected) {
        return (int) rejected.stream()
                .mapToInt(RejectedRow::row)
                .filter(row -> row > 0)
                .distinct()
                .count();
    }

    private static <E> List<E> first(List<E> all) {
        return all.subList(0, Math.min(Batch.MAX_LISTED, all.size()));
    }

    Batch running(Order<?> order) {
        return new Batch(
                order.id(),
                order.kind().name(),
                Batch.Status.RUNNING,
                order.upload().fileName(),
                order.upload().sha256(),
                order.options(),
                0,
                0,
                0,
                List.of(),
                List.of(),
                null,
                order.actor().id(),
                clock.instant(),
                null,
                null,
                null);
    }

    private static boolean isSame(Batch batch, Order<?> order) {
        return batch.sha256().equals(order.upload().sha256()) && batch.options().equals(order.options());
    }
}
