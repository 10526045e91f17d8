package io.kaohe.report;

import io.kaohe.diagnosis.Symptom;
import io.kaohe.measurement.Breach;
import io.kaohe.scoring.ScoringInput.LineStatus;
import io.kaohe.scoring.ScoringResult.LedgerEntry;
import io.kaohe.shared.Block;
import io.kaohe.shared.Method;
import io.kaohe.shared.Period;
import io.kaohe.shared.Unit;
import io.kaohe.target.TargetCourse.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's appraisal as it is printed, already cut down to what the reader may see.
 *
 * @param role the job the person was appraised in; null = none known
 * @param status where the appraisal stands, a code such as {@code CONFIRMED}
 * @param selfReview null = not in yet
 * @param rounds every result that was worked out, oldest first; the last one counts. Empty = not scored yet
 * @param closeReason why HR closed it unconfirmed or withdrew it
 */
public record AppraisalReport(
        UUID id,
        Who employee,
        @Nullable String team,
        @Nullable String role,
        Who reviewer,
        Period period,
        String status,
        Card card,
        List<Line> lines,
        @Nullable SelfReview selfReview,
        List<Rating> ratings,
        List<WorkCase> cases,
        List<Round> rounds,
        @Nullable String closeReason,
        @Nullable Instant concludedAt,
        Printed printed) {

    public AppraisalReport {
        lines = List.copyOf(lines);
        ratings = List.copyOf(ratings);
        cases = List.copyOf(cases);
        rounds = List.copyOf(rounds);
    }

    /** The result that counts. */
    public Optional<Round> current() {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }

    /** A person by login and by the name people use. */
    public record Who(String id, String name) {}

    /** Who printed it and when: on every page, so that a stray copy has an owner. */
    public record Printed(Who by, Instant at) {}

    /** The scorecard it was appraised with. */
    public record Card(String code, int version, String nameZh, String nameEn) {}

    /**
     * A line of the scorecard with its figures.
     *
     * @param nameZh null for the line that people judge, which no indicator names
     * @param unit null for the line that people judge
     * @param weight percent
     * @param target in the unit, like baseline and actual
     * @param targetLate whether the target was entered on or after the period's first day
     * @param targetStages the targets one after the other where it changed on the way (R31), else none
     * @param completion what counted, a ratio; null = not scored
     * @param contribution points of its block; null = not scored
     * @param reason why it is excluded, not due or counted as 0
     * @param decidedBy who decided that
     * @param twoSources where a second source said something else (R29)
     */
    public record Line(
            String code,
            @Nullable String nameZh,
            @Nullable String nameEn,
            Block block,
            Method method,
            @Nullable Unit unit,
            BigDecimal weight,
            @Nullable BigDecimal target,
            boolean targetLate,
            List<Stage> targetStages,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal actual,
            @Nullable Provenance provenance,
            LineStatus status,
            @Nullable BigDecimal completion,
            @Nullable BigDecimal contribution,
            @Nullable String reason,
            @Nullable Who decidedBy,
            @Nullable TwoSources twoSources) {}

    /**
     * Two figures that are too far apart.
     *
     * @param counts the one that was decided for; before that the usual one
     * @param reason why it counts; null = nobody has decided yet
     */
    public record TwoSources(
            Said counts,
            Said other,
            @Nullable String reason,
            @Nullable Who decidedBy) {

        /** What a source says, in the line's unit. */
        public record Said(Source source, BigDecimal value) {}
    }

    /**
     * Where an actual came from (S49, S50).
     *
     * @param row line in the file, header = 1
     * @param origin what it was made of, when the file was a tool's export: the row is none of the file's then
     * @param manualReason why somebody typed it in; null = a tool or system measured it
     * @param verifiedBy null = not verified, so not scored
     * @param breaches the answers that did not come in time, where the figure tells how many did
     */
    public record Provenance(
            Source source,
            String fileName,
            int row,
            @Nullable String origin,
            @Nullable String manualReason,
            Who importedBy,
            @Nullable Who verifiedBy,
            List<Breach> breaches) {}

    /** The tool or system a figure was exported from. */
    public record Source(String nameZh, String nameEn) {}

    /** What the person wrote about goal attainment and strategy (S53), or who went on without it and why. */
    public record SelfReview(
            @Nullable String attainment,
            @Nullable String ideas,
            @Nullable Instant submittedAt,
            @Nullable Who waivedBy,
            @Nullable String waiveReason) {}

    /** A judged score of one dimension, 0–100, averaged over the raters of the group. */
    public record Rating(String group, String dimension, BigDecimal score) {}

    /** A concrete piece of work behind a rating (S51); one case may serve several dimensions. */
    public record WorkCase(List<String> dimensions, String situation, String action, String result, String moved) {

        public WorkCase {
            dimensions = List.copyOf(dimensions);
        }
    }

    /** One scoring and what people said about it. */
    public record Round(
            Result result,
            @Nullable Talk talk,
            @Nullable Confirmation confirmation,
            @Nullable Answer answer) {}

    /**
     * The published figures with the ledger that explains them.
     *
     * @param completionRate Q in percent; null = no quantitative line
     * @param qualitativeScore J, 0–100; null = no qualitative line
     * @param findings what the figures hinted at (S15, S16, S116)
     */
    public record Result(
            int version,
            @Nullable BigDecimal completionRate,
            @Nullable BigDecimal qualitativeScore,
            BigDecimal composite,
            @Nullable BigDecimal performanceIndex,
            BigDecimal bonusCoefficient,
            String grade,
            List<String> followUps,
            List<String> flags,
            List<LedgerEntry> ledger,
            List<Symptom> findings,
            String ruleVersion,
            Map<String, String> decisionVersions,
            Instant scoredAt,
            @Nullable Instant publishedAt) {

        public Result {
            followUps = List.copyOf(followUps);
            flags = List.copyOf(flags);
            ledger = List.copyOf(ledger);
            findings = List.copyOf(findings);
            decisionVersions = Map.copyOf(decisionVersions);
        }
    }

    /** The talk in which the manager explained the result. */
    public record Talk(String minutes, Who heldBy, Instant heldAt) {}

    /** @param reason what the person objects to; null = confirmed */
    public record Confirmation(Who by, Instant at, @Nullable String reason) {

        public boolean objection() {
            return reason != null;
        }
    }

    /** HR's decision on an objection; the code is {@code UPHOLD}, {@code CORRECT_DATA} or {@code RERATE}. */
    public record Answer(String decision, String text, Who by, Instant at) {}
}
