package io.kaohe.report;

import static java.util.Objects.requireNonNull;

import io.kaohe.appeal.AppealReviews.CorrectionDecision;
import io.kaohe.appeal.AppealStatus;
import io.kaohe.appeal.AppealView;
import io.kaohe.appeal.AppealView.Matter;
import io.kaohe.appeal.Disputed;
import io.kaohe.appeal.Judgement;
import io.kaohe.appraisal.AppraisalView.Average;
import io.kaohe.appraisal.AppraisalView.OpinionsView;
import io.kaohe.appraisal.CardView;
import io.kaohe.appraisal.CardView.Customers;
import io.kaohe.appraisal.CardView.Customers.Finding;
import io.kaohe.appraisal.CardView.Customers.Question;
import io.kaohe.appraisal.CardView.DifferenceView;
import io.kaohe.appraisal.CardView.DifferenceView.Said;
import io.kaohe.appraisal.CardView.Figure;
import io.kaohe.appraisal.CardView.Line;
import io.kaohe.appraisal.CardView.Stretch;
import io.kaohe.appraisal.CardView.TargetStage;
import io.kaohe.appraisal.Gap;
import io.kaohe.appraisal.ManagerScoring;
import io.kaohe.diagnosis.Symptom;
import io.kaohe.measurement.Breach;
import io.kaohe.measurement.Origin;
import io.kaohe.measurement.SourceFile;
import io.kaohe.print.Printed;
import io.kaohe.print.RoleName;
import io.kaohe.print.Who;
import io.kaohe.report.AppraisalReport.Answer;
import io.kaohe.report.AppraisalReport.Card;
import io.kaohe.report.AppraisalReport.Confirmation;
import io.kaohe.report.AppraisalReport.Rating;
import io.kaohe.report.AppraisalReport.Result;
import io.kaohe.report.AppraisalReport.Round;
import io.kaohe.report.AppraisalReport.SelfReview;
import io.kaohe.report.AppraisalReport.Source;
import io.kaohe.report.AppraisalReport.Talk;
import io.kaohe.report.AppraisalReport.WorkCase;
import io.kaohe.report.BonusListReport.Decision;
import io.kaohe.report.BonusListReport.Entry;
import io.kaohe.scoring.ScoringInput.LineStatus;
import io.kaohe.scoring.ScoringResult.LedgerEntry;
import io.kaohe.scoring.ScoringResult.Subject;
import io.kaohe.shared.Block;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Method;
import io.kaohe.shared.Period;
import io.kaohe.shared.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The SEO example of {@code requirements.md} §3 as a report, and lists beside it. */
final class ReportFixtures {

    static final UUID ID = UUID.fromString("3f2a9c1e-5b7d-4c8a-9e01-2d6f4b8a7c35");
    static final Who ZHANG_WEI = new Who("zhang.wei", "张伟");
    static final Who WANG_MIN = new Who("wang.min", "王敏");
    static final Who HR = new Who("hr", "人力资源");
    private static final Names NAMES = new Names(
            Map.of("data", "数据专员", "hr", "人力资源"),
            Map.of(
                    "GA4", new Source("谷歌分析 GA4", "Google Analytics 4"),
                    "BAIDU_TONGJI", new Source("百度统计", "Baidu Tongji"),
                    "CRM", new Source("企业CRM", "CRM"),
                    "WECHAT_MP", new Source("微信公众平台", "WeChat Official Account")));

    /** GD1 with an answer, half an hour late; the others without. */
    private static final List<Breach> SEVEN_LATE = IntStream.rangeClosed(1, 7)
            .mapToObj(i -> new Breach(
                    i + 1,
                    "GD" + i,
                    LocalDateTime.of(2026, 10, i, 9, 0),
                    i == 1 ? LocalDateTime.of(2026, 10, 2, 9, 30) : null,
                    i == 1 ? new BigDecimal("0.5") : new BigDecimal("12.2512")))
            .toList();

    private ReportFixtures() {}

