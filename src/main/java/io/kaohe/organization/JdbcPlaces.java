package io.kaohe.organization;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps people and their places. */
@Repository
class JdbcPlaces {

    /** @param from since when it holds */
    record BaseSince(LocalDate from, BigDecimal amount) {}

    private final JdbcClient jdbc;

    JdbcPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Changes of reporting lines follow one another, so that no two of them close a circle together. */
    void lock() {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('kaohe.reporting-lines', 0))")
                .query(Integer.class)
                .single();
    }

    Set<String> ids() {
        return new HashSet<>(
                jdbc.sql("select id from kaohe.employee").query(String.class).list());
    }

    Map<String, Timeline> timelines() {
        Map<String, List<Place>> places = new HashMap<>();
        jdbc.sql("select employee, team, manager, role, valid_from, valid_to from kaohe.assignment")
                .query(row -> {
                    places.computeIfAbsent(row.getString("employee"), id -> new ArrayList<>())
                            .add(new Place(
                                    row.getString("team"),
                                    row.getString("manager"),
                                    row.getString("role"),
                                    row.getObject("valid_from", LocalDate.class),
                                    row.getObject("valid_to", LocalDate.class)));
                });
        Map<String, Timeline> timelines = new HashMap<>();
        places.forEach((employee, theirs) -> timelines.put(employee, new Timeline(theirs)));
        return timelines;
    }

    /** Team ids by what people may write: the id or the name. */
    Map<String, String> teamIds() {
        Map<String, String> ids = new HashMap<>();
        jdbc.sql("select id, name from kaohe.team").query(row -> {
            ids.put(row.getString("name"), row.getString("id"));
        });
        ids.values().stream().toList().forEach(id -> ids.put(id, id));
        return ids;
    }

    /** A missing e-mail address leaves the known one. */
    void save(Person person) {
        jdbc.sql("insert into kaohe.employee (id, name, email) values (:id, :name, :email) on conflict (id)"
                        + " do update set name = excluded.name, email = coalesce(excluded.email, employee.email)")
                .param("id", person.id())
                .param("name", person.name())
                .param("email", person.email())
                .update();
    }

    void addTeams(Collection<String> names) {
        for (String name : names) {
            jdbc.sql("insert into kaohe.team (id, name) values (:name, :name) on conflict do nothing")
                    .param("name", name)
                    .update();
        }
    }

    void save(String employee, Timeline.Change change) {
        @Nullable Place ends = change.ends();
        if (ends != null) {
            jdbc.sql("update kaohe.assignment set valid_to = :last where employee = :employee and valid_from = :from")
                    .param("employee", employee)
                    .param("from", ends.from())
                    .param("last", change.opens().from().minusDays(1))
                    .update();
        }
        Place place = change.opens();
        String sql = change.corrects() == null
                ? "insert into kaohe.assignment (employee, team, manager, role, valid_from, valid_to)"
                        + " values (:employee, :team, :manager, :role, :from, :to)"
                : "update kaohe.assignment set team = :team, manager = :manager, role = :role, valid_to = :to"
                        + " where employee = :employee and valid_from = :from";
        jdbc.sql(sql)
                .param("employee", employee)
                .param("team", place.team())
                .param("manager", place.manager())
                .param("role", place.role())
                .param("from", place.from())
                .param("to", place.to())
                .update();
    }

    /** The newest base of everybody who has one. */
    Map<String, BaseSince> bonusBases() {
        Map<String, BaseSince> bases = new HashMap<>();
        jdbc.sql("select distinct on (employee) employee, valid_from, amount from kaohe.bonus_base"
                        + " order by employee, valid_from desc")
                .query(row -> {
                    bases.put(
                            row.getString("employee"),
                            new BaseSince(row.getObject("valid_from", LocalDate.class), row.getBigDecimal("amount")));
                });
        return bases;
    }

    void save(String employee, BaseSince base) {
        jdbc.sql("insert into kaohe.bonus_base (employee, valid_from, amount) values (:employee, :from, :amount)"
                        + " on conflict (employee, valid_from) do update set amount = excluded.amount")
                .param("employee", employee)
                .param("from", base.from())
                .param("amount", base.amount())
                .update();
    }
}
