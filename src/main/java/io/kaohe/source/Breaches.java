package io.kaohe.source;

import io.kaohe.source.SourceReading.Breach;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which of a person's rows had no answer in time, row by row. */
final class Breaches {

    /** More than anybody reads. */
    private static final int MAX_LISTED = 500;

    private final Map<String, List<Breach>> broken = new LinkedHashMap<>();

    /** @param late of one row, by the figure that tells */
    void add(Map<String, Breach> late) {
        late.forEach((figure, breach) -> {
            List<Breach> listed = broken.computeIfAbsent(figure, key -> new ArrayList<>());
            if (listed.size() < MAX_LISTED) {
                listed.add(breach);
            }
        });
    }

    /** Those that a figure of these columns has in it, in the order of the file. */
    List<Breach> in(Set<String> columns) {
        return broken.entrySet().stream()
                .filter(entry -> columns.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }
}
