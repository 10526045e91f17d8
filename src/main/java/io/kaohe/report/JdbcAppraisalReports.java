package io.kaohe.report;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kaohe.appraisal.AppraisalView.Calibrated;
import io.kaohe.appraisal.CardView;
import io.kaohe.delivery.Addressees;
import io.kaohe.print.RoleName;
import io.kaohe.print.Who;
import io.kaohe.report.AppraisalReport.Answer;
import io.kaohe.report.AppraisalReport.Card;
import io.kaohe.report.AppraisalReport.Confirmation;
import io.kaohe.report.AppraisalReport.Rating;
import io.kaohe.report.AppraisalReport.Result;
import io.kaohe.report.AppraisalReport.Round;
import io.kaohe.report.AppraisalReport.SelfReview;
import io.kaohe.report.AppraisalReport.StandIn;
import io.kaohe.report.AppraisalReport.Talk;
import io.kaohe.report.AppraisalReport.WorkCase;
import io.kaohe.scoring.RaterGroup;
import io.kaohe.scoring.ScoringInput;
import io.kaohe.shared.Period;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is printed straight from the rows of {@code kaohe}: a read model needs no feature to be asked. */
@Repository
class JdbcAppraisalReports {

    /** A result may have been stored by a newer build with more to it; what is printed is still there. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JdbcClient jdbc;
    private final Addressees addressees;

    JdbcAppraisalReports(JdbcClient jdbc, Addressees addressees) {
        this.jdbc = jdbc;
        this.addressees = addressees;
    }

    Optional<StoredAppraisal> find(UUID id) {
        return jdbc.sql("""
                        select a.*, e.name as employee_name, m.name as reviewer_name, place.team, place.role,
                               s.name_zh, s.name_en, own.name_zh as role_zh, own.name_en as role_en
                          from kaohe.appraisal a
                          join kaohe.employee e on e.id = a.employee
                          join kaohe.employee m on m.id = a.reviewer
                          join kaohe.scorecard s on s.code = a.scorecard and s.version = a.scorecard_version
                          left join lateral (select t.name as team, p.role
                                               from kaohe.assignment p left join kaohe.team t on t.id = p.team
                                              where p.employee = a.employee
                                                and p.valid_from < :notAfter
                                              order by p.valid_from desc limit 1) place on true
                          left join kaohe.scorecard own on own.role = place.role and own.status = 'ACTIVE'
                         where a.id = :id""")
                .param("id", id)
                .param("notAfter", dayAfter(id))
                .query((row, n) -> appraisal(row))
                .optional();
    }

    /** Oldest first. */
    List<StoredResult> results(UUID id) {
        return jdbc.sql("""
                        select r.*,
                               t.minutes, t.plan_change, t.held_by, t.held_at, th.name as held_by_name,
                               c.decision as answer, c.reason as objection, c.decided_by as answered_by,
                               c.decided_at as answered_at, ce.name as answered_by_name,
                               o.decision, o.answer as decision_text, o.decided_by, o.decided_at,
                               oe.name as decided_by_name, calibrator.name as calibrated_by_name
                          from kaohe.result r
                          left join kaohe.result_talk t on t.appraisal = r.appraisal and t.result = r.version
                          left join kaohe.employee th on th.id = t.held_by
                          left join kaohe.confirmation c on c.appraisal = r.appraisal and c.result = r.version
                          left join kaohe.employee ce on ce.id = c.decided_by
                          left join kaohe.objection_decision o on o.appraisal = r.appraisal and o.result = r.version
                          left join kaohe.employee oe on oe.id = o.decided_by
                          left join kaohe.employee calibrator on calibrator.id = r.calibrated_by
                         where r.appraisal = ?
                         order by r.version""").param(id).query((row, n) -> stored(row)).list();
    }

    @Nullable
    SelfReview selfReview(UUID id) {
        return jdbc.sql("""
                        select s.*, e.name as waived_by_name
                          from kaohe.self_review s left join kaohe.employee e on e.id = s.waived_by
                         where s.appraisal = ?""")
                .param(id)
                .query((row, n) -> new SelfReview(
                        row.getString("attainment"),
                        row.getString("ideas"),
                        instant(row, "submitted_at"),
                        who(row, "waived_by"),
                        row.getString("waive_reason")))
                .optional()
                .orElse(null);
    }

    /** Before scoring: the newest round of each group, each rater alike. */
    List<Rating> ratings(UUID id) {
        return StoredResult.averages(
                jdbc.sql("""
                        select r.* from kaohe.rating r
                         where r.appraisal = :id
                           and r.round = (select max(round) from kaohe.rating n
                                           where n.appraisal = r.appraisal and n.rater_group = r.rater_group)
                         order by r.rater_group, r.dimension desc, r.rater""")
                        .param("id", id)
                        .query((row, n) -> new ScoringInput.Rating(
                                RaterGroup.valueOf(row.getString("rater_group")),
                                row.getString("rater"),
                                row.getString("dimension"),
                                row.getBigDecimal("score")))
                        .list(),
                rating -> BigDecimal.ONE);
    }

