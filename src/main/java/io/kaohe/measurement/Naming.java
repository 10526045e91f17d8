package io.kaohe.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a message names what it speaks of. */
final class Naming {

    private static final int LISTED = 10;

    private Naming() {}

    /** What a message says in the reader's language. */
    static Map<String, Object> inBoth(Object zh, Object en) {
        return Map.of("zh", zh, "en", en);
    }

    /** The first of them; more nobody reads. */
    static List<String> listed(Stream<String> all) {
        List<String> first = all.distinct().limit(LISTED + 1).collect(Collectors.toCollection(ArrayList::new));
        if (first.size() > LISTED) {
            first.set(LISTED, "…");
        }
        return first;
    }
}
