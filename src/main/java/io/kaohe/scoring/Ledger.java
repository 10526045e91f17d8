package io.kaohe.scoring;

import static java.util.Objects.requireNonNull;

import io.kaohe.scoring.Calculation.Part;
import io.kaohe.scoring.Decisions.Decided;
import io.kaohe.scoring.ScoringInput.Line;
import io.kaohe.scoring.ScoringInput.LineStatus;
import io.kaohe.scoring.ScoringResult.LedgerEntry;
import io.kaohe.scoring.ScoringResult.Subject;
import io.kaohe.shared.Block;
import io.kaohe.shared.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes down every step so that somebody can repeat it by hand: contributions of lines sum to their block, those of
 * groups to the judged score, those of blocks to the composite; of several cards those of a card's lines to its own
 * blocks, and those of the cards to the composite. Names no rater but two line managers – peers stay anonymous.
 */
final class Ledger {

    private static final String BY_DAYS = "Σ(days · score) / Σ(days)";

    private final List<LedgerEntry> entries = new ArrayList<>();

    private Ledger() {}

    static List<LedgerEntry> of(ScoringInput input, Calculation calculated, Verdict verdict) {
        Ledger ledger = new Ledger();
        for (Part part : calculated.parts()) {
            part.lines()
                    .forEach(line -> ledger.line(
                            line, part.blockOf(line), calculated.judged().score()));
        }
        if (calculated.judgesCount()) {
            ledger.groups(calculated.judged(), input);
        }
        if (calculated.parts().size() == 1) {
            ledger.card(calculated.parts().get(0));
        } else {
            ledger.cards(calculated);
        }
        ledger.performanceIndex(calculated);
        ledger.decisions(verdict);
        return List.copyOf(ledger.entries);
    }

    private void line(ScoredLine scored, BlockScore block, @Nullable BigDecimal judged) {
        Line line = scored.line();
        BigDecimal completion = scored.completion();
        BigDecimal contribution = completion == null
                ? null
                : Figures.hundredfold(Figures.share(line.weight(), completion, block.countedWeight()));
        add(
                Subject.LINE,
                line.code(),
                scored.formula(),
                lineInputs(scored, block, judged),
                scored.raw(),
                text(completion),
                line.weight(),
                contribution);
    }

    private static Map<String, String> lineInputs(ScoredLine scored, BlockScore block, @Nullable BigDecimal judged) {
        Line line = scored.line();
        Map<String, String> inputs = new LinkedHashMap<>();
        if (line.status() == LineStatus.SCORED) {
            put(inputs, "judgedScore", line.method() == Method.JUDGED ? judged : null);
            put(inputs, "actual", line.actual());
            put(inputs, "target", line.target());
            put(inputs, "baseline", line.method() == Method.INCREMENTAL ? line.baseline() : null);
            Limits limits = Limits.of(line);
            put(inputs, "floor", limits.floor());
            put(inputs, "cap", limits.cap());
            ScoredLine pair = scored.limitedBy();
            if (pair != null) {
                inputs.put("linkedTo", pair.line().code());
                put(inputs, "linkedCompletion", pair.completion());
                put(inputs, "atMost", LinkedPairs.LEADER_AT_MOST);
            }
        } else {
            inputs.put("status", line.status().name());
            String reason = line.reason();
            if (reason != null) {
                inputs.put("reason", reason);
            }
        }
        if (scored.counts()) {
            put(inputs, "countedWeight", block.countedWeight());
        }
        return inputs;
    }

