package io.kaohe.source;

import io.kaohe.tabular.DayOrder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one tool exports.
 *
 * @param version of the mapping; a figure remembers it
 * @param source code of the registered source that the figures come from
 * @param names of measures and kinds of attribution that only this adapter has or calls so, by their codes
 * @param head lines above a table, with the groups {@code from}, {@code to}, {@code account}
 * @param needsHead whether a table without such a line is somebody else's
 */
record Adapter(
        String code,
        int version,
        String source,
        String nameZh,
        String nameEn,
        Map<String, SourceReading.Called> names,
        List<Pattern> head,
        boolean needsHead,
        DayOrder days,
        List<TableShape> shapes) {

    Adapter {
        names = Map.copyOf(names);
        head = List.copyOf(head);
        shapes = List.copyOf(shapes);
    }

    /** Whether the text is a name of the adapter's own for the kind of attribution. */
    boolean calls(String kind, String text) {
        SourceReading.@Nullable Called called = names.get(kind.toLowerCase(Locale.ROOT));
        return called != null && (called.zh().equals(text) || called.en().equalsIgnoreCase(text));
    }
}
