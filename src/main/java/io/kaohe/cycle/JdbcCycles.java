package io.kaohe.cycle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kaohe.organization.Person;
import io.kaohe.shared.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code kaohe.cycle}, {@code cycle_skipped} and {@code cycle_reviewer}. */
@Repository
class JdbcCycles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    JdbcCycles(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** False when a cycle of that type and period is there and not cancelled. */
    boolean add(Cycle cycle) {
        return jdbc.sql("""
                        insert into kaohe.cycle (id, type, period, status, scope, early, data_due, opened_by)
                        values (:id, :type, :period, :status, :scope::jsonb, :early, :due, :by)
                        on conflict do nothing""")
                        .param("id", cycle.id())
                        .param("type", cycle.period().type().name())
                        .param("period", cycle.period().toString())
                        .param("status", cycle.status().name())
                        .param("scope", json(cycle.scope()))
                        .param("early", cycle.early())
                        .param("due", Timestamp.from(cycle.dataDue()))
                        .param("by", cycle.openedBy())
                        .update()
                == 1;
    }

    Optional<Cycle> find(UUID id) {
        return jdbc.sql("select * from kaohe.cycle where id = ?")
                .param(id)
                .query(JdbcCycles::read)
                .optional();
    }

    List<Cycle> all() {
        return jdbc.sql("select * from kaohe.cycle order by period desc, opened_at desc")
                .query(JdbcCycles::read)
                .list();
    }

    /**
     * Holds the row until the transaction ends: who counts what is left counts alone. NO KEY UPDATE, since updating an
     * appraisal twice in a transaction shares the key of its cycle, and two who share it would wait for each other.
     */
    CycleStatus lock(UUID id) {
        return jdbc.sql("select status from kaohe.cycle where id = ? for no key update")
                .param(id)
                .query((row, n) -> CycleStatus.valueOf(row.getString(1)))
                .single();
    }

    boolean move(UUID id, Set<CycleStatus> from, CycleStatus to) {
        return jdbc.sql("update kaohe.cycle set status = :to,"
                                + " closed_at = case when :to in ('CLOSED', 'CANCELLED') then kaohe.moment() end"
                                + " where id = :id and status in (:from)")
                        .param("to", to.name())
                        .param("id", id)
                        .param("from", from.stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    void acceptFindings(UUID id, String reason) {
        jdbc.sql("update kaohe.cycle set findings_accepted = ? where id = ?")
                .params(reason, id)
                .update();
    }

    void acceptMissing(UUID id, String reason) {
        jdbc.sql("update kaohe.cycle set missing_accepted = ? where id = ?")
                .params(reason, id)
                .update();
    }

    void dataDue(UUID id, Instant until) {
        jdbc.sql("update kaohe.cycle set data_due = ? where id = ?")
                .params(Timestamp.from(until), id)
                .update();
    }

    void nameReviewer(UUID cycle, String employee, String reviewer) {
        jdbc.sql("insert into kaohe.cycle_reviewer (cycle, employee, reviewer) values (?, ?, ?)"
                        + " on conflict (cycle, employee) do update set reviewer = excluded.reviewer")
                .params(cycle, employee, reviewer)
                .update();
    }

    Map<String, String> namedReviewers(UUID cycle) {
        return jdbc
                .sql("select employee, reviewer from kaohe.cycle_reviewer where cycle = ?")
                .param(cycle)
                .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void skip(UUID cycle, List<Skipped> skipped) {
        template.batchUpdate(
                "insert into kaohe.cycle_skipped (cycle, employee, reason) values (?, ?, ?) on conflict do nothing",
                skipped.stream()
                        .map(s ->
                                new Object[] {cycle, s.person().id(), s.reason().name()})
                        .toList());
    }

    List<Skipped> skipped(UUID cycle) {
        return jdbc.sql("select e.id, e.name, e.email, s.reason from kaohe.cycle_skipped s"
                        + " join kaohe.employee e on e.id = s.employee where s.cycle = ? order by e.id")
                .param(cycle)
                .query((row, n) -> new Skipped(
                        new Person(row.getString("id"), row.getString("name"), row.getString("email")),
                        SkipReason.valueOf(row.getString("reason"))))
                .list();
    }

    private static Cycle read(ResultSet row, int number) throws SQLException {
        return new Cycle(
                row.getObject("id", UUID.class),
                Period.of(row.getString("period")),
                CycleStatus.valueOf(row.getString("status")),
                scope(row.getString("scope")),
                row.getBoolean("early"),
                row.getTimestamp("data_due").toInstant(),
                row.getString("findings_accepted"),
                row.getString("opened_by"),
                row.getTimestamp("opened_at").toInstant(),
                instant(row.getTimestamp("closed_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private static Scope scope(String json) {
        try {
            return JSON.readValue(json, Scope.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored scope is not readable", e);
        }
    }

    private static String json(Scope scope) {
        try {
            return JSON.writeValueAsString(scope);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON", e);
        }
    }
}
