package io.kaohe.scoring;

import static io.kaohe.scoring.CardFixture.aMonthlyCard;
import static io.kaohe.scoring.CardFixture.line;
import static io.kaohe.scoring.CardFixture.theSeoSpecialist;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.kaohe.scoring.ScoringInput.LineStatus;
import io.kaohe.shared.Refusal;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, with the field and the code that a reader gets. */
class InputCheckTest {

    static Stream<Arguments> refused() {
        return Stream.of(
                // a figure is missing: never silently 0
                badly(
                        "lines[0].actual",
                        "BLOCKED",
                        aMonthlyCard().with(line("uv").higher("100", null))),
                badly(
                        "lines[0].actual",
                        "BLOCKED",
                        aMonthlyCard().with(line("uv").higher("100", "90").but(LineStatus.BLOCKED, null))),
                badly(
                        "lines[0].actual",
                        "BLOCKED",
                        aMonthlyCard().with(line("judged").judged())),
                badly(
                        "lines[0].actual",
                        "BLOCKED",
                        aMonthlyCard()
                                .with(line("judged").judged())
                                .weighing(RaterGroup.SELF, "0")
                                .weighing(RaterGroup.MANAGER, "1")
                                .rated(RaterGroup.SELF, "s", "EXECUTION", "90")),
                badly(
                        "lines",
                        "NOTHING_TO_SCORE",
                        aMonthlyCard().with(line("uv").higher("100", null).but(LineStatus.EXCLUDED, "outage"))),
                // the card
                badly("lines", "REQUIRED", aMonthlyCard()),
                badly(
                        "lines",
                        "WEIGHTS_NOT_100",
                        uvAnd(line("leads").weighing("24.99").higher("1", "1"))),
                badly(
                        "lines",
                        "WEIGHTS_NOT_100",
                        uvAnd(line("leads").weighing("25.01").higher("1", "1"))),
                badly(
                        "lines[1].code",
                        "LINE_DUPLICATE",
                        uvAnd(line("uv").weighing("25").higher("1", "1"))),
                badly(
                        "lines[2].method",
                        "JUDGED_TWICE",
                        uvAnd(line("j1").weighing("15").judged())
                                .with(line("j2").weighing("10").judged())),
                badly(
                        "lines[0].block",
                        "JUDGED_NOT_QUALITATIVE",
                        aMonthlyCard().with(line("j").by(io.kaohe.shared.Method.JUDGED, null, null))),
                // a line
                badly(
                        "lines[1].weight",
                        "WEIGHT_TOO_PRECISE",
                        uvAnd(line("l").weighing("25.001").higher("1", "1"))),
                badly(
                        "lines[1].weight",
                        "WEIGHT_NOT_POSITIVE",
                        uvAnd(line("l").weighing("0").higher("1", "1"))),
                badly(
                        "lines[0].target",
                        "TARGET_ZERO",
                        aMonthlyCard().with(line("uv").higher("0", "1"))),
                badly(
                        "lines[0].target",
                        "TARGET_ZERO",
                        aMonthlyCard().with(line("uv").lower("0.00", "1"))),
                badly(
                        "lines[0].target",
                        "POSITIVE",
                        aMonthlyCard().with(line("uv").higher("-1", "1"))),
                badly(
                        "lines[0].target",
                        "REQUIRED",
                        aMonthlyCard().with(line("uv").higher(null, "1"))),
                badly(
                        "lines[0].target",
                        "TARGET_IS_BASELINE",
                        aMonthlyCard().with(line("f").incremental("50", "50.0", "55"))),
                badly(
                        "lines[0].baseline",
                        "REQUIRED",
                        aMonthlyCard().with(line("f").incremental(null, "5", "5"))),
                badly(
                        "lines[0].bands",
                        "REQUIRED",
                        aMonthlyCard().with(line("b").banded("1"))),
                badly(
                        "lines[0].bands[1].from",
                        "BAND_DUPLICATE",
                        aMonthlyCard().with(line("b").banded("1", "1:1", "1.0:2"))),
                badly(
                        "lines[0].bands[0].completion",
                        "MINIMUM",
                        aMonthlyCard().with(line("b").banded("1", "1:-0.1"))),
                badly(
                        "lines[0].cap",
                        "MAXIMUM",
                        aMonthlyCard().with(line("u").higher("1", "1").within(null, "11"))),
                badly(
                        "lines[0].cap",
                        "POSITIVE",
                        aMonthlyCard().with(line("u").higher("1", "1").within(null, "0"))),
                badly(
                        "lines[0].floor",
                        "MINIMUM",
                        aMonthlyCard().with(line("u").higher("1", "1").within("-1", null))),
                badly(
                        "lines[0].floor",
                        "FLOOR_ABOVE_CAP",
                        aMonthlyCard().with(line("u").higher("1", "1").within("1.2", "1.1"))),
                badly(
                        "lines[1].reason",
                        "REQUIRED",
                        uvAnd(line("l").weighing("25").higher("1", "1").but(LineStatus.EXCLUDED, " "))),
                badly(
                        "lines[1].reason",
                        "REQUIRED",
                        uvAnd(line("l").weighing("25").higher("1", "1").but(LineStatus.ZERO, null))),
                // ratings
                badly("ratings[2].score", "MAXIMUM", theSeoSpecialist().rated(RaterGroup.PEER, "p", "X", "100.01")),
                badly("ratings[2].score", "MINIMUM", theSeoSpecialist().rated(RaterGroup.PEER, "p", "X", "-0.01")),
                badly(
                        "ratings[2].dimension",
                        "RATED_TWICE",
                        theSeoSpecialist().rated(RaterGroup.MANAGER, "wang.min", "EXECUTION", "10")),
                badly(
                        "ratings[2].rater",
                        "RATER_IN_TWO_GROUPS",
                        theSeoSpecialist().rated(RaterGroup.PEER, "wang.min", "TEAMWORK", "10")),
                badly("groupWeights.PEER", "MINIMUM", weighed().weighing(RaterGroup.PEER, "-1")),
                badly(
                        "groupWeights",
                        "ALL_ZERO",
                        theSeoSpecialist().weighing(RaterGroup.MANAGER, "0").weighing(RaterGroup.SELF, "0")),
                badly("ratings[1].group", "NO_WEIGHT", theSeoSpecialist().weighing(RaterGroup.MANAGER, "60")),
                badly(
                        "dimensionWeights.EXECUTION",
                        "MINIMUM",
                        theSeoSpecialist().weighing("EXECUTION", "-1").weighing("X", "2")),
                badly("ratings[0].dimension", "NO_WEIGHT", theSeoSpecialist().weighing("TEAMWORK", "1")),
                // linked pairs
                badly("links[0].leader", "UNKNOWN_LINE", theSeoSpecialist().linked("uv", "seo_leads")),
                badly("links[0].pair", "UNKNOWN_LINE", theSeoSpecialist().linked("seo_leads", "uv")),
                badly("links[0].pair", "LINKED_TO_ITSELF", theSeoSpecialist().linked("seo_leads", "seo_leads")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    @DisplayName("R1 R18 R24: a card that cannot be scored is refused by field")
    void refused(String field, String code, CardFixture card) {
        assertThat(refusalOf(card).kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusalOf(card).errors())
                .extracting(error -> error.field() + " " + error.code())
                .contains(field + " " + code);
    }

    @Test
    @DisplayName("A reader sees everything that is wrong at once")
    void allAtOnce() {
        CardFixture card = aMonthlyCard()
                .with(line("uv").weighing("30").higher("0", null))
                .with(line("uv").weighing("30").higher("100", null).but(LineStatus.ZERO, null));
        assertThat(refusalOf(card).errors())
                .extracting(error -> error.field() + " " + error.code())
                .containsExactlyInAnyOrder(
                        "lines[0].target TARGET_ZERO",
                        "lines[1].reason REQUIRED",
                        "lines[1].code LINE_DUPLICATE",
                        "lines WEIGHTS_NOT_100",
                        "lines[0].actual BLOCKED");
    }

    @Test
    @DisplayName("A line that was decided away does not stop the score for figures nobody reads")
    void decidedAway() {
        ScoringResult result = uvAnd(
                        line("leads").weighing("25").higher("0", null).but(LineStatus.EXCLUDED, "no target"))
                .score();
        assertThat(result.composite()).isEqualByComparingTo("100.00");
    }

    @Test
    @DisplayName("The average of a quarter's months comes in with all its digits")
    void unendingAverage() {
        BigDecimal average = Figures.ratio(new BigDecimal("0.02"), new BigDecimal("3"));

        assertThat(uvAnd(line("share").weighing("25").higher("0.01", average.toString()))
                        .score()
                        .composite())
                .isEqualByComparingTo("91.67");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "0e-999999999", "1e16", "1e-51"})
    @DisplayName("Hostile numbers are refused without calculating with them")
    void hostileNumbers(String number) {
        CardFixture card = aMonthlyCard()
                .with(line("uv").weighing(number).higher(number, number).within(number, number))
                .with(line("b").weighing("50").banded(number, number + ":" + number))
                .rated(RaterGroup.MANAGER, "m", "EXECUTION", number)
                .weighing("EXECUTION", number)
                .weighing(RaterGroup.MANAGER, number);
        Refusal refusal = assertTimeoutPreemptively(ofSeconds(2), () -> refusalOf(card));
        assertThat(refusal.errors()).hasSize(11).allMatch(error -> error.code().equals("NUMBER_SIZE"));
    }

    @Test
    @DisplayName("Lists and texts have an end")
    void sizes() {
        CardFixture manyLines = aMonthlyCard();
        for (int i = 0; i < 201; i++) {
            manyLines.with(line("l" + i).weighing("1").higher("1", "1"));
        }
        assertThat(refusalOf(manyLines).errors()).containsExactly(Refusal.FieldError.of("lines", "MAX_ITEMS", 200));
        assertThat(refusalOf(aMonthlyCard().with(line("x".repeat(101)).higher("1", "1")))
                        .errors())
                .containsExactly(Refusal.FieldError.of("lines[0].code", "MAX_LENGTH", 100));
    }

    private static Arguments badly(String field, String code, CardFixture card) {
        return Arguments.of(field, code, card);
    }

    private static CardFixture uvAnd(CardFixture.LineFixture second) {
        return aMonthlyCard()
                .with(line("uv").weighing("75").higher("100", "100"))
                .with(second);
    }

    private static CardFixture weighed() {
        return theSeoSpecialist().weighing(RaterGroup.MANAGER, "60").weighing(RaterGroup.SELF, "10");
    }

    private static Refusal refusalOf(CardFixture card) {
        return catchThrowableOfType(Refusal.class, card::score);
    }
}
