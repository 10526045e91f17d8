package io.kaohe.scoring;

import io.kaohe.scoring.ScoringInput.Line;
import io.kaohe.scoring.ScoringInput.Link;
import io.kaohe.scoring.ScoringInput.Rating;
import io.kaohe.shared.Band;
import io.kaohe.shared.FieldErrors;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much may come in: an input of unbounded lists or of numbers like 1e999999999 must not keep a processor busy. */
final class InputSizeCheck {

    static final int MAX_LINES = 200;
    static final int MAX_BANDS = 50;
    static final int MAX_RATINGS = 10_000;
    static final int MAX_WEIGHTS = 50;
    static final int MAX_LINKS = 200;
    static final int MAX_NAME = 100;
    static final int MAX_REASON = 1_000;
    static final int MAX_INTEGER_DIGITS = 15;
    /** An average over months has the 34 digits of {@link Figures#INSIDE}, and zeros before them where it is small. */
    static final int MAX_DECIMALS = 50;

    private final FieldErrors errors;

    private InputSizeCheck(FieldErrors errors) {
        this.errors = errors;
    }

    static void check(ScoringInput input, FieldErrors errors) {
        new InputSizeCheck(errors).check(input);
    }

    private void check(ScoringInput input) {
        errors.require(!input.lines().isEmpty(), "lines", "REQUIRED");
        atMost(MAX_LINES, input.lines(), "lines");
        atMost(MAX_RATINGS, input.ratings(), "ratings");
        atMost(MAX_LINKS, input.links(), "links");
        errors.require(input.dimensionWeights().size() <= MAX_WEIGHTS, "dimensionWeights", "MAX_ITEMS", MAX_WEIGHTS);
        if (!errors.isEmpty()) {
            return;
        }
        for (int i = 0; i < input.lines().size(); i++) {
            line("lines[" + i + "].", input.lines().get(i));
        }
        for (int i = 0; i < input.ratings().size(); i++) {
            rating("ratings[" + i + "].", input.ratings().get(i));
        }
        for (int i = 0; i < input.links().size(); i++) {
            link("links[" + i + "].", input.links().get(i));
        }
        input.dimensionWeights().forEach((dimension, weight) -> {
            name("dimensionWeights", dimension);
            number("dimensionWeights." + shortened(dimension), weight);
        });
        input.groupWeights().forEach((group, weight) -> number("groupWeights." + group, weight));
    }

    private void line(String path, Line line) {
        name(path + "code", line.code());
        number(path + "weight", line.weight());
        number(path + "target", line.target());
        number(path + "baseline", line.baseline());
        number(path + "actual", line.actual());
        number(path + "floor", line.floor());
        number(path + "cap", line.cap());
        text(path + "reason", line.reason(), MAX_REASON);
        atMost(MAX_BANDS, line.bands(), path + "bands");
        for (int i = 0; i < Math.min(line.bands().size(), MAX_BANDS); i++) {
            Band band = line.bands().get(i);
            number(path + "bands[" + i + "].from", band.from());
            number(path + "bands[" + i + "].completion", band.completion());
        }
    }

    private void rating(String path, Rating rating) {
        name(path + "rater", rating.rater());
        name(path + "dimension", rating.dimension());
        number(path + "score", rating.score());
    }

    private void link(String path, Link link) {
        name(path + "leader", link.leader());
        name(path + "pair", link.pair());
    }

    private void atMost(int limit, List<?> list, String field) {
        errors.require(list.size() <= limit, field, "MAX_ITEMS", limit);
    }

    private void name(String field, String name) {
        errors.require(!name.isBlank(), field, "REQUIRED");
        text(field, name, MAX_NAME);
    }

    private void text(String field, @Nullable String text, int limit) {
        errors.require(text == null || text.length() <= limit, field, "MAX_LENGTH", limit);
    }

    private void number(String field, @Nullable BigDecimal number) {
        errors.require(number == null || isOfSaneSize(number), field, "NUMBER_SIZE", MAX_INTEGER_DIGITS, MAX_DECIMALS);
    }

    /** Looks at the digits only: no arithmetic with a number that may have a billion of them. */
    static boolean isOfSaneSize(BigDecimal number) {
        long integerDigits = (long) number.precision() - number.scale();
        return number.scale() <= MAX_DECIMALS && integerDigits <= MAX_INTEGER_DIGITS;
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), MAX_NAME));
    }
}
