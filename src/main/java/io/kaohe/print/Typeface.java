package io.kaohe.print;

import java.awt.Font;
import java.util.Locale;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import org.jspecify.annotations.Nullable;

/**
 * The one typeface of all reports. What it cannot show would vanish from the PDF without a word; here such a character
 * becomes its code, {@code [U+20BB7]}, so that the reader sees that something stands there and what.
 */
public final class Typeface {

    public static final String NAME = "Noto Sans SC";

    private final Font font;

    /** @throws IllegalStateException when the font extension does not offer the typeface */
    public Typeface() {
        Font found = FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
                .getAwtFontFromBundles(NAME, Font.PLAIN, 10f, Locale.CHINESE, false);
        if (found == null) {
            throw new IllegalStateException("the typeface of the reports is not on the class path: " + NAME);
        }
        this.font = found;
    }

    /** @param points size */
    Font font(float points) {
        return font.deriveFont(points);
    }

    /** The text as it can be printed: line breaks stay, other control characters become blanks. */
    public String printable(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder printable = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(point -> append(printable, point));
        return printable.toString();
    }

    private void append(StringBuilder printable, int point) {
        switch (Character.getType(point)) {
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> printable.append('\n');
            case Character.CONTROL -> printable.append(point == '\n' ? '\n' : ' ');
            case Character.FORMAT -> {
                // joiners, marks of direction, byte order: nothing to see, and some would reorder what follows
            }
            default -> {
                if (font.canDisplay(point)) {
                    printable.appendCodePoint(point);
                } else if (!selectsVariant(point)) {
                    printable.append(String.format(Locale.ROOT, "[U+%04X]", point));
                }
            }
        }
    }

    /** Asks for another shape of the character before it; without it the character itself still stands there. */
    private static boolean selectsVariant(int point) {
        return point >= 0xFE00 && point <= 0xFE0F || point >= 0xE0100 && point <= 0xE01EF;
    }
}
