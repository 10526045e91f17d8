package io.kaohe.scoring;

import io.kaohe.scoring.ScoringInput.Line;
import io.kaohe.scoring.ScoringInput.LineStatus;
import io.kaohe.scoring.ScoringInput.Link;
import io.kaohe.scoring.ScoringInput.Rating;
import io.kaohe.shared.Band;
import io.kaohe.shared.Block;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Direction;
import io.kaohe.shared.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cards written as a person would say them: {@code aMonthlyCard().with(line("uv").weighing(75).higher(100, 110))}. */
final class CardFixture {

    private final CycleType cycleType;
    private final List<Line> lines = new ArrayList<>();
    private final List<Rating> ratings = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<String, BigDecimal> dimensionWeights = new HashMap<>();
    private final Map<RaterGroup, BigDecimal> groupWeights = new HashMap<>();

    private CardFixture(CycleType cycleType) {
        this.cycleType = cycleType;
    }

    static CardFixture aMonthlyCard() {
        return new CardFixture(CycleType.MONTHLY);
    }

    static CardFixture aQuarterlyCard() {
        return new CardFixture(CycleType.QUARTERLY);
    }

    static CardFixture anAnnualCard() {
        return new CardFixture(CycleType.ANNUAL);
    }

    /** S82 with R1: 30 + 25 + 20 and a judged line of 25; completions 110 %, 90 %, 120 %; manager 90, self 80. */
    static CardFixture theSeoSpecialist() {
        return aMonthlyCard()
                .with(line("organic_share").weighing("30").higher("0.40", "0.44"))
                .with(line("top10_keyword_share").weighing("25").higher("0.50", "0.45"))
                .with(line("seo_leads").weighing("20").higher("100", "120"))
                .with(line("judged").weighing("25").judged())
                .rated(RaterGroup.MANAGER, "wang.min", "EXECUTION", "90")
                .rated(RaterGroup.SELF, "zhang.wei", "EXECUTION", "80");
    }

    /** One quantitative line of 75 and one judged line of 25, made to give exactly this Q and J. */
    static CardFixture aMonthlyCardWith(String q, String j) {
        return aMonthlyCard()
                .with(line("uv").weighing("75").higher("100", q))
                .with(line("judged").weighing("25").judged())
                .rated(RaterGroup.MANAGER, "wang.min", "EXECUTION", j);
    }

    CardFixture with(LineFixture line) {
        lines.add(line.build());
        return this;
    }

    CardFixture rated(RaterGroup group, String rater, String dimension, String score) {
        ratings.add(new Rating(group, rater, dimension, new BigDecimal(score)));
        return this;
    }

    CardFixture linked(String leader, String pair) {
        links.add(new Link(leader, pair));
        return this;
    }

    CardFixture weighing(RaterGroup group, String weight) {
        groupWeights.put(group, new BigDecimal(weight));
        return this;
    }

    CardFixture weighing(String dimension, String weight) {
        dimensionWeights.put(dimension, new BigDecimal(weight));
        return this;
    }

    ScoringInput input() {
        return new ScoringInput(cycleType, lines, dimensionWeights, ratings, groupWeights, links);
    }

    ScoringResult score() {
        return Scoring.score(input(), new ShippedDecisions());
    }

    static LineFixture line(String code) {
        return new LineFixture(code);
    }

    /** One line; quantitative, scored and without limits of its own until said otherwise. */
    static final class LineFixture {

        private final String code;
        private Block block = Block.QUANTITATIVE;
        private Method method = Method.HIGHER;
        private Direction direction = Direction.HIGHER;
        private BigDecimal weight = BigDecimal.valueOf(100);
        private @Nullable BigDecimal target;
        private @Nullable BigDecimal baseline;
        private @Nullable BigDecimal actual;
        private @Nullable BigDecimal floor;
        private @Nullable BigDecimal cap;
        private List<Band> bands = List.of();
        private boolean strict;
        private LineStatus status = LineStatus.SCORED;
        private @Nullable String reason;

        private LineFixture(String code) {
            this.code = code;
        }

        LineFixture weighing(String percent) {
            weight = new BigDecimal(percent);
            return this;
        }

        LineFixture qualitative() {
            block = Block.QUALITATIVE;
            return this;
        }

        LineFixture higher(@Nullable String target, @Nullable String actual) {
            return by(Method.HIGHER, target, actual);
        }

        LineFixture lower(@Nullable String target, @Nullable String actual) {
            return by(Method.LOWER, target, actual);
        }

        LineFixture incremental(@Nullable String baseline, @Nullable String target, @Nullable String actual) {
            this.baseline = decimal(baseline);
            return by(Method.INCREMENTAL, target, actual);
        }

        LineFixture atLeast(@Nullable String target, @Nullable String actual) {
            return by(Method.THRESHOLD, target, actual);
        }

        LineFixture atMost(@Nullable String target, @Nullable String actual) {
            direction = Direction.LOWER;
            return by(Method.THRESHOLD, target, actual);
        }

        LineFixture strictly() {
            strict = true;
            return this;
        }

        /** @param fromAndCompletion pairs like {@code "10:0.5"} */
        LineFixture banded(@Nullable String actual, String... fromAndCompletion) {
            bands = Arrays.stream(fromAndCompletion)
                    .map(step -> step.split(":", 2))
                    .map(step -> new Band(new BigDecimal(step[0]), new BigDecimal(step[1])))
                    .toList();
            return by(Method.BANDED, null, actual);
        }

        LineFixture judged() {
            block = Block.QUALITATIVE;
            return by(Method.JUDGED, null, null);
        }

        LineFixture by(Method by, @Nullable String target, @Nullable String actual) {
            method = by;
            this.target = decimal(target);
            this.actual = decimal(actual);
            return this;
        }

        LineFixture within(@Nullable String floor, @Nullable String cap) {
            this.floor = decimal(floor);
            this.cap = decimal(cap);
            return this;
        }

        LineFixture but(LineStatus decided, @Nullable String because) {
            status = decided;
            reason = because;
            return this;
        }

        Line build() {
            return new Line(
                    code, block, method, direction, weight, target, baseline, actual, floor, cap, bands, strict, status,
                    reason);
        }

        private static @Nullable BigDecimal decimal(@Nullable String text) {
            return text == null ? null : new BigDecimal(text);
        }
    }

    /** The same line under another code, weighing something else. */
    static Line renamed(Line line, String code, BigDecimal weight) {
        return new Line(
                code,
                line.block(),
                line.method(),
                line.direction(),
                weight,
                line.target(),
                line.baseline(),
                line.actual(),
                line.floor(),
                line.cap(),
                line.bands(),
                line.strict(),
                line.status(),
                line.reason());
    }
}
