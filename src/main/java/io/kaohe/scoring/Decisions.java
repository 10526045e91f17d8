package io.kaohe.scoring;

import io.kaohe.shared.CycleType;
import java.math.BigDecimal;
import java.util.List;

/** Port to the decision tables that HR can change; each answer names the version that decided. */
public interface Decisions {

    /** An answer of a table. */
    record Decided<T>(T value, String version) {}

    Decided<BigDecimal> bonusCoefficient(BigDecimal completionRate, BigDecimal qualitativeScore);

    Decided<String> grade(BigDecimal composite);

    /** Every follow-up that applies, sorted by name. */
    Decided<List<String>> followUps(CycleType type, BigDecimal completionRate, String grade);
}
