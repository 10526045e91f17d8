package io.kaohe.measurement;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The figures of one file between reading and storing: in a temporary table, filled by {@code COPY}, which ends with
 * the transaction. A file of a million figures is thus never in memory, and what is cut off was nowhere else.
 */
final class JdbcStagedActuals {

    private static final int CHUNK = 1 << 20;

    private final JdbcTemplate jdbc;
    private final StringBuilder chunk = new StringBuilder(CHUNK + (1 << 12));
    /** Of figures that exports were made into, which are few: row → late answers. */
    private final Map<Integer, List<Breach>> breaches = new LinkedHashMap<>();

    private int size;

    /** Within the transaction of an import. */
    JdbcStagedActuals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        jdbc.execute("create temporary table staged_actual (row_number integer, employee text, indicator text,"
                + " period text, value numeric, weight numeric, source text, origin text, reason text) on commit drop");
    }

    void add(int row, Reading reading) {
        chunk.append(row);
        cell(reading.employee());
        cell(reading.indicator());
        cell(reading.period().toString());
        cell(reading.value().toPlainString());
        cell(reading.weight() == null ? null : reading.weight().toPlainString());
        cell(reading.source());
        cell(reading.origin() == null ? null : reading.origin().toString());
        cell(reading.reason());
        chunk.append('\n');
        if (reading.origin() != null && !reading.origin().breaches().isEmpty()) {
            breaches.put(row, reading.origin().breaches());
        }
        size++;
        if (chunk.length() >= CHUNK) {
            copy();
        }
    }

    int size() {
        return size;
    }

    boolean anyManual() {
        copy();
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from pg_temp.staged_actual where reason is not null)", Boolean.class));
    }

    /**
     * Each figure becomes the next version for its person, indicator and period. In the order of the index, whose pages
     * are then filled one after another.
     */
    void store(UUID batch, String importedBy) {
        copy();
        jdbc.update(
                "insert into kaohe.actual (employee, indicator, period, version, value, weight, source, batch,"
                        + " row_number, origin, reason, imported_by) select s.employee, s.indicator, s.period,"
                        + " coalesce((select max(a.version) from kaohe.actual a where a.employee = s.employee"
                        + " and a.indicator = s.indicator and a.period = s.period), 0) + 1, s.value, s.weight, s.source, ?,"
                        + " s.row_number, s.origin, s.reason, ? from pg_temp.staged_actual s"
                        + " order by s.employee, s.period, s.indicator",
                batch,
                importedBy);
        breaches.forEach((row, late) -> store(batch, row, late));
    }

    private void store(UUID batch, int row, List<Breach> late) {
        jdbc.batchUpdate(
                "insert into kaohe.breach (batch, row_number, line, item, opened, answered, hours_late)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                late,
                late.size(),
                (insert, breach) -> {
                    insert.setObject(1, batch);
                    insert.setInt(2, row);
                    insert.setInt(3, breach.line());
                    insert.setString(4, breach.item());
                    insert.setObject(5, breach.opened());
                    insert.setObject(6, breach.answered());
                    insert.setBigDecimal(7, breach.hoursLate());
                });
    }

    private void copy() {
        if (chunk.isEmpty()) {
            return;
        }
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy pg_temp.staged_actual from stdin", new StringReader(chunk.toString()));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        chunk.setLength(0);
    }

    /** In the text format of {@code COPY}. */
    private void cell(@Nullable String text) {
        chunk.append('\t');
        if (text == null) {
            chunk.append("\\N");
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> chunk.append("\\\\");
                case '\t' -> chunk.append("\\t");
                case '\n' -> chunk.append("\\n");
                case '\r' -> chunk.append("\\r");
                default -> chunk.append(c);
            }
        }
    }
}
