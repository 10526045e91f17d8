package io.kaohe.indicator;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A tool or system that figures come from (R29), such as Baidu Tongji or the CRM. */
public record Source(String code, String nameZh, String nameEn, List<String> synonyms) {

    /** Nobody measured it: somebody typed it in, says why, and HR verifies it against the kept file. */
    public static final String MANUAL = "MANUAL";

    public Source {
        synonyms = List.copyOf(synonyms);
    }

    /** Whether a file means this source: its code or any of its names, whatever the case. */
    public boolean isCalled(String text) {
        return names().anyMatch(name -> same(name, text));
    }

    /** Everything it is called. */
    Stream<String> names() {
        return Stream.concat(Stream.of(code, nameZh, nameEn), synonyms.stream());
    }

    private static boolean same(String name, String text) {
        return name.toLowerCase(Locale.ROOT).equals(text.strip().toLowerCase(Locale.ROOT));
    }
}