    /** The cases of the newest manager scoring up to a moment; a case told for several dimensions appears once. */
    List<WorkCase> workCases(UUID id, Instant until) {
        Map<List<String>, List<String>> dimensionsOfCase = new LinkedHashMap<>();
        jdbc.sql("""
                        select w.* from kaohe.work_case w
                         where w.appraisal = :id
                           and w.round = (select max(round) from kaohe.rating
                                           where appraisal = :id and rater_group = 'MANAGER' and submitted_at <= :until)
                         order by w.dimension desc, w.position""").param("id", id).param("until", Timestamp.from(until)).query(row -> {
            List<String> text = List.of(
                    row.getString("situation"),
                    row.getString("action"),
                    row.getString("result"),
                    row.getString("moved"));
            dimensionsOfCase.computeIfAbsent(text, key -> new ArrayList<>()).add(row.getString("dimension"));
        });
        return dimensionsOfCase.entrySet().stream()
                .map(entry -> workCase(entry.getKey(), entry.getValue()))
                .toList();
    }

    List<StandIn> standIns(UUID id) {
        return jdbc.sql("""
                        select a.at, a.actor who, a.employee principal,
                               w.name who_name, p.name principal_name
                          from kaohe.audit a
                          left join kaohe.employee w on w.id = a.actor
                          left join kaohe.employee p on p.id = a.employee
                         where a.subject = 'appraisal/' || :id::text and a.action = 'STOOD_IN'
                         order by a.at""")
                .param("id", id)
                .query((row, n) -> new StandIn(
                        requireNonNull(who(row, "who")),
                        requireNonNull(who(row, "principal")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static WorkCase workCase(List<String> text, List<String> dimensions) {
        return new WorkCase(
                dimensions.stream().distinct().toList(), text.get(0), text.get(1), text.get(2), text.get(3));
    }

    /** The day after the period: the place that somebody held in it is the last one that began before. */
    private LocalDate dayAfter(UUID id) {
        return jdbc.sql("select period from kaohe.appraisal where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(period -> Period.of(period).next().firstDay())
                .orElse(LocalDate.EPOCH);
    }

    private static StoredAppraisal appraisal(ResultSet row) throws SQLException {
        return new StoredAppraisal(
                row.getObject("id", UUID.class),
                new Who(row.getString("employee"), row.getString("employee_name")),
                row.getString("team"),
                row.getString("role") == null
                        ? null
                        : new RoleName(row.getString("role"), row.getString("role_zh"), row.getString("role_en")),
                new Who(row.getString("reviewer"), row.getString("reviewer_name")),
                Period.of(row.getString("period")),
                row.getString("status"),
                new Card(
                        row.getString("scorecard"),
                        row.getInt("scorecard_version"),
                        row.getString("name_zh"),
                        row.getString("name_en")),
                row.getString("close_reason"),
                instant(row, "concluded_at"));
    }

    private StoredResult stored(ResultSet row) throws SQLException {
        CardView card = read(row.getString("card"), new TypeReference<>() {});
        return new StoredResult(
                new Round(result(row, card), talk(row), confirmation(row), answer(row)),
                read(row.getString("input"), new TypeReference<>() {}),
                card,
                inAppeal(row));
    }

    private Result result(ResultSet row, CardView card) throws SQLException {
        return new Result(
                row.getInt("version"),
                row.getBigDecimal("completion_rate"),
                row.getBigDecimal("qualitative"),
                row.getBigDecimal("composite"),
                row.getBigDecimal("performance_index"),
                row.getBigDecimal("coefficient"),
                row.getString("grade"),
                List.of((String[]) row.getArray("follow_ups").getArray()),
                List.of((String[]) row.getArray("flags").getArray()),
                read(row.getString("ledger"), new TypeReference<>() {}),
                card.findings(),
                calibrated(row),
                row.getString("rule_version"),
                read(row.getString("decision_versions"), new TypeReference<>() {}),
                row.getTimestamp("scored_at").toInstant(),
                instant(row, "published_at"));
    }

    private @Nullable Calibrated calibrated(ResultSet row) throws SQLException {
        String from = row.getString("calibrated_from");
        Who by = who(row, "calibrated_by");
        return from == null || by == null
                ? null
                : new Calibrated(from, row.getString("calibration_reason"), by.name(), inAppeal(row));
    }

    private static boolean inAppeal(ResultSet row) throws SQLException {
        return row.getString("source").equals("APPEAL");
    }

    private @Nullable Talk talk(ResultSet row) throws SQLException {
        Who heldBy = who(row, "held_by");
        Instant heldAt = instant(row, "held_at");
        return heldBy == null || heldAt == null
                ? null
                : new Talk(row.getString("minutes"), row.getString("plan_change"), heldBy, heldAt);
    }

    private @Nullable Confirmation confirmation(ResultSet row) throws SQLException {
        Who by = who(row, "answered_by");
        Instant at = instant(row, "answered_at");
        // who appealed has signed nothing
        if (by == null || at == null || "APPEAL".equals(row.getString("answer"))) {
            return null;
        }
        return new Confirmation(by, at, "OBJECT".equals(row.getString("answer")) ? row.getString("objection") : null);
    }

    private @Nullable Answer answer(ResultSet row) throws SQLException {
        Who by = who(row, "decided_by");
        Instant at = instant(row, "decided_at");
        return by == null || at == null
                ? null
                : new Answer(row.getString("decision"), row.getString("decision_text"), by, at);
    }

    /** HR and data owners need not be employees; such a login has a name of its own. */
    private @Nullable Who who(ResultSet row, String column) throws SQLException {
        String id = row.getString(column);
        String name = row.getString(column + "_name");
        return id == null ? null : new Who(id, name == null ? addressees.nameOf(id) : name);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            // without the cause: its message quotes what was scored
            throw new IllegalStateException("a stored result cannot be read");
        }
    }
}
