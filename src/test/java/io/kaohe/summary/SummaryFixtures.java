package io.kaohe.summary;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.appraisal.ManagerScoring.Potential;
import io.kaohe.board.CycleBoard;
import io.kaohe.board.CycleCard;
import io.kaohe.calibration.CalibrationSheet;
import io.kaohe.calibration.CalibrationSheet.Change;
import io.kaohe.calibration.CalibrationSheet.Entry;
import io.kaohe.calibration.CalibrationSheet.Grade;
import io.kaohe.cycle.CycleStatus;
import io.kaohe.incentive.AdvancementSheet;
import io.kaohe.incentive.AdvancementSheet.Choice;
import io.kaohe.incentive.AdvancementSheet.Kind;
import io.kaohe.incentive.AdvancementSheet.Statement;
import io.kaohe.incentive.AdvancementSheet.Voice;
import io.kaohe.indicator.Source;
import io.kaohe.measurement.Coverage;
import io.kaohe.print.Printed;
import io.kaohe.print.RoleName;
import io.kaohe.print.Who;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import io.kaohe.shared.Unit;
import io.kaohe.summary.ChannelTrends.Channel;
import io.kaohe.summary.ChannelTrends.Trend;
import io.kaohe.summary.Summary.Head;
import io.kaohe.summary.TeamSummary.Line;
import io.kaohe.summary.TeamSummary.Standing;
import io.kaohe.summary.TeamSummary.Team;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Summaries as a company of some teams has them. */
final class SummaryFixtures {

    private static final UUID CYCLE = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2026-11-12T02:00:00Z");
    private static final Head HEAD = new Head(CYCLE, Period.of("2026-10"), new Printed(new Who("hr", "人力资源"), NOW));

    private SummaryFixtures() {}

    static CycleSummary aCycle() {
        CycleCard card = new CycleCard(
                CYCLE,
                CycleType.MONTHLY,
                "2026-10",
                CycleStatus.RUNNING,
                NOW,
                NOW,
                null,
                12,
                2,
                List.of(
                        new CycleCard.Stage(AppraisalStatus.MANAGER_SCORING, 4, 2),
                        new CycleCard.Stage(AppraisalStatus.CONFIRMED, 8, 0)),
                List.of());
        return new CycleSummary(
                HEAD,
                new CycleBoard(
                        card,
                        List.of(),
                        List.of(
                                new CycleBoard.Grade("EXCELLENT", 2),
                                new CycleBoard.Grade("GOOD", 5),
                                new CycleBoard.Grade("NEEDS_IMPROVEMENT", 1)),
                        List.of(
                                new CycleBoard.Score(70, 1),
                                new CycleBoard.Score(90, 5),
                                new CycleBoard.Score(100, 2))),
                List.of(
                        new CycleSummary.TeamFigures("社媒组", 7, 6, 6, number("98.40"), number("86.20"), number("95.35")),
                        new CycleSummary.TeamFigures("=1+1组", 5, 2, 2, number("88.00"), null, number("88.00"))),
                List.of(
                        new CycleBoard.Line("BOUNCE_RATE", "跳出率", "Bounce rate", 3, number("0.8712"), 2),
                        new CycleBoard.Line("OWN", null, null, 8, number("0.8800"), null)),
                List.of(new Coverage(
                        "baidu_tongji", "百度统计", "Baidu Tongji", 12, 9, 1, 0, 0, 2, List.of(), "liu.yang", NOW)),
                new CycleSummary.Quality(2, 1, 1, 0),
                List.of(
                        new CycleSummary.Timeliness("SELF_REVIEW", 12, 10, 2, 0, number("1.5")),
                        new CycleSummary.Timeliness("RESULT_TALK", 0, 0, 0, 2, null)));
    }

