package io.kaohe.scoring;

import static io.kaohe.scoring.CardFixture.aMonthlyCard;
import static io.kaohe.scoring.CardFixture.aQuarterlyCard;
import static io.kaohe.scoring.CardFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.scoring.ScoringInput.LineStatus;
import io.kaohe.scoring.ScoringInput.Rating;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lines do to each other: decisions about lines, missing blocks, linked pairs, raters. */
class CardRulesTest {

    @Nested
    class DecidedLines {

        @Test
        @DisplayName("An excluded line gives its weight to the others of its block, with its reason in the ledger")
        void excluded() {
            ScoringResult result =
                    withSecondLine(LineStatus.EXCLUDED, "CRM outage").score();
            assertThat(result.completionRate()).isEqualByComparingTo("90.00");
            assertThat(result.ledger().get(1).value()).isNull();
            assertThat(result.ledger().get(1).contribution()).isNull();
            assertThat(result.ledger().get(1).inputs())
                    .containsEntry("status", "EXCLUDED")
                    .containsEntry("reason", "CRM outage");
        }

        @Test
        @DisplayName("R24 S37: a line that is not due is left out and needs no reason")
        void notDue() {
            ScoringResult result = withSecondLine(LineStatus.NOT_DUE, null).score();
            assertThat(result.completionRate()).isEqualByComparingTo("90.00");
            assertThat(result.ledger().get(1).inputs()).containsEntry("status", "NOT_DUE");
        }

        @Test
        @DisplayName("A line that somebody counts as zero keeps its weight, with the reason in the ledger")
        void zero() {
            ScoringResult result =
                    withSecondLine(LineStatus.ZERO, "never delivered").score();
            assertThat(result.completionRate()).isEqualByComparingTo("67.50");
            assertThat(result.ledger().get(1).value()).isEqualTo("0");
            assertThat(result.ledger().get(1).inputs()).containsEntry("reason", "never delivered");
        }

        private CardFixture withSecondLine(LineStatus status, @Nullable String reason) {
            return aMonthlyCard()
                    .with(line("uv").weighing("75").higher("100", "90"))
                    .with(line("leads").weighing("25").higher("100", "150").but(status, reason));
        }
    }

    @Nested
    class MissingBlocks {

        @Test
        @DisplayName("S97: a card without qualitative lines: J and index are null, the tables read J as equal to Q")
        void onlyQuantitative() {
            ScoringResult result =
                    aMonthlyCard().with(line("uv").higher("100", "120")).score();
            assertThat(result.qualitativeScore()).isNull();
            assertThat(result.performanceIndex()).isNull();
            assertThat(result.composite()).isEqualByComparingTo("120.00");
            assertThat(result.bonusCoefficient()).isEqualByComparingTo("1.30");
        }

        @Test
        @DisplayName("A card without quantitative lines: the composite is J, and the tables read Q as equal to J")
        void onlyQualitative() {
            ScoringResult result = onlyJudged("95");
            assertThat(result.completionRate()).isNull();
            assertThat(result.composite()).isEqualByComparingTo("95.00");
            assertThat(result.bonusCoefficient()).isEqualByComparingTo("0.80");
            assertThat(result.followUps()).isEmpty();
            assertThat(onlyJudged("79.99").followUps()).containsExactly("IMPROVEMENT_TALK");
        }

        private ScoringResult onlyJudged(String score) {
            return aMonthlyCard()
                    .with(line("judged").judged())
                    .rated(RaterGroup.MANAGER, "wang.min", "EXECUTION", score)
                    .score();
        }

        @Test
        @DisplayName("A block whose lines are all left out counts as missing, in a quarter too")
        void emptied() {
            ScoringResult result = aQuarterlyCard()
                    .with(line("uv").weighing("60").higher("100", "110"))
                    .with(line("judged").weighing("40").judged().but(LineStatus.EXCLUDED, "manager on leave"))
                    .score();
            assertThat(result.qualitativeScore()).isNull();
            assertThat(result.composite()).isEqualByComparingTo("110.00");
        }
    }

    @Nested
    class Linked {

        @ParameterizedTest(name = "UV at {0} with conversion at {1} counts {2}, flagged: {3}")
        @DisplayName("R30 S95: UV above 100 % with conversion below 80 % counts at most 100 % and is flagged")
        @CsvSource({
            "150, 79.99, 1, true",
            "150, 80, 1.5, false",
            "100, 50, 1, false",
            "100.01, 50, 1, true",
            "90, 50, 0.9, false",
            "400, 0, 1, true"
        })
        void pair(String uv, String conversion, String counts, boolean flagged) {
            ScoringResult result = linked(uv, conversion).score();
            assertThat(result.ledger().get(0).value()).isEqualTo(counts);
            assertThat(result.flags().contains("SUSPECTED_INFLATION")).isEqualTo(flagged);
        }

        @Test
        @DisplayName("R30: the ledger names the pair that held the leader down, and keeps its raw value")
        void explained() {
            ScoringResult result = linked("150", "50").score();
            assertThat(result.ledger().get(0).raw()).isEqualTo("1.5");
            assertThat(result.ledger().get(0).inputs())
                    .containsEntry("linkedTo", "conversion")
                    .containsEntry("linkedCompletion", "0.5")
                    .containsEntry("atMost", "1");
        }

