package io.kaohe.tabular;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What stays of a header when case, width, blanks, joiners and stars are no matter. */
public final class HeaderName {

    /** Spaces, joiners and invisible marks, and the star by which people mark what is required. */
    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Z}\\p{Cf}_*'-]+");

    private static final Pattern BRACKETS = Pattern.compile("\\(.*\\)");

    /** Nobody's header is longer; what is, is somebody trying. */
    private static final int LONGEST = 100;

    private HeaderName() {}

    /** Empty when the text is no header. */
    public static String key(String header) {
        return header.length() > LONGEST ? "" : NOISE.matcher(narrow(header)).replaceAll("");
    }

    /** The same without what stands in brackets, where tools put units. */
    public static String withoutBrackets(String header) {
        return header.length() > LONGEST
                ? ""
                : NOISE.matcher(BRACKETS.matcher(narrow(header)).replaceAll("")).replaceAll("");
    }

    private static String narrow(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
