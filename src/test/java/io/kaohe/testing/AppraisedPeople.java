package io.kaohe.testing;

import static org.mockito.Mockito.mock;

import io.kaohe.appeal.AppealProcess;
import io.kaohe.appeal.AppealSettings;
import io.kaohe.appraisal.Appraisal;
import io.kaohe.appraisal.AppraisalProcess;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.appraisal.Deadlines;
import io.kaohe.appraisal.Dimension;
import io.kaohe.appraisal.ManagerScoring;
import io.kaohe.appraisal.ManagerScoring.Potential;
import io.kaohe.appraisal.Reviews;
import io.kaohe.appraisal.Scorer;
import io.kaohe.appraisal.SelfReview;
import io.kaohe.board.OpenWork;
import io.kaohe.calibration.CalibrationSettings;
import io.kaohe.config.Settings;
import io.kaohe.customer.SurveyQuestion;
import io.kaohe.customer.SurveySettings;
import io.kaohe.cycle.CycleProcess;
import io.kaohe.cycle.CycleRequest;
import io.kaohe.cycle.CycleSettings;
import io.kaohe.cycle.Cycles;
import io.kaohe.cycle.Launch;
import io.kaohe.cycle.SchedulerSettings;
import io.kaohe.cycle.Scope;
import io.kaohe.decision.DecisionTables;
import io.kaohe.delivery.Addressees;
import io.kaohe.incentive.IncentiveSettings;
import io.kaohe.incentive.SalesShareRates;
import io.kaohe.organization.Logins;
import io.kaohe.outcome.ImprovementProcess;
import io.kaohe.peerreview.PeerProcess;
import io.kaohe.peerreview.PeerReviewSettings;
import io.kaohe.plan.PlanProcess;
import io.kaohe.plan.PlanSettings;
import io.kaohe.scoring.Decisions;
import io.kaohe.scoring.ShippedDecisions;
import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Role;
import io.kaohe.team.HeldTasks;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The demo company's people with their line manager {@code wang.min}, and the features that appraise them on a real
 * database; what the engine implements is mocked. It is 2026-10-15 until time passes.
 */
public final class AppraisedPeople {

    private static final Map<String, Map<String, String>> FIGURES = Map.of(
            "zhang.wei", Map.of("organic_share", "0.44", "top10_keyword_share", "0.30", "seo_leads", "72"),
            "chen.jie", Map.of("content_output", "4", "avg_stay_minutes", "0.5", "content_conversion_rate", "0.01"));

    private static final Actor MANAGER = new Actor("wang.min", Set.of(Role.EMPLOYEE, Role.MANAGER));

    private final TestDatabase database;
    private final Features features;
    private Instant now = Instant.parse("2026-10-15T02:00:00Z");