    /** Scored, talked about, objected to, corrected, scored again and confirmed. */
    static AppraisalReport aConfirmedAppraisal() {
        return with(
                ZHANG_WEI,
                seoLines(),
                new SelfReview(
                        "自然搜索流量占比与线索量均超过目标；关键词 Top10 占比受算法调整影响，完成九成。",
                        "把长尾词内容改为每周两篇专题，配合落地页 A/B 测试；下月把预算向高转化词倾斜。",
                        at("2026-11-03T02:10:00Z"),
                        null,
                        null),
                List.of(
                        new WorkCase(
                                List.of("STRATEGY_INNOVATION", "PROBLEM_SOLVING"),
                                "核心词排名在算法更新后跌出前十，官网自然流量一周内下降 18%。",
                                "重建长尾词库，改写 24 篇产品页，合并重复页面并重新提交索引。",
                                "四周内 31 个核心词中 19 个回到前十。",
                                "自然搜索流量占比 38% → 46.2%"),
                        new WorkCase(
                                List.of("EXECUTION"),
                                "活动页上线时间提前一周，设计与技术资源不足。",
                                "拆分页面模块，复用组件库，每日同步进度。",
                                "按期上线，无返工。",
                                "引流线索量 480 → 576")),
                List.of(
                        new Round(
                                result(1, "104.50", "88.57", "100.52", "92.56", "1.00", "EXCELLENT"),
                                new Talk("说明各项得分与依据，讨论关键词排名的原因。", null, WANG_MIN, at("2026-11-05T06:00:00Z")),
                                new Confirmation(ZHANG_WEI, at("2026-11-05T09:00:00Z"), "线索量少计了 10 月 30、31 日两天。"),
                                new Answer(
                                        "CORRECT_DATA", "核对 CRM 导出后属实，补录两天数据并重新计分。", HR, at("2026-11-06T03:00:00Z"))),
                        new Round(
                                result(2, "106.00", "88.57", "101.64", "93.89", "1.00", "EXCELLENT"),
                                new Talk(
                                        "说明更正后的结果；约定十一月重点是长尾词专题与落地页测试。",
                                        "加大短视频投入",
                                        WANG_MIN,
                                        at("2026-11-07T06:00:00Z")),
                                new Confirmation(ZHANG_WEI, at("2026-11-07T08:30:00Z"), null),
                                null)),
                "CONFIRMED",
                null);
    }

    /** The confirmed one, with an appeal as HR sees it, or as the line manager does. */
    static AppraisalReport withAppeal(boolean told) {
        AppraisalReport report = aConfirmedAppraisal();
        Disputed line = new Disputed(Disputed.Kind.LINE, report.lines().get(0).code(), "少计了十月三十、三十一日两天");
        Disputed rating = new Disputed(Disputed.Kind.RATING, "EXECUTION", "活动页按期上线");
        Matter matter = new Matter(
                new AppealView.Who("zhao.lei", "赵磊"),
                "两天的数据没有计入",
                true,
                List.of(line, rating),
                new CardView("SEO", "SEO专员", "SEO specialist", false, report.lines(), List.of(), null, List.of()),
                new CardView("SEO", "SEO专员", "SEO specialist", false, report.lines(), List.of(), null, List.of()),
                List.of(),
                null,
                List.of(
                        new Judgement(line.kind(), line.code(), Judgement.Decision.CORRECT, "日志缺两天", null, List.of()),
                        new Judgement(
                                rating.kind(),
                                rating.code(),
                                Judgement.Decision.RERATE,
                                "按期且无返工",
                                new BigDecimal("93"),
                                List.of(new ManagerScoring.WorkCase(
                                        null, "活动页临时改期", "两天内重排资源", "按期上线", "首屏 3.1 秒 → 1.8 秒")))),
                new AppealView.Correction(CorrectionDecision.CORRECTED, "已补导两天", "data", at("2026-11-20T02:00:00Z")),
                null);
        AppealView appeal = new AppealView(
                report.id(),
                CycleType.MONTHLY,
                "2026-10",
                new AppealView.Who(ZHANG_WEI.id(), ZHANG_WEI.name()),
                AppealStatus.DECIDED,
                at("2026-11-15T02:00:00Z"),
                told ? matter : null,
                figures(1, "100.52", "1.00", "GOOD"),
                figures(2, "101.64", "1.20", "EXCELLENT"));
        return new AppraisalReport(
                report.id(),
                report.employee(),
                report.team(),
                report.role(),
                report.reviewer(),
                report.period(),
                "APPEALED",
                report.card(),
                report.lines(),
                report.stretches(),
                report.names(),
                report.selfReview(),
                report.ratings(),
                List.of(new Rating("MANAGER", "EXECUTION", new BigDecimal("91"))),
                report.customers(),
                report.upward(),
                report.cases(),
                report.standIns(),
                report.rounds(),
                appeal,
                report.closeReason(),
                report.concludedAt(),
                report.printed());
    }

