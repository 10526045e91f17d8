package io.kaohe.indicator;

import io.kaohe.indicator.Scorecard.Line;
import io.kaohe.shared.Refusal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** 归一化: weights in the same proportions that sum to 100.00 exactly. */
final class Normalisation {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private Normalisation() {}

    /**
     * Each weight is rounded down to two decimals; the hundredths that are left go to the lines that lost most by it
     * (largest remainder), the earlier line first.
     */
    static List<Line> of(List<Line> lines) {
        BigDecimal sum = lines.stream().map(Line::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() <= 0) {
            throw Refusal.invalid("", "WEIGHTS_NOT_100", sum.toPlainString());
        }
        List<BigDecimal> exact = lines.stream()
                .map(line -> line.weight().multiply(HUNDRED).divide(sum, MathContext.DECIMAL128))
                .toList();
        List<BigDecimal> rounded = new ArrayList<>(exact.stream()
                .map(weight -> weight.setScale(2, RoundingMode.DOWN))
                .toList());
        BigDecimal left = HUNDRED.subtract(rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        IntStream.range(0, lines.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> rounded.get(i).subtract(exact.get(i))))
                .limit(left.divide(CENT).intValueExact())
                .forEach(i -> rounded.set(i, rounded.get(i).add(CENT)));
        return IntStream.range(0, lines.size())
                .mapToObj(i -> lines.get(i).withWeight(rounded.get(i), sourceWeight(lines.get(i))))
                .toList();
    }

    private static BigDecimal sourceWeight(Line line) {
        return Objects.requireNonNullElse(line.sourceWeight(), line.weight());
    }
}
