package io.kaohe.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How the score calculates: 34 digits inside, one rounding when a figure is published. */
final class Figures {

    static final MathContext INSIDE = MathContext.DECIMAL128;
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Figures() {}

    /** The figure as people and decision tables read it. */
    static BigDecimal published(BigDecimal unrounded) {
        return unrounded.setScale(2, RoundingMode.HALF_UP);
    }

    static BigDecimal ratio(BigDecimal dividend, BigDecimal divisor) {
        return divisor.equals(BigDecimal.ONE) ? dividend : dividend.divide(divisor, INSIDE);
    }

    /** A percent figure as a ratio: moves the point, which is exact and far cheaper than a division. */
    static BigDecimal hundredth(BigDecimal figure) {
        return figure.scaleByPowerOfTen(-2);
    }

    /** A ratio as a percent figure. */
    static BigDecimal hundredfold(BigDecimal ratio) {
        return ratio.scaleByPowerOfTen(2);
    }

    /** {@code weight · value / total}: what a part adds to a mean. */
    static BigDecimal share(BigDecimal weight, BigDecimal value, BigDecimal total) {
        return weight.multiply(value, INSIDE).divide(total, INSIDE);
    }

    /** Every digit, no exponent, the same in every locale. */
    static String text(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
    }
}
