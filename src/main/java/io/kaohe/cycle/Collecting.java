package io.kaohe.cycle;

import io.kaohe.cycle.Participants.Participant;
import io.kaohe.imports.Batch;
import io.kaohe.imports.Decline;
import io.kaohe.imports.Imports;
import io.kaohe.imports.Verification;
import io.kaohe.indicator.IndicatorLibrary;
import io.kaohe.indicator.Scorecard;
import io.kaohe.measurement.Actuals;
import io.kaohe.measurement.Coverage;
import io.kaohe.measurement.Coverages;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far the figures of a cycle are in (S43). */
@Service
@Transactional
public class Collecting {

    /** What the people who collect see. */
    public record State(String period, Instant due, List<Coverage> coverage, List<File> files) {}

    /**
     * A file of the period's figures, whatever became of it.
     *
     * @param batch its import
     * @param kept whether it can be opened
     * @param declines each time that some of its rows were declined, and why
     */
    public record File(
            UUID batch,
            boolean kept,
            String fileName,
            Batch.Status status,
            int rows,
            int leftOut,
            String importedBy,
            Instant importedAt,
            List<Decline> declines) {

        static File of(Batch batch, boolean kept, List<Decline> declines) {
            return new File(
                    batch.id(),
                    kept,
                    batch.fileName(),
                    batch.status(),
                    batch.rows(),
                    batch.leftOut(),
                    batch.importedBy(),
                    batch.importedAt(),
                    declines);
        }
    }

    private static final int FILES = 20;

    private final Cycles cycles;
    private final Coverages coverages;
    private final Actuals actuals;
    private final Imports imports;
    private final Verification verification;
    private final IndicatorLibrary library;

    Collecting(
            Cycles cycles,
            Coverages coverages,
            Actuals actuals,
            Imports imports,
            Verification verification,
            IndicatorLibrary library) {
        this.actuals = actuals;
        this.library = library;
        this.cycles = cycles;
        this.coverages = coverages;
        this.imports = imports;
        this.verification = verification;
    }

    public State of(UUID id) {
        Cycle cycle = cycles.get(id);
        List<File> files = actuals.batchesOf(cycle.period().withMonths(), FILES).stream()
                .map(batch -> File.of(imports.find(batch), imports.isKept(batch), verification.declines(batch)))
                .toList();
        return new State(cycle.period().toString(), cycle.dataDue(), coverage(cycle), files);
    }

    /**
     * The cycle may be launched.
     *
     * @throws Refusal 422 when figures are missing or unverified and nobody says why it goes on without them
     */
    public void done(Actor actor, UUID id, boolean acceptMissing, @Nullable String reason) {
        List<Coverage> coverage = coverage(cycles.get(id));
        if (coverage.stream().allMatch(Coverage::complete)) {
            return;
        }
        if (!acceptMissing) {
            throw Refusal.invalid("acceptMissing", "ACTUALS_MISSING");
        }
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason", "REQUIRED");
        }
        cycles.missingAccepted(
                actor,
                id,
                coverage.stream()
                        .flatMap(source -> source.open().stream())
                        .map(Coverage.Open::employee)
                        .toList(),
                reason);
    }

    private List<Coverage> coverage(Cycle cycle) {
        Map<String, Set<String>> due = new HashMap<>();
        Map<String, Map<String, Set<YearMonth>>> expected = new HashMap<>();
        for (Participant participant : cycles.selection(cycle).participants()) {
            Map<String, Set<YearMonth>> asked =
                    expected.computeIfAbsent(participant.member().person().id(), id -> new HashMap<>());
            for (Scorecard card : participant.held()) {
                List<YearMonth> months = cycle.period().months().stream()
                        .filter(month -> participant.holds(card, month))
                        .toList();
                due.computeIfAbsent(
                                card.code(),
                                code -> library.dueOn(card, cycle.period().type()))
                        .forEach(indicator -> asked.computeIfAbsent(indicator, code -> new TreeSet<>())
                                .addAll(months));
            }
        }
        return coverages.of(cycle.period(), expected);
    }
}
