package io.kaohe.report;

import io.kaohe.appeal.AppealView;
import io.kaohe.appraisal.AppraisalView.Calibrated;
import io.kaohe.appraisal.AppraisalView.OpinionsView;
import io.kaohe.appraisal.CardView;
import io.kaohe.appraisal.CardView.Customers;
import io.kaohe.diagnosis.Symptom;
import io.kaohe.print.Printed;
import io.kaohe.print.RoleName;
import io.kaohe.print.Who;
import io.kaohe.scoring.ScoringResult.LedgerEntry;
import io.kaohe.shared.Period;
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
 * @param stretches where line manager or role changed in the period (R31); else none
 * @param names what the lines' people and sources are called
 * @param customers what they say; null = they are not asked in such a period
 * @param upward what the team of a lead says; null = there is none, or the reader is not to see it
 * @param selfReview null = not in yet
 * @param ratedInAppeal judged by an appeal's reviewer in the line manager's place; they count
 * @param standIns who acted in whose place, oldest first
 * @param rounds every result that was worked out, oldest first; the last one counts. Empty = not scored yet
 * @param appeal as the reader may see it; null = there is none
 * @param closeReason why HR closed it unconfirmed or withdrew it
 */
public record AppraisalReport(
        UUID id,
        Who employee,
        @Nullable String team,
        @Nullable RoleName role,
        Who reviewer,
        Period period,
        String status,
        Card card,
        List<CardView.Line> lines,
        List<CardView.Stretch> stretches,
        Names names,
        @Nullable SelfReview selfReview,
        List<Rating> ratings,
        List<Rating> ratedInAppeal,
        @Nullable Customers customers,
        @Nullable OpinionsView upward,
        List<WorkCase> cases,
        List<StandIn> standIns,
        List<Round> rounds,
        @Nullable AppealView appeal,
        @Nullable String closeReason,
        @Nullable Instant concludedAt,
        Printed printed) {

    public AppraisalReport {
        lines = List.copyOf(lines);
        stretches = List.copyOf(stretches);
        ratings = List.copyOf(ratings);
        ratedInAppeal = List.copyOf(ratedInAppeal);
        cases = List.copyOf(cases);
        standIns = List.copyOf(standIns);
        rounds = List.copyOf(rounds);
    }

    /** The result that counts. */
    public Optional<Round> current() {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }

    /** Who did a step in whose place. */
    public record StandIn(Who who, Who inPlaceOf, Instant at) {}

    /** The scorecard it was appraised with. */
    public record Card(String code, int version, String nameZh, String nameEn) {}

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
            @Nullable Calibrated calibrated,
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
    public record Talk(String minutes, @Nullable String planChange, Who heldBy, Instant heldAt) {}

    /** @param reason what the person objects to; null = confirmed */
    public record Confirmation(Who by, Instant at, @Nullable String reason) {

        public boolean objection() {
            return reason != null;
        }
    }

    /** HR's decision on an objection; the code is {@code UPHOLD}, {@code CORRECT_DATA} or {@code RERATE}. */
    public record Answer(String decision, String text, Who by, Instant at) {}
}
