package io.kaohe.scoring;

import io.kaohe.shared.CycleType;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Port to the decision tables that HR can change; each answer names the version that decided. */
public interface Decisions {

    /**
     * An answer of a table.
     *
     * @param rule the one that held, as the ledger keeps it: {@code rule} → its number, and of each of its conditions
     *     {@code <figure>.from} or {@code <figure>.below} → the bound; empty where that is not one rule, or not ours
     */
    record Decided<T>(T value, String version, SortedMap<String, String> rule) {

        public Decided {
            rule = Collections.unmodifiableSortedMap(new TreeMap<>(rule));
        }

        public Decided(T value, String version) {
            this(value, version, Collections.emptySortedMap());
        }
    }

    Decided<BigDecimal> bonusCoefficient(BigDecimal completionRate, BigDecimal qualitativeScore);

    Decided<String> grade(BigDecimal composite);

    /** Every follow-up that applies, sorted by name. */
    Decided<List<String>> followUps(CycleType type, BigDecimal completionRate, String grade);
}
