package io.kaohe.appraisal;

import static io.kaohe.process.AppraisalFixture.anAppraisal;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.appraisal.CardLine.Decision;
import io.kaohe.indicator.Family;
import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.Scorecard;
import io.kaohe.measurement.Actual;
import io.kaohe.measurement.Measured;
import io.kaohe.measurement.SourceFile;
import io.kaohe.scoring.RaterGroup;
import io.kaohe.scoring.ScoringInput;
import io.kaohe.scoring.ScoringInput.LineStatus;
import io.kaohe.scoring.ScoringInput.Link;
import io.kaohe.shared.Aggregation;
import io.kaohe.shared.Block;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Direction;
import io.kaohe.shared.Method;
import io.kaohe.shared.Period;
import io.kaohe.shared.Unit;
import io.kaohe.target.DefaultTarget;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PersonalCardTest {

    private static final Period MONTH = Period.of("2026-10");

    @Test
    @DisplayName("S95, R30: visitors are held to their conversion where both stand on the card")
    void linkedPairsOfTheLibrary() {
        Indicator visitors = indicator("visitors", "conversion", "orders");

        assertThat(links(visitors, indicator("conversion"), indicator("leads")))
                .containsExactly(new Link("line.visitors", "line.conversion"));
        assertThat(links(visitors, indicator("leads"))).isEmpty();
    }

    @Test
    @DisplayName("R24: what the cycle does not evaluate is not due, whatever was measured")
    void notDue() {
        assertThat(line(indicator("trainings"), false, null).status()).isEqualTo(LineStatus.NOT_DUE);
        assertThat(line(indicator("trainings"), false, verified()).status()).isEqualTo(LineStatus.NOT_DUE);
        assertThat(line(indicator("trainings"), true, null).status()).isEqualTo(LineStatus.BLOCKED);
        assertThat(line(indicator("trainings"), true, verified()).status()).isEqualTo(LineStatus.SCORED);
    }

    @Test
    @DisplayName("R29: a figure in dispute blocks its line, and is no missing one that HR could decide away")
    void disputed() {
        Decision leftOut = new Decision("line.visitors", LineStatus.EXCLUDED, "无数据", "hr");
        CardLine disputed = line(indicator("visitors"), true, verified(true), leftOut);
        CardLine missing = line(indicator("leads"), true, null);
        PersonalCard card = card(List.of(disputed, missing));

        assertThat(disputed.status()).isEqualTo(LineStatus.BLOCKED);
        assertThat(card.blocked()).containsExactly(disputed, missing);
        assertThat(card.missing()).containsExactly(missing);
        assertThat(line(indicator("visitors"), false, verified(true), null).status())
                .isEqualTo(LineStatus.NOT_DUE);
    }

    @Test
    @DisplayName(
            "R18: the card says what each group weighs; who weighs nothing is in no ledger, and the rest renormalises")
    void judgesOfTheCard() {
        PersonalCard card = card(
                List.of(),
                Map.of(
                        RaterGroup.MANAGER, new BigDecimal("50"),
                        RaterGroup.SELF, BigDecimal.ZERO,
                        RaterGroup.UPWARD, BigDecimal.TEN));

        ScoringInput input = card.input(
                CycleType.ANNUAL,
                List.of(
                        rated(RaterGroup.MANAGER, "wang.min"),
                        rated(RaterGroup.SELF, "li.na"),
                        rated(RaterGroup.UPWARD, "1")));

        assertThat(input.ratings())
                .extracting(ScoringInput.Rating::group)
                .containsExactly(RaterGroup.MANAGER, RaterGroup.UPWARD);
        assertThat(input.groupWeights()).containsEntry(RaterGroup.UPWARD, BigDecimal.TEN);
    }

    @Test
    @DisplayName("R31: what was asked for on some days only and adds up is compared with no whole period")
    void comparedWithTheLike() {
        CardLine growth = line(indicator("growth"), true, verified());
        List<Map<String, BigDecimal>> before = Collections.nCopies(3, Map.of("growth", BigDecimal.TEN));
        PersonalCard whole = card(List.of(growth));
        PersonalCard part = new PersonalCard(
                whole.appraisal(), List.of(whole.last(), card(List.of()).last()), whole.lines(), null);

        assertThat(whole.diagnosed(before).get(0).earlier()).hasSize(3);
        assertThat(part.diagnosed(before).get(0).earlier()).isEmpty();
    }

    private static ScoringInput.Rating rated(RaterGroup group, String rater) {
        return new ScoringInput.Rating(group, rater, "EXECUTION", BigDecimal.TEN);
    }

    private static List<Link> links(Indicator... indicators) {
        List<CardLine> lines = List.of(indicators).stream()
                .map(indicator -> line(indicator, true, null))
                .toList();
        return card(lines).input(CycleType.MONTHLY, List.of()).links();
    }

    private static PersonalCard card(List<CardLine> lines) {
        return card(lines, Map.of());
    }

    private static PersonalCard card(List<CardLine> lines, Map<RaterGroup, BigDecimal> judges) {
        Scorecard card = new Scorecard(
                "CARD",
                1,
                "考核表",
                "Card",
                null,
                EnumSet.allOf(CycleType.class),
                Scorecard.Status.ACTIVE,
                "test",
                null,
                Stream.concat(lines.stream().map(CardLine::line), Stream.of(judged(judges)))
                        .toList());
        return new PersonalCard(
                anAppraisal(UUID.randomUUID(), AppraisalStatus.SELF_REVIEW, Instant.EPOCH), List.of(card), lines, null);
    }

    private static Scorecard.Line judged(Map<RaterGroup, BigDecimal> judges) {
        return new Scorecard.Line(
                "judged",
                "评价",
                "Judged",
                Block.QUALITATIVE,
                null,
                Method.JUDGED,
                Direction.HIGHER,
                BigDecimal.TEN,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                List.of(),
                judges);
    }

    private static CardLine line(Indicator indicator, boolean due, @Nullable Actual actual) {
        return line(indicator, due, actual, null);
    }

    private static CardLine line(
            Indicator indicator, boolean due, @Nullable Actual actual, @Nullable Decision decision) {
        Measured measured =
                Measured.of(MONTH, indicator.aggregation(), actual == null ? Map.of() : Map.of(MONTH, actual));
        Scorecard.Line line = new Scorecard.Line(
                "line." + indicator.code(),
                "考核项",
                "Line",
                Block.QUANTITATIVE,
                indicator.code(),
                Method.HIGHER,
                Direction.HIGHER,
                BigDecimal.TEN,
                null,
                BigDecimal.ONE,
                null,
                null,
                null,
                null,
                false,
                List.of(),
                Map.of());
        return new CardLine(
                line.code(),
                "CARD",
                line,
                indicator,
                due,
                Agreed.on(
                        line,
                        new DefaultTarget(line.target(), CycleType.MONTHLY, Aggregation.SUM),
                        measured,
                        Map.of(),
                        Tenure.whole(MONTH)),
                measured,
                List.of(),
                decision);
    }

    private static Actual verified() {
        return verified(false);
    }

    private static Actual verified(boolean disputed) {
        return new Actual(
                "zhang.wei",
                "trainings",
                MONTH,
                1,
                BigDecimal.ONE,
                null,
                "HR_RECORD",
                new SourceFile(UUID.randomUUID(), "f.csv", "0".repeat(64), true, null),
                2,
                null,
                null,
                "hr",
                Instant.EPOCH,
                "data",
                Instant.EPOCH,
                disputed);
    }

    private static Indicator indicator(String code, String... pairs) {
        return new Indicator(
                code,
                1,
                code,
                code,
                code,
                code,
                code,
                code,
                Family.TRAFFIC,
                null,
                List.of(),
                Unit.COUNT,
                Direction.HIGHER,
                Method.HIGHER,
                null,
                null,
                null,
                new BigDecimal("1.50"),
                EnumSet.allOf(CycleType.class),
                Aggregation.SUM,
                null,
                "CRM",
                null,
                null,
                null,
                List.of(pairs));
    }
}
