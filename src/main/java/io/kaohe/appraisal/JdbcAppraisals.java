package io.kaohe.appraisal;

import static io.kaohe.appraisal.AppraisalStatus.BEFORE_SCORE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kaohe.appraisal.Appraisal.Stretch;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code kaohe.appraisal}. */
@Repository
class JdbcAppraisals {

    private static final String SELECT = "select a.*, e.name as employee_name from kaohe.appraisal a"
            + " join kaohe.employee e on e.id = a.employee ";

    private static final String UNSCORED = "concluded_at is null"
            + " and status in ('SELF_REVIEW', 'PEER_REVIEW', 'MANAGER_SCORING', 'MISSING_ACTUAL')";

    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final ReadInTransaction<UUID, Appraisal> known = new ReadInTransaction<>();

    JdbcAppraisals(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    Optional<Appraisal> find(UUID id) {
        return known.get(
                id,
                unread -> jdbc.sql(SELECT + "where a.id = ?")
                        .param(unread)
                        .query(JdbcAppraisals::read)
                        .optional());
    }

    List<Appraisal> ofCycle(UUID cycle) {
        return jdbc.sql(SELECT + "where cycle = ? order by employee")
                .param(cycle)
                .query(JdbcAppraisals::read)
                .list();
    }

    List<Appraisal> ofEmployee(String employee) {
        return jdbc.sql(SELECT + "where employee = ? order by period desc, cycle_type")
                .param(employee)
                .query(JdbcAppraisals::read)
                .list();
    }

    /** Those of the period, and of the longer ones that hold it. */
    List<Appraisal> waitingForActuals(Collection<String> employees, Period period) {
        if (employees.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + "where employee in (:employees) and period in (:periods)"
                        + " and status = 'MISSING_ACTUAL'")
                .param("employees", employees)
                .param(
                        "periods",
                        period.withLonger().stream().map(Period::toString).toList())
                .query(JdbcAppraisals::read)
                .list();
    }

    Map<String, Set<Period>> published(Collection<String> employees, Collection<Period> periods) {
        Map<String, Set<Period>> published = new HashMap<>();
        jdbc.sql("select a.employee, a.period from kaohe.appraisal a where a.employee = any(:employees)"
                        + " and a.period = any(:periods) and a.status <> 'WITHDRAWN'"
                        + " and a.status <> all(:again) and exists (select from kaohe.result r"
                        + " where r.appraisal = a.id and r.published_at is not null)")
                .param("again", BEFORE_SCORE.stream().map(Enum::name).toArray(String[]::new))
                .param("employees", employees.toArray(String[]::new))
                .param("periods", periods.stream().map(Period::toString).toArray(String[]::new))
                .query(row -> {
                    published
                            .computeIfAbsent(row.getString("employee"), employee -> new TreeSet<>())
                            .add(Period.of(row.getString("period")));
                });
        return published;
    }

    /** Adds those that are not there yet: who was launched before stays as they are. */
    void add(List<NewAppraisal> appraisals) {
        template.batchUpdate(
                "insert into kaohe.appraisal (id, cycle, cycle_type, period, employee, reviewer, scorecard,"
                        + " scorecard_version, stretches, launch_batch, status, self_review_due, scoring_due, talk_due)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, 'SELF_REVIEW', ?, ?, ?)"
                        + " on conflict do nothing",
                appraisals,
                500,
                (row, a) -> {
                    row.setObject(1, UUID.randomUUID());
                    row.setObject(2, a.cycle());
                    row.setString(3, a.period().type().name());
                    row.setString(4, a.period().toString());
                    row.setString(5, a.employee());
                    row.setString(6, a.reviewer());
                    row.setString(7, a.scorecard());
                    row.setInt(8, a.scorecardVersion());
                    row.setString(9, json(a.stretches()));
                    row.setInt(10, a.launchBatch());
                    row.setTimestamp(11, Timestamp.from(a.selfReviewDue()));
                    row.setTimestamp(12, Timestamp.from(a.scoringDue()));
                    row.setTimestamp(13, Timestamp.from(a.talkDue()));
                });
    }

    /** Locks them, so that nobody withdraws one that is being started. */
    List<UUID> notStarted(UUID cycle, int batch) {
        List<Appraisal> rows = jdbc.sql(SELECT + "where cycle = ? and launch_batch = ?"
                        + " and process_instance is null and concluded_at is null order by employee for update of a")
                .params(cycle, batch)
                .query(JdbcAppraisals::read)
                .list();
        rows.forEach(row -> known.put(row.id(), row));
        return rows.stream().map(Appraisal::id).toList();
    }

    void started(List<UUID> ids, List<String> processInstances) {
        ids.forEach(known::forget);
        template.batchUpdate(
                "update kaohe.appraisal set process_instance = ? where id = ?",
                java.util.stream.IntStream.range(0, ids.size())
                        .mapToObj(i -> new Object[] {processInstances.get(i), ids.get(i)})
                        .toList());
    }

    /**
     * Moves the appraisal on; false when it stood elsewhere.
     *
     * @param due until when the step lasts that begins, whatever was planned at the launch; null = as planned
     */
    boolean move(UUID id, Set<AppraisalStatus> from, AppraisalStatus to, @Nullable Instant due) {
        known.forget(id);
        Optional<Appraisal> moved = jdbc.sql(
                        "update kaohe.appraisal a set status = :to, step_due = coalesce(:due, a.step_due)"
                                + " from kaohe.employee e where e.id = a.employee and a.id = :id and a.status in (:from)"
                                + " returning a.*, e.name as employee_name")
                .param("to", to.name())
                .param("due", due == null ? null : Timestamp.from(due), Types.TIMESTAMP)
                .param("id", id)
                .param("from", from.stream().map(Enum::name).toList())
                .query(JdbcAppraisals::read)
                .optional();
        moved.ifPresent(now -> known.put(id, now));
        return moved.isPresent();
    }

    /** @param due when it is to be rated again */
    void nextRound(UUID id, Instant due) {
        known.forget(id);
        jdbc.sql("update kaohe.appraisal set round = round + 1, scoring_due = greatest(scoring_due, ?) where id = ?")
                .params(Timestamp.from(due), id)
                .update();
    }

    void conclude(UUID id, Instant at) {
        known.forget(id);
        jdbc.sql("update kaohe.appraisal set concluded_at = ? where id = ? and concluded_at is null")
                .params(Timestamp.from(at), id)
                .update();
    }

    void closeReason(UUID id, String reason) {
        known.forget(id);
        jdbc.sql("update kaohe.appraisal set close_reason = ? where id = ?")
                .params(reason, id)
                .update();
    }

    void reviewer(UUID id, String reviewer) {
        known.forget(id);
        jdbc.sql("update kaohe.appraisal set reviewer = ? where id = ?")
                .params(reviewer, id)
                .update();
    }

    void replaced(UUID id, String former, String successor, String reason, String by, Instant at) {
        jdbc.sql("insert into kaohe.replaced_reviewer (appraisal, former, successor, reason, replaced_by, replaced_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(id, former, successor, reason, by, Timestamp.from(at))
                .update();
    }

    /** Others judge some of the days from now on. */
    void stretches(UUID id, List<Stretch> stretches) {
        known.forget(id);
        jdbc.sql("update kaohe.appraisal set stretches = ?::jsonb where id = ?")
                .params(json(stretches), id)
                .update();
    }

    /** No open step is due before the moment. */
    void extend(UUID id, Instant until) {
        known.forget(id);
        jdbc.sql("update kaohe.appraisal set self_review_due = greatest(self_review_due, :until),"
                        + " scoring_due = greatest(scoring_due, :until), talk_due = greatest(talk_due, :until),"
                        + " step_due = greatest(step_due, :until)"
                        + " where id = :id")
                .param("until", Timestamp.from(until))
                .param("id", id)
                .update();
    }

    int launchBatches(UUID cycle) {
        return jdbc.sql("select coalesce(max(launch_batch) + 1, 0) from kaohe.appraisal where cycle = ?")
                .param(cycle)
                .query(Integer.class)
                .single();
    }

    boolean anyOpen(UUID cycle) {
        return jdbc.sql("select exists (select from kaohe.appraisal where cycle = ? and concluded_at is null)")
                .param(cycle)
                .query(Boolean.class)
                .single();
    }

    boolean anyUnscored(UUID cycle) {
        return jdbc.sql("select exists (select from kaohe.appraisal where cycle = ? and " + UNSCORED + ")")
                .param(cycle)
                .query(Boolean.class)
                .single();
    }

    /** Locks an open one that nobody else is about to change; false when there is none. */
    boolean holdOpen(UUID cycle) {
        return hold(cycle, "concluded_at is null");
    }

    /** Locks one without a score that nobody else is about to change; false when there is none. */
    boolean holdUnscored(UUID cycle) {
        return hold(cycle, UNSCORED);
    }

    private boolean hold(UUID cycle, String which) {
        return jdbc.sql("select 1 from kaohe.appraisal where cycle = ? and " + which
                        + " limit 1 for no key update skip locked")
                .param(cycle)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    List<UUID> standing(UUID cycle, int batch, AppraisalStatus status) {
        return jdbc.sql("select id from kaohe.appraisal where cycle = ? and launch_batch = ? and status = ?"
                        + " order by employee")
                .params(cycle, batch, status.name())
                .query(UUID.class)
                .list();
    }

    private static Appraisal read(ResultSet row, int number) throws SQLException {
        return new Appraisal(
                row.getObject("id", UUID.class),
                row.getObject("cycle", UUID.class),
                CycleType.valueOf(row.getString("cycle_type")),
                Period.of(row.getString("period")),
                row.getString("employee"),
                row.getString("employee_name"),
                row.getString("reviewer"),
                row.getString("scorecard"),
                row.getInt("scorecard_version"),
                AppraisalStatus.valueOf(row.getString("status")),
                row.getInt("round"),
                row.getTimestamp("self_review_due").toInstant(),
                row.getTimestamp("scoring_due").toInstant(),
                row.getTimestamp("talk_due").toInstant(),
                row.getTimestamp("due").toInstant(),
                row.getString("process_instance"),
                row.getString("close_reason"),
                instant(row.getTimestamp("concluded_at")),
                stretches(row.getString("stretches")));
    }

    private static List<Stretch> stretches(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stretches of an appraisal are not readable", e);
        }
    }

    private static String json(List<Stretch> stretches) {
        try {
            return JSON.writeValueAsString(stretches);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stretches of an appraisal cannot be written", e);
        }
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