    private static AppealView.Figures figures(int version, String composite, String coefficient, String grade) {
        return new AppealView.Figures(
                version, null, null, new BigDecimal(composite), new BigDecimal(coefficient), grade);
    }

    /** Just launched: nothing has come in yet. */
    static AppraisalReport anEmptyAppraisal() {
        return with(ZHANG_WEI, List.of(), null, List.of(), List.of(), "SELF_REVIEW", null);
    }

    static AppraisalReport anUnconfirmedAppraisal() {
        AppraisalReport report = aConfirmedAppraisal();
        Round round = report.rounds().get(1);
        return with(
                ZHANG_WEI,
                report.lines(),
                new SelfReview(null, null, null, HR, "员工长期病假，主管已电话沟通。"),
                report.cases(),
                List.of(new Round(round.result(), round.talk(), null, null)),
                "CLOSED_UNCONFIRMED",
                "员工病假未返岗，两次催办无答复。");
    }

    static AppraisalReport anAppraisalWithSelfReview(String text) {
        AppraisalReport report = aConfirmedAppraisal();
        return with(
                ZHANG_WEI,
                report.lines(),
                new SelfReview(text, "", at("2026-11-03T02:10:00Z"), null, null),
                report.cases(),
                report.rounds(),
                report.status(),
                null);
    }

    /** Forty lines, texts that fill pages. */
    static AppraisalReport aLongAppraisal(String text) {
        AppraisalReport report = aConfirmedAppraisal();
        List<Line> lines = new ArrayList<>(report.lines());
        List<LedgerEntry> ledger =
                new ArrayList<>(report.rounds().get(1).result().ledger());
        for (int i = 1; i <= 40; i++) {
            lines.add(extra("extra_" + i, "很长的考核指标名称用于检查换行与分页" + i, "A long indicator name to check wrapping " + i));
            ledger.add(entry(Subject.LINE, "extra_" + i, "1.1", "1.1", "0.50", "0.55"));
        }
        WorkCase workCase = new WorkCase(List.of("EXECUTION"), text, text, text, "1 → 2");
        Round round = report.rounds().get(1);
        return with(
                ZHANG_WEI,
                lines,
                new SelfReview(text, text, at("2026-11-03T02:10:00Z"), null, null),
                List.of(workCase, workCase, report.cases().get(0), workCase),
                List.of(new Round(
                        withLedger(round.result(), ledger),
                        new Talk(text, null, WANG_MIN, at("2026-11-07T06:00:00Z")),
                        round.confirmation(),
                        null)),
                "CONFIRMED",
                null);
    }

    static AppraisalReport withName(String name) {
        AppraisalReport report = aConfirmedAppraisal();
        return with(
                new Who("zhang.wei", name),
                report.lines(),
                report.selfReview(),
                report.cases(),
                report.rounds(),
                report.status(),
                null);
    }

    static BonusListReport aBonusList() {
        return new BonusListReport(
                ID,
                Period.of("2026-10"),
                2,
                List.of(
                        new Entry(
                                ZHANG_WEI,
                                "一组",
                                new BigDecimal("103.70"),
                                new BigDecimal("79.50"),
                                "GOOD",
                                new BigDecimal("1.00"),
                                new BigDecimal("93.89"),
                                new BigDecimal("3000.00"),
                                new BigDecimal("3000.00"),
                                false,
                                false,
                                null),
                        new Entry(
                                new Who("li.na", "李娜"),
                                "一组",
                                new BigDecimal("112.40"),
                                new BigDecimal("88.25"),
                                "EXCELLENT",
                                new BigDecimal("1.30"),
                                new BigDecimal("108.00"),
                                new BigDecimal("2800.55"),
                                new BigDecimal("3640.72"),
                                true,
                                false,
                                null),
                        new Entry(
                                new Who("chen.jie", "=1+1"),
                                "+二组",
                                new BigDecimal("61.00"),
                                null,
                                "NEEDS_IMPROVEMENT",
                                new BigDecimal("0.80"),
                                null,
                                null,
                                null,
                                false,
                                false,
                                null)),
                List.of(),
                new Decision("APPROVE", HR, at("2026-11-12T02:00:00Z")),
                new Printed(HR, at("2026-11-12T02:05:00Z")));
    }

