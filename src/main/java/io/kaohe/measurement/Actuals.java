package io.kaohe.measurement;

import io.kaohe.indicator.Indicator;
import io.kaohe.indicator.IndicatorLibrary;
import io.kaohe.organization.Organization;
import io.kaohe.organization.Person;
import io.kaohe.shared.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Measured figures of people and periods. */
@Service
@Transactional(readOnly = true)
public class Actuals {

    private final JdbcActuals rows;
    private final IndicatorLibrary library;
    private final Organization organization;

    Actuals(JdbcActuals rows, IndicatorLibrary library, Organization organization) {
        this.rows = rows;
        this.library = library;
        this.organization = organization;
    }

    /** For each indicator the newest verified version, else the newest one that was not declined. */
    public Map<String, Actual> of(String employee, Period period) {
        return of(List.of(employee), period).getOrDefault(employee, Map.of());
    }

    /** The same for many people: employee → indicator → actual; who has none is absent. */
    public Map<String, Map<String, Actual>> of(Collection<String> employees, Period period) {
        return rows.usable(employees, period);
    }

    /** Those of each of the periods, in their order: what a trend is read from. */
    public List<Map<String, Actual>> of(String employee, List<Period> periods) {
        Map<String, Map<String, Actual>> byPeriod = rows.usable(employee, periods);
        return periods.stream()
                .map(period -> byPeriod.getOrDefault(period.toString(), Map.of()))
                .toList();
    }

    /** Every figure ever imported for the person and period, verified or not, the oldest of an indicator first. */
    public List<Actual> history(String employee, Period period) {
        return rows.history(employee, period);
    }

    /**
     * What is still to come in before the period can be scored, by indicator.
     *
     * @param expected employee → the indicators of that person's card
     */
    public List<Coverage> coverage(Period period, Map<String, Set<String>> expected) {
        Map<String, Map<String, Actual>> actuals = of(expected.keySet(), period);
        Map<String, Person> people = organization.find(expected.keySet());
        Map<String, Indicator> indicators = library.byCode();
        Map<String, Count> counts = new TreeMap<>();
        new TreeMap<>(expected)
                .forEach((employee, codes) -> codes.forEach(code -> counts.computeIfAbsent(code, c -> new Count())
                        .add(
                                Objects.requireNonNull(people.get(employee)),
                                actuals.getOrDefault(employee, Map.of()).get(code))));
        return counts.entrySet().stream()
                .map(entry -> entry.getValue().coverage(Objects.requireNonNull(indicators.get(entry.getKey()))))
                .toList();
    }

    /** What a batch holds, in the order of its rows: the person who verifies compares it with the source. */
    public List<Figure> figuresOf(UUID batch) {
        return rows.figuresOf(batch);
    }

    private static final class Count {

        private int verified;
        private int unverified;
        private final List<Person> missing = new ArrayList<>();

        void add(Person person, @Nullable Actual actual) {
            if (actual == null) {
                missing.add(person);
            } else if (actual.verified()) {
                verified++;
            } else {
                unverified++;
            }
        }

        Coverage coverage(Indicator indicator) {
            return new Coverage(
                    indicator.code(),
                    indicator.nameZh(),
                    indicator.nameEn(),
                    indicator.source(),
                    verified + unverified + missing.size(),
                    verified,
                    unverified,
                    List.copyOf(missing));
        }
    }
}