    private void groups(JudgedScore judged, ScoringInput input) {
        for (JudgedScore.Group group : judged.groups()) {
            BigDecimal score = group.score();
            Map<String, String> inputs = new LinkedHashMap<>();
            inputs.put("raters", Integer.toString(group.raters().size()));
            if (score != null) {
                openRatings(inputs, group, input);
                put(inputs, "presentWeights", judged.presentWeights());
            } else if (input.tooFew().containsKey(group.name())) {
                inputs.put("answers", String.valueOf(input.tooFew().get(group.name())));
                inputs.put("needed", Integer.toString(group.name().minimumAnswers()));
            }
            add(
                    Subject.GROUP,
                    group.name().name(),
                    score == null ? "–" : formula(group.name()),
                    inputs,
                    score,
                    text(score),
                    group.weight(),
                    score == null ? null : Figures.share(group.weight(), score, judged.presentWeights()));
        }
    }

    /** Of colleagues it is the averages shown that count (ADR 12). */
    private static String formula(RaterGroup group) {
        return group == RaterGroup.PEER || group == RaterGroup.UPWARD
                ? "Σ(weight · average) / Σ(weight), of the averages shown"
                : "mean of raters, each Σ(weight · score) / Σ(weight)";
    }

    /** Who rates alone and by name – the manager, the person – is shown by dimension; nobody else is. */
    private static void openRatings(Map<String, String> inputs, JudgedScore.Group group, ScoringInput input) {
        boolean named = group.name() == RaterGroup.MANAGER || group.name() == RaterGroup.SELF;
        if (named && group.raters().size() == 1) {
            group.raters().get(0).scores().forEach((dimension, score) -> {
                put(inputs, dimension, score);
                put(inputs, dimension + ".weight", JudgedScore.weightOf(dimension, input.dimensionWeights()));
            });
        } else if (group.name() == RaterGroup.MANAGER && !input.stretches().isEmpty()) {
            group.raters().forEach(manager -> {
                put(inputs, manager.id(), manager.mean());
                put(inputs, manager.id() + ".days", manager.weight());
            });
        }
    }

    private void card(Part part) {
        Composite composite = requireNonNull(part.composite());
        block(part.quantitative(), composite.quantitativeWeight());
        block(part.qualitative(), composite.qualitativeWeight());
        composite(composite.formula(), weighted(part, composite), composite.value());
    }

