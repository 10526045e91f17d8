package io.kaohe.calibration;

import io.kaohe.appraisal.Appraisals;
import io.kaohe.appraisal.Confirmations;
import io.kaohe.appraisal.Scorer;
import io.kaohe.audit.AuditLog;
import io.kaohe.calibration.CalibrationSheet.Entry;
import io.kaohe.calibration.CalibrationSheet.Grade;
import io.kaohe.cycle.Cycle;
import io.kaohe.cycle.CycleStatus;
import io.kaohe.cycle.Cycles;
import io.kaohe.decision.DecisionRow;
import io.kaohe.decision.DecisionTables;
import io.kaohe.scoring.DecisionKey;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The comparison of a year's results: it begins with a snapshot when everybody is scored, changes grades with reasons
 * while it is open, and is locked when it ends. Nobody looks at, or changes, their own.
 */
@Service
@Transactional
public class Calibrations {

    private final JdbcCalibrations rows;
    private final CalibrationSettings settings;
    private final Cycles cycles;
    private final Appraisals appraisals;
    private final Scorer scorer;
    private final Confirmations confirmations;
    private final DecisionTables tables;
    private final AuditLog audit;
    private final Clock clock;

    Calibrations(
            JdbcCalibrations rows,
            CalibrationSettings settings,
            Cycles cycles,
            Appraisals appraisals,
            Scorer scorer,
            Confirmations confirmations,
            DecisionTables tables,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.cycles = cycles;
        this.appraisals = appraisals;
        this.scorer = scorer;
        this.confirmations = confirmations;
        this.tables = tables;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps what every result is before anybody changes a grade. */
    public void begin(UUID cycle) {
        cycles.beginCalibration(cycle);
        rows.snapshot(cycle);
    }

    /** @throws Refusal 403 unless HR; 404 for a cycle that was never compared */
    public CalibrationSheet sheet(Actor hr, UUID id) {
        hr.mustBe(Role.HR);
        Cycle cycle = cycles.get(id);
        List<Entry> all = rows.entries(id, cycle.period().lastDay());
        if (all.isEmpty() && cycle.status() != CycleStatus.CALIBRATION) {
            throw Refusal.notFound();
        }
        Spread spread = Spread.of(
                all.stream().map(Entry::composite).filter(Objects::nonNull).toList());
        CalibrationSheet sheet = new CalibrationSheet(
                id,
                cycle.period().toString(),
                cycle.status() == CycleStatus.CALIBRATION,
                changes(all),
                grades(tables.current(DecisionKey.GRADE.key())),
                all.stream()
                        .map(entry -> entry.employee().equals(hr.id()) ? entry.ofReader() : entry.beside(spread))
                        .toList());
        audit.recordMany(hr, "CALIBRATION_READ", cycle.subject(), sheet.people(), null);
        return sheet;
    }

    /**
     * Changes a grade; the one before stays with its author.
     *
     * @param from the grade that the caller saw
     * @throws Refusal 403 unless HR, and for HR's own result; 404 for a result outside the cycle; 409 when the
     *     comparison is over, or somebody else has changed the grade meanwhile; 422 without a reason, for an unknown
     *     grade, or for the one it has
     */
    public void change(Actor hr, UUID cycle, UUID appraisal, String from, String grade, String reason) {
        hr.mustBe(Role.HR);
        Cycle compared = cycles.get(cycle);
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "REQUIRED");
        }
        DecisionTables.Table table = tables.current(DecisionKey.GRADE.key());
        if (grades(table).stream().noneMatch(known -> known.code().equals(grade))) {
            throw Refusal.invalid("grade", "ENUM");
        }
        if (cycles.lock(cycle) != CycleStatus.CALIBRATION) {
            throw Refusal.conflict("WRONG_STATE");
        }
        Entry entry = rows.entries(cycle, compared.period().lastDay()).stream()
                .filter(one -> one.appraisal().equals(appraisal))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        if (entry.employee().equals(hr.id())) {
            throw Refusal.forbidden("OWN_APPRAISAL");
        }
        if (!from.equals(entry.grade())) {
            throw Refusal.conflict("CHANGED_MEANWHILE");
        }
        if (grade.equals(from)) {
            throw Refusal.invalid("grade", "GRADE_UNCHANGED");
        }
        rows.change(
                cycle, appraisal, entry.changes().size() + 1, grade, table.version(), reason, hr.id(), clock.instant());
        audit.record(hr, "GRADE_CHANGED", "appraisal/" + appraisal, entry.employee(), reason);
    }

    /**
     * The grades stand: what was changed becomes a result of its own, and nothing changes any more.
     *
     * @param seen how many changes there were when the caller looked; null = as they stand now
     * @throws Refusal 409 when the comparison is over, or somebody has changed a grade since
     */
    public void end(Actor hr, UUID cycle, @Nullable Integer seen) {
        hr.mustBe(Role.HR);
        if (cycles.lock(cycle) != CycleStatus.CALIBRATION) {
            throw Refusal.conflict("WRONG_STATE");
        }
        List<Entry> all = rows.entries(cycle, cycles.get(cycle).period().lastDay());
        if (seen != null && seen != changes(all)) {
            throw Refusal.conflict("CHANGED_MEANWHILE");
        }
        for (Entry entry : all) {
            String grade = entry.grade();
            if (grade != null && !grade.equals(entry.computed())) {
                CalibrationSheet.Change last =
                        entry.changes().get(entry.changes().size() - 1);
                scorer.calibrate(entry.appraisal(), grade, last.reason(), last.by());
            }
        }
        cycles.endCalibration(cycle);
        audit.recordMany(
                hr,
                "CALIBRATION_ENDED",
                cycles.get(cycle).subject(),
                all.stream().map(Entry::employee).toList(),
                null);
    }

    /** Tells a batch of people; who was told before is left out. */
    public void publish(UUID cycle, int batch) {
        appraisals.compared(cycle, batch).forEach(confirmations::publish);
    }

    private static int changes(List<Entry> all) {
        return all.stream().mapToInt(entry -> entry.changes().size()).sum();
    }

    private List<Grade> grades(DecisionTables.Table table) {
        return table.rows().stream()
                .map(DecisionRow.Grade.class::cast)
                .map(row -> new Grade(row.grade(), row.nameZh(), row.nameEn(), guideline(row.grade())))
                .toList();
    }

    private @Nullable BigDecimal guideline(String grade) {
        return settings.guideline().get(grade);
    }
}
