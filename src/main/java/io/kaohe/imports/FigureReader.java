package io.kaohe.imports;

import io.kaohe.imports.ImportOptions.Orientation;
import io.kaohe.shared.Unit;
import io.kaohe.tabular.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the figures that people and tools write into files: {@code 1,234.5}, {@code 47%}, {@code １２．５％}, {@code 2:1}.
 * In the unit of an indicator: where a text could mean two figures it refuses.
 */
public final class FigureReader {

    private static final Pattern PAIR = Pattern.compile("(?<left>[^:]+):(?<right>[^:]+)");

    private FigureReader() {}

    /**
     * @param orientation which side of {@code a:b} is the output (R3); never guessed
     * @return the figure in the unit, or the code of the reason why the text is none
     */
    public static Result read(String cell, Unit unit, @Nullable Orientation orientation) {
        String text = Cell.halfWidth(cell).strip();
        if (isNone(text)) {
            return new Refused("NO_VALUE");
        }
        if (text.contains(":")) {
            return pair(text, unit, orientation);
        }
        boolean percent = text.endsWith("%");
        BigDecimal number =
                Cell.number(percent ? text.substring(0, text.length() - 1).strip() : text);
        if (number == null) {
            return new Refused("NOT_A_NUMBER");
        }
        if (percent) {
            return unit == Unit.RATIO ? new Read(number.movePointLeft(2)) : new Refused("PERCENT_NOT_EXPECTED");
        }
        boolean ambiguousShare = unit == Unit.RATIO && number.abs().compareTo(BigDecimal.ONE) > 0;
        return ambiguousShare ? new Refused("SHARE_ABOVE_ONE") : new Read(number);
    }

    /** Whether the cell says that there is no figure. */
    public static boolean isNone(String cell) {
        return Cell.isNone(cell.strip());
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
        BigDecimal left = Cell.number(pair.group("left").strip());
        BigDecimal right = Cell.number(pair.group("right").strip());
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
}
