package io.kaohe.process.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.incentive.SalesShareRates;
import io.kaohe.scoring.Decisions;
import io.kaohe.scoring.ShippedDecisions;
import io.kaohe.shared.CycleType;
import io.kaohe.testing.TestDatabase;
import java.math.BigDecimal;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineDecisionsTest {

    @Order(1)
    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @Order(2)
    @RegisterExtension
    static final DecisionEngine engine = new DecisionEngine(database);

    private final Decisions decisions = engine.decisions();
    private final IdentityService identity = engine.identity();
    private final Decisions expected = new ShippedDecisions();

    @AfterEach
    void nobodyIsLoggedIn() {
        identity.clearAuthentication();
    }

    @ParameterizedTest(name = "Q {0} and J {1}")
    @DisplayName("S57 R4 R5: the shipped bonus table answers at and beside every boundary")
    @CsvSource({
        "120.00, 90.00",
        "119.99, 90.00",
        "120.00, 89.99",
        "110.00, 80.00",
        "109.99, 80.00",
        "110.00, 79.99",
        "100.00, 70.00",
        "99.99, 70.00",
        "100.00, 69.99",
        "80.00, 0.00",
        "79.99, 100.00",
        "0.00, 0.00",
        "150.00, 100.00"
    })
    void bonusCoefficient(BigDecimal q, BigDecimal j) {
        assertThat(decisions.bonusCoefficient(q, j).value())
                .isEqualByComparingTo(expected.bonusCoefficient(q, j).value());
    }

    @ParameterizedTest
    @DisplayName("R17: the shipped grade table answers at and beside every cut-off")
    @ValueSource(strings = {"150.00", "90.00", "89.99", "80.00", "79.99", "70.00", "69.99", "0.00"})
    void grade(BigDecimal composite) {
        assertThat(decisions.grade(composite).value())
                .isEqualTo(expected.grade(composite).value());
    }

    @ParameterizedTest(name = "{0} CNY")
    @DisplayName("S94: the shipped table of the sales share answers at and beside every step")
    @CsvSource({
        "1000000.00, 1.50, 1.00",
        "999999.99, 1.00, 0.80",
        "300000.00, 1.00, 0.80",
        "299999.99, 0.50, 0.50",
        "100000.00, 0.50, 0.50",
        "99999.99, 0.00, 0.00",
        "0.00, 0.00, 0.00"
    })
    void salesShare(BigDecimal revenue, BigDecimal share, BigDecimal extra) {
        SalesShareRates.Rates rates = engine.decisions().salesShare(revenue);

        assertThat(rates.sharePercent()).isEqualByComparingTo(share);
        assertThat(rates.highValuePercent()).isEqualByComparingTo(extra);
        assertThat(rates.version()).isEqualTo("1");
    }

    @ParameterizedTest(name = "{0}, Q {1}, {2}")
    @DisplayName("S58 S59 S60 S61 R5 R6: the shipped follow-up table answers for each cycle type")
    @CsvSource({
        "MONTHLY, 79.99, GOOD", "MONTHLY, 80.00, NEEDS_IMPROVEMENT", "QUARTERLY, 79.99, GOOD", "QUARTERLY, 80.00, GOOD",
        "ANNUAL, 79.99, GOOD", "ANNUAL, 100.00, EXCELLENT", "ANNUAL, 60.00, NEEDS_IMPROVEMENT", "ANNUAL, 60.00, MEETS"
    })
    void followUps(CycleType type, BigDecimal q, String grade) {
        assertThat(decisions.followUps(type, q, grade).value())
                .isEqualTo(expected.followUps(type, q, grade).value());
    }

    @Test
    @DisplayName("The answer names the version of the table that decided")
    void version() {
        assertThat(decisions.grade(new BigDecimal("90.00")).version()).isEqualTo("1");
    }

    @ParameterizedTest(name = "Q {0} and J {1}: {2}")
    @DisplayName("The answer names the rule that was the first to hold, with its conditions as they stand in the table")
    @CsvSource(
            delimiter = '|',
            value = {
                "120.00 | 90.00 | {completionRate.from=120, qualitativeScore.from=90, rule=1}",
                "130.00 | 79.99 | {completionRate.from=100, qualitativeScore.from=70, rule=3}",
                "100.00 | 69.99 | {completionRate.from=80, rule=4}",
                "79.99 | 100.00 | {rule=5}"
            })
    void rule(BigDecimal q, BigDecimal j, String rule) {
        assertThat(decisions.bonusCoefficient(q, j).rule()).hasToString(rule);
        assertThat(decisions.followUps(CycleType.MONTHLY, q, "GOOD").rule())
                .as("where every rule that holds applies none is the one")
                .isEmpty();
    }

    @Test
    @DisplayName("The rule of a grade is a bound of the composite score")
    void ruleOfAGrade() {
        assertThat(decisions.grade(new BigDecimal("85.00")).rule()).hasToString("{composite.from=80, rule=2}");
    }

    @Test
    @DisplayName("A manager without any right to decision tables gets an answer, and stays logged in")
    void worksForWhoeverIsLoggedIn() {
        identity.setAuthenticatedUserId("wang.min");

        assertThat(decisions.grade(new BigDecimal("85.00")).value()).isEqualTo("GOOD");
        assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("wang.min");
    }
}
