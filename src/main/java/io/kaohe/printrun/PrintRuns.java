package io.kaohe.printrun;

import io.kaohe.audit.AuditLog;
import io.kaohe.cycle.Cycle;
import io.kaohe.cycle.Cycles;
import io.kaohe.print.FileNames;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Print runs of HR: each sees those asked for in the own name, and the own appraisal is in none. */
@Service
public class PrintRuns {

    private final JdbcPrintRuns rows;
    private final Cycles cycles;
    private final AuditLog audit;
    private final Clock clock;

    PrintRuns(JdbcPrintRuns rows, Cycles cycles, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.cycles = cycles;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins one, unless one of the same language is under way.
     *
     * @throws Refusal 403 unless HR; 404 for an unknown cycle; 409 while nobody has a result
     */
    @Transactional
    public PrintRun begin(Actor hr, UUID cycleId, Locale locale) {
        Cycle cycle = visible(hr, cycleId);
        String language = locale.getLanguage().equals("zh") ? "zh" : "en";
        boolean begun = rows.begin(UUID.randomUUID(), cycleId, language, hr.id(), clock.instant());
        PrintRun run = rows.newest(cycleId, hr.id(), language).orElseThrow();
        if (begun) {
            if (run.reports() == 0) {
                throw Refusal.conflict("NOTHING_TO_PRINT");
            }
            audit.recordMany(hr, "REPORTS_PRINTED", cycle.subject(), rows.people(run.id()), null);
        }
        return run;
    }

    /** The newest of the asker. @throws Refusal 403 unless HR; 404 for an unknown cycle */
    @Transactional(readOnly = true)
    public Optional<PrintRun> find(Actor hr, UUID cycleId) {
        visible(hr, cycleId);
        return rows.newest(cycleId, hr.id());
    }

    /** What the archive is called, without suffix. */
    public String fileName(UUID cycleId) {
        return FileNames.of("kaohe", cycles.get(cycleId).period());
    }

    /**
     * Writes the archive, holding one report at a time.
     *
     * @throws Refusal 403 unless HR; 404 for an unknown cycle, and where nothing was asked for; 409 while it is printed
     */
    public Archive archive(Actor hr, UUID cycleId) {
        PrintRun run = find(hr, cycleId).orElseThrow(Refusal::notFound);
        if (!run.ready()) {
            throw Refusal.conflict("STILL_PRINTING");
        }
        audit.recordMany(hr, "REPORTS_DOWNLOADED", "cycle/" + cycleId, rows.people(run.id()), null);
        return out -> write(run.id(), out);
    }

    /** What is read as it is written. */
    @FunctionalInterface
    public interface Archive {
        void writeTo(OutputStream out) throws IOException;
    }

    private void write(UUID run, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            // a PDF is compressed already
            zip.setLevel(Deflater.NO_COMPRESSION);
            rows.read(run, (name, content) -> {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
                zip.closeEntry();
            });
        }
    }

    private Cycle visible(Actor hr, UUID cycleId) {
        hr.mustBe(Role.HR);
        return cycles.get(cycleId);
    }
}
