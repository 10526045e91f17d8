package io.kaohe.audittrail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Only what is asked for stands in the query, so that each question finds its index. A person is looked for twice:
 * among acts on one, and among acts on many.
 */
@Repository
class JdbcAuditTrail {

    private static final String ENTRIES = "select a.id, a.at, a.actor, a.action, a.kind, a.subject, a.employee,"
            + " a.people_count, a.reason, a.detail, a.break_glass from kaohe.audit a";
    private static final String NEWEST = " order by a.at desc, a.id desc limit :limit";

    private final JdbcClient jdbc;

    JdbcAuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param people whose data it was; null = anybody's
     * @param actors who did it; null = whoever
     * @param reader whose own data are left out
     * @param before the last entry that was seen
     */
    List<AuditEntry> find(
            AuditFilter filter,
            @Nullable Collection<String> people,
            @Nullable Collection<String> actors,
            String reader,
            ZoneId zone,
            @Nullable Long before,
            int limit) {
        Map<String, Object> asked = new HashMap<>(Map.of("reader", reader, "limit", limit));
        StringBuilder where = new StringBuilder(" where a.employee is distinct from :reader");
        if (actors != null) {
            asked.put("actors", array(actors));
        }
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
        if (people != null) {
            asked.put("people", array(people));
        }
        return jdbc.sql(select(people != null, actors != null, where))
                .params(asked)
                .query((row, number) -> entry(row))
                .list();
    }

    private static String select(boolean people, boolean actors, CharSequence where) {
        if (people) {
            return ofPeople(actors ? where + " and a.actor = any (cast(:actors as text[]))" : where);
        }
        return actors ? ofEach("actor", "actors", where) + NEWEST : ENTRIES + where + NEWEST;
    }

    /**
     * Each id by itself, so that its index tells the newest, whatever the planner guesses. Of a million acts, two
     * thousand of them on 5,000 people, a page of somebody who is in all of these takes 4 ms.
     */
    private static String ofEach(String column, String ids, CharSequence where) {
        return "select a.* from unnest(cast(:" + ids + " as text[])) each(id) cross join lateral (" + ENTRIES + where
                + " and a." + column + " = each.id" + NEWEST + ") a";
    }

    /** Acts on many are found first; a person is in few of all acts, and in no order of time. */
    private static String ofPeople(CharSequence where) {
        return "with many as materialized (" + ENTRIES + " where a.people && cast(:people as text[]))"
                + " select * from (" + ofEach("employee", "people", where)
                + " union all (select * from many a" + where + NEWEST + ")) a" + NEWEST;
    }

    List<String> called(String name) {
        return jdbc.sql("select id from kaohe.employee where name = ?")
                .param(name)
                .query(String.class)
                .list();
    }

    Map<String, String> names(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select id, name from kaohe.employee where id = any (?)")
                .param(array(ids))
                .query(row -> {
                    names.put(row.getString("id"), row.getString("name"));
                });
        return names;
    }

    private static String @Nullable [] array(@Nullable Collection<String> ids) {
        return ids == null ? null : ids.toArray(String[]::new);
    }

    private static void narrow(
            StringBuilder where, Map<String, Object> asked, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            asked.put(name, value);
        }
    }

    private static @Nullable OffsetDateTime startOf(@Nullable LocalDate day, int later, ZoneId zone) {
        return day == null ? null : day.plusDays(later).atStartOfDay(zone).toOffsetDateTime();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("actor"),
                row.getString("action"),
                AuditEntry.Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                row.getString("employee"),
                row.getString("employee"),
                row.getObject("people_count", Integer.class),
                row.getString("reason"),
                row.getString("detail"),
                null,
                row.getBoolean("break_glass"));
    }
}
