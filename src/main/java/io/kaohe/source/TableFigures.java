package io.kaohe.source;

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
    BigDecimal of(Aggregate aggregate) {
        boolean one = aggregate.columns().size() == 1;
        return tally.value(aggregate, one ? totals.get(aggregate.columns().get(0)) : null);
    }

    @Nullable
    BigDecimal of(String code) {
        return measures.stream()
                .filter(measure -> measure.code().equals(code))
                .findFirst()
                .map(this::of)
                .orElse(null);
    }

    @Nullable
    BigDecimal of(Measure measure) {
        return measure.formulas().stream()
                .map(formula -> formula.value(this))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
