package io.kaohe.measurement;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.kaohe.shared.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Measured figures of people and periods. */
@Service
@Transactional(readOnly = true)
public class Actuals {

    private final JdbcActuals rows;
    private final JdbcBatchFigures figures;

    Actuals(JdbcActuals rows, JdbcBatchFigures figures) {
        this.rows = rows;
        this.figures = figures;
    }

    /** For each indicator the figure that stands: see the view {@code standing_actual}. */
    public Map<String, Actual> of(String employee, Period period) {
        return of(List.of(employee), period).getOrDefault(employee, Map.of());
    }

    /** The same for many people: employee → indicator → actual; who has none is absent. */
    public Map<String, Map<String, Actual>> of(Collection<String> employees, Period period) {
        Map<String, Map<String, Actual>> byEmployee = new HashMap<>();
        rows.standing(employees, List.of(period))
                .forEach(actual -> byEmployee
                        .computeIfAbsent(actual.employee(), employee -> new HashMap<>())
                        .put(actual.indicator(), actual));
        return byEmployee;
    }

    /** Those of each of the periods: indicator → period → actual. */
    public Map<String, Map<Period, Actual>> of(String employee, Collection<Period> periods) {
        return byIndicator(rows.standing(List.of(employee), periods));
    }

    /**
     * What many people's periods rest on, be it figures of their own or of their months, to be put together by {@link
     * Measured}: employee → indicator → period → actual; who has none is absent.
     */
    public Map<String, Map<String, Map<Period, Actual>>> inOrOf(
            Collection<Period> periods, Collection<String> employees) {
        Set<Period> withMonths =
                periods.stream().flatMap(period -> period.withMonths().stream()).collect(toSet());
        return rows.standing(employees, withMonths).stream()
                .collect(groupingBy(Actual::employee, collectingAndThen(toList(), Actuals::byIndicator)));
    }

    /** All that nobody has declined, whichever source says them, the oldest first. */
    public List<Actual> undeclined(Collection<Period> periods, Collection<String> employees) {
        return rows.undeclined(employees, periods);
    }

    private static Map<String, Map<Period, Actual>> byIndicator(List<Actual> actuals) {
        return actuals.stream().collect(groupingBy(Actual::indicator, toMap(Actual::period, actual -> actual)));
    }

    /** The answers that did not come in time, of those figures that tell how many did. */
    public Map<Place, List<Breach>> breaches(Collection<Place> figures) {
        return rows.breaches(figures);
    }

    /** Why the newest of those figures that were declined, and not given up, is not used. */
    Map<Coverages.Missed, String> declineReasons(Collection<String> employees, Collection<Period> periods) {
        return rows.declineReasons(employees, periods);
    }

    /** The newest files that were for one of the periods, or that hold a figure of it. */
    public List<UUID> batchesOf(Collection<Period> periods, int atMost) {
        return figures.batchesOf(periods, atMost);
    }

    /** How many figures of a batch nobody has decided about yet. */
    public int undecided(UUID batch) {
        return figures.undecided(batch);
    }

    /** Whether HR alone may verify some of those. */
    public boolean anyManual(UUID batch) {
        return figures.anyManual(batch, null);
    }

    /**
     * The first of those that somebody declined.
     *
     * @param decline its number in the batch
     */
    public List<Figure> declined(UUID batch, int decline, int atMost) {
        return figures.declined(batch, decline, atMost);
    }

    /** The first of them, in the order of the file: the person who verifies compares them with the source. */
    public List<Figure> undecided(UUID batch, int atMost) {
        return figures.undecidedFigures(batch, atMost);
    }
}
