package io.kaohe.scoring;

import static io.kaohe.scoring.CardFixture.aMonthlyCard;
import static io.kaohe.scoring.CardFixture.aMonthlyCardWith;
import static io.kaohe.scoring.CardFixture.aQuarterlyCard;
import static io.kaohe.scoring.CardFixture.anAnnualCard;
import static io.kaohe.scoring.CardFixture.line;
import static io.kaohe.scoring.CardFixture.theSeoSpecialist;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.scoring.ScoringInput.LineStatus;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked examples of requirements §3 and the boundaries of R5, to the digit. */
class ScoringExamplesTest {

    @Test
    @DisplayName("S82: weights 30/25/20 with completions 110, 90, 120 % give Q 106.00, not 79.5")
    void seoQ() {
        assertThat(theSeoSpecialist().score().completionRate()).isEqualTo(figure("106.00"));
    }

    @Test
    @DisplayName("R18: manager 90 and self 80, nobody else: J = (60·90 + 10·80) / 70 = 88.57")
    void seoJ() {
        assertThat(theSeoSpecialist().score().qualitativeScore()).isEqualTo(figure("88.57"));
    }

    @Test
    @DisplayName("S56: the SEO card has composite 101.64 and index 93.89 – the published J would give 93.88")
    void seoComposite() {
        ScoringResult result = theSeoSpecialist().score();
        assertThat(result.composite()).isEqualTo(figure("101.64"));
        assertThat(result.performanceIndex()).isEqualTo(figure("93.89"));
        assertThat(result.bonusCoefficient()).isEqualTo(figure("1.00"));
        assertThat(result.grade()).isEqualTo("EXCELLENT");
        assertThat(result.followUps()).isEmpty();
        assertThat(result.flags()).isEmpty();
        assertThat(result.ruleVersion()).isEqualTo(Scoring.RULE_VERSION);
    }

    @ParameterizedTest(name = "Q {0} and J {1} → {2}")
    @DisplayName("S57 R4 R5: 120 % and 90 points are included in 以上")
    @CsvSource({
        "120.00, 90.00, 1.30",
        "119.99, 90.00, 1.15",
        "120.00, 89.99, 1.15",
        "110.00, 80.00, 1.15",
        "109.99, 80.00, 1.00",
        "110.00, 79.99, 1.00",
        "100.00, 70.00, 1.00",
        "99.99, 70.00, 0.80",
        "100.00, 69.99, 0.80",
        "80.00, 0.00, 0.80",
        "79.99, 100.00, 0.60",
        "0.00, 0.00, 0.60",
    })
    void bonusCoefficient(String q, String j, String coefficient) {
        assertThat(aMonthlyCardWith(q, j).score().bonusCoefficient()).isEqualTo(figure(coefficient));
    }

    @ParameterizedTest(name = "an unrounded Q of {0} is published as {1} and earns {2}")
    @DisplayName("Nobody sees 120.00 % and is refused what 120 % earns")
    @CsvSource({"119.995, 120.00, 1.30", "119.985, 119.99, 1.15", "119.9949999, 119.99, 1.15", "79.995, 80.00, 0.80"})
    void decisionsReadThePublishedFigure(String unrounded, String published, String coefficient) {
        ScoringResult result = aMonthlyCardWith(unrounded, "90").score();
        assertThat(result.completionRate()).isEqualTo(figure(published));
        assertThat(result.bonusCoefficient()).isEqualTo(figure(coefficient));
    }

    @ParameterizedTest(name = "Q {0} → talk: {1}")
    @DisplayName("S58 R5 R6: 未达80% is below 80.00 of the completion rate, whatever the composite")
    @CsvSource({"79.99, true", "80.00, false", "79.995, false"})
    void improvementTalk(String q, boolean talk) {
        ScoringResult result = aMonthlyCardWith(q, "100").score();
        assertThat(result.composite()).isGreaterThan(figure("80"));
        assertThat(result.followUps().contains("IMPROVEMENT_TALK")).isEqualTo(talk);
    }

    @ParameterizedTest(name = "composite {0} → {1}")
    @DisplayName("R17: the cut-offs 90, 80 and 70 are included")
    @CsvSource({
        "90, EXCELLENT",
        "89.99, GOOD",
        "80, GOOD",
        "79.99, MEETS",
        "70, MEETS",
        "69.99, NEEDS_IMPROVEMENT",
        "0, NEEDS_IMPROVEMENT"
    })
    void grades(String composite, String grade) {
        ScoringResult result =
                aMonthlyCard().with(line("uv").higher("100", composite)).score();
        assertThat(result.grade()).isEqualTo(grade);
    }

    @Test
    @DisplayName("S59 S60: excellent in the year leads to talent pool and development resources, sorted by name")
    void excellentYear() {
        assertThat(anAnnualCard().with(line("ltv").higher("100", "95")).score().followUps())
                .containsExactly("DEVELOPMENT_RESOURCES", "TALENT_POOL");
    }

    @Test
    @DisplayName("S61–S63: a year that needs improvement leads to an improvement plan, not to a talk")
    void weakYear() {
        assertThat(anAnnualCard().with(line("ltv").higher("100", "60")).score().followUps())
                .containsExactly("IMPROVEMENT_PLAN");
    }

    @Test
    @DisplayName("S93 R7: in a quarter behaviour and result count half each, whatever the weights of the blocks")
    void quarterly() {
        ScoringResult result = aQuarterlyCard()
                .with(line("matrix").weighing("90").higher("100", "110"))
                .with(line("judged").weighing("10").judged())
                .rated(RaterGroup.MANAGER, "wang.min", "EXECUTION", "85")
                .score();
        assertThat(result.composite()).isEqualTo(figure("97.50"));
    }

    @Test
    @DisplayName("S56: month and year weigh the blocks as activated, also when a line is left out")
    void excludedWeightStaysInItsBlock() {
        ScoringResult result = aMonthlyCard()
                .with(line("uv").weighing("50").higher("100", "100"))
                .with(line("leads").weighing("25").higher("100", null).but(LineStatus.EXCLUDED, "CRM outage"))
                .with(line("judged").weighing("25").judged())
                .rated(RaterGroup.MANAGER, "wang.min", "EXECUTION", "60")
                .score();
        assertThat(result.completionRate()).isEqualTo(figure("100.00"));
        assertThat(result.composite()).isEqualTo(figure("90.00"));
    }

    static BigDecimal figure(String text) {
        return new BigDecimal(text);
    }
}