    /** Approved on the 12th, contested on the 20th. */
    static BonusListReport aBonusListOnHold() {
        BonusListReport list = aBonusList();
        Entry before = list.entries().get(0);
        Entry onHold = new Entry(
                before.employee(),
                before.team(),
                before.completionRate(),
                before.qualitativeScore(),
                before.grade(),
                before.coefficient(),
                before.performanceIndex(),
                before.base(),
                null,
                false,
                true,
                at("2026-11-20T02:00:00Z"));
        return new BonusListReport(ID, list.period(), 2, List.of(onHold), List.of(), list.decision(), list.printed());
    }

    static BonusListReport aBonusListOf(int people) {
        return new BonusListReport(
                ID,
                Period.of("2026-10"),
                1,
                Stream.iterate(1, i -> i + 1)
                        .limit(people)
                        .map(i -> new Entry(
                                new Who("employee." + i, "员工" + i),
                                "市场" + i % 7 + "组",
                                new BigDecimal("101.00"),
                                new BigDecimal("82.00"),
                                "GOOD",
                                new BigDecimal("1.15"),
                                new BigDecimal("98.10"),
                                new BigDecimal("3000.00"),
                                new BigDecimal("3450.00"),
                                false,
                                false,
                                null))
                        .toList(),
                List.of(),
                null,
                new Printed(HR, at("2026-11-12T02:05:00Z")));
    }

    private static Customers customers() {
        return new Customers(
                5,
                List.of(new Question("活动内容满意度", 6, new BigDecimal("83.33")), new Question("资料清楚易懂", 3, null)),
                List.of(new Finding("承诺未兑现", "回电晚于约定时间", 2)));
    }

    private static AppraisalReport with(
            Who employee,
            List<Line> lines,
            @Nullable SelfReview selfReview,
            List<WorkCase> cases,
            List<Round> rounds,
            String status,
            @Nullable String closeReason) {
        List<Rating> ratings = rounds.isEmpty()
                ? List.of()
                : List.of(
                        new Rating("SELF", "STRATEGY_INNOVATION", new BigDecimal("80")),
                        new Rating("SELF", "PROBLEM_SOLVING", new BigDecimal("85")),
                        new Rating("SELF", "EXECUTION", new BigDecimal("75")),
                        new Rating("MANAGER", "STRATEGY_INNOVATION", new BigDecimal("92")),
                        new Rating("MANAGER", "PROBLEM_SOLVING", new BigDecimal("90")),
                        new Rating("MANAGER", "EXECUTION", new BigDecimal("88")),
                        new Rating("PEER", "COLLABORATION", new BigDecimal("81.3333")));
        return new AppraisalReport(
                ID,
                employee,
                "增长一组",
                new RoleName("SOCIAL", null, null),
                WANG_MIN,
                Period.of("2026-10"),
                status,
                new Card("SEO", 1, "SEO专员", "SEO specialist"),
                lines,
                List.of(),
                NAMES,
                selfReview,
                ratings,
                List.of(),
                rounds.isEmpty() ? null : customers(),
                rounds.isEmpty()
                        ? null
                        : new OpinionsView(List.of(new Average("CLEAR_GOALS", new BigDecimal("77.50"))), List.of()),
                cases,
                List.of(),
                rounds,
                null,
                closeReason,
                closeReason == null ? null : at("2026-11-11T02:00:00Z"),
                new Printed(HR, at("2026-11-08T01:30:00Z")));
    }

    private static List<Line> seoLines() {
        Figure ga4 = figure("2026-10", "0.462", "GA4", "ga4_2026-10.csv", 12, null, null, "hr", List.of(), null);
        Figure crm = figure(
                "2026-10",
                "576",
                "CRM",
                "crm_leads_2026-10.csv",
                null,
                new Origin("CRM_LEADS", 1, "CRM 线索列表", "CRM leads", "leads", 2, 180, 58, "OWNER", null, null),
                null,
                "hr",
                List.of(),
                null);
        return List.of(
                line(
                        "organic_share",
                        "自然搜索流量占比",
                        "Organic search share",
                        Unit.RATIO,
                        "30.00",
                        "0.42",
                        "0.462",
                        List.of(decided(ga4)),
                        "1.1",
                        "44.00"),
                late(line(
                        "top10_keyword_share",
                        "关键词Top10占比",
                        "Top-10 keyword share",
                        Unit.RATIO,
                        "25.00",
                        "0.30",
                        "0.27",
                        List.of(ga4),
                        "0.9",
                        "30.00")),
                line(
                        "seo_leads",
                        "引流线索量",
                        "Leads from SEO",
                        Unit.COUNT,
                        "20.00",
                        "480",
                        "576",
                        List.of(crm),
                        "1.2",
                        "32.00"),
                judged("judged", "SEO", "0.88571428", "88.57"));
    }

