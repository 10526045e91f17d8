package io.kaohe.appraisal;

import io.kaohe.diagnosis.Symptom;
import io.kaohe.indicator.Definition;
import io.kaohe.indicator.Indicator;
import io.kaohe.measurement.Actual;
import io.kaohe.measurement.Breach;
import io.kaohe.measurement.Difference;
import io.kaohe.measurement.Place;
import io.kaohe.scoring.ScoringInput.LineStatus;
import io.kaohe.scoring.ScoringResult.LedgerEntry;
import io.kaohe.scoring.ScoringResult.Subject;
import io.kaohe.shared.Block;
import io.kaohe.shared.Method;
import io.kaohe.shared.Unit;
import io.kaohe.target.TargetCourse.Stage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person's card as forms and API show it.
 *
 * @param lateTargets whether a target came after the period had begun
 * @param findings what the figures hint at (S15, S16, S116)
 */
public record CardView(
        String code, String nameZh, String nameEn, boolean lateTargets, List<Line> lines, List<Symptom> findings) {

    /**
     * A line with target, figure and where the figure came from.
     *
     * @param definition how the figure is calculated; null for what people judge
     * @param targetStages the targets one after the other where it changed on the way (R31), else none
     * @param row in the file; null when the figure was made of many
     * @param origin the rows it was made of then
     * @param breaches the answers that did not come in time, where the figure tells how many did
     * @param manualReason why somebody typed it in; null = a tool or system measured it
     * @param difference what two sources say about it, and which of them counts (R29); null = they do not differ
     * @param completion what counted, a ratio; null until it is scored
     * @param contribution to the block's score
     * @param decision why a missing figure was excluded or counted as zero
     */
    public record Line(
            String code,
            String nameZh,
            String nameEn,
            Block block,
            Method method,
            @Nullable Unit unit,
            @Nullable Definition definition,
            BigDecimal weight,
            @Nullable BigDecimal target,
            @Nullable BigDecimal baseline,
            @Nullable String targetOrigin,
            boolean targetLate,
            List<Stage> targetStages,
            @Nullable BigDecimal actual,
            @Nullable String source,
            @Nullable String fileName,
            @Nullable Integer row,
            @Nullable String origin,
            List<Breach> breaches,
            @Nullable String manualReason,
            @Nullable String importedBy,
            @Nullable String verifiedBy,
            @Nullable DifferenceView difference,
            LineStatus status,
            @Nullable String decision,
            @Nullable String completion,
            @Nullable String contribution) {}

    /**
     * Two figures that are too far apart.
     *
     * @param tolerance how far they may be apart, as a share of the usual one
     * @param chosen the source that counts; null = nobody has decided yet, so the line waits
     */
    public record DifferenceView(
            Said usual,
            Said crossCheck,
            BigDecimal tolerance,
            @Nullable String chosen,
            @Nullable String reason,
            @Nullable String decidedBy) {

        public record Said(String source, BigDecimal value) {

            static Said of(Actual actual) {
                return new Said(actual.source(), actual.value());
            }
        }

        static DifferenceView of(Difference difference) {
            Actual chosen = difference.chosen();
            Difference.Decision decision = difference.decision();
            return new DifferenceView(
                    Said.of(difference.usual()),
                    Said.of(difference.crossCheck()),
                    difference.tolerance(),
                    chosen == null ? null : chosen.source(),
                    decision == null ? null : decision.reason(),
                    decision == null ? null : decision.by());
        }
    }

    static CardView of(
            PersonalCard card,
            @Nullable StoredResult result,
            List<Symptom> findings,
            Map<Place, List<Breach>> breaches) {
        return new CardView(
                card.scorecard().code(),
                card.scorecard().nameZh(),
                card.scorecard().nameEn(),
                card.lateTargets(),
                card.lines().stream().map(line -> line(line, result, breaches)).toList(),
                findings);
    }

    private static Line line(CardLine line, @Nullable StoredResult result, Map<Place, List<Breach>> breaches) {
        Indicator indicator = line.indicator();
        Actual actual = line.actual();
        LedgerEntry entry = result == null
                ? null
                : result.ledger().stream()
                        .filter(e -> e.subject() == Subject.LINE && e.code().equals(line.code()))
                        .findFirst()
                        .orElse(null);
        CardLine.Decision decision = line.decision();
        return new Line(
                line.code(),
                indicator == null ? "主管与自我评价" : indicator.nameZh(),
                indicator == null ? "Judged by people" : indicator.nameEn(),
                line.line().block(),
                line.line().method(),
                indicator == null ? null : indicator.unit(),
                indicator == null ? null : Definition.of(indicator),
                line.line().weight(),
                line.target(),
                line.baseline(),
                line.targetVersion() == null ? line.line().targetOrigin() : null,
                line.targetLate(),
                line.targetStages(),
                actual == null ? null : actual.value(),
                actual == null ? null : actual.source(),
                actual == null ? null : actual.fileName(),
                actual == null || actual.origin() != null ? null : actual.row(),
                actual == null ? null : actual.origin(),
                actual == null ? List.of() : breaches.getOrDefault(actual.place(), List.of()),
                actual == null ? null : actual.reason(),
                actual == null ? null : actual.importedBy(),
                actual == null ? null : actual.verifiedBy(),
                line.difference() == null ? null : DifferenceView.of(line.difference()),
                line.status(),
                decision == null ? null : decision.reason(),
                entry == null ? null : entry.value(),
                entry == null ? null : entry.contribution());
    }
}
