package io.kaohe.measurement;

import io.kaohe.imports.ImportKind.Accepted;
import io.kaohe.imports.ImportKind.Checked;
import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.RejectedRow;
import io.kaohe.imports.Row;
import io.kaohe.imports.RowCheck;
import io.kaohe.imports.Warning;
import io.kaohe.indicator.CardHolders;
import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.IndicatorNames;
import io.kaohe.indicator.Source;
import io.kaohe.organization.Person;
import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import io.kaohe.shared.Unit;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of one file of figures, checked against the library, the sources, the people and their cards. */
final class ActualChecks {

    private record Key(String employee, String indicator, Period period) {}

    private final Actor actor;
    private final ImportOptions options;
    private final Map<String, Person> people;
    private final IndicatorNames names;
    private final List<Source> sources;
    private final Function<Period, CardHolders> holders;
    private final LocalDate today;

    private final Map<Period, CardHolders> holdersOf = new HashMap<>();
    private final Map<Key, Integer> seen = new HashMap<>();
    private final List<Accepted<Reading>> accepted = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    ActualChecks(
            Actor actor,
            ImportOptions options,
            Map<String, Person> people,
            IndicatorNames names,
            List<Source> sources,
            Function<Period, CardHolders> holders,
            Clock clock) {
        this.actor = actor;
        this.options = options;
        this.people = people;
        this.names = names;
        this.sources = sources;
        this.holders = holders;
        this.today = LocalDate.now(clock);
    }

    Checked<Reading> outcome() {
        return new Checked<>(accepted, rejected, warnings);
    }

    void add(Row row) {
        RowCheck check = new RowCheck(row);
        Person person = check.find("employee", id -> Optional.ofNullable(people.get(id)), "EMPLOYEE_UNKNOWN");
        Indicator indicator = check.find("indicator", names::find, "INDICATOR_UNKNOWN");
        Period period = check.find("period", Period::parse, "PERIOD_UNREADABLE");
        Source source = check.find("source", this::source, "SOURCE_UNREGISTERED");
        checkPeriod(check, period);
        if (person != null && person.id().equals(actor.id())) {
            check.reject("employee", "OWN_FIGURE");
        }
        checkReason(check, row, source);
        BigDecimal value = indicator == null ? null : value(check, indicator);
        BigDecimal weight = weight(check, row);
        if (person != null && indicator != null && period != null && source != null && value != null) {
            add(row, check, new Key(person.id(), indicator.code(), period), value, weight, source);
        }
        rejected.addAll(check.rejected());
    }

    private void add(Row row, RowCheck check, Key key, BigDecimal value, @Nullable BigDecimal weight, Source source) {
        Integer first = seen.putIfAbsent(key, row.number());
        if (first != null) {
            check.reject("indicator", "ROW_DUPLICATE", first);
        }
        if (!check.passed()) {
            return;
        }
        if (!holdersOf.computeIfAbsent(key.period(), holders).wants(key.employee(), key.indicator())) {
            warnings.add(row.warning("indicator", "NOT_ON_CARD"));
        }
        accepted.add(new Accepted<>(
                row.number(),
                new Reading(
                        key.employee(),
                        key.indicator(),
                        key.period(),
                        value,
                        weight,
                        source.code(),
                        row.making() instanceof Origin origin ? origin : null,
                        manual(source) ? row.cell("reason") : null)));
    }

    /** Figures come month by month; quarters and years are made of months. */
    private void checkPeriod(RowCheck check, @Nullable Period period) {
        if (period == null) {
            return;
        }
        if (period.type() != CycleType.MONTHLY) {
            check.reject("period", "PERIOD_NOT_A_MONTH");
        } else if (period.firstDay().isAfter(today)) {
            check.reject("period", "PERIOD_NOT_BEGUN");
        }
    }

    private void checkReason(RowCheck check, Row row, @Nullable Source source) {
        boolean given = !row.cell("reason").isEmpty();
        if (source != null && manual(source) && !given) {
            check.reject("reason", "MANUAL_NEEDS_REASON");
        } else if (source != null && !manual(source) && given) {
            warnings.add(row.warning("reason", "REASON_NOT_KEPT"));
        }
    }

    private static boolean manual(Source source) {
        return source.code().equals(Source.MANUAL);
    }

    private @Nullable BigDecimal value(RowCheck check, Indicator indicator) {
        BigDecimal value = check.figure("value", indicator.unit(), options.orientation());
        if (value != null && !indicator.possible(value)) {
            check.reject("value", "FIGURE_IMPOSSIBLE");
        }
        return value;
    }

    /** What a rate was divided by is a quantity; nobody's rate comes from none of it. */
    private @Nullable BigDecimal weight(RowCheck check, Row row) {
        BigDecimal weight =
                row.cell("weight").isEmpty() ? null : check.figure("weight", Unit.COUNT, options.orientation());
        if (weight != null && weight.signum() <= 0) {
            check.reject("weight", "WEIGHT_NOT_POSITIVE");
        }
        return weight;
    }

    private Optional<Source> source(String name) {
        return sources.stream().filter(source -> source.isCalled(name)).findFirst();
    }
}