    static TeamSummary teams() {
        return new TeamSummary(
                HEAD,
                List.of(
                        new Team(
                                "社媒组",
                                List.of(
                                        person("zhang.wei", "张伟", "106.00", "88.57", "101.64", "1.20", "EXCELLENT"),
                                        new Standing(
                                                new Who("li.na", "李娜"),
                                                new RoleName("BD", "渠道拓展岗", "Partner manager"),
                                                "SELF_REVIEW",
                                                null,
                                                null,
                                                null,
                                                null,
                                                null)),
                                List.of(
                                        new Line("LEADS", "引流线索量", "Leads", 2, 1, number("0.92"), number("0.61"), 1),
                                        new Line(
                                                "CTR",
                                                "点击率",
                                                "Click-through rate",
                                                2,
                                                0,
                                                number("1.1"),
                                                number("1"),
                                                0),
                                        new Line("OWN", null, null, 2, 0, number("0.85"), number("0.8"), null))),
                        new Team(
                                null,
                                List.of(person(
                                        "wu.fang", "吴芳", "79.00", "70.00", "79.00", "0.80", "NEEDS_IMPROVEMENT")),
                                List.of())));
    }

    /** Twelve teams with thirteen lines each, the last with more than a chart holds. */
    static TeamSummary manyTeams() {
        return new TeamSummary(
                HEAD,
                IntStream.rangeClosed(1, 12)
                        .mapToObj(team -> new Team(
                                "第" + team + "增长与内容营销组",
                                IntStream.rangeClosed(1, 9)
                                        .mapToObj(i -> person(
                                                "person.number" + i,
                                                "员工" + i,
                                                "96.10",
                                                "88.57",
                                                "94.64",
                                                "1.00",
                                                "GOOD"))
                                        .toList(),
                                manyLines(team == 12 ? 30 : 13)))
                        .toList());
    }

