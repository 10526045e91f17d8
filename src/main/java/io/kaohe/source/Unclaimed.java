package io.kaohe.source;

import io.kaohe.source.SourceReading.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows that belong to nobody, by the column that says whose they are and what it says: they must not just vanish. */
final class Unclaimed {

    private static final int LISTED = 10;

    /** Where more are nobody's the list of who is responsible for what is missing, not a line of it. */
    private static final int REMEMBERED = 1_000;

    private final Map<String, Map<String, Integer>> rows = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** @param column as the tool calls it; empty = the file as a whole */
    void add(String column, String value, int count) {
        counts.merge(column, count, Integer::sum);
        remember(column, value, count);
    }

    private void remember(String column, String value, int count) {
        Map<String, Integer> values = rows.computeIfAbsent(column, c -> new LinkedHashMap<>());
        if (values.size() < REMEMBERED || values.containsKey(value)) {
            values.merge(value, count, Integer::sum);
        }
    }

    void addAll(Unclaimed others) {
        others.rows.forEach((column, values) -> values.forEach((value, count) -> remember(column, value, count)));
        others.counts.forEach((column, count) -> counts.merge(column, count, Integer::sum));
    }

    List<Finding> findings(String code) {
        List<Finding> findings = new ArrayList<>();
        rows.forEach((column, values) -> findings.add(
                new Finding(0, column, "", code, List.of(counts.getOrDefault(column, 0), mostRows(values)))));
        return findings;
    }

    private static List<String> mostRows(Map<String, Integer> values) {
        List<String> listed = values.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(LISTED)
                .map(entry -> (entry.getKey().isEmpty() ? "–" : SourceReading.shortened(entry.getKey())) + " ("
                        + entry.getValue() + ")")
                .collect(Collectors.toCollection(ArrayList::new));
        if (values.size() > LISTED) {
            listed.add("…");
        }
        return listed;
    }
}
