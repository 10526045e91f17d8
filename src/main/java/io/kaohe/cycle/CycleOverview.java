package io.kaohe.cycle;

import io.kaohe.shared.CycleType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where a cycle stands for one reader: HR sees everybody, a manager the own people.
 *
 * @param participants how many appraisals the reader sees
 * @param stages appraisal status → how many
 * @param overdue how many wait longer than their due date
 * @param grades grade → how many published results
 * @param skipped who got no appraisal and why
 */
public record CycleOverview(
        UUID id,
        CycleType type,
        String period,
        CycleStatus status,
        Instant dataDue,
        String openedBy,
        Instant openedAt,
        int participants,
        Map<String, Integer> stages,
        int overdue,
        Map<String, Integer> grades,
        List<SkippedPerson> skipped) {

    /** Somebody in scope without an appraisal. */
    public record SkippedPerson(String employee, String name, SkipReason reason) {}
}