    public AppraisedPeople(TestDatabase database) {
        this.database = database;
        features = new Features(
                        database,
                        "io.kaohe.audit",
                        "io.kaohe.notification",
                        "io.kaohe.imports",
                        "io.kaohe.organization",
                        "io.kaohe.indicator",
                        "io.kaohe.target",
                        "io.kaohe.source",
                        "io.kaohe.measurement",
                        "io.kaohe.appraisal",
                        "io.kaohe.cycle",
                        "io.kaohe.board",
                        "io.kaohe.plan",
                        "io.kaohe.outcome",
                        "io.kaohe.team",
                        "io.kaohe.appeal",
                        "io.kaohe.calibration",
                        "io.kaohe.summary",
                        "io.kaohe.report",
                        "io.kaohe.printrun",
                        "io.kaohe.incentive",
                        "io.kaohe.development",
                        "io.kaohe.peerreview",
                        "io.kaohe.customer",
                        "io.kaohe.audittrail")
                .with(JdbcTemplate.class, () -> new JdbcTemplate(database.dataSource()))
                .with(Logins.class, () -> mock(Logins.class))
                .with(Addressees.class, () -> mock(Addressees.class))
                .with(CycleProcess.class, () -> mock(CycleProcess.class))
                .with(AppraisalProcess.class, () -> mock(AppraisalProcess.class))
                .with(OpenWork.class, () -> mock(OpenWork.class))
                .with(HeldTasks.class, () -> mock(HeldTasks.class))
                .with(ImprovementProcess.class, () -> mock(ImprovementProcess.class))
                .with(AppealProcess.class, () -> mock(AppealProcess.class))
                .with(AppealSettings.class, AppraisedPeople::appeals)
                .with(PlanProcess.class, () -> mock(PlanProcess.class))
                .with(PlanSettings.class, () -> new PlanSettings("P3M", "P14D", Duration.ofDays(7)))
                .with(PeerProcess.class, () -> mock(PeerProcess.class))
                .with(PeerReviewSettings.class, AppraisedPeople::peerReviews)
                .with(SurveySettings.class, AppraisedPeople::surveys)
                .with(Settings.class, () -> new Settings(Path.of("target"), ZoneId.of("Asia/Shanghai")))
                .with(Decisions.class, ShippedDecisions::new)
                .with(DecisionTables.class, () -> mock(DecisionTables.class))
                .with(SchedulerSettings.class, () -> new SchedulerSettings(List.of(), Map.of()))
                .with(CycleSettings.class, () -> new CycleSettings(Map.of(CycleType.MONTHLY, 15)))
                .with(CalibrationSettings.class, () -> new CalibrationSettings(Map.of("GOOD", new BigDecimal("0.4"))))
                .with(SalesShareRates.class, () -> AppraisedPeople::halfAPercentAndTwo)
                .with(IncentiveSettings.class, AppraisedPeople::incentives)
                .with(Deadlines.class, () -> days(3, 6, 9, 2, 4, 2, 7, 3))
                .with(Clock.class, Now::new);
        features.get("loadShippedLibrary", SmartInitializingSingleton.class).afterSingletonsInstantiated();
        People.atWork(jdbc());
        jdbc().sql("insert into kaohe.employee (id, name) values ('wang.min', '王敏')")
                .update();
        jdbc().sql("insert into kaohe.assignment (employee, valid_from) values ('wang.min', '2026-01-01')")
                .update();
        jdbc().sql("update kaohe.assignment set manager = 'wang.min' where employee <> 'wang.min'")
                .update();
    }

    public <T> T get(Class<T> type) {
        return features.get(type);
    }

