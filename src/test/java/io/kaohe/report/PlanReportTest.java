package io.kaohe.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.kaohe.appraisal.Dimension;
import io.kaohe.appraisal.ManagerScoring.Rating;
import io.kaohe.appraisal.ManagerScoring.WorkCase;
import io.kaohe.plan.GoalResult;
import io.kaohe.plan.Occasion;
import io.kaohe.plan.Plan;
import io.kaohe.plan.PlanContent;
import io.kaohe.plan.PlanReview;
import io.kaohe.plan.PlanStatus;
import io.kaohe.plan.PlanView;
import io.kaohe.print.Printed;
import io.kaohe.print.RoleName;
import io.kaohe.print.Who;
import io.kaohe.shared.Direction;
import io.kaohe.shared.Unit;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An improvement plan is printed as evidence: every step with its author and time, and where people sign")
class PlanReportTest {

    private static final Reports REPORTS = new Reports();
    private static final Instant AT = Instant.parse("2026-10-15T02:00:00Z");

    @Test
    void inChinese() throws IOException {
        assertThat(text(REPORTS.planPdf(aPlan(), Locale.CHINA)))
                .contains("绩效改进计划", "机密", "张伟", "两个季度未达标", "未通过", "第1稿，张伟（zhang.wei）")
                .contains("自然搜索流量占比：45%", "退回", "王敏（wang.min），2026年10月15日10:00。再高一些")
                .contains("2026年10月15日的改进谈话。2026年8月的结果，第2版（计分规则第1版，后续事项规则表第3版）")
                .contains("2025年的结果，第4版（计分规则第1版，后续事项规则表第2版）")
                .contains("谈了落地页", "实际46%：已达成", "策略创新性", "数据变化：+3", "80.33", "不够稳定")
                .contains("安排培训（人力资源（hr），2026年10月15日10:00）。课程", "启动改进计划，人力资源（hr）", "签字");
    }

    @Test
    void inEnglish() throws IOException {
        assertThat(text(REPORTS.planPdf(aPlan(), Locale.UK)))
                .contains("Improvementplan", "Organicsearchshare:45%", "measured46%:reached", "Signature", "Page1of");
    }

    private static PlanReport aPlan() {
        PlanContent.Goal goal = new PlanContent.Goal("提高流量", "organic_share", new BigDecimal("0.45"));
        PlanContent content =
                new PlanContent(List.of(goal), List.of(new PlanContent.Action("学习", LocalDate.of(2026, 12, 1))), null);
        GoalResult result = new GoalResult(goal, List.of(), new BigDecimal("0.46"), true);
        Rating rating = new Rating(
                Dimension.STRATEGY_INNOVATION,
                new BigDecimal("80.33"),
                List.of(new WorkCase(null, "背景", "行动", "结果", "+3")));
        PlanView view = new PlanView(
                new PlanView.PersonView("zhang.wei", "张伟", "一组", "SEO"),
                new PlanView.PersonView("wang.min", "王敏", "一组", null),
                new Plan(
                        UUID.randomUUID(),
                        "zhang.wei",
                        "wang.min",
                        Occasion.HR,
                        "两个季度未达标",
                        "hr",
                        AT,
                        PlanStatus.NOT_PASSED,
                        1,
                        AT,
                        AT),
                List.of(new PlanView.Cause("2026-08", 2, "1", "3", AT), new PlanView.Cause("2025", 4, "1", "2", null)),
                List.of(new PlanView.IndicatorView(
                        "organic_share", "自然搜索流量占比", "Organic search share", Unit.RATIO, Direction.HIGHER, null)),
                List.of(new PlanView.Draft(
                        1, content, "zhang.wei", AT, PlanView.Decision.RETURN, "再高一些", "wang.min", AT)),
                List.of(result),
                List.of(new PlanView.Coaching("谈了落地页", "wang.min", AT, null)),
                List.of(new PlanReview(
                        1,
                        new PlanReview.SelfReview("完成", null, "zhang.wei", AT),
                        new PlanReview.Judgement(
                                List.of(result),
                                List.of(rating),
                                new BigDecimal("80.33"),
                                PlanReview.Conclusion.NOT_PASSED,
                                "不够稳定",
                                "wang.min",
                                AT))),
                new PlanView.Support(PlanView.Kind.TRAINING, "课程", "hr", AT),
                null,
                List.of(),
                null,
                List.of(Dimension.values()),
                List.of(new PlanView.Event(AT, "PLAN_STARTED", "hr", null)));
        Map<String, String> names = Map.of("zhang.wei", "张伟", "wang.min", "王敏", "hr", "人力资源");
        return new PlanReport(view, new RoleName("SEO", null, null), names, new Printed(new Who("hr", "人力资源"), AT));
    }

    /** Without white space: where a line breaks is the layout's affair. */
    private static String text(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        PdfTextExtractor extractor = new PdfTextExtractor(reader);
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(extractor.getTextFromPage(page).replaceAll("\\s+", ""));
        }
        return text.toString();
    }
}
