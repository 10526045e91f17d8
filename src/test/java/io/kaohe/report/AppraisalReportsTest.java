package io.kaohe.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kaohe.appeal.AppealViews;
import io.kaohe.appraisal.AppraisalView.Calibrated;
import io.kaohe.appraisal.CardView;
import io.kaohe.appraisal.CardView.DifferenceView;
import io.kaohe.appraisal.Deadlines;
import io.kaohe.delivery.Addressee;
import io.kaohe.delivery.Addressees;
import io.kaohe.measurement.Breach;
import io.kaohe.measurement.SourceFile;
import io.kaohe.print.RoleName;
import io.kaohe.print.Who;
import io.kaohe.scoring.Decisions;
import io.kaohe.scoring.RaterGroup;
import io.kaohe.scoring.Scoring;
import io.kaohe.scoring.ScoringInput;
import io.kaohe.scoring.ScoringInput.LineStatus;
import io.kaohe.scoring.ScoringResult;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Block;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Direction;
import io.kaohe.shared.Method;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.shared.Unit;
import io.kaohe.testing.Features;
import io.kaohe.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("An appraisal is printed for each reader's eyes")
class AppraisalReportsTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @RegisterExtension
    static final Features features = Features.ofFigures(
                    database,
                    "io.kaohe.target",
                    "io.kaohe.decision",
                    "io.kaohe.notification",
                    "io.kaohe.appraisal",
                    "io.kaohe.report")
            .with(AppealViews.class, () -> mock(AppealViews.class))
            .with(Deadlines.class, () -> {
                Duration aDay = Duration.ofDays(1);
                return new Deadlines(aDay, aDay, aDay, aDay, aDay, aDay, aDay, aDay);
            })
            .with(Addressees.class, AppraisalReportsTest::anAccountThatIsNobodys)
            .with(JdbcTemplate.class, () -> new JdbcTemplate(database.dataSource()));

    private static final Actor ZHANG_WEI = new Actor("zhang.wei", Set.of(Role.EMPLOYEE));
    private static final Actor WANG_MIN = new Actor("wang.min", Set.of(Role.EMPLOYEE, Role.MANAGER));
    private static final Actor HEAD = new Actor("zhou.jun", Set.of(Role.EMPLOYEE, Role.MANAGER));
    private static final Actor STRANGER = new Actor("liu.yang", Set.of(Role.EMPLOYEE, Role.MANAGER));
    private static final Actor HR = new Actor("hr", Set.of(Role.HR));
    private static final Actor ADMIN = new Actor("admin", Set.of(Role.ADMIN));
    private static final Actor HR_HERSELF = new Actor("zhang.wei", Set.of(Role.EMPLOYEE, Role.HR));

    private static Addressees anAccountThatIsNobodys() {
        Addressees addressees = mock(Addressees.class);
        when(addressees.find("data")).thenReturn(Optional.of(new Addressee("data", "数据负责人", null)));
        return addressees;
    }

    private final AppraisalReports reports = features.get(AppraisalReports.class);
    private UUID id = UUID.randomUUID();

    @BeforeEach
    void launched() {
        sql("truncate kaohe.employee, kaohe.cycle, kaohe.scorecard, kaohe.indicator cascade");
        sql("insert into kaohe.team values ('t1', '增长一组') on conflict do nothing");
        sql("insert into kaohe.employee (id, name) values ('zhou.jun', '周军'), ('wang.min', '王敏'),"
                + " ('zhang.wei', '张伟'), ('liu.yang', '刘洋')");
        sql("insert into kaohe.assignment (employee, team, manager, role, valid_from) values"
                + " ('wang.min', 't1', 'zhou.jun', null, '2025-01-01'),"
                + " ('zhang.wei', 't1', 'wang.min', 'SEO', '2025-01-01'),"
                + " ('liu.yang', 't1', 'zhou.jun', null, '2025-01-01')");
        sql("insert into kaohe.indicator (code, version, name_zh, name_en, definition_zh, definition_en, formula_zh,"
                + " formula_en, family, statements, unit, direction, method, cap, due_in, aggregation, weighted_by, pairs)"
                + " values ('organic_share', 1, '自然搜索流量占比', 'Organic search share', '-', '-', '-', '-', 'TRAFFIC',"
                + " '{}', 'RATIO', 'HIGHER', 'HIGHER', 1.5, '{MONTHLY}', 'WEIGHTED_AVERAGE', 'sessions', '{}')");
        sql(
                "insert into kaohe.scorecard (code, version, name_zh, name_en, role, cycle_types, status, origin, created_by)"
                        + " values ('SEO', 1, 'SEO专员', 'SEO specialist', 'SEO', '{MONTHLY}', 'ACTIVE', 'S82', 'hr')");
        sql("insert into kaohe.scorecard_line (scorecard, version, position, code, name_zh, name_en, block, indicator,"
                + " method, weight, target) values"
                + " ('SEO', 1, 1, 'organic_share', '自然搜索流量占比', 'Organic search share', 'QUANTITATIVE',"
                + " 'organic_share', 'HIGHER', 75, 0.42),"
                + " ('SEO', 1, 2, 'judged', '综合评价', 'Judgement', 'QUALITATIVE', null, 'JUDGED', 25, null)");
        UUID cycle = UUID.randomUUID();
        sql(
                "insert into kaohe.cycle (id, type, period, status, scope, data_due, opened_by)"
                        + " values (?, 'MONTHLY', '2026-10', 'RUNNING', '{}', now(), 'hr')",
                cycle);
        id = UUID.randomUUID();
        sql(
                "insert into kaohe.appraisal (id, cycle, cycle_type, period, employee, reviewer, scorecard,"
                        + " scorecard_version, launch_batch, status, self_review_due, scoring_due, talk_due) values"
                        + " (?, ?, 'MONTHLY', '2026-10', 'zhang.wei', 'wang.min', 'SEO', 1, 0, 'RESULT_TALK', now(), now(),"
                        + " now())",
                id,
                cycle);
    }

    @Test
    @DisplayName("before scoring the manager sees the card as it stands and the person nothing")
    void beforeScoring() {
        AppraisalReport report = reports.of(WANG_MIN, id);
        assertThat(report.current()).isEmpty();
        assertThat(report.lines()).extracting(CardView.Line::code).containsExactly("organic_share", "judged");
        assertThat(report.lines().get(0).target()).isEqualByComparingTo("0.42");
        refused(ZHANG_WEI);
    }

    @Test
    @DisplayName("a scored result stays hidden from the person, even from HR's own officer, until it is published")
    void untilPublication() {
        scored(1);
        assertThat(reports.of(WANG_MIN, id).current()).isPresent();
        assertThat(reports.of(HEAD, id).current()).isPresent();
        assertThat(reports.of(HR, id).current()).isPresent();
        refused(ZHANG_WEI);
        refused(HR_HERSELF);
        published(1);
        assertThat(reports.of(ZHANG_WEI, id).current()).isPresent();
    }

    @Test
    @DisplayName("strangers and administrators find nothing, as if there were nothing")
    void strangers() {
        scored(1);
        published(1);
        refused(STRANGER);
        refused(ADMIN);
        assertThatThrownBy(() -> reports.of(HR, UUID.randomUUID())).isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("while a newer result is unpublished the person prints the published one")
    void newerResultStaysHidden() {
        scored(1);
        published(1);
        scored(2);
        assertThat(version(ZHANG_WEI)).isEqualTo(1);
        assertThat(version(WANG_MIN)).isEqualTo(2);
    }

    @Test
    @DisplayName("what is printed is what was scored, with file, row and who verified (S49, S50), told as it was (S51)")
    void contents() throws Exception {
        sql(
                "insert into kaohe.rating (appraisal, round, rater_group, rater, dimension, score, submitted_by)"
                        + " values (?, 1, 'MANAGER', 'wang.min', 'EXECUTION', 90, 'wang.min')",
                id);
        for (String dimension : List.of("EXECUTION", "PROBLEM_SOLVING")) {
            sql(
                    "insert into kaohe.work_case (appraisal, round, rater, dimension, position, situation, action, result,"
                            + " moved) values (?, 1, 'wang.min', ?, 0, '情境', '行动', '结果', '1 → 2')",
                    id,
                    dimension);
        }
        scored(1);
        published(1);
        AppraisalReport report = reports.of(ZHANG_WEI, id);
        CardView.Line line = report.lines().get(0);
        assertThat(line.actual()).isEqualByComparingTo("0.462");
        assertThat(line.completion()).isEqualTo("1.1");
        assertThat(line.figures()).singleElement().satisfies(figure -> {
            assertThat(figure.file().name()).isEqualTo("ga4.csv");
            assertThat(figure.row()).isEqualTo(12);
            assertThat(figure.manualReason()).isEqualTo("停机");
            assertThat(report.names().who(figure.importedBy())).isEqualTo(new Who("data", "数据负责人"));
            assertThat(report.names().who(figure.verifiedBy())).isEqualTo(new Who("liu.yang", "刘洋"));
            assertThat(report.names().source(figure.source()).nameZh()).isEqualTo("谷歌分析");
            assertThat(figure.breaches()).extracting(Breach::line, Breach::item).containsExactly(tuple(7, "GD7"));
            assertThat(Objects.requireNonNull(figure.difference()).reason()).isEqualTo("漏装代码");
        });
        assertThat(report.ratings()).contains(new AppraisalReport.Rating("MANAGER", "EXECUTION", new BigDecimal("90")));
        assertThat(report.cases())
                .singleElement()
                .satisfies(workCase ->
                        assertThat(workCase.dimensions()).containsExactlyInAnyOrder("EXECUTION", "PROBLEM_SOLVING"));
        assertThat(report.team()).isEqualTo("增长一组");
        assertThat(report.role()).isEqualTo(new RoleName("SEO", "SEO专员", "SEO specialist"));
        assertThat(new Reports().appraisalPdf(report, Locale.CHINESE)).isNotEmpty();
    }

    @Test
    @DisplayName("after an appeal the line manager's rating stays the line manager's, beside the one that counts")
    void ratedInAnAppeal() {
        scored(1);
        scored(2, "APPEAL", "95");
        sql("insert into kaohe.result (appraisal, version, source, composite, coefficient, grade, follow_ups, flags,"
                + " input, card, ledger, rule_version, decision_versions, calibrated_from, calibration_reason,"
                + " calibrated_by) select appraisal, 3, source, composite, coefficient, 'GOOD', follow_ups, flags, input,"
                + " card, ledger, rule_version, decision_versions, 'EXCELLENT', '与同组相比', 'liu.yang'"
                + " from kaohe.result where version = 2");

        AppraisalReport report = reports.of(HR, id);

        assertThat(report.ratings())
                .containsExactly(new AppraisalReport.Rating("MANAGER", "EXECUTION", new BigDecimal("90")));
        assertThat(report.ratedInAppeal())
                .containsExactly(new AppraisalReport.Rating("MANAGER", "EXECUTION", new BigDecimal("95")));
        assertThat(report.current().orElseThrow().result().calibrated())
                .as("decided in the appeal, not when results were compared")
                .isEqualTo(new Calibrated("EXCELLENT", "与同组相比", "刘洋", true));
    }

    @Test
    @DisplayName("every print is on record")
    void audited() {
        reports.of(HR, id);
        assertThat(database.jdbc()
                        .sql("select actor || ' ' || employee from kaohe.audit"
                                + " where action = 'APPRAISAL_PRINTED' and subject = ?")
                        .param("appraisal/" + id)
                        .query(String.class)
                        .list())
                .containsExactly("hr zhang.wei");
    }

    private void refused(Actor reader) {
        assertThatThrownBy(() -> reports.of(reader, id))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    private int version(Actor reader) {
        return reports.of(reader, id).current().orElseThrow().result().version();
    }

    private void scored(int version) {
        scored(version, "SCORED", "90");
    }

    private void scored(int version, String source, String rated) {
        ScoringInput input = new ScoringInput(
                CycleType.MONTHLY,
                List.of(
                        line("organic_share", Block.QUANTITATIVE, Method.HIGHER, "75", "0.42", "0.462"),
                        line("judged", Block.QUALITATIVE, Method.JUDGED, "25", null, null)),
                Map.of(),
                List.of(new ScoringInput.Rating(RaterGroup.MANAGER, "wang.min", "EXECUTION", new BigDecimal(rated))),
                Map.of(),
                List.of());
        ScoringResult result = Scoring.score(input, new FixedDecisions());
        sql(
                "insert into kaohe.result (appraisal, version, source, completion_rate, qualitative, composite,"
                        + " performance_index, coefficient, grade, follow_ups, flags, input, card, ledger,"
                        + " rule_version, decision_versions) values (?, ?, ?, ?, ?, ?, ?, ?, ?, '{}', '{}',"
                        + " ?::jsonb, ?::jsonb, ?::jsonb, ?, ?::jsonb)",
                id,
                version,
                source,
                result.completionRate(),
                result.qualitativeScore(),
                result.composite(),
                result.performanceIndex(),
                result.bonusCoefficient(),
                result.grade(),
                json(input),
                json(card()),
                json(result.ledger()),
                result.ruleVersion(),
                json(result.decisionVersions()));
    }

    private static CardView card() {
        CardView.Figure figure = new CardView.Figure(
                "2026-10",
                new BigDecimal("0.462"),
                "GA4",
                new SourceFile(new UUID(0, 1), "ga4.csv", "0".repeat(64), true, null),
                12,
                null,
                "停机",
                "data",
                Instant.EPOCH,
                "liu.yang",
                Instant.EPOCH,
                List.of(new Breach(7, "GD7", LocalDateTime.of(2026, 10, 5, 9, 0), null, new BigDecimal("3.5"))),
                new DifferenceView(
                        new DifferenceView.Said("BAIDU_TONGJI", new BigDecimal("0.6")),
                        new DifferenceView.Said("GA4", new BigDecimal("0.462")),
                        new BigDecimal("0.1"),
                        "GA4",
                        "漏装代码",
                        "liu.yang"));
        CardView.Line line = new CardView.Line(
                "organic_share",
                "SEO",
                "自然搜索流量占比",
                "Organic search share",
                Block.QUANTITATIVE,
                Method.HIGHER,
                Unit.RATIO,
                null,
                new BigDecimal("75"),
                new BigDecimal("0.42"),
                null,
                null,
                null,
                true,
                List.of(),
                figure.value(),
                List.of(figure),
                List.of(),
                LineStatus.SCORED,
                null,
                null,
                null,
                "1.1",
                "82.50");
        return new CardView("SEO", "SEO专员", "SEO specialist", true, List.of(line), List.of(), null, List.of());
    }

    private void published(int version) {
        sql("update kaohe.result set published_at = now() where appraisal = ? and version = ?", id, version);
    }

    private static ScoringInput.Line line(
            String code, Block block, Method method, String weight, @Nullable String target, @Nullable String actual) {
        return new ScoringInput.Line(
                code,
                block,
                method,
                Direction.HIGHER,
                new BigDecimal(weight),
                target == null ? null : new BigDecimal(target),
                null,
                actual == null ? null : new BigDecimal(actual),
                null,
                null,
                List.of(),
                false,
                LineStatus.SCORED,
                null);
    }

    private static void sql(String statement, @Nullable Object... params) {
        database.jdbc().sql(statement).params(Arrays.asList(params)).update();
    }

    private static String json(Object value) {
        try {
            return JsonMapper.builder().findAndAddModules().build().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One answer to everything: what the tables say is not what is looked at here. */
    private static final class FixedDecisions implements Decisions {

        @Override
        public Decided<BigDecimal> bonusCoefficient(BigDecimal completionRate, BigDecimal qualitativeScore) {
            return new Decided<>(new BigDecimal("1.00"), "1");
        }

        @Override
        public Decided<String> grade(BigDecimal composite) {
            return new Decided<>("EXCELLENT", "1");
        }

        @Override
        public Decided<List<String>> followUps(CycleType type, BigDecimal completionRate, String grade) {
            return new Decided<>(List.of(), "1");
        }
    }
}
