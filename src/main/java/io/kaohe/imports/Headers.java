package io.kaohe.imports;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the column that a header means: zh or en, whatever its case, spaces, width or unit in brackets. */
final class Headers {

    /** Spaces, joiners and invisible marks, and the star by which people mark what is required. */
    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Z}\\p{Cf}_*'-]+");

    private static final Pattern BRACKETS = Pattern.compile("\\(.*\\)");

    /** Nobody's header is longer; what is, is somebody trying. */
    private static final int LONGEST = 100;

    private final Map<String, String> canonical = new HashMap<>();

    Headers(List<ImportKind.Column> columns) {
        for (ImportKind.Column column : columns) {
            canonical.put(key(column.name()), column.name());
            column.synonyms().forEach(synonym -> canonical.put(key(synonym), column.name()));
        }
    }

    Optional<String> column(String header) {
        if (header.length() > LONGEST) {
            return Optional.empty();
        }
        return Optional.ofNullable(canonical.get(key(header)));
    }

    int recognised(List<String> header) {
        return (int) header.stream().filter(cell -> column(cell).isPresent()).count();
    }

    private static String key(String header) {
        String narrow = Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NOISE.matcher(BRACKETS.matcher(narrow).replaceAll("")).replaceAll("");
    }
}
