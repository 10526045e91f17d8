package io.kaohe.source;

import io.kaohe.source.Formula.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What formulas are computed from: the gathered rows and the measures of a table.
 *
 * @param totals the tool's own totals of just these rows: column → figure
 */
record TableFigures(Tally tally, Map<String, BigDecimal> totals, List<Measure> measures) {

    @Nullable
    Outcome of(Aggregate aggregate) {
        boolean one = aggregate.columns().size() == 1;
        BigDecimal value =
                tally.value(aggregate, one ? totals.get(aggregate.columns().get(0)) : null);
        return value == null ? null : new Outcome(value, tally.weight(aggregate), aggregate.reads());
    }

    @Nullable
    Outcome of(String code) {
        return measures.stream()
                .filter(measure -> measure.code().equals(code))
                .findFirst()
                .map(this::of)
                .orElse(null);
    }

    @Nullable
    Outcome of(Measure measure) {
        return measure.formulas().stream()
                .map(formula -> formula.of(this))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