    /** Each card's composite, then the figures of all by days. */
    private void cards(Calculation calculated) {
        Map<String, String> days = new LinkedHashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Part part : calculated.parts()) {
            if (part.composite() != null) {
                days.put(
                        part.card().scorecard() + ".days",
                        Integer.toString(part.card().days()));
                sum = sum.add(BigDecimal.valueOf(part.card().days()));
            }
        }
        for (Part part : calculated.parts()) {
            card(part, sum);
        }
        block(Block.QUANTITATIVE, calculated.quantitative(), days, calculated, Part::quantitative);
        block(Block.QUALITATIVE, calculated.qualitative(), days, calculated, Part::qualitative);
        composite(BY_DAYS, days, calculated.composite());
    }

    private void card(Part part, BigDecimal sumOfDays) {
        Composite composite = part.composite();
        Map<String, String> inputs = composite == null ? new LinkedHashMap<>() : weighted(part, composite);
        inputs.put("days", Integer.toString(part.card().days()));
        BigDecimal value = composite == null ? null : composite.value();
        add(
                Subject.CARD,
                part.card().scorecard(),
                composite == null ? "–" : composite.formula(),
                inputs,
                value,
                published(value),
                null,
                value == null
                        ? null
                        : Figures.share(BigDecimal.valueOf(part.card().days()), value, sumOfDays));
    }

    private void block(
            Block block,
            @Nullable BigDecimal score,
            Map<String, String> days,
            Calculation calculated,
            Function<Part, BlockScore> ofPart) {
        Map<String, String> inputs = new LinkedHashMap<>(days);
        calculated
                .parts()
                .forEach(part ->
                        put(inputs, part.card().scorecard(), ofPart.apply(part).score()));
        add(Subject.BLOCK, block.name(), score == null ? "–" : BY_DAYS, inputs, score, published(score), null, null);
    }

    private void block(BlockScore block, BigDecimal weightInComposite) {
        BigDecimal score = block.score();
        Map<String, String> inputs = new LinkedHashMap<>();
        put(inputs, "weightAsActivated", block.weight());
        put(inputs, "countedWeight", block.countedWeight());
        add(
                Subject.BLOCK,
                block.block().name(),
                score == null ? "–" : "100 · Σ(weight · completion) / Σ(weight)",
                inputs,
                score,
                published(score),
                weightInComposite,
                score == null ? null : Figures.hundredth(weightInComposite.multiply(score, Figures.INSIDE)));
    }

    private void composite(String formula, Map<String, String> inputs, BigDecimal value) {
        add(Subject.COMPOSITE, "composite", formula, inputs, value, published(value), null, null);
    }

    private void performanceIndex(Calculation calculated) {
        BigDecimal index = calculated.performanceIndex();
        if (index != null) {
            Map<String, String> inputs = blocks(calculated.quantitative(), calculated.qualitative());
            add(Subject.COMPOSITE, "performanceIndex", "Q · J / 100", inputs, index, published(index), null, null);
        }
    }

    private void decisions(Verdict verdict) {
        String q = verdict.completionRate().toPlainString();
        String j = verdict.qualitativeScore().toPlainString();
        String grade = verdict.grade().value();
        decision(
                DecisionKey.BONUS_COEFFICIENT,
                verdict.bonusCoefficient(),
                inputs("completionRate", q, "qualitativeScore", j),
                Figures.published(verdict.bonusCoefficient().value()).toPlainString());
        decision(
                DecisionKey.GRADE,
                verdict.grade(),
                inputs("composite", verdict.composite().toPlainString()),
                grade);
        decision(
                DecisionKey.FOLLOW_UP,
                verdict.followUps(),
                inputs("cycleType", verdict.cycleType().name(), "completionRate", q, "grade", grade),
                String.join(", ", verdict.followUps().value()));
    }

    private void decision(DecisionKey key, Decided<?> decided, Map<String, String> figures, String value) {
        Map<String, String> inputs = new LinkedHashMap<>(figures);
        inputs.putAll(decided.rule());
        entries.add(new LedgerEntry(
                Subject.DECISION,
                key.key(),
                "decision table " + key.key(),
                inputs,
                null,
                value,
                null,
                null,
                decided.version()));
    }

    private void add(
            Subject subject,
            String code,
            String formula,
            Map<String, String> inputs,
            @Nullable BigDecimal raw,
            @Nullable String value,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal contribution) {
        entries.add(new LedgerEntry(
                subject,
                code,
                formula,
                Collections.unmodifiableMap(inputs),
                text(raw),
                value,
                text(weight),
                text(contribution),
                Scoring.RULE_VERSION));
    }

    /** Q and J, unrounded. */
    private static Map<String, String> blocks(@Nullable BigDecimal q, @Nullable BigDecimal j) {
        Map<String, String> inputs = new LinkedHashMap<>();
        put(inputs, "Q", q);
        put(inputs, "J", j);
        return inputs;
    }

    /** Q and J of a card with what they weigh on it. */
    private static Map<String, String> weighted(Part part, Composite composite) {
        Map<String, String> inputs =
                blocks(part.quantitative().score(), part.qualitative().score());
        put(inputs, "Wq", composite.quantitativeWeight());
        put(inputs, "Wj", composite.qualitativeWeight());
        return inputs;
    }

    private static Map<String, String> inputs(String... namesAndValues) {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            inputs.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return inputs;
    }

    private static void put(Map<String, String> inputs, String name, @Nullable BigDecimal figure) {
        String text = text(figure);
        if (text != null) {
            inputs.put(name, text);
        }
    }

    private static @Nullable String text(@Nullable BigDecimal figure) {
        return figure == null ? null : Figures.text(figure);
    }

    private static @Nullable String published(@Nullable BigDecimal figure) {
        return figure == null ? null : Figures.published(figure).toPlainString();
    }
}
