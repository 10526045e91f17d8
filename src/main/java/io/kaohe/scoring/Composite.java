package io.kaohe.scoring;

import static java.util.Objects.requireNonNull;

import io.kaohe.shared.CycleType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Q and J as one number: by the weights of the blocks, in a quarter half and half (S93, R7). A block without a line
 * that counts leaves the composite to the other.
 *
 * @param formula what was calculated, as the ledger shows it
 * @param quantitativeWeight percent, after a missing block gave its weight away
 * @param value unrounded
 */
record Composite(String formula, BigDecimal quantitativeWeight, BigDecimal qualitativeWeight, BigDecimal value) {

    private static final BigDecimal FIFTY = BigDecimal.valueOf(50);

    static Composite of(CycleType type, BlockScore quantitative, BlockScore qualitative) {
        BigDecimal q = quantitative.score();
        BigDecimal j = qualitative.score();
        if (q == null) {
            return new Composite("J", BigDecimal.ZERO, Figures.HUNDRED, requireNonNull(j, "no line counts"));
        }
        if (j == null) {
            return new Composite("Q", Figures.HUNDRED, BigDecimal.ZERO, q);
        }
        boolean halves = type == CycleType.QUARTERLY;
        BigDecimal weightOfQ = halves ? FIFTY : quantitative.weight();
        BigDecimal weightOfJ = halves ? FIFTY : qualitative.weight();
        BigDecimal value = Figures.hundredth(
                weightOfQ.multiply(q, Figures.INSIDE).add(weightOfJ.multiply(j, Figures.INSIDE), Figures.INSIDE));
        return new Composite(halves ? "0.5 · Q + 0.5 · J" : "(Wq · Q + Wj · J) / 100", weightOfQ, weightOfJ, value);
    }

    /** {@code Q · J / 100} from the unrounded figures (S56): shown beside the coefficient, decides nothing. */
    static @Nullable BigDecimal performanceIndex(@Nullable BigDecimal q, @Nullable BigDecimal j) {
        return q == null || j == null ? null : Figures.hundredth(q.multiply(j, Figures.INSIDE));
    }
}
