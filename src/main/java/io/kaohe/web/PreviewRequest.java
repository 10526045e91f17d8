package io.kaohe.web;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.kaohe.scoring.RaterGroup;
import io.kaohe.scoring.ScoringInput;
import io.kaohe.scoring.ScoringInput.LineStatus;
import io.kaohe.shared.Block;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Direction;
import io.kaohe.shared.FieldErrors;
import io.kaohe.shared.Method;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A card to be scored as it comes in, where everything may be missing; numbers may be strings. What the figures must
 * satisfy is {@link io.kaohe.scoring.Scoring}'s to say.
 *
 * @param dimensionWeights dimension → weight; absent = all alike
 * @param groupWeights rater group → weight; absent = manager 60, peers 20, self 10, customers 10 (R18)
 */
record PreviewRequest(
        @Nullable CycleType cycleType,
        @Nullable List<Line> lines,
        @Nullable Map<String, BigDecimal> dimensionWeights,
        @Nullable List<Rating> ratings,
        @Nullable Map<RaterGroup, BigDecimal> groupWeights,
        @Nullable List<Link> links) {

    /**
     * @param direction HIGHER unless said; read for THRESHOLD only
     * @param weight percent
     * @param floor ratio; absent = 0
     * @param cap ratio; absent = 1.50, or 1.00 for measured qualitative lines
     * @param status SCORED unless said
     * @param reason required for EXCLUDED and ZERO
     */
    record Line(
            @Nullable String code,
            @Nullable Block block,
            @Nullable Method method,
            @Nullable Direction direction,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal target,
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal floor,
            @Nullable BigDecimal cap,
            @Nullable List<Band> bands,
            @Nullable Boolean strict,
            @Nullable LineStatus status,
            @Nullable String reason) {

        void check(String path, FieldErrors errors) {
            errors.require(code != null, path + ".code", "REQUIRED");
            errors.require(block != null, path + ".block", "REQUIRED");
            errors.require(method != null, path + ".method", "REQUIRED");
            errors.require(weight != null, path + ".weight", "REQUIRED");
            each(path + ".bands", bands, Band::check, errors);
        }

        ScoringInput.Line toLine() {
            return new ScoringInput.Line(
                    requireNonNull(code),
                    requireNonNull(block),
                    requireNonNull(method),
                    requireNonNullElse(direction, Direction.HIGHER),
                    requireNonNull(weight),
                    target,
                    baseline,
                    actual,
                    floor,
                    cap,
                    listOf(bands, Band::toBand),
                    requireNonNullElse(strict, false),
                    requireNonNullElse(status, LineStatus.SCORED),
                    reason);
        }
    }

    /**
     * @param from lower bound, included
     * @param completion ratio
     */
    record Band(@Nullable BigDecimal from, @Nullable BigDecimal completion) {

        void check(String path, FieldErrors errors) {
            errors.require(from != null, path + ".from", "REQUIRED");
            errors.require(completion != null, path + ".completion", "REQUIRED");
        }

        io.kaohe.shared.Band toBand() {
            return new io.kaohe.shared.Band(requireNonNull(from), requireNonNull(completion));
        }
    }

    /** @param score 0–100 */
    record Rating(
            @Nullable RaterGroup group,
            @Nullable String rater,
            @Nullable String dimension,
            @Nullable BigDecimal score) {

        void check(String path, FieldErrors errors) {
            errors.require(group != null, path + ".group", "REQUIRED");
            errors.require(rater != null, path + ".rater", "REQUIRED");
            errors.require(dimension != null, path + ".dimension", "REQUIRED");
            errors.require(score != null, path + ".score", "REQUIRED");
        }

        ScoringInput.Rating toRating() {
            return new ScoringInput.Rating(
                    requireNonNull(group), requireNonNull(rater), requireNonNull(dimension), requireNonNull(score));
        }
    }

    /** Codes of two lines: the leader counts at most 1.00 while its pair stays below 0.80 (R30). */
    record Link(@Nullable String leader, @Nullable String pair) {

        void check(String path, FieldErrors errors) {
            errors.require(leader != null, path + ".leader", "REQUIRED");
            errors.require(pair != null, path + ".pair", "REQUIRED");
        }

        ScoringInput.Link toLink() {
            return new ScoringInput.Link(requireNonNull(leader), requireNonNull(pair));
        }
    }

    /** @throws io.kaohe.shared.Refusal 422 {@code REQUIRED} for every field that is missing */
    ScoringInput toInput() {
        FieldErrors errors = new FieldErrors();
        errors.require(cycleType != null, "cycleType", "REQUIRED");
        errors.require(lines != null, "lines", "REQUIRED");
        each("lines", lines, Line::check, errors);
        each("ratings", ratings, Rating::check, errors);
        each("links", links, Link::check, errors);
        weights("dimensionWeights", dimensionWeights, errors);
        weights("groupWeights", groupWeights, errors);
        errors.refuse();
        return new ScoringInput(
                requireNonNull(cycleType),
                listOf(lines, Line::toLine),
                dimensionWeights == null ? Map.of() : dimensionWeights,
                listOf(ratings, Rating::toRating),
                groupWeights == null ? Map.of() : groupWeights,
                listOf(links, Link::toLink));
    }

    /** What one element of a list lacks. */
    private interface ElementCheck<T> {
        void check(T element, String path, FieldErrors errors);
    }

    private static <T> void each(String field, @Nullable List<T> list, ElementCheck<T> check, FieldErrors errors) {
        List<T> elements = list == null ? List.of() : list;
        for (int i = 0; i < elements.size(); i++) {
            T element = elements.get(i);
            String path = field + "[" + i + "]";
            if (element == null) {
                errors.add(path, "REQUIRED");
            } else {
                check.check(element, path, errors);
            }
        }
    }

    private static void weights(String field, @Nullable Map<?, BigDecimal> weights, FieldErrors errors) {
        if (weights != null) {
            weights.forEach((name, weight) -> errors.require(weight != null, field + "." + name, "REQUIRED"));
        }
    }

    private static <T, R> List<R> listOf(@Nullable List<T> list, Function<T, R> reading) {
        return list == null ? List.of() : list.stream().map(reading).toList();
    }
}