        @Test
        @DisplayName("R30: a pair that is not scored switches the rule off")
        void pairLeftOut() {
            ScoringResult result = aMonthlyCard()
                    .with(line("uv").weighing("50").higher("100", "150"))
                    .with(line("conversion")
                            .weighing("50")
                            .higher("100", "10")
                            .but(LineStatus.EXCLUDED, "tracking broken"))
                    .linked("uv", "conversion")
                    .score();
            assertThat(result.completionRate()).isEqualByComparingTo("150.00");
            assertThat(result.flags()).isEmpty();
        }

        private CardFixture linked(String uv, String conversion) {
            return aMonthlyCard()
                    .with(line("uv").weighing("50").higher("100", uv))
                    .with(line("conversion").weighing("50").higher("100", conversion))
                    .linked("uv", "conversion");
        }
    }

    @Nested
    class Raters {

        @Test
        @DisplayName("R18: all four groups by 60, 20, 10, 10")
        void allGroups() {
            assertThat(judgedBy(judged().rated(RaterGroup.MANAGER, "m", "EXECUTION", "90")
                            .rated(RaterGroup.PEER, "p1", "EXECUTION", "70")
                            .rated(RaterGroup.PEER, "p2", "EXECUTION", "90")
                            .rated(RaterGroup.SELF, "s", "EXECUTION", "100")
                            .rated(RaterGroup.CUSTOMER, "c", "EXECUTION", "50")))
                    .isEqualByComparingTo("85.00");
        }

        @Test
        @DisplayName("Each rater counts once, however many dimensions they judged")
        void eachRaterOnce() {
            assertThat(judgedBy(judged().rated(RaterGroup.PEER, "p1", "EXECUTION", "60")
                            .rated(RaterGroup.PEER, "p1", "PROBLEM_SOLVING", "60")
                            .rated(RaterGroup.PEER, "p1", "STRATEGY_INNOVATION", "60")
                            .rated(RaterGroup.PEER, "p2", "EXECUTION", "100")))
                    .isEqualByComparingTo("80.00");
        }

        @Test
        @DisplayName("S52: dimension weights weigh, and a dimension that a rater left out gives its weight to the rest")
        void dimensionWeights() {
            CardFixture card = judged().weighing("STRATEGY_INNOVATION", "50")
                    .weighing("PROBLEM_SOLVING", "30")
                    .weighing("EXECUTION", "20");
            card.rated(RaterGroup.MANAGER, "m", "STRATEGY_INNOVATION", "80")
                    .rated(RaterGroup.MANAGER, "m", "EXECUTION", "100");
            assertThat(judgedBy(card)).isEqualByComparingTo("85.71");
        }

        @Test
        @DisplayName("R18: own group weights replace the defaults; a written 0 leaves a group out")
        void ownGroupWeights() {
            CardFixture card = judged().weighing(RaterGroup.MANAGER, "100").weighing(RaterGroup.SELF, "0");
            card.rated(RaterGroup.MANAGER, "m", "EXECUTION", "70").rated(RaterGroup.SELF, "s", "EXECUTION", "100");
            assertThat(judgedBy(card)).isEqualByComparingTo("70.00");
        }

        @Test
        @DisplayName("R18: absent groups stand in the ledger, so that the renormalisation is seen")
        void absentGroups() {
            ScoringResult result = CardFixture.theSeoSpecialist().score();
            assertThat(result.ledger())
                    .filteredOn(entry -> entry.subject() == ScoringResult.Subject.GROUP)
                    .extracting(
                            ScoringResult.LedgerEntry::code,
                            ScoringResult.LedgerEntry::weight,
                            ScoringResult.LedgerEntry::value)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("MANAGER", "60", "90"),
                            org.assertj.core.groups.Tuple.tuple("PEER", "20", null),
                            org.assertj.core.groups.Tuple.tuple("SELF", "10", "80"),
                            org.assertj.core.groups.Tuple.tuple("CUSTOMER", "10", null));
        }

        @Test
        @DisplayName("Peers count from 3 answers in a dimension, customers from 5; the manager alone is enough")
        void enoughAnswers() {
            CardFixture card = judged().rated(RaterGroup.MANAGER, "m", "EXECUTION", "90");
            for (int i = 1; i <= 5; i++) {
                card.rated(RaterGroup.CUSTOMER, "c" + i, "EXECUTION", "50");
            }
            for (int i = 1; i <= 3; i++) {
                card.rated(RaterGroup.PEER, "p" + i, "EXECUTION", "70");
            }
            card.rated(RaterGroup.PEER, "p1", "PROBLEM_SOLVING", "10")
                    .rated(RaterGroup.PEER, "p2", "PROBLEM_SOLVING", "10");
            List<Rating> all = card.input().ratings();

            assertThat(EnoughAnswers.of(all))
                    .hasSize(9)
                    .noneMatch(rating -> rating.dimension().equals("PROBLEM_SOLVING"));
            assertThat(EnoughAnswers.of(all.subList(0, 5))).containsExactly(all.get(0));
            assertThat(EnoughAnswers.of(all.subList(6, 8))).isEmpty();
        }

        private CardFixture judged() {
            return aMonthlyCard().with(line("judged").judged());
        }

        private BigDecimal judgedBy(CardFixture card) {
            BigDecimal score = card.score().qualitativeScore();
            assertThat(score).isNotNull();
            return java.util.Objects.requireNonNull(score);
        }
    }
}
