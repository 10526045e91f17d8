package io.kaohe.source;

import io.kaohe.tabular.HeaderName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A header as one table of one adapter sees it.
 *
 * @param places column → position in the row
 * @param cells of the header that are not empty
 */
record HeaderMatch(Adapter adapter, TableShape shape, Map<String, Integer> places, int cells) {

    /** Which column a header means: as it is written, else without what stands in brackets. */
    static HeaderMatch of(Adapter adapter, TableShape shape, List<String> header, int from, int to) {
        Map<String, String> exact = new HashMap<>();
        for (Column column : shape.columns()) {
            column.headers().forEach(text -> exact.putIfAbsent(HeaderName.key(text), column.name()));
        }
        Map<String, Integer> places = new HashMap<>();
        int cells = 0;
        for (int i = from; i < to; i++) {
            String key = HeaderName.key(header.get(i));
            cells += key.isEmpty() ? 0 : 1;
            String column = exact.get(key);
            if (column != null) {
                places.putIfAbsent(column, i);
            }
        }
        for (int i = from; i < to; i++) {
            String column = exact.get(HeaderName.withoutBrackets(header.get(i)));
            if (column != null && !places.containsValue(i)) {
                places.putIfAbsent(column, i);
            }
        }
        return new HeaderMatch(adapter, shape, places, cells);
    }

    boolean complete() {
        boolean known = places.size() > 1 || places.size() == cells;
        return known
                && places.keySet().containsAll(shape.required())
                && (shape.oneOf().isEmpty() || shape.oneOf().stream().anyMatch(places::containsKey));
    }

    /** Between 0 and 1: how much of the header the adapter knows. */
    double knows() {
        return cells == 0 ? 0 : (double) places.size() / cells;
    }

    /** How near an incomplete header comes: how much of what has to be there is. */
    double near() {
        long there = shape.required().stream().filter(places::containsKey).count();
        double required = shape.required().isEmpty()
                ? 1
                : (double) there / shape.required().size();
        return 0.8 * required + 0.2 * knows();
    }

    /** The headers of the columns that would have to be there as well. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        shape.columns().stream()
                .filter(column -> shape.required().contains(column.name()))
                .filter(column -> !places.containsKey(column.name()))
                .sorted(Comparator.comparing(Column::name))
                .forEach(column -> missing.add(column.headers().get(0)));
        if (!shape.oneOf().isEmpty() && shape.oneOf().stream().noneMatch(places::containsKey)) {
            missing.add(shape.columns().stream()
                    .filter(column -> shape.oneOf().contains(column.name()))
                    .map(column -> column.headers().get(0))
                    .collect(Collectors.joining(" | ")));
        }
        return missing;
    }
}
