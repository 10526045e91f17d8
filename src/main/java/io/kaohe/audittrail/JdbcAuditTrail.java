package io.kaohe.audittrail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Only what is asked for stands in the query, so that each question finds its index. */
@Repository
class JdbcAuditTrail {

    private final JdbcClient jdbc;

    JdbcAuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param before the last entry that was seen */
    List<AuditEntry> find(AuditFilter filter, String reader, ZoneId zone, @Nullable Long before, int limit) {
        Map<String, Object> asked = new HashMap<>(Map.of("reader", reader, "limit", limit));
        StringBuilder where = new StringBuilder("a.employee is distinct from :reader");
        narrow(where, asked, " and a.employee = any (" + ids("person") + ")", "person", filter.person());
        narrow(where, asked, " and a.actor = any (" + ids("actor") + ")", "actor", filter.actor());
        narrow(
                where,
                asked,
                " and a.kind = :kind",
                "kind",
                filter.kind() == null ? null : filter.kind().name());
        narrow(where, asked, " and a.at >= :from", "from", startOf(filter.from(), 0, zone));
        narrow(where, asked, " and a.at < :to", "to", startOf(filter.to(), 1, zone));
        narrow(
                where,
                asked,
                " and (a.at, a.id) < ((select b.at from kaohe.audit b where b.id = :before), :before)",
                "before",
                before);
        if (filter.breakGlass()) {
            where.append(" and a.break_glass");
        }
        return jdbc.sql(
                        "select a.*, coalesce(w.name, a.actor) as actor_name, coalesce(p.name, a.employee) as person_name"
                                + " from kaohe.audit a left join kaohe.employee w on w.id = a.actor"
                                + " left join kaohe.employee p on p.id = a.employee"
                                + " where " + where + " order by a.at desc, a.id desc limit :limit")
                .params(asked)
                .query((row, number) -> entry(row))
                .list();
    }

    private static void narrow(
            StringBuilder where, Map<String, Object> asked, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            asked.put(name, value);
        }
    }

    /** Who is called so: by id, also of somebody without a place in the company, or by name. */
    private static String ids(String name) {
        return "array(select :" + name + " union select id from kaohe.employee where name = :" + name + ")";
    }

    private static @Nullable OffsetDateTime startOf(@Nullable LocalDate day, int later, ZoneId zone) {
        return day == null ? null : day.plusDays(later).atStartOfDay(zone).toOffsetDateTime();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getString("action"),
                AuditEntry.Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("employee"),
                row.getString("person_name"),
                row.getString("reason"),
                row.getString("detail"),
                row.getBoolean("break_glass"));
    }
}
