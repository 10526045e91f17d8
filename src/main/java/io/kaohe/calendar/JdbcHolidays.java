package io.kaohe.calendar;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code kaohe.holiday}: the years that were imported. */
@Repository
class JdbcHolidays {

    private final JdbcClient jdbc;

    JdbcHolidays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Holiday> all() {
        return jdbc.sql("select day, name, worked from kaohe.holiday order by day")
                .query(Holiday.class)
                .list();
    }

    /** A year that is imported again is replaced. */
    void replace(int year, List<Holiday> days, UUID batch) {
        jdbc.sql("delete from kaohe.holiday where extract(year from day) = ?")
                .param(year)
                .update();
        days.forEach(day -> jdbc.sql("insert into kaohe.holiday (day, name, worked, batch) values (?, ?, ?, ?)")
                .params(day.day(), day.name(), day.worked(), batch)
                .update());
    }
}
