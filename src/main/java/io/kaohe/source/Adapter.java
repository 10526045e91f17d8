package io.kaohe.source;

import io.kaohe.tabular.DayOrder;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How one tool exports.
 *
 * @param version of the mapping; a figure remembers it
 * @param source code of the registered source that the figures come from
 * @param head lines above a table, with the groups {@code from}, {@code to}, {@code account}
 * @param needsHead whether a table without such a line is somebody else's
 */
record Adapter(
        String code,
        int version,
        String source,
        String nameZh,
        String nameEn,
        List<Pattern> head,
        boolean needsHead,
        DayOrder days,
        List<TableShape> shapes) {

    Adapter {
        head = List.copyOf(head);
        shapes = List.copyOf(shapes);
    }
}
