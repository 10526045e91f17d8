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

    private final Map<String, Within> promises;
    private final Map<String, List<Breach>> broken = new LinkedHashMap<>();

    Breaches(Map<String, Within> promises) {
        this.promises = promises;
    }

    void add(int line, TableRow row) {
        promises.forEach((figure, within) -> {
            Within.Answer answer = within.answer(row);
            List<Breach> listed = broken.computeIfAbsent(figure, key -> new ArrayList<>());
            if (answer != null && !answer.inTime() && listed.size() < MAX_LISTED) {
                listed.add(new Breach(line, row.item(), answer.opened(), answer.answered(), answer.hoursLate()));
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