    private static List<Line> manyLines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Line(
                        "LINE_" + i,
                        i + "号渠道有效线索转化率",
                        "Conversion of qualified leads, channel " + i,
                        9,
                        1,
                        number("1.30").subtract(number("0.02").multiply(BigDecimal.valueOf(i))),
                        number("0.4"),
                        3))
                .toList();
    }

    /** Scores all over the scale, twelve teams. */
    static CycleSummary aWideCycle() {
        CycleSummary cycle = aCycle();
        return new CycleSummary(
                HEAD,
                new CycleBoard(
                        cycle.board().cycle(),
                        List.of(),
                        cycle.board().grades(),
                        List.of(new CycleBoard.Score(0, 1), new CycleBoard.Score(140, 2))),
                IntStream.rangeClosed(1, 12)
                        .mapToObj(i -> new CycleSummary.TeamFigures(
                                "第" + i + "组", 7, 6, 6, number("98.40"), number("86.20"), number("95.35")))
                        .toList(),
                cycle.lines(),
                cycle.coverage(),
                cycle.quality(),
                cycle.steps());
    }

    /** So many that the list ends where a page does. */
    static AdvancementList aLongList(int people) {
        return new AdvancementList(
                advancement().head(),
                IntStream.rangeClosed(1, people)
                        .mapToObj(i -> advanced(
                                "person.number" + i,
                                "员工" + i,
                                "GOOD",
                                said(Voice.HR, Kind.PROMOTION, Choice.PROPOSED, null, "连续两年优秀，能独立负责一个渠道，也愿意带教新人"),
                                said(Voice.HR, Kind.PAY, Choice.PROPOSED, number("5"), "按年度预算")))
                        .toList());
    }

    static ChannelTrends trends() {
        List<YearMonth> months = IntStream.range(0, 12)
                .mapToObj(YearMonth.of(2025, 11)::plusMonths)
                .toList();
        return new ChannelTrends(
                HEAD,
                months,
                List.of(new Trend(
                        "跳出率",
                        "Bounce rate",
                        Unit.RATIO,
                        false,
                        List.of(
                                channel("ga4", "谷歌分析 GA4", "Google Analytics 4", months, 12, 0.44),
                                channel("baidu_tongji", "百度统计", "Baidu Tongji", months, 7, 0.52)))));
    }

    /** Two of which a sheet's name does not tell apart. */
    static ChannelTrends counts() {
        Trend trend = new Trend(
                "合格商机",
                "Opportunity qualification rates by team",
                Unit.COUNT,
                true,
                List.of(new Channel(
                        new Source("crm", "CRM", "CRM", List.of()),
                        Map.of(
                                YearMonth.of(2026, 9), new BigDecimal("1"),
                                YearMonth.of(2026, 10), new BigDecimal("3000000000")))));
        return new ChannelTrends(
                HEAD,
                List.of(YearMonth.of(2026, 9), YearMonth.of(2026, 10)),
                List.of(trend, new Trend("合格商机2", trend.nameEn() + " 2", Unit.COUNT, true, trend.channels())));
    }

    static CalibrationMinutes minutes() {
        return new CalibrationMinutes(
                new Head(CYCLE, Period.of("2026"), HEAD.printed()),
                new CalibrationSheet(
                        CYCLE,
                        "2026",
                        false,
                        1,
                        List.of(
                                new Grade("EXCELLENT", "优秀", "Excellent", number("0.20")),
                                new Grade("GOOD", "良好", "Good", number("0.40")),
                                new Grade("MEETS", "达标", "Meets expectations", number("0.30")),
                                new Grade("NEEDS_IMPROVEMENT", "待改进", "Needs improvement", null)),
                        List.of(
                                entry(
                                        "zhang.wei",
                                        "张伟",
                                        "王敏",
                                        "GOOD",
                                        "EXCELLENT",
                                        List.of(new Change("EXCELLENT", 3, "带教两名新人，线索质量全组第一", "hr", NOW))),
                                entry("li.na", "李娜", "王敏", "GOOD", "GOOD", List.of()),
                                entry("wu.fang", "吴芳", "陈静", "MEETS", "MEETS", List.of()))),
                Map.of("hr", "人力资源"));
    }

    static AdvancementList advancement() {
        return new AdvancementList(
                new Head(CYCLE, Period.of("2026"), HEAD.printed()),
                List.of(
                        advanced(
                                "zhang.wei",
                                "张伟",
                                "GOOD",
                                said(Voice.MANAGER, Kind.PROMOTION, Choice.PROPOSED, null, "能带新人"),
                                said(Voice.HR, Kind.PROMOTION, Choice.LATER, null, "上半年已晋升一级"),
                                said(Voice.HR, Kind.PROMOTION, Choice.PROPOSED, null, "连续两年优秀"),
                                said(Voice.MANAGER, Kind.PAY, Choice.PROPOSED, number("6.5"), "高于市场中位"),
                                said(Voice.HR, Kind.PAY, Choice.PROPOSED, number("5"), "按年度预算")),
                        advanced(
                                "li.na", "李娜", "EXCELLENT", said(Voice.HR, Kind.PROMOTION, Choice.NOT, null, "=1+1"))));
    }

    /** Nobody's result is published. */
    static AdvancementList nobodyAdvanced() {
        return new AdvancementList(advancement().head(), List.of());
    }

    private static AdvancementSheet.Line advanced(String id, String name, String computed, Statement... said) {
        return new AdvancementSheet.Line(
                UUID.nameUUIDFromBytes(id.getBytes(UTF_8)),
                1,
                id,
                name,
                "社媒组",
                "wang.min",
                "EXCELLENT",
                computed,
                number("106.00"),
                number("88.57"),
                number("101.64"),
                Potential.HIGH,
                List.of(),
                List.of(said));
    }

    private static Statement said(Voice voice, Kind kind, Choice choice, @Nullable BigDecimal percent, String reason) {
        return new Statement(voice, kind, choice, percent, reason, "somebody", NOW, false);
    }

    private static Entry entry(
            String id, String name, String manager, String computed, String grade, List<Change> changes) {
        return new Entry(
                UUID.nameUUIDFromBytes(id.getBytes(UTF_8)),
                id,
                name,
                "社媒组",
                manager,
                manager,
                false,
                number("101.00"),
                number("88.00"),
                number("97.00"),
                computed,
                grade,
                number("92"),
                number("86"),
                null,
                false,
                changes);
    }

    private static Standing person(
            String id, String name, String completion, String judged, String composite, String factor, String grade) {
        return new Standing(
                new Who(id, name),
                new RoleName("SOCIAL", "社媒新名", "Renamed"),
                "CONFIRMED",
                number(completion),
                number(judged),
                number(composite),
                number(factor),
                grade);
    }

    private static Channel channel(String code, String zh, String en, List<YearMonth> months, int known, double first) {
        Map<YearMonth, BigDecimal> values = new TreeMap<>();
        IntStream.range(12 - known, 12)
                .forEach(i -> values.put(months.get(i), BigDecimal.valueOf(first + 0.01 * ((i * 7) % 5))));
        return new Channel(new Source(code, zh, en, List.of()), values);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