    private static Line judged(String code, String scorecard, String completion, String contribution) {
        return new Line(
                code,
                scorecard,
                null,
                null,
                Block.QUALITATIVE,
                Method.JUDGED,
                null,
                null,
                new BigDecimal("25.00"),
                null,
                null,
                null,
                null,
                false,
                List.of(),
                null,
                List.of(),
                List.of(),
                LineStatus.SCORED,
                null,
                null,
                null,
                completion,
                contribution);
    }

    static Line excluded() {
        return excluded("seo_leads", "SEO", "引流线索量", "Leads from SEO", Unit.COUNT);
    }

    private static Line excluded(String code, String scorecard, String nameZh, String nameEn, Unit unit) {
        return new Line(
                code,
                scorecard,
                nameZh,
                nameEn,
                Block.QUANTITATIVE,
                Method.HIGHER,
                unit,
                null,
                new BigDecimal("20.00"),
                new BigDecimal("480"),
                null,
                null,
                null,
                false,
                List.of(),
                null,
                List.of(),
                List.of(),
                LineStatus.EXCLUDED,
                Gap.NO_ACTUAL,
                "CRM 迁移，十月数据不可用",
                "hr",
                null,
                null);
    }

    /** Two of a quarter's months are in; one of them has its own target from its first day. */
    static AppraisalReport aQuarterUnderWay() {
        AppraisalReport report = anEmptyAppraisal();
        Line leads = new Line(
                "seo_leads",
                "SEO",
                "引流线索量",
                "Leads from SEO",
                Block.QUANTITATIVE,
                Method.HIGHER,
                Unit.COUNT,
                null,
                new BigDecimal("20.00"),
                new BigDecimal("1500"),
                null,
                null,
                null,
                false,
                List.of(stage("2026-10-01", "2026-10-31", "480"), stage("2026-11-01", "2026-12-31", "510")),
                null,
                List.of(
                        figure("2026-10", "576", "CRM", "crm_10.csv", 4, null, null, "hr", List.of(), null),
                        figure("2026-11", "601", "CRM", "crm_11.csv", 4, null, null, null, List.of(), null)),
                List.of(YearMonth.of(2026, 12)),
                LineStatus.BLOCKED,
                Gap.MONTH_MISSING,
                null,
                null,
                null,
                null);
        return with(ZHANG_WEI, List.of(leads), null, List.of(), List.of(), report.status(), null);
    }

