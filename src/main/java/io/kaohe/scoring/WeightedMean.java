package io.kaohe.scoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** {@code Σ w·x / Σ w}. What was never added has no weight, so that leaving a part out renormalises the rest. */
final class WeightedMean {

    private BigDecimal weights = BigDecimal.ZERO;
    private BigDecimal products = BigDecimal.ZERO;

    void add(BigDecimal weight, BigDecimal value) {
        weights = weights.add(weight, Figures.INSIDE);
        products = products.add(weight.multiply(value, Figures.INSIDE), Figures.INSIDE);
    }

    /** Σ w. */
    BigDecimal weights() {
        return weights;
    }

    /** The mean, or null when nothing with a weight was added. */
    @Nullable
    BigDecimal value() {
        return weights.signum() == 0 ? null : Figures.ratio(products, weights);
    }
}
