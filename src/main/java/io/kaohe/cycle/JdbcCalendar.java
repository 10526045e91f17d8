package io.kaohe.cycle;

import io.kaohe.shared.Period;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code kaohe.calendar_period}: when the cycle of a period may open by itself. HR may change a row. */
@Repository
class JdbcCalendar {

    private final JdbcClient jdbc;

    JdbcCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A day that stands there already stays. */
    void add(Period period, Instant due) {
        jdbc.sql("insert into kaohe.calendar_period (type, period, due_at) values (?, ?, ?) on conflict do nothing")
                .params(period.type().name(), period.toString(), Timestamp.from(due))
                .update();
    }

    /** Due periods without a cycle, oldest first; one whose cycle was cancelled is not opened again by itself. */
    List<Period> due(Period from, Instant now) {
        return jdbc
                .sql("""
                        select period from kaohe.calendar_period c
                         where type = :type and due_at <= :now
                           and not exists (select from kaohe.cycle where type = c.type and period = c.period)
                         order by period""")
                .param("type", from.type().name())
                .param("now", Timestamp.from(now))
                .query((row, n) -> Period.of(row.getString(1)))
                .list()
                .stream()
                .filter(period -> period.compareTo(from) >= 0)
                .toList();
    }
}
