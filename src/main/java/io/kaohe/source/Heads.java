package io.kaohe.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the lines above the tables of a file say to each adapter. */
final class Heads {

    private final Map<Adapter, Head> heads = new LinkedHashMap<>();

    Heads(List<Adapter> adapters) {
        adapters.forEach(adapter -> heads.put(adapter, new Head(adapter)));
    }

    void read(String line) {
        heads.values().forEach(head -> head.read(line));
    }

    Head of(Adapter adapter) {
        return Objects.requireNonNull(heads.get(adapter));
    }

    /** Of the adapters that have recognised a line, as it is now. */
    List<Head> recognised() {
        return heads.values().stream()
                .filter(Head::recognised)
                .map(Head::snapshot)
                .toList();
    }
}
