package io.kaohe.customer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a survey's scores run from and to. A score counts by its place between the two ends, so that the best answer is
 * 100 on every scale and the worst 0: 4 of 1–5 is 75, of 0–5 it is 80.
 */
record Scale(BigDecimal lowest, BigDecimal highest) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Not with a plain hyphen alone: a spreadsheet makes a day of {@code 1-5}. */
    private static final Pattern TEXT = Pattern.compile("(-?\\d{1,4})\\s*(?:-|–|—|~|～|至|到|to|\\.\\.)\\s*(\\d{1,4})分?");

    static Optional<Scale> of(String text) {
        Matcher ends = TEXT.matcher(text.strip());
        if (!ends.matches()) {
            return Optional.empty();
        }
        Scale scale = new Scale(new BigDecimal(ends.group(1)), new BigDecimal(ends.group(2)));
        return scale.lowest.compareTo(scale.highest) < 0 ? Optional.of(scale) : Optional.empty();
    }

    boolean holds(BigDecimal score) {
        return score.compareTo(lowest) >= 0 && score.compareTo(highest) <= 0;
    }

    /** 0–100. */
    BigDecimal place(BigDecimal score) {
        return score.subtract(lowest).multiply(HUNDRED).divide(highest.subtract(lowest), MathContext.DECIMAL128);
    }

    @Override
    public String toString() {
        return lowest + "–" + highest;
    }
}
