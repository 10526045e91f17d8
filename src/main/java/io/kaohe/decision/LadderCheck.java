package io.kaohe.decision;

import io.kaohe.shared.FieldErrors;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table whose first row that holds decides, with lower bounds as conditions. Every input has an answer exactly when a
 * row without bounds ends it; and a row is dead when an earlier one holds at its corner, for then it holds everywhere
 * above.
 */
final class LadderCheck {

    private LadderCheck() {}

    static void check(List<DecisionRow> rows, FieldErrors errors) {
        int last = rows.size() - 1;
        boolean catchAll = DecisionRows.bounds(rows.get(last)).stream().allMatch(bound -> bound == null);
        errors.require(catchAll, "rows[" + last + "]", "CATCH_ALL_MISSING");
        for (int i = 1; i < rows.size(); i++) {
            List<@Nullable BigDecimal> corner = DecisionRows.bounds(rows.get(i));
            for (int earlier = 0; earlier < i; earlier++) {
                if (holdsAt(corner, DecisionRows.bounds(rows.get(earlier)))) {
                    errors.add("rows[" + i + "]", "UNREACHABLE", earlier + 1);
                    break;
                }
            }
        }
    }

    private static boolean holdsAt(List<@Nullable BigDecimal> corner, List<@Nullable BigDecimal> bounds) {
        for (int i = 0; i < bounds.size(); i++) {
            BigDecimal bound = bounds.get(i);
            BigDecimal here = corner.get(i);
            if (bound != null && (here == null || here.compareTo(bound) < 0)) {
                return false;
            }
        }
        return true;
    }
}
