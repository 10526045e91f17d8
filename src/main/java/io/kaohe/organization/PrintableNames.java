package io.kaohe.organization;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Whether the font of the printed reports has the characters of a name; those it lacks vanish from a PDF silently. */
final class PrintableNames {

    /** The file that the reports embed. */
    private static final String FONT = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";

    private PrintableNames() {}

    static boolean canPrint(String name) {
        return Loaded.FONT.canDisplayUpTo(name) < 0;
    }

    /** Ten megabytes, read when the first name is checked. */
    private static final class Loaded {

        private static final Font FONT = load();

        private static Font load() {
            try (InputStream file = PrintableNames.class.getResourceAsStream(PrintableNames.FONT)) {
                if (file == null) {
                    throw new IllegalStateException("the report font is not on the class path");
                }
                return Font.createFont(Font.TRUETYPE_FONT, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (FontFormatException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
