package io.kaohe.scoring;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes a result from its input: the rules of {@code requirements.md} §3 and nothing else. */
public final class Scoring {

    /** Changes whenever a formula does; stored with every result. */
    public static final String RULE_VERSION = "1";

    private Scoring() {}

    /**
     * @throws io.kaohe.shared.Refusal 422 with one error a field; {@code BLOCKED} on {@code lines[i].actual} for a
     *     line without usable actual
     */
    public static ScoringResult score(ScoringInput input, Decisions decisions) {
        InputCheck.refuseUnlessSound(input);
        Calculation calculated = Calculation.of(input);
        BigDecimal completionRate = published(calculated.quantitative());
        BigDecimal qualitativeScore = published(calculated.qualitative());
        BigDecimal composite = Figures.published(calculated.composite());
        Verdict verdict = Verdict.on(input.cycleType(), completionRate, qualitativeScore, composite, decisions);
        return new ScoringResult(
                completionRate,
                qualitativeScore,
                composite,
                published(calculated.performanceIndex()),
                Figures.published(verdict.bonusCoefficient().value()),
                verdict.grade().value(),
                verdict.followUps().value(),
                calculated.suspectsInflation() ? List.of(LinkedPairs.SUSPECTED_INFLATION) : List.of(),
                Ledger.of(input, calculated, verdict),
                RULE_VERSION,
                verdict.versions());
    }

    /**
     * What a measured line comes to before floor and cap, a ratio: how far a goal is reached beyond any card.
     *
     * @param line with an actual, and with target and baseline as its method needs them
     */
    public static BigDecimal completion(ScoringInput.Line line) {
        return CompletionRule.of(line.method())
                .apply(line, requireNonNull(line.actual()), Limits.of(line))
                .raw();
    }

    private static @Nullable BigDecimal published(@Nullable BigDecimal unrounded) {
        return unrounded == null ? null : Figures.published(unrounded);
    }
}
