package io.kaohe.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.scoring.ScoringInput.Line;
import io.kaohe.scoring.ScoringInput.LineStatus;
import io.kaohe.scoring.ScoringInput.Link;
import io.kaohe.scoring.ScoringInput.Rating;
import io.kaohe.shared.Block;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Direction;
import io.kaohe.shared.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/** What holds for every card: awkward weights, thirds, linked pairs, every group of raters. */
@Label("Scoring")
class ScoringPropertiesTest {

    private static final List<String> DIMENSIONS = List.of("STRATEGY_INNOVATION", "PROBLEM_SOLVING", "EXECUTION");

    @Property(tries = 300)
    @Label("The order of lines, ratings and links does not move a digit")
    void orderDoesNotMatter(@ForAll("cards") ScoringInput card, @ForAll Random random) {
        ScoringInput shuffled = new ScoringInput(
                card.cycleType(),
                shuffle(card.lines(), random),
                card.dimensionWeights(),
                shuffle(card.ratings(), random),
                card.groupWeights(),
                shuffle(card.links(), random));
        assertThat(figures(score(shuffled))).isEqualTo(figures(score(card)));
        assertThat(score(shuffled).ledger())
                .containsExactlyInAnyOrderElementsOf(score(card).ledger());
    }

    @Property(tries = 300)
    @Label("an appeal that grants one rating changes what the line manager said of it and no other part of the card")
    void aCorrectionTouchesNothingElse(
            @ForAll("cards") ScoringInput card,
            @ForAll @BigRange(min = "0", max = "100") @Scale(1) BigDecimal score,
            @ForAll Random random) {
        String dimension = DIMENSIONS.get(random.nextInt(DIMENSIONS.size()));
        assertThat(card.corrected(Map.of(), Map.of())).isEqualTo(card);

        ScoringInput corrected = card.corrected(Map.of(), Map.of(dimension, score));

        assertThat(corrected.lines()).isEqualTo(card.lines());
        assertThat(corrected.ratings()).hasSameSizeAs(card.ratings());
        for (int i = 0; i < card.ratings().size(); i++) {
            Rating before = card.ratings().get(i);
            boolean judged =
                    before.group() == RaterGroup.MANAGER && before.dimension().equals(dimension);
            assertThat(corrected.ratings().get(i))
                    .isEqualTo(judged ? new Rating(before.group(), before.rater(), dimension, score) : before);
        }
        assertThat(score(corrected).completionRate()).isEqualTo(score(card).completionRate());
    }

    /**
     * It holds for linked lines too: a leader beside a weak pair goes on counting 1.00, and a pair that rises past 0.80
     * sets its leader free. It would not hold for a line that somebody decided away, whose actual nobody reads.
     */
    @Property(tries = 500)
    @Label("S95 R30: raising the actual of a HIGHER line never lowers Q, J or the composite, linked pairs included")
    void raisingAnActualNeverLowersTheComposite(
            @ForAll("cards") ScoringInput card,
            @ForAll @BigRange(min = "0.01", max = "500") @Scale(2) BigDecimal more,
            @ForAll Random random) {
        List<Line> raisable = card.lines().stream()
                .filter(line -> line.method() == Method.HIGHER && line.status() == LineStatus.SCORED)
                .toList();
        if (raisable.isEmpty()) {
            return;
        }
        Line raised = raisable.get(random.nextInt(raisable.size()));
        List<Line> lines = card.lines().stream()
                .map(line -> line == raised ? withMore(line, more) : line)
                .toList();
        ScoringResult before = score(card);
        ScoringResult after = score(new ScoringInput(
                card.cycleType(), lines, card.dimensionWeights(), card.ratings(), card.groupWeights(), card.links()));
        assertThat(after.composite()).isGreaterThanOrEqualTo(before.composite());
        if (before.completionRate() != null) {
            assertThat(after.completionRate()).isGreaterThanOrEqualTo(before.completionRate());
        }
        if (before.qualitativeScore() != null) {
            assertThat(after.qualitativeScore()).isGreaterThanOrEqualTo(before.qualitativeScore());
        }
    }

