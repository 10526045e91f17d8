package io.kaohe.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.Indicator.CrossCheck;
import io.kaohe.indicator.Source;
import io.kaohe.shared.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R29: two sources of one figure")
class ReconciliationTest {

    private static final String USUAL = "BAIDU_TONGJI";
    private static final String SECOND = "GA4";

    @ParameterizedTest(name = "{0} and {1} with a tolerance of {2} differ: {3}")
    @CsvSource({
        "1000, 1100, 0.10, false",
        "1000, 1100.01, 0.10, true",
        "1000, 900, 0.10, false",
        "1000, 899.99, 0.10, true",
        "0.50, 0.5, 0, false",
        "0.50, 0.500001, 0, true",
        "-100, -110, 0.10, false",
        "-100, 100, 0.10, true",
        "0, 0, 0.10, false",
        "0, 1, 0.10, true"
    })
    void theToleranceIsAShareOfTheUsualFigure(String usual, String second, BigDecimal tolerance, boolean differs) {
        Reconciliation both = Reconciliation.of(
                        checkedWith(tolerance), List.of(verified(1, USUAL, usual), verified(2, SECOND, second)))
                .orElseThrow();

        assertThat(both.differs()).isEqualTo(differs);
    }

    @Test
    @DisplayName("the newest verified figure of each is compared, whatever order they came in")
    void theNewestOfEach() {
        Reconciliation both = Reconciliation.of(
                        checkedWith(BigDecimal.ZERO),
                        List.of(
                                verified(4, SECOND, "4"),
                                verified(1, USUAL, "1"),
                                verified(3, USUAL, "3"),
                                verified(2, SECOND, "2"),
                                unverified(5, USUAL, "5"),
                                unverified(6, SECOND, "6")))
                .orElseThrow();

        assertThat(both.usual().value()).isEqualByComparingTo("3");
        assertThat(both.other().value()).isEqualByComparingTo("4");
    }

    @Test
    @DisplayName("of several sources, one of them typed in, the two that are furthest apart, whichever came last")
    void theFurthestApart() {
        Reconciliation both = Reconciliation.of(
                        checkedWith(BigDecimal.ZERO),
                        List.of(verified(1, USUAL, "1"), verified(2, SECOND, "2"), verified(3, Source.MANUAL, "3")))
                .orElseThrow();

        assertThat(both.usual().value()).isEqualByComparingTo("3");
        assertThat(both.other().value()).isEqualByComparingTo("1");
    }

    @Test
    @DisplayName(
            "sources that the library names no tolerance for may be 10 % apart; as long as nobody asks the newer counts")
    void sourcesThatTheLibraryDoesNotPair() {
        Indicator indicator = mock(Indicator.class);
        given(indicator.tolerance()).willCallRealMethod();
        Reconciliation both = Reconciliation.of(
                        indicator, List.of(verified(1, "WECHAT_MP", "0.1071"), verified(2, "SURVEY", "0.065")))
                .orElseThrow();

        assertThat(both.usual().source()).isEqualTo("SURVEY");
        assertThat(both.tolerance()).isEqualByComparingTo("0.10");
        assertThat(both.differs()).isTrue();
    }

    @Test
    @DisplayName("with one source, or only one that is verified, there is nothing to compare")
    void nothingToCompare() {
        Indicator indicator = checkedWith(BigDecimal.ZERO);

        assertThat(Reconciliation.of(indicator, List.of())).isEmpty();
        assertThat(Reconciliation.of(indicator, List.of(verified(1, USUAL, "1"), verified(2, USUAL, "2"))))
                .isEmpty();
        assertThat(Reconciliation.of(indicator, List.of(verified(1, SECOND, "1"))))
                .isEmpty();
        assertThat(Reconciliation.of(indicator, List.of(verified(1, USUAL, "1"), unverified(2, SECOND, "9"))))
                .isEmpty();
    }

    private static Indicator checkedWith(BigDecimal tolerance) {
        Indicator indicator = mock();
        given(indicator.crossCheck()).willReturn(new CrossCheck(SECOND, tolerance));
        given(indicator.tolerance()).willReturn(tolerance);
        return indicator;
    }

    private static Actual verified(int version, String source, String value) {
        return figure(version, source, value, "hr");
    }

    private static Actual unverified(int version, String source, String value) {
        return figure(version, source, value, null);
    }

    private static Actual figure(int version, String source, String value, @Nullable String verifiedBy) {
        return new Actual(
                "zhang.wei",
                "uv",
                Period.of("2026-10"),
                version,
                new BigDecimal(value),
                null,
                source,
                new SourceFile(new UUID(0, version), "f.csv", "0".repeat(64), true, null),
                2,
                null,
                null,
                "data",
                Instant.EPOCH,
                verifiedBy,
                verifiedBy == null ? null : Instant.EPOCH,
                false);
    }
}
