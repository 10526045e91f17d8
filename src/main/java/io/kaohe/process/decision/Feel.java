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

    private static boolean holdsForEverything(String phrase) {
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
