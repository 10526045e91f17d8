package io.kaohe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.testing.Round;
import io.kaohe.testing.Typist;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An appeal that changes a fact, clicked and typed; the month it is about is carried over HTTP. */
class AppealBrowserIT {

    private static final String MONTH = Demo.monthWithoutCycle(2).toString();

    @RegisterExtension
    static final Demo demo = Demo.shared();

    @Test
    void aFigureIsCorrectedAfterTheBonusWasApprovedAndTheDifferenceIsIssued() {
        Round month = aMonthThatIsPaid();
        thePersonContestsAFigure(month.of("zhang.wei").appraisal());
        hrAsksSomebodyWhoHadNoPartInIt();
        theReviewerFindsTheFigureWrong();
        theFigureIsImportedAndVerifiedAnew(month);
        hrApprovesTheDifference();
        thePersonReadsWhatBecameOfIt(month.of("zhang.wei").appraisal());
    }

    private static Round aMonthThatIsPaid() {
        Round month = Round.aMonthlyCycle(demo.company(), new Typist(), MONTH, List.of("zhang.wei"));
        month.collect("actuals.csv", Demo.file("actuals.csv"));
        month.completeCollecting();
        month.awaitLaunch(1);
        for (Round.Person person : month.people()) {
            person.reviewsThemselves();
            person.isScored();
            person.talksAboutTheResult();
            person.confirms();
        }
        month.approveBonusList();
        return month;
    }

    private static void thePersonContestsAFigure(String result) {
        Form form = demo.as("zhang.wei").start("绩效申诉").select("id", result);
        form.submitInVain().picture("appeal-errors");
        assertThat(form.error("reason")).isEqualTo("此项必填");
        form.select("disputed[0].code", "LINE:seo_leads")
                .fill("disputed[0].wrong", "有 12 条线索记在了别人名下。")
                .press("再添加一处")
                .select("disputed[1].code", "RATING:EXECUTION")
                .fill("disputed[1].wrong", "按期交付未计入。")
                .fill("reason", "CRM 导出时按旧账号归属，少计了线索。")
                .picture("appeal")
                .submit();
    }

    private static void hrAsksSomebodyWhoHadNoPartInIt() {
        Form form = demo.as("hr").claim("指定复核人 Assign reviewer · 张伟 · " + MONTH);
        assertThat(form.picture("assignAppealReviewer").text())
                .contains("少计了线索", "周军")
                .doesNotContain("王敏 ·");
        form.select("reviewer", "liu.yang").submit();
    }

    private static void theReviewerFindsTheFigureWrong() {
        demo.as("liu.yang")
                .task("复核申诉 Review appeal · 张伟 · " + MONTH)
                .choose("judgements[0].decision", "CORRECT")
                .fill("judgements[0].answer", "请按现账号重新导出 CRM 线索。")
                .choose("judgements[1].decision", "RERATE")
                .fill("judgements[1].answer", "交付记录显示按期完成。")
                .fill("judgements[1].score", "97")
                .fill("judgements[1].cases[0].situation", "三个项目同时交付")
                .fill("judgements[1].cases[0].action", "每周与设计核对进度")
                .fill("judgements[1].cases[0].result", "全部按期上线")
                .fill("judgements[1].cases[0].moved", "逾期 0 个")
                .picture("reviewAppeal")
                .submit();
    }

    private static void theFigureIsImportedAndVerifiedAnew(Round month) {
        Form form = demo.as("data").claim("更正数据 Correct figures · 张伟 · " + MONTH);
        form.choose("decision", "CORRECTED").fill("note", "已按现账号重新导出。");
        demo.as("data").expecting(422, "/submit-form", form::submitInVain);
        assertThat(form.text()).contains("请按现账号重新导出 CRM 线索。").doesNotContain("少计了线索");
        month.collect("corrected.csv", "员工,指标,实际值,数据来源\nzhang.wei,SEO引流线索量,84,企业CRM\n");
        form.picture("correctFigures").submit();
    }

    private static void hrApprovesTheDifference() {
        Form form = demo.as("hr").claim("审批奖金更正 Approve correction · 张伟 · " + MONTH);
        // 72 leads become 84: completion 106.00 % becomes 111.33 %, and with it the coefficient 1.00 becomes 1.15
        assertThat(form.picture("approveCorrection").text())
                .contains("6,000.00", "6,900.00", "900.00")
                .containsPattern("量化完成率\\s+106.00%\\s+111.33%");
        form.submit();
    }

    private static void thePersonReadsWhatBecameOfIt(String result) {
        assertThat(demo.as("zhang.wei").page("/results.html")).containsPattern("结果已变更：[\\d.]+ → [\\d.]+");
        assertThat(demo.as("zhang.wei").page("/result.html?id=" + result))
                .contains("已裁定", "请按现账号重新导出 CRM 线索。", "交付记录显示按期完成。", "申诉后的评分（以此为准）")
                .containsPattern("执行力 97\\s+背景\\s+三个项目同时交付")
                .containsPattern("执行力 [\\d.]+ 申诉前的评分，不再计入");
    }
}
