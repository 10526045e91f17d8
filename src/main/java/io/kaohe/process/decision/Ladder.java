package io.kaohe.process.decision;

import io.kaohe.process.decision.Feel.Bound;
import io.kaohe.process.decision.TableForm.Cells;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A table of bounds of which the first rule that holds decides: which one that is, so that it can be told. */
final class Ladder {

    private static final SortedMap<String, String> UNKNOWN = Collections.emptySortedMap();

    private final List<String> asked;
    private final List<Cells> rules;

    Ladder(DmnTable table) {
        this.asked = table.asked();
        this.rules = table.rules();
    }

    /** As {@link io.kaohe.scoring.Decisions.Decided#rule}; empty when a condition before it is not one of ours. */
    SortedMap<String, String> held(Map<String, Object> figures) {
        for (int row = 0; row < rules.size(); row++) {
            SortedMap<String, String> rule = new TreeMap<>(Map.of("rule", Integer.toString(row + 1)));
            boolean holds = true;
            for (int column = 0; column < asked.size(); column++) {
                String phrase = rules.get(row).conditions().get(column);
                if (Feel.holdsForEverything(phrase)) {
                    continue;
                }
                Bound bound = Feel.bound(phrase);
                if (bound == null || !(figures.get(asked.get(column)) instanceof BigDecimal figure)) {
                    return UNKNOWN;
                }
                rule.put(asked.get(column) + "." + bound.kind(), bound.figure());
                holds &= bound.holds(figure);
            }
            if (holds) {
                return rule;
            }
        }
        return UNKNOWN;
    }
}
