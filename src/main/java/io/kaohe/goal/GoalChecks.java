package io.kaohe.goal;

import io.kaohe.goal.Goal.Measure;
import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.RejectedRow;
import io.kaohe.imports.Row;
import io.kaohe.imports.RowCheck;
import io.kaohe.imports.WholeFileKind.Accepted;
import io.kaohe.imports.WholeFileKind.Checked;
import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.IndicatorNames;
import io.kaohe.shared.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of one file of goals, checked against the library, the people and the tree that they are to become. */
final class GoalChecks {

    private final ImportOptions options;
    private final IndicatorNames names;
    private final Set<String> owners;
    private final Map<String, Goal> newest;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, Goal> read = new HashMap<>();
    private final List<RejectedRow> rejected = new ArrayList<>();

    /** @param owners those of the file's owners who work here */
    GoalChecks(ImportOptions options, IndicatorNames names, Set<String> owners, Map<String, Goal> newest) {
        this.options = options;
        this.names = names;
        this.owners = owners;
        this.newest = newest;
    }

    void add(Row row) {
        RowCheck check = new RowCheck(row);
        String code = check.find("code", GoalChecks::code, "CODE_UNREADABLE");
        String name = check.find("name", Optional::of, "REQUIRED");
        String owner = find(row, check, "owner", id -> owners.contains(id) ? id : null, "EMPLOYEE_UNKNOWN");
        Period period = find(row, check, "period", text -> Period.parse(text).orElse(null), "PERIOD_UNREADABLE");
        Measure measure = measure(row, check);
        Row first = code == null ? null : rows.putIfAbsent(code, row);
        if (first != null) {
            check.reject("code", "ROW_DUPLICATE", first.number());
        }
        if (check.passed() && code != null && name != null) {
            Goal before = newest.get(code);
            read.put(
                    code,
                    new Goal(
                            code,
                            before == null ? 1 : before.version() + 1,
                            row.cell("parent").isEmpty() ? null : row.cell("parent"),
                            name,
                            row.cell("name_en").isEmpty() ? name : row.cell("name_en"),
                            owner,
                            period,
                            measure));
        }
        rejected.addAll(check.rejected());
    }

    /** The tree is looked at as a whole, since a row may name a parent that comes after it. */
    Checked<Goal> outcome() {
        Map<String, Goal> tree = new HashMap<>(newest);
        tree.putAll(read);
        List<Accepted<Goal>> accepted = new ArrayList<>();
        rows.forEach((code, row) -> {
            Goal goal = read.get(code);
            if (goal == null) {
                return;
            }
            String parent = goal.parent();
            if (parent != null && !tree.containsKey(parent) && !rows.containsKey(parent)) {
                rejected.add(row.rejected("parent", "GOAL_UNKNOWN"));
            } else if (servesItself(goal, tree)) {
                rejected.add(row.rejected("parent", "GOAL_IN_A_CIRCLE"));
            } else {
                accepted.add(new Accepted<>(row.number(), goal));
            }
        });
        return new Checked<>(accepted, rejected, List.of());
    }

    private static boolean servesItself(Goal goal, Map<String, Goal> tree) {
        Set<String> above = new HashSet<>();
        Goal at = goal;
        while (at != null && above.add(at.code())) {
            at = at.parent() == null ? null : tree.get(at.parent());
        }
        return at != null;
    }

    /** Indicator, period and target come together or not at all; without them the goals below measure it. */
    private @Nullable Measure measure(Row row, RowCheck check) {
        if (row.cell("indicator").isEmpty()
                && row.cell("target").isEmpty()
                && row.cell("baseline").isEmpty()) {
            return null;
        }
        Indicator indicator = check.find("indicator", names::find, "INDICATOR_UNKNOWN");
        if (row.cell("period").isEmpty()) {
            check.reject("period", "REQUIRED");
        }
        if (indicator == null) {
            return null;
        }
        BigDecimal target = figure(check, "target", indicator);
        BigDecimal baseline = row.cell("baseline").isEmpty() ? null : figure(check, "baseline", indicator);
        if (target == null) {
            return null;
        }
        if (target.signum() == 0) {
            check.reject("target", "TARGET_ZERO");
        } else if (baseline != null && baseline.compareTo(target) == 0) {
            check.reject("target", "TARGET_IS_BASELINE");
        }
        return new Measure(indicator.code(), target, baseline);
    }

    private @Nullable BigDecimal figure(RowCheck check, String column, Indicator indicator) {
        BigDecimal figure = check.figure(column, indicator.unit(), options.orientation());
        if (figure != null && !indicator.possible(figure)) {
            check.reject(column, "FIGURE_IMPOSSIBLE");
        }
        return figure;
    }

    /** What an optional cell names; null when it is empty, or rejected. */
    private static <T> @Nullable T find(
            Row row, RowCheck check, String column, Function<String, @Nullable T> known, String code) {
        return row.cell(column).isEmpty()
                ? null
                : check.find(column, cell -> Optional.ofNullable(known.apply(cell)), code);
    }

    private static Optional<String> code(String cell) {
        return cell.matches("[A-Za-z][A-Za-z0-9_.-]{0,63}") ? Optional.of(cell) : Optional.empty();
    }
}
