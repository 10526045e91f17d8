package io.kaohe.confidential;

import io.kaohe.testing.Typist;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Types something that stands nowhere else into every field, and recognises it wherever it turns up. */
final class Canaries extends Typist {

    private static final Pattern CLOCK_TIME = Pattern.compile("\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?");

    /** Never to a whole number, and unevenly, so that the average of some scores is not another one. */
    private static final List<BigDecimal> STEPS = List.of(new BigDecimal("1.1"), BigDecimal.ONE, new BigDecimal("0.9"));

    private final String run = Long.toString(System.nanoTime(), 36);
    private final Map<String, Pattern> known = new LinkedHashMap<>();
    private BigDecimal score = new BigDecimal("60.3");
    private int scores;

    @Override
    public String text(String field) {
        String text = "canary%s%d".formatted(run, known.size());
        known.put(field + " = " + text, Pattern.compile(text + "(?!\\d)"));
        return text;
    }

    @Override
    public BigDecimal score(String field) {
        BigDecimal given = score;
        number(field, given);
        score = score.add(STEPS.get(scores++ % STEPS.size()));
        return given;
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
