package io.kaohe.decision;

import io.kaohe.decision.DecisionRows.Bound;
import io.kaohe.shared.FieldErrors;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table whose first row that holds decides, with lower bounds as conditions. Every input has an answer exactly when a
 * row without bounds ends it. And the rows fall: the first bound that differs from the row above is lower. Then no row
 * is dead, and nobody is lifted over a step by a slip such as 500 for 50.
 */
final class LadderCheck {

    private static final Comparator<@Nullable BigDecimal> NONE_IS_LOWEST =
            Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder());

    private LadderCheck() {}

    static void check(List<DecisionRow> rows, FieldErrors errors) {
        int last = rows.size() - 1;
        boolean catchAll = DecisionRows.bounds(rows.get(last)).stream().allMatch(bound -> bound.from() == null);
        errors.require(catchAll, "rows[" + last + "]", "CATCH_ALL_MISSING");
        for (int i = 1; i < rows.size(); i++) {
            String column = notFalling(DecisionRows.bounds(rows.get(i - 1)), DecisionRows.bounds(rows.get(i)));
            if (column != null) {
                errors.add("rows[" + i + "]." + column, "NOT_FALLING", i);
            }
        }
    }

    /** The column in which a row is not below the one above it; null when it is below. */
    private static @Nullable String notFalling(List<Bound> above, List<Bound> row) {
        for (int i = 0; i < row.size(); i++) {
            int order = NONE_IS_LOWEST.compare(row.get(i).from(), above.get(i).from());
            if (order != 0) {
                return order < 0 ? null : row.get(i).column();
            }
        }
        return row.get(row.size() - 1).column();
    }
}
