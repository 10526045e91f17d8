package io.kaohe.imports;

import io.kaohe.imports.ImportOptions.Orientation;
import io.kaohe.shared.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the figures that people and tools write into files: {@code 1,234.5}, {@code 47%}, {@code １２．５％}, {@code 2:1}.
 * The one place where text becomes a number. It asks no locale, and where a text could mean two numbers it refuses.
 */
public final class FigureReader {

    /** Thousands separators stand exactly at the thousands, so that {@code 1,5} is not taken for 15. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<sign>[+-]?)(?<whole>\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15})(?<fraction>\\.\\d{1,20})?");

    private static final Pattern PAIR = Pattern.compile("(?<left>[^:]+):(?<right>[^:]+)");
    private static final Set<String> NO_VALUE =
            Set.of("", "-", "--", "---", "—", "——", "–", "/", "n/a", "na", "nan", "null", "none", "无", "暂无", "空");

    private FigureReader() {}

    /**
     * @param orientation which side of {@code a:b} is the output (R3); never guessed
     * @return the figure in the unit, or the code of the reason why the text is none
     */
    public static Result read(String cell, Unit unit, @Nullable Orientation orientation) {
        String text = halfWidth(cell).strip();
        if (NO_VALUE.contains(text.toLowerCase(Locale.ROOT))) {
            return new Refused("NO_VALUE");
        }
        if (text.contains(":")) {
            return pair(text, unit, orientation);
        }
        boolean percent = text.endsWith("%");
        BigDecimal number =
                number(percent ? text.substring(0, text.length() - 1).strip() : text);
        if (number == null) {
            return new Refused("NOT_A_NUMBER");
        }
        if (percent) {
            return unit == Unit.RATIO ? new Read(number.movePointLeft(2)) : new Refused("PERCENT_NOT_EXPECTED");
        }
        boolean ambiguousShare = unit == Unit.RATIO && number.abs().compareTo(BigDecimal.ONE) > 0;
        return ambiguousShare ? new Refused("SHARE_ABOVE_ONE") : new Read(number);
    }

    /** What became of a text. */
    public sealed interface Result permits Read, Refused {}

    /** A figure in the unit asked for. */
    public record Read(BigDecimal value) implements Result {}

    /** @param code key of the reason in {@code messages/figures.properties} */
    public record Refused(String code) implements Result {}

    private static Result pair(String text, Unit unit, @Nullable Orientation orientation) {
        Matcher pair = PAIR.matcher(text);
        if (unit != Unit.MULTIPLE || !pair.matches()) {
            return new Refused("NOT_A_NUMBER");
        }
        BigDecimal left = number(pair.group("left").strip());
        BigDecimal right = number(pair.group("right").strip());
        if (left == null || right == null) {
            return new Refused("NOT_A_NUMBER");
        }
        if (orientation == null) {
            return new Refused("ORIENTATION_NEEDED");
        }
        BigDecimal output = orientation == Orientation.OUTPUT_INPUT ? left : right;
        BigDecimal input = orientation == Orientation.OUTPUT_INPUT ? right : left;
        return input.signum() <= 0 ? new Refused("INPUT_ZERO") : new Read(output.divide(input, MathContext.DECIMAL128));
    }

    private static @Nullable BigDecimal number(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return null;
        }
        String fraction = number.group("fraction");
        return new BigDecimal(
                number.group("sign") + number.group("whole").replace(",", "") + (fraction == null ? "" : fraction));
    }

    /** Full-width forms of ASCII become ASCII; digits of other scripts stay what they are, which is no number here. */
    private static String halfWidth(String text) {
        StringBuilder half = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            half.append(halfWidth(text.charAt(i)));
        }
        return half.toString();
    }

    private static char halfWidth(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        return switch (c) {
            case '\u3000', '\u00a0' -> ' ';
            case '\u2212' -> '-';
            default -> c;
        };
    }
}
