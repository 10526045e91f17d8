package io.kaohe.appraisal;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.kaohe.diagnosis.Symptom;
import io.kaohe.indicator.Definition;
import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.Scorecard;
import io.kaohe.measurement.Actual;
import io.kaohe.measurement.Breach;
import io.kaohe.measurement.Difference;
import io.kaohe.measurement.Measured;
import io.kaohe.measurement.Origin;
import io.kaohe.measurement.Place;
import io.kaohe.measurement.SourceFile;
import io.kaohe.scoring.RaterGroup;
import io.kaohe.scoring.ScoringInput;
import io.kaohe.scoring.ScoringInput.LineStatus;
import io.kaohe.scoring.ScoringResult.LedgerEntry;
import io.kaohe.scoring.ScoringResult.Subject;
import io.kaohe.shared.Block;
import io.kaohe.shared.Method;
import io.kaohe.shared.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A person's card as forms, reports and API show it. A result keeps the one it was scored with, so that what came or
 * was corrected later does not show beside a score that was made without it.
 *
 * @param lateTargets whether a target came after its period had begun
 * @param findings what the figures hint at (S15, S16, S116)
 * @param customers what they say (S55); null = they are not asked in such a period
 * @param stretches where line manager or role changed in the period (R31); else none
 */
public record CardView(
        String code,
        String nameZh,
        String nameEn,
        boolean lateTargets,
        List<Line> lines,
        List<Symptom> findings,
        @Nullable Customers customers,
        List<Stretch> stretches) {

    /**
     * Days of the period under one line manager and one scorecard.
     *
     * @param to the last day, included
     * @param by who judges these days
     * @param scorecard as the lines name it
     */
    public record Stretch(
            LocalDate from, LocalDate to, int days, String by, String scorecard, String nameZh, String nameEn) {}

    /**
     * A line with target, figure and where the figure came from.
     *
     * @param scorecard the card it stands on
     * @param nameZh null for the line that people judge, which no indicator names
     * @param unit null for the line that people judge
     * @param definition how the figure is calculated; null for the line that people judge
     * @param target in the unit, like baseline and actual
     * @param wholeTarget the target of the whole period, where {@code target} is of some of its days; else null
     * @param targetOrigin where the card's default comes from; null = the person's own target
     * @param targetStages the targets one after the other where there was more than one (R31), or one came late; of a
     *     quarter or a year all that its target is made of
     * @param actual null while it is not known for the whole period
     * @param figures what the actual is or is made of, in the order of time
     * @param missing the months that are still to come in
     * @param gap why the line cannot be scored; null = nothing keeps it
     * @param decision why a missing figure was excluded or counted as zero
     * @param completion what counted, a ratio; null until it is scored
     * @param contribution to the block's score
     */
    public record Line(
            String code,
            String scorecard,
            @Nullable String nameZh,
            @Nullable String nameEn,
            Block block,
            Method method,
            @Nullable Unit unit,
            @Nullable Definition definition,
            BigDecimal weight,
            @Nullable BigDecimal target,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal wholeTarget,
            @Nullable String targetOrigin,
            boolean targetLate,
            List<TargetStage> targetStages,
            @Nullable BigDecimal actual,
            List<Figure> figures,
            List<YearMonth> missing,
            LineStatus status,
            @Nullable Gap gap,
            @Nullable String decision,
            @Nullable String decidedBy,
            @Nullable String completion,
            @Nullable String contribution) {

        private Line scored(LedgerEntry entry) {
            return new Line(
                    code,
                    scorecard,
                    nameZh,
                    nameEn,
                    block,
                    method,
                    unit,
                    definition,
                    weight,
                    target,
                    baseline,
                    wholeTarget,
                    targetOrigin,
                    targetLate,
                    targetStages,
                    actual,
                    figures,
                    missing,
                    status,
                    gap,
                    decision,
                    decidedBy,
                    entry.value(),
                    entry.contribution());
        }
    }

    /**
     * A target and the days it held.
     *
     * @param to the last day, included
     * @param monthly whether it is of each of its months, which add up
     * @param reason why it was set so late or changed
     */
    public record TargetStage(
            LocalDate from,
            LocalDate to,
            BigDecimal target,
            boolean monthly,
            @Nullable String reason) {

        /** One after the other; two that say the same are one. */
        static List<TargetStage> joined(List<TargetStage> stages) {
            LinkedList<TargetStage> joined = new LinkedList<>();
            for (TargetStage stage : stages) {
                TargetStage before = joined.peekLast();
                if (before != null && before.saysTheSame(stage)) {
                    joined.removeLast();
                    joined.add(new TargetStage(before.from, stage.to, stage.target, stage.monthly, stage.reason));
                } else {
                    joined.add(stage);
                }
            }
            return joined;
        }

        private boolean saysTheSame(TargetStage other) {
            return target.compareTo(other.target) == 0 && Objects.equals(reason, other.reason);
        }
    }

    /**
     * A figure with its way into the product (S49, S50).
     *
     * @param period what it is of: the card's own, or one of its months
     * @param row in the file; null when the figure was made of many
     * @param origin the rows it was made of then
     * @param manualReason why somebody typed it in; null = a tool or system measured it
     * @param verifiedBy null = not verified, so not scored
     * @param breaches the answers that did not come in time, where the figure tells how many did
     * @param difference what two sources say about it, and which of them counts (R29); null = they do not differ
     */
    public record Figure(
            String period,
            BigDecimal value,
            String source,
            SourceFile file,
            @Nullable Integer row,
            @Nullable Origin origin,
            @Nullable String manualReason,
            String importedBy,
            Instant importedAt,
            @Nullable String verifiedBy,
            @Nullable Instant verifiedAt,
            List<Breach> breaches,
            @Nullable DifferenceView difference) {}

    /**
     * Two figures that are too far apart.
     *
     * @param tolerance how far they may be apart, as a share of the usual one
     * @param chosen the source that counts; null = nobody has decided yet, so the line waits
     */
    public record DifferenceView(
            Said usual,
            Said other,
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
                    Said.of(difference.other()),
                    difference.tolerance(),
                    chosen == null ? null : chosen.source(),
                    decision == null ? null : decision.reason(),
                    decision == null ? null : decision.by());
        }
    }

    /**
     * Verified answers of customers, question by question. A question with fewer answers than are needed counts
     * nothing, and the group is absent when that is so of all of them.
     *
     * @param needed answers to a question, before it counts
     * @param findings of recorded calls, as far as they were counted and not scored
     */
    public record Customers(int needed, List<Question> questions, List<Finding> findings) {

        /** @param average 0–100; null = too few answers */
        public record Question(
                String question, int answers, @Nullable BigDecimal average) {}

        public record Finding(String code, String finding, int occurrences) {}

        /** Averages with the digits that are shown. */
        Customers shown() {
            return new Customers(
                    needed,
                    questions.stream()
                            .map(each -> new Question(
                                    each.question(),
                                    each.answers(),
                                    each.average() == null
                                            ? null
                                            : each.average().setScale(2, RoundingMode.HALF_UP)))
                            .toList(),
                    findings);
        }

        boolean count() {
            return questions.stream().anyMatch(question -> question.average() != null);
        }

        /** To the question that most have answered. */
        int answers() {
            return questions.stream().mapToInt(Question::answers).max().orElse(0);
        }

        /** Each of so many customers with what is shown, so that their mean is that of what is shown (ADR 12). */
        List<ScoringInput.Rating> ratings() {
            return IntStream.rangeClosed(1, answers())
                    .boxed()
                    .flatMap(customer -> questions.stream()
                            .filter(question -> question.average() != null)
                            .map(question -> new ScoringInput.Rating(
                                    RaterGroup.CUSTOMER,
                                    RaterGroup.CUSTOMER + " " + customer,
                                    question.question(),
                                    requireNonNull(question.average()))))
                    .toList();
        }
    }

    static CardView of(PersonalCard card, List<Symptom> findings, Map<Place, List<Breach>> breaches) {
        return new CardView(
                card.last().code(),
                card.last().nameZh(),
                card.last().nameEn(),
                card.lateTargets(),
                card.lines().stream().map(line -> line(line, breaches)).toList(),
                findings,
                card.customers() == null ? null : card.customers().shown(),
                card.appraisal().stretches().stream()
                        .map(days -> stretch(days, card.held()))
                        .toList());
    }

    private static Stretch stretch(Appraisal.Stretch days, List<Scorecard> held) {
        Scorecard card = held.stream()
                .filter(one -> one.code().equals(days.scorecard()))
                .findFirst()
                .orElseThrow();
        return new Stretch(
                days.from(), days.to(), days.days(), days.reviewer(), card.code(), card.nameZh(), card.nameEn());
    }

    /** The same card with what its lines counted. */
    CardView scored(List<LedgerEntry> ledger) {
        Map<String, LedgerEntry> entries = ledger.stream()
                .filter(entry -> entry.subject() == Subject.LINE)
                .collect(toMap(LedgerEntry::code, Function.identity()));
        return with(lines.stream()
                .map(line -> {
                    LedgerEntry entry = entries.get(line.code());
                    return entry == null ? line : line.scored(entry);
                })
                .toList());
    }

    /** The same card with some of its lines as they stand now. */
    CardView corrected(CardView now, Set<String> corrected) {
        return with(lines.stream()
                .map(line -> corrected.contains(line.code()) ? now.line(line.code()) : line)
                .toList());
    }

    /** The part of the card that is these lines. */
    public CardView only(Set<String> codes) {
        return new CardView(
                code,
                nameZh,
                nameEn,
                lateTargets,
                lines.stream().filter(line -> codes.contains(line.code())).toList(),
                List.of(),
                null,
                List.of());
    }

    private CardView with(List<Line> others) {
        return new CardView(code, nameZh, nameEn, lateTargets, others, findings, customers, stretches);
    }

    private Line line(String wanted) {
        return lines.stream()
                .filter(line -> line.code().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    private static Line line(CardLine line, Map<Place, List<Breach>> breaches) {
        Indicator indicator = line.indicator();
        Agreed agreed = line.agreed();
        Measured measured = line.measured();
        CardLine.Decision decision = line.decision();
        return new Line(
                line.code(),
                line.scorecard(),
                indicator == null ? null : line.line().nameZh(),
                indicator == null ? null : line.line().nameEn(),
                line.line().block(),
                line.line().method(),
                indicator == null ? null : indicator.unit(),
                indicator == null ? null : Definition.of(indicator),
                line.line().weight(),
                agreed.target(),
                line.line().method() == Method.INCREMENTAL ? agreed.baseline() : null,
                agreed.whole(),
                agreed.own() ? null : line.line().targetOrigin(),
                agreed.late(),
                agreed.stages(),
                measured.value(),
                measured.figures().stream()
                        .map(actual -> figure(actual, line.differences(), breaches))
                        .toList(),
                line.due() && !line.judged() ? measured.missing() : List.of(),
                line.status(),
                line.gap(),
                decision == null ? null : decision.reason(),
                decision == null ? null : decision.by(),
                null,
                null);
    }

    private static Figure figure(Actual actual, List<Difference> differences, Map<Place, List<Breach>> breaches) {
        return new Figure(
                actual.period().toString(),
                actual.value(),
                actual.source(),
                actual.file(),
                actual.origin() != null ? null : actual.row(),
                actual.origin(),
                actual.reason(),
                actual.importedBy(),
                actual.importedAt(),
                actual.verifiedBy(),
                actual.verifiedAt(),
                breaches.getOrDefault(actual.place(), List.of()),
                differences.stream()
                        .filter(difference -> difference.period().equals(actual.period()))
                        .reduce((earlier, later) -> later)
                        .map(DifferenceView::of)
                        .orElse(null));
    }
}
