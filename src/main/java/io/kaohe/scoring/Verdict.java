package io.kaohe.scoring;

import io.kaohe.scoring.Decisions.Decided;
import io.kaohe.shared.CycleType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the decision tables say about the published figures, so that nobody sees "120.00 %" and is refused what 120 %
 * earns. A missing block is read as equal to the other.
 */
record Verdict(
        CycleType cycleType,
        BigDecimal composite,
        BigDecimal completionRate,
        BigDecimal qualitativeScore,
        Decided<BigDecimal> bonusCoefficient,
        Decided<String> grade,
        Decided<List<String>> followUps) {

    static Verdict on(
            CycleType type,
            @Nullable BigDecimal publishedQ,
            @Nullable BigDecimal publishedJ,
            BigDecimal publishedComposite,
            Decisions decisions) {
        // with one block missing the composite is the other block
        BigDecimal q = publishedQ == null ? publishedComposite : publishedQ;
        BigDecimal j = publishedJ == null ? publishedComposite : publishedJ;
        Decided<String> grade = decisions.grade(publishedComposite);
        return new Verdict(
                type,
                publishedComposite,
                q,
                j,
                decisions.bonusCoefficient(q, j),
                grade,
                decisions.followUps(type, q, grade.value()));
    }

    /** Decision key → version that decided. */
    Map<String, String> versions() {
        return Map.of(
                DecisionKey.BONUS_COEFFICIENT.key(), bonusCoefficient.version(),
                DecisionKey.GRADE.key(), grade.version(),
                DecisionKey.FOLLOW_UP.key(), followUps.version());
    }
}
