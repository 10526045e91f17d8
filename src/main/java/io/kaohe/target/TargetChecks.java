package io.kaohe.target;

import io.kaohe.imports.FigureReader;
import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.RejectedRow;
import io.kaohe.imports.Row;
import io.kaohe.imports.RowCheck;
import io.kaohe.imports.Warning;
import io.kaohe.imports.WholeFileKind.Accepted;
import io.kaohe.imports.WholeFileKind.Checked;
import io.kaohe.indicator.CardHolders;
import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.IndicatorNames;
import io.kaohe.indicator.Scorecard;
import io.kaohe.organization.Person;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Method;
import io.kaohe.shared.Period;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of one file of targets, checked against the library, the people, their cards and what was known before. */
final class TargetChecks {

    /** @param changes false where the newest version says the same already */
    record NewTarget(String employee, Period period, Target target, boolean changes) {}

    private record Key(String employee, String indicator, Period period) {}

    private final Actor actor;
    private final ImportOptions options;
    private final Map<String, Person> people;
    private final IndicatorNames names;
    private final Function<Period, CardHolders> holders;
    private final Function<Period, Map<String, Map<String, Target>>> newest;
    private final Instant now;
    private final LocalDate today;

    private final Map<Period, CardHolders> holdersOf = new HashMap<>();
    private final Map<Period, Map<String, Map<String, Target>>> newestOf = new HashMap<>();
    private final Map<Key, Integer> seen = new HashMap<>();
    private final List<Accepted<NewTarget>> accepted = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();
    private int withoutTarget;

    TargetChecks(
            Actor actor,
            ImportOptions options,
            Map<String, Person> people,
            IndicatorNames names,
            Function<Period, CardHolders> holders,
            Function<Period, Map<String, Map<String, Target>>> newest,
            Clock clock) {
        this.actor = actor;
        this.options = options;
        this.people = people;
        this.names = names;
        this.holders = holders;
        this.newest = newest;
        this.now = clock.instant();
        this.today = LocalDate.now(clock);
    }

    Checked<NewTarget> outcome() {
        if (withoutTarget > 0 && accepted.isEmpty() && rejected.isEmpty()) {
            rejected.add(new RejectedRow(0, "target", "", "TARGETS_NONE"));
        } else if (withoutTarget > 0) {
            warnings.add(new Warning(0, "target", "TARGETS_LEFT_OUT", List.of(withoutTarget)));
        }
        return new Checked<>(accepted, rejected, warnings);
    }

    /** A row without a target sets none: the sheet of proposals has a line for every indicator. */
    void add(Row row) {
        if (FigureReader.isNone(row.cell("target"))) {
            withoutTarget++;
            return;
        }
        RowCheck check = new RowCheck(row);
        Person person = check.find("employee", id -> Optional.ofNullable(people.get(id)), "EMPLOYEE_UNKNOWN");
        Indicator indicator = check.find("indicator", names::find, "INDICATOR_UNKNOWN");
        Period period = check.find("period", Period::parse, "PERIOD_UNREADABLE");
        if (person != null && indicator != null && period != null) {
            add(row, check, new Key(person.id(), indicator.code(), period), indicator);
        }
        rejected.addAll(check.rejected());
    }

    private void add(Row row, RowCheck check, Key key, Indicator indicator) {
        Integer first = seen.putIfAbsent(key, row.number());
        if (first != null) {
            check.reject("indicator", "ROW_DUPLICATE", first);
            return;
        }
        BigDecimal target = target(check, indicator);
        BigDecimal baseline = FigureReader.isNone(row.cell("baseline")) ? null : figure(check, "baseline", indicator);
        if (target != null && check.passed()) {
            checkAgainstBaseline(check, method(key, indicator), target, baseline);
            add(row, check, key, target, baseline);
        }
    }

    private void add(Row row, RowCheck check, Key key, BigDecimal target, @Nullable BigDecimal baseline) {
        Target before = newestOf.computeIfAbsent(key.period(), newest)
                .getOrDefault(key.employee(), Map.of())
                .get(key.indicator());
        boolean changes = before == null || !before.says(target, baseline);
        boolean late = !today.isBefore(key.period().firstDay());
        String reason = row.cell("reason").isEmpty() ? null : row.cell("reason");
        if (late && before != null && changes && reason == null) {
            check.reject("reason", "REASON_FOR_LATE_CHANGE");
        }
        if (late && changes && before != null && before.effectiveFrom() != null) {
            check.reject("target", "TARGET_CHANGE_APPROVED");
        }
        if (!check.passed()) {
            return;
        }
        if (!cards(key).holds(key.employee(), key.indicator())) {
            warnings.add(row.warning("indicator", "NOT_ON_CARD"));
        }
        if (late && changes) {
            warnings.add(row.warning("period", "TARGET_IS_LATE"));
        }
        int version = before == null ? 1 : before.version() + 1;
        Target entry =
                new Target(key.indicator(), version, target, baseline, late, actor.id(), now, reason, null, null);
        accepted.add(new Accepted<>(row.number(), new NewTarget(key.employee(), key.period(), entry, changes)));
    }

    /** How the person's card counts it; the indicator's usual way where no card does. */
    private Method method(Key key, Indicator indicator) {
        return cards(key)
                .line(key.employee(), key.indicator())
                .map(Scorecard.Line::method)
                .orElse(indicator.method());
    }

    private CardHolders cards(Key key) {
        return holdersOf.computeIfAbsent(key.period(), holders);
    }

    private @Nullable BigDecimal target(RowCheck check, Indicator indicator) {
        BigDecimal target = figure(check, "target", indicator);
        if (target != null && target.signum() == 0) {
            check.reject("target", "TARGET_ZERO");
        }
        return target;
    }

    private @Nullable BigDecimal figure(RowCheck check, String column, Indicator indicator) {
        BigDecimal figure = check.figure(column, indicator.unit(), options.orientation());
        if (figure != null && !indicator.possible(figure)) {
            check.reject(column, "FIGURE_IMPOSSIBLE");
        }
        return figure;
    }

    private static void checkAgainstBaseline(
            RowCheck check, Method method, BigDecimal target, @Nullable BigDecimal baseline) {
        if (baseline != null && baseline.compareTo(target) == 0) {
            check.reject("target", "TARGET_IS_BASELINE");
        } else if (baseline == null && method == Method.INCREMENTAL) {
            check.reject("baseline", "BASELINE_MISSING");
        }
    }
}
