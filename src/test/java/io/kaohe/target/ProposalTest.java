package io.kaohe.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.shared.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("S72: a target proposed from history")
class ProposalTest {

    @Test
    void isTheMedianSoThatOneRunawayMonthDecidesNothing() {
        Proposal proposal =
                Proposal.from(reached("52", "9000", "48"), Method.HIGHER).orElseThrow();

        assertThat(proposal.target()).isEqualByComparingTo("52");
        assertThat(proposal.baseline()).isNull();
        assertThat(proposal.periods()).isEqualTo(3);
    }

    @Test
    void ofAnEvenNumberOfMonthsTheOldestIsLeftOutSoThatNoRateIsAveraged() {
        Proposal proposal = Proposal.from(reached("0.42", "0.44", "0.46", "0.90"), Method.LOWER)
                .orElseThrow();

        assertThat(proposal.target()).isEqualByComparingTo("0.44");
        assertThat(proposal.periods()).isEqualTo(3);
    }

    @Test
    void ofAGrowingFigureGoesOnFromWhereThePersonStandsByAUsualStep() {
        Proposal proposal = Proposal.from(reached("58000", "56000", "51000", "50000"), Method.INCREMENTAL)
                .orElseThrow();

        assertThat(proposal.baseline()).isEqualByComparingTo("58000");
        assertThat(proposal.target()).isEqualByComparingTo("60000");
        assertThat(proposal.periods()).isEqualTo(4);
    }

    @Test
    void isReadable() {
        assertThat(Proposal.from(reached("0.4833333333", "0.4833333333", "0.4833333333"), Method.HIGHER)
                        .orElseThrow()
                        .target())
                .isEqualByComparingTo("0.4833");
    }

    @Test
    void isNotMadeOfLessThanThreeMonths() {
        assertThat(Proposal.from(reached("52", "48"), Method.HIGHER)).isEmpty();
        assertThat(Proposal.from(reached("52", "48", "40"), Method.INCREMENTAL)).isEmpty();
    }

    @Test
    void isNeverZeroNorTheBaselineItself() {
        assertThat(Proposal.from(reached("0", "0", "5"), Method.HIGHER)).isEmpty();
        assertThat(Proposal.from(reached("7", "7", "7", "7"), Method.INCREMENTAL))
                .isEmpty();
    }

    private static List<BigDecimal> reached(String... newestFirst) {
        return Arrays.stream(newestFirst).map(BigDecimal::new).toList();
    }
}
