package io.kaohe.measurement;

import io.kaohe.shared.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
        return rows.standing(employees, period);
    }

    /** Those of each of the periods, in their order: what a trend is read from. */
    public List<Map<String, Actual>> of(String employee, List<Period> periods) {
        Map<String, Map<String, Actual>> byPeriod = rows.standing(employee, periods);
        return periods.stream()
                .map(period -> byPeriod.getOrDefault(period.toString(), Map.of()))
                .toList();
    }

    /** Every figure ever imported for the person and period, verified or not, the oldest of an indicator first. */
    public List<Actual> history(String employee, Period period) {
        return rows.history(List.of(employee), period);
    }

    /** The answers that did not come in time, of those figures that tell how many did. */
    public Map<Place, List<Breach>> breaches(Collection<Place> figures) {
        return rows.breaches(figures);
    }

    /** How many figures of a batch nobody has decided about yet. */
    public int undecided(UUID batch) {
        return figures.undecided(batch);
    }

    /** The first of them, in the order of the file: the person who verifies compares them with the source. */
    public List<Figure> undecided(UUID batch, int atMost) {
        return figures.undecidedFigures(batch, atMost);
    }
}
