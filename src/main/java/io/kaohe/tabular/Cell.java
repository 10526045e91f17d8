package io.kaohe.tabular;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a cell's text says. The one place where text becomes a number, a time or nothing. It asks no locale, and where
 * a text could mean two things it says neither.
 */
public final class Cell {

    /** Thousands separators stand exactly at the thousands, so that {@code 1,5} is not taken for 15. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<sign>[+-]?)(?<whole>\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15})(?<fraction>\\.\\d{1,20})?");

    /** What tools put around an amount: a currency before it, a unit after it. */
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<sign>[+-]?)(?:[A-Z]{0,3}[$¥€£₹]|[A-Z]{3})?\\s*(?<number>[+-]?[\\d.,]+(?:E-?\\d{1,2})?)\\s*"
                    + "(?<unit>%|万|亿|[wW])?(?:元|次|人|个|篇|条|单|件)?");

    private static final Pattern DURATION =
            Pattern.compile("(?:(?<h>\\d{1,5}):)?(?<m>\\d{1,3}):(?<s>\\d{1,2}(?:\\.\\d+)?)");

    private static final Pattern SPOKEN_DURATION = Pattern.compile("(?:(?<h>\\d+)(?:小时|时|h)\\s*)?"
            + "(?:(?<m>\\d+)(?:分钟|分|min|m)\\s*)?(?:(?<s>\\d+(?:\\.\\d+)?)(?:秒钟|秒|sec|s))?");

    private static final Set<String> NO_VALUE =
            Set.of("", "-", "--", "---", "—", "——", "–", "/", "n/a", "na", "nan", "null", "none", "无", "暂无", "空");

    /** How those begin, which most cells do not. */
    private static final String NO_VALUE_BEGINS = " -—–/nN无暂空";

    /** What the pattern takes for a number as well, whatever stands before and behind the point. */
    private static final int PLAIN = 15;

    /** Longer is no figure and no time, only work. */
    private static final int LONGEST = 60;

    private Cell() {}

    /** The text without blanks, byte order marks and other invisible characters around it. */
    public static String text(String cell) {
        int start = 0;
        int end = cell.length();
        while (start < end && invisible(cell.charAt(start))) {
            start++;
        }
        while (start < end && invisible(cell.charAt(end - 1))) {
            end--;
        }
        return cell.substring(start, end);
    }

    /** Whether the cell says in one of the usual ways that there is no value. */
    public static boolean isNone(String cell) {
        return cell.isEmpty()
                || cell.length() <= 4
                        && NO_VALUE_BEGINS.indexOf(halfWidth(cell.charAt(0))) >= 0
                        && NO_VALUE.contains(halfWidth(cell).strip().toLowerCase(Locale.ROOT));
    }

    /** A bare number such as {@code 1,234.5}; null when the text is none. */
    public static @Nullable BigDecimal number(String text) {
        if (isPlain(text)) {
            return new BigDecimal(text);
        }
        Matcher number = text.length() > LONGEST ? NUMBER.matcher("") : NUMBER.matcher(text);
        if (!number.matches()) {
            return null;
        }
        String fraction = number.group("fraction");
        return new BigDecimal(
                number.group("sign") + number.group("whole").replace(",", "") + (fraction == null ? "" : fraction));
    }

    /**
     * A figure as tools write it: {@code ￥1,234.50}, {@code 12.5%} (0.125), {@code 3.4万}; null when the text is none.
     */
    public static @Nullable BigDecimal amount(String cell) {
        if (cell.length() > LONGEST) {
            return null;
        }
        String text = halfWidth(cell).strip();
        BigDecimal plain = number(text);
        if (plain != null) {
            return plain;
        }
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            return null;
        }
        BigDecimal number = scientific(amount.group("sign") + amount.group("number"));
        if (number == null) {
            return null;
        }
        return switch (String.valueOf(amount.group("unit"))) {
            case "%" -> number.movePointLeft(2);
            case "万", "w", "W" -> number.movePointRight(4);
            case "亿" -> number.movePointRight(8);
            default -> number;
        };
    }

    /** Seconds of {@code 00:03:12}, {@code 3:12}, {@code 3分12秒} or a bare number; null when the text is none. */
    public static @Nullable BigDecimal seconds(String cell) {
        if (cell.length() > LONGEST) {
            return null;
        }
        String text = halfWidth(cell).strip();
        Matcher duration = DURATION.matcher(text);
        if (!duration.matches()) {
            duration = SPOKEN_DURATION.matcher(text);
        }
        if (text.isEmpty() || !duration.matches()) {
            return number(text);
        }
        return part(duration.group("h"), 3600)
                .add(part(duration.group("m"), 60))
                .add(part(duration.group("s"), 1));
    }

    /** A day, with its time where there is one; null when the text is none or could be two. */
    public static @Nullable LocalDateTime time(String cell, DayOrder order) {
        return cell.length() > LONGEST ? null : TimeText.read(cell, order);
    }

    /** Full-width forms of ASCII become ASCII; digits of other scripts stay what they are, which is no number here. */
    public static String halfWidth(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (halfWidth(text.charAt(i)) != text.charAt(i)) {
                StringBuilder half = new StringBuilder(text.length());
                text.chars().forEach(c -> half.append(halfWidth((char) c)));
                return half.toString();
            }
        }
        return text;
    }

    private static char halfWidth(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        return switch (c) {
            case '\u3000', '\u00a0' -> ' ';
            case '\u2212' -> '-';
            case '￥' -> '¥';
            default -> c;
        };
    }

    /** Workbooks and JSON write small fractions as {@code 1.2E-5}. */
    private static @Nullable BigDecimal scientific(String text) {
        int exponent = text.indexOf('E');
        BigDecimal number = number(exponent < 0 ? text : text.substring(0, exponent));
        return number == null || exponent < 0
                ? number
                : number.scaleByPowerOfTen(Integer.parseInt(text.substring(exponent + 1)));
    }

    /** Digits and at most one point among them: what most figures are, known without a pattern. */
    private static boolean isPlain(String text) {
        int length = text.length();
        boolean point = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '.' && !point && i > 0 && i < length - 1) {
                point = true;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return length > 0 && length <= PLAIN;
    }

    private static BigDecimal part(@Nullable String digits, int seconds) {
        return digits == null ? BigDecimal.ZERO : new BigDecimal(digits).multiply(BigDecimal.valueOf(seconds));
    }

    private static boolean invisible(char c) {
        boolean ideograph = c >= 0x4E00 && c < 0xA000;
        return c <= ' '
                || c > 0x7F && !ideograph && (Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT);
    }
}
