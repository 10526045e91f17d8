package io.kaohe.calibration;

import io.kaohe.appraisal.ManagerScoring.Potential;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everybody's result beside the others'.
 *
 * @param open whether grades may still be changed
 * @param changes how many there were so far, also of the reader's own grade
 * @param grades in the order of the decision table, the best first
 */
public record CalibrationSheet(
        UUID cycleId, String period, boolean open, int changes, List<Grade> grades, List<Entry> entries) {

    /** Whose results the reader sees. */
    public List<String> people() {
        return entries.stream()
                .filter(entry -> !entry.own())
                .map(Entry::employee)
                .toList();
    }

    /**
     * @param guideline the share that is usually expected, a hint and never a rule; null = none
     */
    public record Grade(
            String code,
            String nameZh,
            String nameEn,
            @Nullable BigDecimal guideline) {}

    /**
     * A person's result.
     *
     * @param own whether it is the reader's: then nothing of it is told
     * @param computed the grade when the comparison began
     * @param grade as it is now
     * @param self the average the person gave themselves, 0–100; null = the self-review was waived
     * @param manager the average the line manager gave; two of them count by the days they led, as in the score (R31)
     * @param outlier whether the composite lies more than two standard deviations from the mean of all
     * @param changes the oldest first
     */
    public record Entry(
            UUID appraisal,
            String employee,
            String name,
            @Nullable String team,
            String reviewer,
            String reviewerName,
            boolean own,
            @Nullable BigDecimal completionRate,
            @Nullable BigDecimal qualitativeScore,
            @Nullable BigDecimal composite,
            @Nullable String computed,
            @Nullable String grade,
            @Nullable BigDecimal self,
            @Nullable BigDecimal manager,
            @Nullable Potential potential,
            boolean outlier,
            List<Change> changes) {

        Entry ofReader() {
            return new Entry(
                    appraisal,
                    employee,
                    name,
                    team,
                    reviewer,
                    reviewerName,
                    true,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    false,
                    List.of());
        }

        Entry beside(Spread all) {
            return new Entry(
                    appraisal,
                    employee,
                    name,
                    team,
                    reviewer,
                    reviewerName,
                    own,
                    completionRate,
                    qualitativeScore,
                    composite,
                    computed,
                    grade,
                    self,
                    manager,
                    potential,
                    composite != null && all.isFar(composite),
                    changes);
        }
    }

    /** @param gradeTable the version of the grade table that was chosen from */
    public record Change(String grade, int gradeTable, String reason, String by, Instant at) {}
}
