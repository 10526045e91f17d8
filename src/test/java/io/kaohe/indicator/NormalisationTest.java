package io.kaohe.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.indicator.Scorecard.Line;
import io.kaohe.shared.Block;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class NormalisationTest {

    @Property
    void sumsToExactlyOneHundredAndNoWeightIsOffByAHundredth(
            @ForAll @Size(min = 1, max = 12) List<@BigRange(min = "0.01", max = "100") @Scale(2) BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);

        List<Line> normalised = Normalisation.of(weights.stream()
                .map(weight -> Lines.judged("judged", Block.QUALITATIVE, weight))
                .toList());

        assertThat(normalised.stream().map(Line::weight).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
        assertThat(normalised).extracting(Line::sourceWeight).isEqualTo(weights);
        IntStream.range(0, weights.size())
                .forEach(i -> assertThat(normalised
                                .get(i)
                                .weight()
                                .multiply(sum)
                                .subtract(weights.get(i).movePointRight(2))
                                .abs())
                        .isLessThan(sum.movePointLeft(2)));
    }
}