    /** Of so many lines that some begin where a page ends, each of twelve months. */
    static AppraisalReport aYear(int lines) {
        AppraisalReport report = anEmptyAppraisal();
        Line leads = aQuarterUnderWay().lines().get(0);
        List<Figure> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> figure(
                        "2026-%02d".formatted(month),
                        "" + (500 + month),
                        "CRM",
                        "crm_%02d.csv".formatted(month),
                        4,
                        null,
                        null,
                        "hr",
                        List.of(),
                        null))
                .toList();
        return with(
                ZHANG_WEI,
                IntStream.rangeClosed(1, lines)
                        .mapToObj(i -> new Line(
                                "leads_" + i,
                                leads.scorecard(),
                                i + "号线索量",
                                "Leads " + i,
                                leads.block(),
                                leads.method(),
                                leads.unit(),
                                null,
                                leads.weight(),
                                leads.target(),
                                null,
                                null,
                                null,
                                false,
                                List.of(),
                                null,
                                months,
                                List.of(),
                                LineStatus.SCORED,
                                null,
                                null,
                                null,
                                null,
                                null))
                        .toList(),
                null,
                List.of(),
                List.of(),
                report.status(),
                null);
    }

    /** The role changed in the middle, and no measured line counts. */
    static AppraisalReport aQuarterWithTwoCards() {
        AppraisalReport report = aConfirmedAppraisal();
        List<Line> lines = List.of(
                excluded("SOCIAL/growth", "SOCIAL", "粉丝净增长率", "Net follower growth", Unit.RATIO),
                judged("SOCIAL/judged", "SOCIAL", "0.74", "74.00"),
                judged("CONTENT/judged", "CONTENT", "0.74", "74.00"));
        Result result = new Result(
                1,
                null,
                new BigDecimal("74.00"),
                new BigDecimal("74.00"),
                null,
                new BigDecimal("0.60"),
                "MEETS",
                List.of("IMPROVEMENT_TALK"),
                List.of(),
                List.of(
                        leftOut("SOCIAL/growth"),
                        entry(Subject.LINE, "SOCIAL/judged", "0.74", "0.74", "25.00", "74.00"),
                        entry(Subject.LINE, "CONTENT/judged", "0.74", "0.74", "20.00", "74.00"),
                        cardAlone("SOCIAL"),
                        cardAlone("CONTENT")),
                List.of(new Symptom(
                        Symptom.Kind.PLUNGE,
                        "SOCIAL/growth",
                        "SOCIAL/growth",
                        new BigDecimal("0.088"),
                        new BigDecimal("0.1283"))),
                null,
                "1",
                Map.of("bonusCoefficient", "1"),
                at("2027-01-04T08:15:00Z"),
                at("2027-01-05T06:00:00Z"));
        return new AppraisalReport(
                ID,
                ZHANG_WEI,
                "增长一组",
                new RoleName("SOCIAL", null, null),
                WANG_MIN,
                Period.of("2026-Q4"),
                "RESULT_TALK",
                report.card(),
                lines,
                List.of(
                        held("2026-10-01", "2026-11-15", "SOCIAL", "社交媒体运营"),
                        held("2026-11-16", "2026-12-31", "CONTENT", "内容营销专员")),
                NAMES,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(new Round(result, null, null, null)),
                null,
                null,
                null,
                report.printed());
    }

    private static Stretch held(String from, String to, String card, String name) {
        return new Stretch(LocalDate.parse(from), LocalDate.parse(to), 46, WANG_MIN.id(), card, name, name);
    }

    private static LedgerEntry leftOut(String code) {
        return new LedgerEntry(Subject.LINE, code, "–", Map.of("status", "EXCLUDED"), null, null, "20.00", null, "1");
    }

    private static LedgerEntry cardAlone(String code) {
        return new LedgerEntry(
                Subject.CARD, code, "J", Map.of("J", "74", "days", "46"), "74", "74.00", null, "37", "1");
    }

    private static TargetStage stage(String from, String to, String target) {
        return new TargetStage(LocalDate.parse(from), LocalDate.parse(to), new BigDecimal(target), true, null);
    }

    static AppraisalReport withExcludedLine() {
        AppraisalReport report = aConfirmedAppraisal();
        List<Line> lines = new ArrayList<>(report.lines());
        lines.set(2, excluded());
        return with(ZHANG_WEI, lines, report.selfReview(), report.cases(), report.rounds(), report.status(), null);
    }

    private static Line extra(String code, String nameZh, String nameEn) {
        Figure typedIn = figure(
                "2026-10", "61000", "WECHAT_MP", "粉丝导出_2026-10.xlsx", 1024, null, "接口故障三天", null, SEVEN_LATE, null);
        return new Line(
                code,
                "SEO",
                nameZh,
                nameEn,
                Block.QUANTITATIVE,
                Method.INCREMENTAL,
                Unit.COUNT,
                null,
                new BigDecimal("0.50"),
                new BigDecimal("60000"),
                new BigDecimal("50000"),
                null,
                null,
                true,
                List.of(),
                new BigDecimal("61000"),
                List.of(typedIn),
                List.of(),
                LineStatus.SCORED,
                null,
                null,
                null,
                "1.1",
                "0.55");
    }

    private static Line line(
            String code,
            String nameZh,
            String nameEn,
            Unit unit,
            String weight,
            String target,
            String actual,
            List<Figure> figures,
            String completion,
            String contribution) {
        return new Line(
                code,
                "SEO",
                nameZh,
                nameEn,
                Block.QUANTITATIVE,
                Method.HIGHER,
                unit,
                null,
                new BigDecimal(weight),
                new BigDecimal(target),
                null,
                null,
                null,
                false,
                List.of(),
                new BigDecimal(actual),
                figures,
                List.of(),
                LineStatus.SCORED,
                null,
                null,
                null,
                completion,
                contribution);
    }

    private static Line late(Line line) {
        return new Line(
                line.code(),
                line.scorecard(),
                line.nameZh(),
                line.nameEn(),
                line.block(),
                line.method(),
                line.unit(),
                null,
                line.weight(),
                line.target(),
                line.baseline(),
                null,
                line.targetOrigin(),
                true,
                List.of(new TargetStage(
                        LocalDate.of(2026, 10, 1),
                        LocalDate.of(2026, 10, 31),
                        requireNonNull(line.target()),
                        false,
                        null)),
                line.actual(),
                line.figures(),
                line.missing(),
                line.status(),
                line.gap(),
                line.decision(),
                line.decidedBy(),
                line.completion(),
                line.contribution());
    }

    /** Baidu Tongji said something else, and GA4 was decided to count. */
    private static Figure decided(Figure figure) {
        DifferenceView difference = new DifferenceView(
                new Said("BAIDU_TONGJI", new BigDecimal("0.54")),
                new Said("GA4", figure.value()),
                new BigDecimal("0.1"),
                "GA4",
                "百度统计漏装代码",
                "data");
        return figure(
                figure.period(),
                figure.value().toString(),
                figure.source(),
                figure.file().name(),
                figure.row(),
                figure.origin(),
                figure.manualReason(),
                figure.verifiedBy(),
                figure.breaches(),
                difference);
    }

    private static Figure figure(
            String period,
            String value,
            String source,
            String fileName,
            @Nullable Integer row,
            @Nullable Origin origin,
            @Nullable String manualReason,
            @Nullable String verifiedBy,
            List<Breach> breaches,
            @Nullable DifferenceView difference) {
        return new Figure(
                period,
                new BigDecimal(value),
                source,
                new SourceFile(
                        new UUID(0, 1), fileName, "3f9a1c77".repeat(8), true, manualReason == null ? null : "停机公告.pdf"),
                row,
                origin,
                manualReason,
                "data",
                at("2026-11-03T01:30:00Z"),
                verifiedBy,
                verifiedBy == null ? null : at("2026-11-04T02:15:00Z"),
                breaches,
                difference);
    }

    private static Result result(
            int version, String q, String j, String composite, String index, String coefficient, String grade) {
        return new Result(
                version,
                new BigDecimal(q),
                new BigDecimal(j),
                new BigDecimal(composite),
                new BigDecimal(index),
                new BigDecimal(coefficient),
                grade,
                List.of(),
                List.of(),
                List.of(
                        entry(Subject.LINE, "organic_share", "1.1", "1.1", "30.00", "44.00"),
                        entry(Subject.LINE, "top10_keyword_share", "0.9", "0.9", "25.00", "30.00"),
                        entry(Subject.LINE, "seo_leads", "1.6", "1.2", "20.00", "32.00"),
                        entry(Subject.LINE, "judged", "0.88571428", "0.88571428", "25.00", "88.571428"),
                        group("MANAGER", "90", "60", "77.14"),
                        group("SELF", "80", "10", "11.43")),
                List.of(new Symptom(
                        Symptom.Kind.PLUNGE, "seo_leads", "seo_leads", new BigDecimal("576"), new BigDecimal("902"))),
                null,
                "1",
                Map.of("bonusCoefficient", "3", "grade", "1", "followUp", "1"),
                at("2026-11-04T08:15:00Z"),
                at("2026-11-05T06:00:00Z"));
    }

    private static Result withLedger(Result result, List<LedgerEntry> ledger) {
        return new Result(
                result.version(),
                result.completionRate(),
                result.qualitativeScore(),
                result.composite(),
                result.performanceIndex(),
                new BigDecimal("0.60"),
                "NEEDS_IMPROVEMENT",
                List.of("IMPROVEMENT_TALK"),
                List.of("SUSPECTED_INFLATION"),
                ledger,
                result.findings(),
                result.calibrated(),
                result.ruleVersion(),
                result.decisionVersions(),
                result.scoredAt(),
                result.publishedAt());
    }

    private static LedgerEntry entry(
            Subject subject, String code, @Nullable String raw, String value, String weight, String contribution) {
        return new LedgerEntry(
                subject, code, "actual / target", Map.of("countedWeight", "75"), raw, value, weight, contribution, "1");
    }

    private static LedgerEntry group(String name, String value, String weight, String contribution) {
        return new LedgerEntry(
                Subject.GROUP, name, "mean", Map.of("presentWeights", "70"), value, value, weight, contribution, "1");
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
