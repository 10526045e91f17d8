package io.kaohe.imports;

import io.kaohe.audit.AuditLog;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;

/** The way of every file into the product. */
@Service
public class Imports {

    private static final int LISTED = 200;

    private static final Set<ImportAnswer.Outcome> NOT_STORED =
            Set.of(ImportAnswer.Outcome.RUNNING, ImportAnswer.Outcome.DRY_RUN);

    private final Kinds kinds;
    private final JdbcImportBatches batches;
    private final JdbcKeptFiles files;
    private final RunningImports running;
    private final AuditLog audit;
    private final DataSize evidenceUpTo;

    Imports(
            Kinds kinds,
            JdbcImportBatches batches,
            JdbcKeptFiles files,
            RunningImports running,
            AuditLog audit,
            @Value("${kaohe.imports.evidence-size:10MB}") DataSize evidenceUpTo) {
        this.kinds = kinds;
        this.batches = batches;
        this.files = files;
        this.evidenceUpTo = evidenceUpTo;
        this.running = running;
        this.audit = audit;
    }

    /**
     * Checks the file and, unless it is a dry run, stores it.
     *
     * @throws Refusal 403 when the actor may not import the kind, 422 when an option is not readable or what is
     *     attached as a proof cannot be one
     */
    public ImportAnswer upload(Actor actor, String kind, Upload upload, ImportOptions options, boolean dryRun) {
        return upload(actor, kind, upload, options, dryRun, false);
    }

    /** @param watched whether the caller would rather see how far it is than wait for the end */
    public ImportAnswer upload(
            Actor actor, String kind, Upload upload, ImportOptions options, boolean dryRun, boolean watched) {
        try {
            ImportKind known = kinds.open(actor, kind);
            if (options.period() != null) {
                Period.of(options.period());
            }
            if (upload.evidence() != null) {
                checkEvidence(upload.evidence());
            }
            return running.submit(
                    new Importing.Order(UUID.randomUUID(), actor, known, upload, options, dryRun), watched);
        } catch (Refusal e) {
            upload.discard();
            throw e;
        }
    }

    private void checkEvidence(Upload evidence) {
        if (evidence.size() > evidenceUpTo.toBytes()) {
            throw Refusal.invalid("evidence", "EVIDENCE_TOO_LARGE", evidenceUpTo.toMegabytes());
        }
        if (!EvidenceFormat.anyOf(evidence.fileName(), evidence.head(EvidenceFormat.HEAD))) {
            throw Refusal.invalid("evidence", "EVIDENCE_FORMAT");
        }
    }

    /** @throws Refusal 404 when there is none, 403 when the actor may neither import its kind nor audit */
    @Transactional
    public ImportAnswer get(Actor actor, UUID id) {
        @Nullable ImportAnswer current = running.current(id);
        if (current != null && NOT_STORED.contains(current.outcome())) {
            kinds.readable(actor, current.batch().kind());
            return current;
        }
        UUID stored = current == null ? id : current.batch().id();
        Batch batch = batches.find(stored).orElseThrow(Refusal::notFound);
        kinds.readable(actor, batch.kind());
        return asItStands(batch);
    }

    /** One that runs here tells how far it is; one that was killed half-way is found out now. */
    private ImportAnswer asItStands(Batch stored) {
        if (stored.status() != Batch.Status.RUNNING) {
            return new ImportAnswer(stored, ImportAnswer.Outcome.KNOWN, 100);
        }
        @Nullable ImportAnswer current = running.current(stored.id());
        if (current != null) {
            return current;
        }
        batches.failAbandoned(stored.kind());
        Batch batch = batches.find(stored.id()).orElseThrow(Refusal::notFound);
        return batch.status() == Batch.Status.RUNNING
                ? new ImportAnswer(batch, ImportAnswer.Outcome.RUNNING, 0)
                : new ImportAnswer(batch, ImportAnswer.Outcome.KNOWN, 100);
    }

