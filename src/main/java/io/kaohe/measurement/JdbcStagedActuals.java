package io.kaohe.measurement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The figures of one file between reading and storing: in a temporary table, which ends with the transaction. A file of
 * a million figures is thus never in memory, and what is cut off was nowhere else.
 */
final class JdbcStagedActuals {

    private final JdbcTemplate jdbc;
    private final JdbcCopy staged;

    /** Of figures that exports were made into, which are few: row → answers that came late. */
    private final Map<Integer, List<Breach>> breaches = new LinkedHashMap<>();

    private int size;
    private boolean anyManual;

    /** Within the transaction of an import. */
    JdbcStagedActuals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.staged = new JdbcCopy(jdbc, "pg_temp.staged_actual");
        jdbc.execute(
                "create temporary table staged_actual (row_number integer, employee text, indicator text,"
                        + " period text, value numeric, weight numeric, source text, origin jsonb, reason text) on commit drop");
    }

    void add(int row, Reading reading) {
        @Nullable Making making = reading.making();
        staged.row(
                row,
                reading.employee(),
                reading.indicator(),
                reading.period(),
                reading.value().toPlainString(),
                reading.weight() == null ? null : reading.weight().toPlainString(),
                reading.source(),
                making == null ? null : making.origin().json(),
                reading.reason());
        if (making != null && !making.breaches().isEmpty()) {
            breaches.put(row, making.breaches());
        }
        size++;
        anyManual |= reading.manual();
    }

    int size() {
        return size;
    }

    boolean anyManual() {
        return anyManual;
    }

    /**
     * Each figure becomes the next version for its person, indicator and period. In the order of the index, whose pages
     * are then filled one after another.
     */
    void store(UUID batch, String importedBy) {
        staged.flush();
        jdbc.update(
                "insert into kaohe.actual (employee, indicator, period, version, value, weight, source, batch,"
                        + " row_number, origin, reason, imported_by) select s.employee, s.indicator, s.period,"
                        + " coalesce((select max(a.version) from kaohe.actual a where a.employee = s.employee"
                        + " and a.indicator = s.indicator and a.period = s.period), 0) + 1, s.value, s.weight,"
                        + " s.source, ?, s.row_number, s.origin, s.reason, ? from pg_temp.staged_actual s"
                        + " order by s.employee, s.period, s.indicator",
                batch,
                importedBy);
        JdbcCopy late =
                new JdbcCopy(jdbc, "kaohe.breach (batch, row_number, line, item, opened, answered, hours_late)");
        breaches.forEach((row, those) -> those.forEach(breach -> late.row(
                batch,
                row,
                breach.line(),
                breach.item(),
                breach.opened(),
                breach.answered(),
                breach.hoursLate().toPlainString())));
        late.flush();
    }
}
