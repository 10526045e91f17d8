package io.kaohe.incentive;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.incentive.SalesShareRates.Rates;
import io.kaohe.incentive.SalesShareSheet.Share;
import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

@Label("S94: the share of a year's sales")
class ShareTest {

    private static final Rates RATES = new Rates(new BigDecimal("1.00"), new BigDecimal("0.80"), "3");

    @Example
    @Label("1 % of 412,345.67 and 0.8 % more of 150,000 are 4,123.46 and 1,200.00")
    void anExample() {
        Share share = Share.of(new BigDecimal("412345.67"), new BigDecimal("150000"), RATES);

        assertThat(share.basic()).isEqualTo("4123.46");
        assertThat(share.extra()).isEqualTo("1200.00");
        assertThat(share.total()).isEqualTo("5323.46");
        assertThat(share.contradictory()).isFalse();
        assertThat(Share.of(BigDecimal.ONE, BigDecimal.TEN, RATES).contradictory())
                .isTrue();
    }

    @Property
    @Label("High-value customers never make it less, more revenue never either, and the total is the sum of its steps")
    void neverLess(
            @ForAll @BigRange(min = "0", max = "10000000") @Scale(2) BigDecimal revenue,
            @ForAll @BigRange(min = "0", max = "10000000") @Scale(2) BigDecimal highValue,
            @ForAll @BigRange(min = "0", max = "10000000") @Scale(2) BigDecimal more) {
        Share share = Share.of(revenue, highValue, RATES);

        assertThat(share.total()).isEqualTo(share.basic().add(share.extra()));
        assertThat(share.total())
                .isGreaterThanOrEqualTo(
                        Share.of(revenue, BigDecimal.ZERO, RATES).total());
        assertThat(Share.of(revenue.add(more), highValue, RATES).total()).isGreaterThanOrEqualTo(share.total());
    }
}