    /**
     * A file that was kept, as it came.
     *
     * @param size in bytes
     */
    public record KeptFile(String name, long size, InputStream content) {}

    /**
     * Who opened it is on record: it holds what the product itself shows to few.
     *
     * @throws Refusal 404 when the batch or its file is not kept, 403 when the actor may neither import its kind nor
     *     audit
     */
    @Transactional
    public KeptFile keptFile(Actor actor, UUID id) {
        Batch batch = batches.find(id).orElseThrow(Refusal::notFound);
        kinds.readable(actor, batch.kind());
        long size = files.size(id).orElseThrow(Refusal::notFound);
        recordOpened(actor, "IMPORT_FILE_OPENED", batch);
        return new KeptFile(batch.fileName(), size, files.open(id));
    }

    /**
     * What proves the figures of a batch that somebody typed in; who opened it is on record too.
     *
     * @throws Refusal as {@link #keptFile}
     */
    @Transactional
    public KeptFile evidence(Actor actor, UUID id) {
        Batch batch = batches.find(id).orElseThrow(Refusal::notFound);
        kinds.readable(actor, batch.kind());
        Batch.@Nullable Evidence evidence = batch.evidence();
        if (evidence == null) {
            throw Refusal.notFound();
        }
        recordOpened(actor, "IMPORT_EVIDENCE_OPENED", batch);
        return new KeptFile(evidence.fileName(), evidence.size(), files.openEvidence(id));
    }

    /** The form in which somebody is about to verify a batch shows its figures. */
    @Transactional
    public void shownToVerify(Actor actor, UUID id) {
        recordOpened(actor, "IMPORT_READ", find(id));
    }

    private void recordOpened(Actor actor, String action, Batch batch) {
        audit.recordMany(
                actor, action, "import/" + batch.id(), kinds.get(batch.kind()).people(batch.id()), null);
    }

    /** Whether {@link #keptFile} finds it. */
    @Transactional(readOnly = true)
    public boolean isKept(UUID id) {
        return files.size(id).isPresent();
    }

    /** The import before that took the very same file, if any did: what was uploaded adds nothing new. */
    @Transactional(readOnly = true)
    public Optional<Batch> sameBefore(Batch uploaded) {
        return batches.sameBefore(uploaded);
    }

    /** For code that has checked who asks. @throws Refusal 404 when there is none */
    @Transactional(readOnly = true)
    public Batch find(UUID id) {
        return batches.find(id).orElseThrow(Refusal::notFound);
    }

    /** The kinds that the actor may import. */
    public List<String> kinds(Actor actor) {
        return kinds.namesFor(actor);
    }

    /** What was uploaded, newest first, as far as the actor may import it; an auditor sees all. */
    @Transactional
    public List<ImportAnswer> list(Actor actor, @Nullable String kind) {
        List<String> names = kind == null
                ? kinds.namesReadableBy(actor)
                : List.of(kinds.readable(actor, kind).name());
        return batches.newest(names, LISTED).stream().map(this::asItStands).toList();
    }

    /** What a column of the kind's own sheets is called in their template; what stands in none is called as it is. */
    public String columnName(String kind, String column, Locale language) {
        return kinds.get(kind).columns().stream()
                .filter(own -> own.name().equals(column))
                .map(own -> own.label(language))
                .findFirst()
                .orElse(column);
    }

    /**
     * A file with the headers in the language, to be filled in. What stands above them is a comment to whoever reads
     * the file again ({@link OwnTable}), so that the example is never imported.
     *
     * @param note tells so
     */
    public byte[] template(Actor actor, String kind, Locale language, String note) {
        ImportKind known = kinds.open(actor, kind);
        List<String> example = new ArrayList<>(known.example());
        example.set(0, OwnTable.COMMENT + " " + example.get(0));
        return new SafeCsv()
                .row(List.of(OwnTable.COMMENT + " " + note))
                .row(example)
                .row(known.columns().stream()
                        .map(column -> column.label(language))
                        .toList())
                .bytes();
    }
}
