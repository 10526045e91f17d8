package io.kaohe.measurement;

import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.Listed;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of one file of figures, checked against the library, the sources, the people and their cards. */
final class ActualChecks {

    private static final int REMEMBERED = 1_000;

    private final Actor actor;
    private final ImportOptions options;
    private final boolean proven;
    private final Map<String, Person> people = new HashMap<>();
    private final IndicatorNames names;
    private final List<Source> sources;
    private final Function<Period, CardHolders> holders;
    private final LocalDate today;

    /** Why no row of the period that was chosen beside the file can be taken, which is said once; null = they can. */
    private final @Nullable String chosenWrong;

    private final Map<Period, CardHolders> holdersOf = new HashMap<>();
    private final Map<String, Optional<Period>> periods = new HashMap<>();
    private final Map<String, Optional<Source>> sourcesByName = new HashMap<>();
    private final Map<Object, Integer> numbers = new HashMap<>();
    private final Set<Period> running = new HashSet<>();
    private final FirstLines seen = new FirstLines();
    private final Listed<RejectedRow> rejected = new Listed<>();
    private final Listed<Warning> warnings = new Listed<>();

    ActualChecks(
            Actor actor,
            ImportOptions options,
            boolean proven,
            List<Person> people,
            IndicatorNames names,
            List<Source> sources,
            Function<Period, CardHolders> holders,
            Clock clock) {
        this.actor = actor;
        this.options = options;
        this.proven = proven;
        people.forEach(person -> this.people.put(person.id(), person));
        this.names = names;
        this.sources = sources;
        this.holders = holders;
        this.today = LocalDate.now(clock);
        this.chosenWrong = options.period() == null ? null : wrong(Period.of(options.period()));
        if (chosenWrong != null) {
            rejected.add(new RejectedRow(0, "period", String.valueOf(options.period()), chosenWrong));
        }
    }

    List<RejectedRow> rejected() {
        return rejected.list();
    }

    List<Warning> warnings() {
        return warnings.list();
    }

    /** Of the file as a whole. */
    void warn(String column, String code, Object... args) {
        warnings.add(new Warning(0, column, code, List.of(args)));
    }

    /** @return null when something is wrong with the row */
    @Nullable
    Reading check(Row row) {
        if (chosenWrong != null) {
            return null;
        }
        RowCheck check = new RowCheck(row);
        Person person = check.find("employee", id -> Optional.ofNullable(people.get(id)), "EMPLOYEE_UNKNOWN");
        Indicator indicator = check.find("indicator", names::find, "INDICATOR_UNKNOWN");
        Period period = check.find("period", this::period, "PERIOD_UNREADABLE");
        Source source = check.find("source", this::source, "SOURCE_UNREGISTERED");
        checkPeriod(check, period);
        if (person != null && person.id().equals(actor.id())) {
            check.reject("employee", "OWN_FIGURE");
        }
        checkManual(check, row, source);
        BigDecimal value = indicator == null ? null : value(check, indicator);
        BigDecimal weight = weight(check, row);
        @Nullable Reading reading = null;
        if (person != null && indicator != null && period != null && source != null && value != null) {
            reading = new Reading(
                    person.id(),
                    indicator.code(),
                    period,
                    value,
                    weight,
                    source.code(),
                    row.making() instanceof Making making ? making : null,
                    manual(source) ? row.cell("reason") : null);
            checkAgainstOthers(check, row, reading);
        }
        rejected.addAll(check.rejected());
        return check.passed() ? reading : null;
    }

    private void checkAgainstOthers(RowCheck check, Row row, Reading reading) {
        int first = seen.putIfAbsent(key(reading), row.number());
        if (first != 0) {
            check.reject("indicator", "ROW_DUPLICATE", first);
        } else if (check.passed()
                && !holdersOf
                        .computeIfAbsent(reading.period(), holders)
                        .wants(reading.employee(), reading.indicator())) {
            warnings.add(row.warning("indicator", "NOT_ON_CARD"));
        }
    }

    /** Whom and what a figure is about, as one number of three. */
    private long key(Reading reading) {
        return (long) number(reading.employee()) << 40
                | (long) number(reading.indicator()) << 20
                | number(reading.period());
    }

    private int number(Object seldom) {
        return numbers.computeIfAbsent(seldom, s -> numbers.size());
    }

    /** Figures come month by month; quarters and years are made of months. */
    private void checkPeriod(RowCheck check, @Nullable Period period) {
        @Nullable String code = period == null ? null : wrong(period);
        if (code != null) {
            check.reject("period", code);
        } else if (period != null && !period.lastDay().isBefore(today) && running.add(period)) {
            warn("period", "PERIOD_NOT_OVER", period.toString());
        }
    }

    private @Nullable String wrong(Period period) {
        if (period.type() != CycleType.MONTHLY) {
            return "PERIOD_NOT_A_MONTH";
        }
        return period.firstDay().isAfter(today) ? "PERIOD_NOT_BEGUN" : null;
    }

    private void checkManual(RowCheck check, Row row, @Nullable Source source) {
        if (source != null && manual(source) && !proven) {
            check.reject("source", "MANUAL_NEEDS_EVIDENCE");
        }
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
            check.reject("weight", "DENOMINATOR_NOT_POSITIVE");
        }
        return weight;
    }

    private Optional<Period> period(String text) {
        return remembered(periods, text, Period::parse);
    }

    private Optional<Source> source(String name) {
        return remembered(
                sourcesByName,
                name,
                n -> sources.stream().filter(source -> source.isCalled(n)).findFirst());
    }

    /** A column says the same few things over and over; one that does not is not remembered for ever. */
    private static <T> T remembered(Map<String, T> known, String text, Function<String, T> look) {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(text, look);
    }
}
