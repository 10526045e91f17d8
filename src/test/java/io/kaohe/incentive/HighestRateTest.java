package io.kaohe.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.incentive.HighestRate.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("S92: whose rate of a month is the highest")
class HighestRateTest {

    private static final BigDecimal ENOUGH = new BigDecimal("1000");

    @Example
    @Label("A rate of 60 % of ten views does not beat 4 % of 20,000, and who shares the first place shares it")
    void anExample() {
        List<Rate> rates = List.of(
                rate("lucky", "0.60", "10"),
                rate("a", "0.04", "20000"),
                rate("b", "0.040", "1000"),
                rate("c", "0.03", "50000"));

        assertThat(HighestRate.of(rates, ENOUGH, 3)).extracting(Rate::employee).containsExactly("a", "b");
        assertThat(HighestRate.of(rates, ENOUGH, 4)).isEmpty();
    }

    @Example
    @Label("Where nothing happened nobody is the best")
    void nothingHappened() {
        assertThat(HighestRate.of(List.of(rate("a", "0", "5000"), rate("b", "0", "5000")), ENOUGH, 2))
                .isEmpty();
    }

    @Property
    @Label("They are exactly those of the comparable whom nobody comparable exceeds")
    void exactlyTheHighest(@ForAll("months") List<Rate> rates, @ForAll @IntRange(min = 1, max = 5) int people) {
        List<Rate> comparable = rates.stream()
                .filter(one -> one.sample().compareTo(ENOUGH) >= 0)
                .toList();
        List<Rate> expected = comparable.stream()
                .filter(one -> one.rate().signum() > 0)
                .filter(one ->
                        comparable.stream().noneMatch(other -> other.rate().compareTo(one.rate()) > 0))
                .toList();

        assertThat(HighestRate.of(rates, ENOUGH, people)).isEqualTo(comparable.size() < people ? List.of() : expected);
    }

    @Property
    @Label("Neither the order of the rates nor one that rests on too little changes anything")
    void whatDoesNotMatter(@ForAll("months") List<Rate> rates, @ForAll long seed) {
        List<Rate> others = new ArrayList<>(rates);
        others.add(rate("small", "0.99", "999.99"));
        Collections.shuffle(others, new Random(seed));

        assertThat(HighestRate.of(others, ENOUGH, 3))
                .containsExactlyInAnyOrderElementsOf(HighestRate.of(rates, ENOUGH, 3));
    }

    @Provide
    Arbitrary<List<Rate>> months() {
        return Combinators.combine(
                        Arbitraries.strings().withCharRange('a', 'z').ofLength(6),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of("10", "999", "1000", "25000"))
                .as((who, rate, sample) -> rate(who, "0.0" + rate, sample))
                .list()
                .ofMaxSize(8);
    }

    private static Rate rate(String who, String rate, String sample) {
        return new Rate(who, new BigDecimal(rate), new BigDecimal(sample));
    }
}