    public JdbcClient jdbc() {
        return database.jdbc();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, ZoneId.of("Asia/Shanghai"));
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** It is noon of the day. */
    public void pass(LocalDate until) {
        now = until.atTime(12, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    /** The running cycle of a month, of these and nobody else; whatever there was before is done away with. */
    public UUID launched(Actor hr, String month, Actor... employees) {
        jdbc().sql("update kaohe.cycle set status = 'CANCELLED'").update();
        jdbc().sql("update kaohe.appraisal set status = 'WITHDRAWN'").update();
        jdbc().sql("truncate kaohe.actual cascade").update();
        Scope scope =
                new Scope(List.of(), Arrays.stream(employees).map(Actor::id).toList());
        Cycles cycles = get(Cycles.class);
        UUID cycle = cycles.open(hr, new CycleRequest(io.kaohe.shared.Period.of(month), scope, false));
        cycles.check(cycle);
        get(Launch.class).createAppraisals(cycle);
        jdbc().sql("update kaohe.cycle set status = 'RUNNING' where id = ?")
                .param(cycle)
                .update();
        return cycle;
    }

    public UUID appraisal(UUID cycle, Actor employee) {
        return get(Appraisals.class).ofCycle(cycle).stream()
                .filter(appraisal -> appraisal.employee().equals(employee.id()))
                .map(Appraisal::id)
                .findFirst()
                .orElseThrow();
    }

    /** Measured, reviewed and scored. @param rating of the line manager in every dimension */
    public void scored(UUID cycle, String month, Actor employee, int rating) {
        UUID appraisal = appraisal(cycle, employee);
        measured(employee.id(), month);
        get(Reviews.class).submitSelfReview(employee, appraisal, selfReview());
        get(Reviews.class).submitManagerScoring(MANAGER, appraisal, scoring(rating, null));
        if (!get(Scorer.class).score(appraisal)) {
            throw new IllegalStateException("a figure is missing");
        }
    }

    /** A colleague who was asked about the person, in a stage that is closed. */
    public void asked(UUID appraisal, Actor colleague) {
        jdbc().sql("with stage as (insert into kaohe.peer_stage (appraisal, rater_group, closed)"
                        + " values (:appraisal, 'PEER', true) returning appraisal)"
                        + " insert into kaohe.peer_invitation (id, appraisal, rater_group, reviewer, other_team, status)"
                        + " select gen_random_uuid(), appraisal, 'PEER', :colleague, true, 'INVITED' from stage")
                .param("appraisal", appraisal)
                .param("colleague", colleague.id())
                .update();
    }

    /** Every figure of the person's card, verified: 张伟 is above target, 陈洁 far below 80 %. */
    public void measured(String employee, String period) {
        Objects.requireNonNull(FIGURES.get(employee), employee)
                .forEach((indicator, value) -> measured(employee, indicator, period, value));
    }

    public void measured(String employee, String indicator, String period, String value) {
        UUID batch = UUID.randomUUID();
        jdbc().sql("insert into kaohe.import_batch (id, kind, sha256, file_name, options, rows, accepted, rejected,"
                        + " warnings, imported_by, status)"
                        + " values (?, 'actuals', ?, 'actuals.csv', '{}', 1, 1, '[]', '[]', 'data', 'VERIFIED')")
                .params(batch, batch.toString())
                .update();
        jdbc().sql("insert into kaohe.actual (employee, indicator, period, version, value, source, batch, row_number,"
                        + " imported_by, verified_by, verified_at)"
                        + " select :employee, :indicator, :period, coalesce(max(version), 0) + 1, :value, 'CRM', :batch,"
                        + " 2, 'data', 'hr', now() from kaohe.actual"
                        + " where employee = :employee and indicator = :indicator and period = :period")
                .param("employee", employee)
                .param("indicator", indicator)
                .param("period", period)
                .param("value", new BigDecimal(value))
                .param("batch", batch)
                .update();
    }

    /** 80 in every dimension. */
    public static SelfReview selfReview() {
        return new SelfReview(
                "达成",
                "优化",
                Arrays.stream(Dimension.values())
                        .map(d -> new SelfReview.DimensionScore(d, BigDecimal.valueOf(80)))
                        .toList());
    }

    /** The same rating in every dimension, each on a work case. */
    public static ManagerScoring scoring(int rating, @Nullable Potential potential) {
        return new ManagerScoring(
                Arrays.stream(Dimension.values())
                        .map(d -> new ManagerScoring.Rating(
                                d,
                                BigDecimal.valueOf(rating),
                                List.of(new ManagerScoring.WorkCase(null, "背景", "行动", "结果", "+30%"))))
                        .toList(),
                potential);
    }

    public void bonusBase(String employee, String amount) {
        jdbc().sql("insert into kaohe.bonus_base values (?, ?, ?)")
                .params(employee, LocalDate.of(2026, 1, 1), new BigDecimal(amount))
                .update();
    }

    /** Of everything half a percent, of what high-value customers brought two more. */
    private static SalesShareRates.Rates halfAPercentAndTwo(BigDecimal revenue) {
        return new SalesShareRates.Rates(new BigDecimal("0.50"), new BigDecimal("2.00"), "test");
    }

    private static IncentiveSettings incentives() {
        return new IncentiveSettings(
                Period.ofYears(1), new IncentiveSettings.Award("interaction_rate", new BigDecimal("1000"), 3));
    }

    private static SurveySettings surveys() {
        return new SurveySettings(
                "a key that signs addresses in tests",
                Duration.ofDays(92),
                3,
                20,
                Duration.ofMinutes(10),
                List.of(
                        new SurveyQuestion("CONTENT", "内容满意度", "您满意吗？", "Are you content?"),
                        new SurveyQuestion("CLARITY", "清楚", "清楚吗？", "Is it clear?")));
    }

    private static AppealSettings appeals() {
        return new AppealSettings(Duration.ofDays(15), Duration.ofDays(5));
    }

    private static PeerReviewSettings peerReviews() {
        Duration aDay = Duration.ofDays(1);
        return new PeerReviewSettings("a key that lives outside the database", aDay, aDay, aDay, aDay);
    }

    private static Deadlines days(int... days) {
        Duration[] of = Arrays.stream(days).mapToObj(Duration::ofDays).toArray(Duration[]::new);
        return new Deadlines(of[0], of[1], of[2], of[3], of[4], of[5], of[6], of[7]);
    }

    private final class Now extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
