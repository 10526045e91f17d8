package io.kaohe.process.decision;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The few FEEL phrases our tables consist of, written and read back. Nothing a client sends becomes FEEL: figures are
 * numbers, words were checked to hold neither quotes nor backslashes. The empty phrase holds for everything.
 */
final class Feel {

    private static final String EVERYTHING = "";
    private static final String NUMBER = "(\\d{1,9}(?:\\.\\d{1,9})?)";
    private static final Pattern AT_LEAST = Pattern.compile(">=\\s*" + NUMBER);
    private static final Pattern BELOW = Pattern.compile("<\\s*" + NUMBER);
    private static final Pattern FIGURE = Pattern.compile(NUMBER);
    private static final Pattern WORD = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern ONE_OF = Pattern.compile("\"[^\"\\\\,]*\"(\\s*,\\s*\"[^\"\\\\,]*\")*");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z]\\w*");

    private Feel() {}

    static String atLeast(@Nullable BigDecimal bound) {
        return bound == null ? EVERYTHING : ">= " + figure(bound);
    }

    static String below(@Nullable BigDecimal bound) {
        return bound == null ? EVERYTHING : "< " + figure(bound);
    }

    static String figure(BigDecimal figure) {
        return figure.toPlainString();
    }

    static String word(String word) {
        return '"' + word + '"';
    }

    static String oneOf(List<String> words) {
        return words.stream().map(Feel::word).collect(Collectors.joining(", "));
    }

    static @Nullable BigDecimal readAtLeast(String phrase) {
        return holdsForEverything(phrase) ? null : new BigDecimal(read(AT_LEAST, phrase));
    }

    static @Nullable BigDecimal readBelow(String phrase) {
        return holdsForEverything(phrase) ? null : new BigDecimal(read(BELOW, phrase));
    }

    static BigDecimal readFigure(String phrase) {
        return new BigDecimal(read(FIGURE, phrase));
    }

    static String readWord(String phrase) {
        return read(WORD, phrase);
    }

    static List<String> readOneOf(String phrase) {
        return holdsForEverything(phrase)
                ? List.of()
                : Arrays.stream(phrase.split(",", -1))
                        .map(String::strip)
                        .map(Feel::readWord)
                        .toList();
    }

    static boolean isName(String phrase) {
        return NAME.matcher(phrase.strip()).matches();
    }

    /** The figure or word that the phrase is; null when it is something else. */
    static @Nullable Object literal(String phrase) {
        String text = phrase.strip();
        if (FIGURE.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        Matcher word = WORD.matcher(text);
        return word.matches() ? word.group(1) : null;
    }

    /** Whether the figure or word is one of those the phrase means; null when this is not one of our phrases for it. */
    static @Nullable Boolean holds(String phrase, @Nullable Object value) {
        if (value instanceof BigDecimal figure) {
            return holds(phrase.strip(), figure);
        }
        return value instanceof String word && ONE_OF.matcher(phrase.strip()).matches()
                ? readOneOf(phrase).contains(word)
                : null;
    }

    private static @Nullable Boolean holds(String phrase, BigDecimal figure) {
        Bound bound = bound(phrase);
        return bound == null ? null : bound.holds(figure);
    }

    /** The bound of a phrase such as {@code >= 80}, and which it is; null when it is none. */
    static @Nullable Bound bound(String phrase) {
        Matcher atLeast = AT_LEAST.matcher(phrase.strip());
        if (atLeast.matches()) {
            return new Bound("from", atLeast.group(1));
        }
        Matcher below = BELOW.matcher(phrase.strip());
        return below.matches() ? new Bound("below", below.group(1)) : null;
    }

    /** @param kind {@code from}, which is included, or {@code below}, which is not */
    record Bound(String kind, String figure) {

        boolean holds(BigDecimal value) {
            int compared = value.compareTo(new BigDecimal(figure));
            return kind.equals("from") ? compared >= 0 : compared < 0;
        }
    }

    static boolean holdsForEverything(String phrase) {
        return phrase.isBlank() || phrase.strip().equals("-");
    }

    /** @throws UnknownPhrase when somebody wrote FEEL of their own */
    private static String read(Pattern pattern, String phrase) {
        Matcher matcher = pattern.matcher(phrase.strip());
        if (!matcher.matches()) {
            throw new UnknownPhrase();
        }
        return matcher.group(1);
    }

    /** FEEL that is not ours: the table was deployed past the product. */
    static final class UnknownPhrase extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