    @Property(tries = 300)
    @Label("R21: Q stays within 0 and 150, J within 0 and 100, and the composite between the two")
    void bounds(@ForAll("cards") ScoringInput card) {
        ScoringResult result = score(card);
        BigDecimal q = result.completionRate();
        BigDecimal j = result.qualitativeScore();
        if (q != null) {
            assertThat(q).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(150));
        }
        if (j != null) {
            assertThat(j).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
        }
        if (q != null && j != null) {
            assertThat(result.composite()).isBetween(q.min(j), q.max(j));
        }
    }

    @Property(tries = 100)
    @Label("No locale changes a digit")
    void locale(@ForAll("cards") ScoringInput card) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.CHINA);
            ScoringResult expected = score(card);
            for (String tag : List.of("ar-EG-u-nu-arab", "de-DE", "hi-IN-u-nu-deva", "tr-TR", "fa-IR")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(score(card)).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property(tries = 300)
    @Label("Every published figure has two digits")
    void publishedFiguresHaveTwoDigits(@ForAll("cards") ScoringInput card) {
        assertThat(figures(score(card))).allMatch(figure -> figure == null || figure.scale() == 2);
    }

    /** Cards of two to six lines, thirds and linked pairs included; at least one line counts. */
    @Provide
    static Arbitrary<ScoringInput> cards() {
        Arbitrary<List<Line>> measured = lines().list().ofMinSize(1).ofMaxSize(5);
        return Combinators.combine(
                        Arbitraries.of(CycleType.class),
                        measured,
                        ratings(),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 4))
                .as(ScoringPropertiesTest::card);
    }

    private static ScoringInput card(
            CycleType type, List<Line> drawn, List<Rating> ratings, boolean weighted, int leader, int pair) {
        List<Line> lines = new ArrayList<>();
        BigDecimal left = BigDecimal.valueOf(100);
        for (int i = 0; i < drawn.size(); i++) {
            BigDecimal weight = drawn.get(i).weight();
            lines.add(CardFixture.renamed(drawn.get(i), "line" + i, weight));
            left = left.subtract(weight);
        }
        // the judged line takes what is left and always counts
        lines.add(Line.judged("judged", left));
        List<Link> links = leader < drawn.size() && pair < drawn.size() && leader != pair
                ? List.of(new Link("line" + leader, "line" + pair))
                : List.of();
        Map<String, BigDecimal> dimensionWeights = weighted
                ? Map.of(
                        DIMENSIONS.get(0), new BigDecimal("33.3"),
                        DIMENSIONS.get(1), new BigDecimal("7"),
                        DIMENSIONS.get(2), new BigDecimal("0.01"))
                : Map.of();
        return new ScoringInput(type, lines, dimensionWeights, ratings, Map.of(), links);
    }

    private static Arbitrary<Line> lines() {
        Arbitrary<BigDecimal> figures = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("1000"))
                .ofScale(2);
        Arbitrary<BigDecimal> targets = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal("900"))
                .ofScale(2);
        Arbitrary<BigDecimal> weights = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal("19"))
                .ofScale(2);
        return Combinators.combine(
                        Arbitraries.of(Block.class),
                        Arbitraries.of(
                                Method.HIGHER, Method.HIGHER, Method.LOWER, Method.INCREMENTAL, Method.THRESHOLD),
                        Arbitraries.of(Direction.class),
                        weights,
                        targets,
                        figures,
                        Arbitraries.of(
                                LineStatus.SCORED,
                                LineStatus.SCORED,
                                LineStatus.SCORED,
                                LineStatus.ZERO,
                                LineStatus.EXCLUDED))
                .as((block, method, direction, weight, target, actual, status) -> new Line(
                        "drawn",
                        block,
                        method,
                        direction,
                        weight,
                        target,
                        method == Method.INCREMENTAL ? new BigDecimal("-1") : null,
                        actual,
                        null,
                        null,
                        List.of(),
                        false,
                        status,
                        "because"));
    }

    private static Arbitrary<List<Rating>> ratings() {
        Arbitrary<BigDecimal> scores = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                .ofScale(1);
        Arbitrary<Rating> rating = Combinators.combine(
                        Arbitraries.of(RaterGroup.defaultWeights().keySet()),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(DIMENSIONS),
                        scores)
                .as((group, number, dimension, score) -> new Rating(group, group + "-" + number, dimension, score));
        return rating.list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .uniqueElements(drawn -> drawn.rater() + " " + drawn.dimension());
    }

    private static Line withMore(Line line, BigDecimal more) {
        BigDecimal actual = line.actual();
        return actual == null ? line : line.withActual(actual.add(more));
    }

    private static ScoringResult score(ScoringInput card) {
        return Scoring.score(card, new ShippedDecisions());
    }

    private static List<BigDecimal> figures(ScoringResult result) {
        List<BigDecimal> figures = new ArrayList<>();
        figures.add(result.completionRate());
        figures.add(result.qualitativeScore());
        figures.add(result.composite());
        figures.add(result.performanceIndex());
        figures.add(result.bonusCoefficient());
        return figures;
    }

    private static <T> List<T> shuffle(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
