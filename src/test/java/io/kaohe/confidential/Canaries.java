package io.kaohe.confidential;

import io.kaohe.testing.Typist;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Types something that stands nowhere else into every field, and recognises it wherever it turns up. */
final class Canaries extends Typist {

    private static final Pattern CLOCK_TIME = Pattern.compile("\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?");

    /** Never a whole number. */
    private static final BigDecimal STEP = BigDecimal.ONE;

    private final String run = Long.toString(System.nanoTime(), 36);
    private final Map<String, Pattern> known = new LinkedHashMap<>();
    private BigDecimal score = new BigDecimal("60.3");

    @Override
    public String text(String field) {
        String text = "canary%s%d".formatted(run, known.size());
        known.put(field + " = " + text, Pattern.compile(text));
        return text;
    }

    @Override
    public BigDecimal score(String field) {
        number(field, score);
        score = score.add(STEP);
        return score.subtract(STEP);
    }

    /** A figure that somebody typed, imported or the product computed. */
    String number(String field, String digits) {
        number(field, new BigDecimal(digits));
        return digits;
    }

    private void number(String field, BigDecimal value) {
        known.put(
                field + " = " + value,
                Pattern.compile("(?<![\\d.])" + Pattern.quote(value.toPlainString()) + "0*(?!\\d)"));
    }

    int count() {
        return known.size();
    }

    /** Field and value of each that stands in the text, as it is or as the bytes PostgreSQL shows. */
    Map<String, String> in(Map<String, String> texts) {
        Map<String, String> found = new LinkedHashMap<>();
        texts.forEach((where, text) -> {
            String withoutTimes = CLOCK_TIME.matcher(text).replaceAll("");
            known.forEach((canary, pattern) -> {
                if (pattern.matcher(withoutTimes).find()) {
                    found.put(canary, where);
                }
            });
        });
        return found;
    }
}
