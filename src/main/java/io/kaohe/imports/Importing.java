package io.kaohe.imports;

import io.kaohe.audit.AuditLog;
import io.kaohe.imports.Intake.Original;
import io.kaohe.imports.Intake.Verdict;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.tabular.Progress;
import io.kaohe.tabular.TabularFile;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/**
 * One import from bytes to rows. Reading, checks, storing, audit and the request to verify are one transaction, under a
 * lock that lets the same file uploaded twice at the same moment become one batch.
 */
@Component
class Importing {

    /** What is to be imported, by whom. */
    record Order(UUID id, Actor actor, ImportKind kind, Upload upload, ImportOptions options, boolean dryRun) {}

    private final JdbcImportBatches batches;
    private final JdbcKeptFiles files;
    private final DataSize keptUpTo;
    private final AuditLog audit;
    private final ObjectProvider<VerificationTasks> verificationTasks;
    private final TransactionTemplate together;
    private final TransactionTemplate apart;
    private final Clock clock;

    Importing(
            JdbcImportBatches batches,
            JdbcKeptFiles files,
            @Value("${kaohe.imports.kept-file-size:128MB}") DataSize keptUpTo,
            AuditLog audit,
            ObjectProvider<VerificationTasks> verificationTasks,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.batches = batches;
        this.files = files;
        this.keptUpTo = keptUpTo;
        this.audit = audit;
        this.verificationTasks = verificationTasks;
        this.together = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    ImportAnswer run(Order order, Progress progress) {
        try {
            return together.execute(transaction -> {
                if (order.dryRun()) {
                    transaction.setRollbackOnly();
                    return new ImportAnswer(candidate(order, progress).batch(), ImportAnswer.Outcome.DRY_RUN, 100);
                }
                return locked(order, progress);
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

    private ImportAnswer locked(Order order, Progress progress) {
        String kind = order.kind().name();
        batches.lock(kind);
        batches.failAbandoned(kind);
        Optional<Batch> latest = batches.latestApplied(kind);
        if (latest.isPresent() && isSame(latest.get(), order)) {
            return new ImportAnswer(latest.get(), ImportAnswer.Outcome.KNOWN, 100);
        }
        apart.executeWithoutResult(transaction -> batches.insert(running(order)));
        Candidate candidate = candidate(order, progress);
        Batch batch = candidate.batch();
        batches.finish(batch);
        if (batch.status() == Batch.Status.REJECTED) {
            audit.record(order.actor(), "IMPORT_REJECTED", "import/" + batch.id(), null, null);
            return new ImportAnswer(batch, ImportAnswer.Outcome.REFUSED, 100);
        }
        Original original = candidate.intake().original();
        if (original != Original.NOT_KEPT && fits(original, order.upload())) {
            files.keep(batch.id(), order.upload().file());
        }
        @Nullable Upload evidence = order.upload().evidence();
        if (evidence != null) {
            files.keepEvidence(batch.id(), evidence);
        }
        candidate.intake().store(batch.id());
        String action = batch.leftOut() == 0 ? "IMPORT_APPLIED" : "IMPORT_APPLIED_IN_PART";
        audit.recordMany(
                order.actor(), action, "import/" + batch.id(), order.kind().people(batch.id()), null);
        if (batch.status() == Batch.Status.AWAITING_VERIFICATION) {
            verificationTasks.ifAvailable(tasks -> tasks.requested(batch.id()));
        }
        return new ImportAnswer(batch, ImportAnswer.Outcome.NEW, 100);
    }

    /** A batch as it will be, and its rows, which are checked but not stored. */
    private record Candidate(Batch batch, Intake intake) {}

    private Candidate candidate(Order order, Progress progress) {
        Intake intake = order.kind()
                .intake(order.actor(), order.options(), order.upload().evidence() != null);
        FileRows file = FileRows.read(
                order.actor(),
                order.kind(),
                new TabularFile(order.upload().file()),
                order.options(),
                intake::row,
                progress);
        Verdict verdict =
                file.recognition() == null ? new Verdict(0, List.of(), List.of(), List.of()) : intake.verdict();
        Listed<RejectedRow> rejected = new Listed<>();
        Stream.concat(
                        file.rejected().stream(),
                        verdict.rejected().stream()
                                .map(row -> new RejectedRow(
                                        row.row(),
                                        row.column(),
                                        FileRows.shortened(row.value()),
                                        row.code(),
                                        row.args())))
                .sorted(Comparator.comparingInt(RejectedRow::row))
                .forEach(rejected::add);
        Listed<Warning> warnings = new Listed<>();
        Stream.concat(file.warnings().stream(), verdict.warnings().stream())
                .sorted(Comparator.comparingInt(Warning::row))
                .forEach(warnings::add);
        if (file.recognition() != null && !fits(intake.original(), order.upload())) {
            warnings.add(new Warning(0, "", "FILE_NOT_KEPT", List.of(keptUpTo.toMegabytes())));
        }
        boolean refused = verdict.accepted() == 0
                || !rejected.isEmpty() && !order.options().acceptValid();
        Batch running = running(order);
        @Nullable Recognition recognition = file.recognition();
        Batch batch = new Batch(
                running.id(),
                running.kind(),
                refused ? Batch.Status.REJECTED : applied(order.kind()),
                running.fileName(),
                running.sha256(),
                running.evidence(),
                running.options(),
                file.count(),
                file.export() == null ? verdict.accepted() : file.export().taken(),
                file.export() == null
                        ? file.count() - verdict.accepted()
                        : file.export().bad() + rows(verdict.rejected()),
                rejected.list(),
                warnings.list(),
                recognition == null || file.export() != null ? recognition : recognition.with(verdict.people()),
                running.importedBy(),
                running.importedAt(),
                null,
                null,
                null);
        return new Candidate(batch, intake);
    }

    private boolean fits(Original original, Upload upload) {
        return original != Original.KEPT_IF_IT_FITS || upload.size() <= keptUpTo.toBytes();
    }

    private static Batch.Status applied(ImportKind kind) {
        return kind.awaitsVerification() ? Batch.Status.AWAITING_VERIFICATION : Batch.Status.APPLIED;
    }

    /** A row may be wrong in several ways. */
    private static int rows(List<RejectedRow> rejected) {
        return (int) rejected.stream().mapToInt(RejectedRow::row).distinct().count();
    }

    Batch running(Order order) {
        return new Batch(
                order.id(),
                order.kind().name(),
                Batch.Status.RUNNING,
                order.upload().fileName(),
                order.upload().sha256(),
                evidence(order.upload().evidence()),
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

    private static Batch.@Nullable Evidence evidence(@Nullable Upload file) {
        return file == null ? null : new Batch.Evidence(file.fileName(), file.size(), file.sha256());
    }

    /** The same file with the same proof. */
    private static boolean isSame(Batch batch, Order order) {
        return batch.sha256().equals(order.upload().sha256())
                && Objects.equals(
                        fingerprint(batch.evidence()),
                        fingerprint(evidence(order.upload().evidence())))
                && batch.options().equals(order.options());
    }

    private static @Nullable String fingerprint(Batch.@Nullable Evidence evidence) {
        return evidence == null ? null : evidence.sha256();
    }
}
