package io.kaohe.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kaohe.target.ProRated.Part;
import java.math.BigDecimal;
import java.math.MathContext;
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
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

@Label("R31: a target that changed counts by the days it held")
class ProRatedTest {

    @Example
    @Label("40 % for 14 days of October, then 45 % for 17: 42.741935… %")
    void twoTargetsInOctober() {
        assertThat(ProRated.of(List.of(part(14, "0.40"), part(17, "0.45"))))
                .isEqualTo(new BigDecimal("13.25").divide(new BigDecimal("31"), MathContext.DECIMAL128));
    }

    @Example
    void nothingHoldsForNoDay() {
        assertThatIllegalArgumentException().isThrownBy(() -> part(0, "1"));
    }

    @Property
    @Label("What never changed comes back as it was written, however it is cut into days")
    void anUnchangedTargetKeepsItsDigits(
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(6) BigDecimal target,
            @ForAll @IntRange(min = 1, max = 30) int days) {
        assertThat(ProRated.of(List.of(new Part(days, target), new Part(31 - days, target))))
                .isEqualTo(target);
    }

    @Property
    @Label("It lies between the lowest and the highest target")
    void betweenTheExtremes(@ForAll("courses") List<Part> course) {
        List<BigDecimal> targets = course.stream().map(Part::value).toList();

        assertThat(ProRated.of(course)).isBetween(Collections.min(targets), Collections.max(targets));
    }

    @Property
    @Label("Cutting a part in two moves nothing, and neither does the order")
    void onlyTheDaysCount(@ForAll("courses") List<Part> course, @ForAll Random random) {
        List<Part> days = new ArrayList<>();
        course.forEach(
                part -> days.addAll(Collections.nCopies(Math.toIntExact(part.days()), new Part(1, part.value()))));
        Collections.shuffle(days, random);

        assertThat(ProRated.of(days)).isEqualByComparingTo(ProRated.of(course));
    }

    @Property
    @Label("A later start of a higher target never raises what is to be reached")
    void aHigherTargetCountsLessTheLaterItComes(
            @ForAll @BigRange(min = "0.01", max = "100") @Scale(2) BigDecimal target,
            @ForAll @BigRange(min = "0.01", max = "100") @Scale(2) BigDecimal more,
            @ForAll @IntRange(min = 1, max = 29) int before) {
        assertThat(raised(target, more, before + 1)).isLessThan(raised(target, more, before));
    }

    private static BigDecimal raised(BigDecimal target, BigDecimal more, int before) {
        return ProRated.of(List.of(new Part(before, target), new Part(31 - before, target.add(more))));
    }

    @Provide
    Arbitrary<List<Part>> courses() {
        Arbitrary<Long> days = Arbitraries.longs().between(1, 31);
        Arbitrary<BigDecimal> values = Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-1000), BigDecimal.valueOf(1000))
                .ofScale(4);
        return Combinators.combine(days, values)
                .as(Part::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static Part part(long days, String value) {
        return new Part(days, new BigDecimal(value));
    }
}
