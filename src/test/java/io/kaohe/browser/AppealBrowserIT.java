package io.kaohe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.testing.Company;
import io.kaohe.testing.MonthlyRound;
import io.kaohe.testing.RunningApp;
import io.kaohe.testing.Typist;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An appeal that changes a fact, clicked and typed; the month it is about is carried over HTTP. */
class AppealBrowserIT {

    private static final String PASSWORD = "Browser-Test-1";
    /** The demo's own cycle is that of last month. */
    private static final String MONTH =
            YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(2).toString();

    private static final String HR = "HR 人力资源";
    private static final String DATA = "Data 数据";

    @TempDir
    static Path directory;

    private static Chromium chromium;
    private static RunningApp app;
    private static final Map<String, Tasklist> windows = new HashMap<>();

    @BeforeAll
    static void start() {
        chromium = Chromium.orSkip();
        app = RunningApp.in(directory).with("KAOHE_DEMO_PASSWORD", PASSWORD).start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (app != null) {
            app.close();
        }
    }

    @Test
    void aFigureIsCorrectedAfterTheBonusWasApprovedAndTheDifferenceIsIssued() throws IOException {
        MonthlyRound month = aMonthThatIsPaid();
        try {
            thePersonContestsAFigure();
            hrAsksSomebodyWhoHadNoPartInIt();
            theReviewerFindsTheFigureWrong();
            theFigureIsImportedAndVerifiedAnew(month);
            hrApprovesTheDifference();
            thePersonReadsWhatBecameOfIt();
        } catch (RuntimeException | AssertionError failure) {
            windows.forEach((person, window) -> window.picture("failed-appeal-" + person));
            throw failure;
        }
        assertThat(windows.values()).flatExtracting(Tasklist::troubles).isEmpty();
    }

    private static MonthlyRound aMonthThatIsPaid() throws IOException {
        Company company = Company.theDemoCompany(app.port(), PASSWORD);
        MonthlyRound month = MonthlyRound.aMonthlyCycle(company, new Typist(), MONTH, List.of("zhang.wei"));
        month.collect("actuals.csv", demoFile("actuals.csv"));
        month.completeCollecting();
        month.awaitLaunch(1);
        for (MonthlyRound.Person person : month.people()) {
            person.reviewsThemselves();
            person.isScored();
            person.talksAboutTheResult();
            person.confirms();
        }
        month.approveBonusList();
        return month;
    }

    private static void thePersonContestsAFigure() {
        Form form = as("zhang.wei").start("绩效申诉");
        form.submitInVain().picture("appeal-errors");
        assertThat(form.error("reason")).isEqualTo("此项必填");
        form.select("disputed[0].code", "LINE:seo_leads")
                .fill("disputed[0].wrong", "有 12 条线索记在了别人名下。")
                .fill("reason", "CRM 导出时按旧账号归属，少计了线索。")
                .picture("appeal")
                .submit();
    }

    private static void hrAsksSomebodyWhoHadNoPartInIt() {
        Form form = as("hr").claim(HR, "指定复核人 Assign reviewer · 张伟 · " + MONTH);
        assertThat(form.picture("assignAppealReviewer").text())
                .contains("少计了线索", "周军")
                .doesNotContain("王敏 ·");
        form.select("reviewer", "liu.yang").submit();
    }

    private static void theReviewerFindsTheFigureWrong() {
        as("liu.yang")
                .task("复核申诉 Review appeal · 张伟 · " + MONTH)
                .choose("judgements[0].decision", "CORRECT")
                .fill("judgements[0].answer", "请按现账号重新导出 CRM 线索。")
                .picture("reviewAppeal")
                .submit();
    }

    private static void theFigureIsImportedAndVerifiedAnew(MonthlyRound month) {
        Form form = as("data").claim(DATA, "更正数据 Correct figures · 张伟 · " + MONTH);
        form.choose("decision", "CORRECTED").fill("note", "已按现账号重新导出。");
        as("data").expecting(422, "/submit-form", form::submitInVain);
        assertThat(form.text()).contains("请按现账号重新导出 CRM 线索。").doesNotContain("少计了线索");
        month.collect("corrected.csv", "员工,指标,实际值,数据来源\nzhang.wei,SEO引流线索量,84,企业CRM\n");
        form.picture("correctFigures").submit();
    }

    private static void hrApprovesTheDifference() {
        Form form = as("hr").claim(HR, "审批奖金更正 Approve correction · 张伟 · " + MONTH);
        // 72 leads become 84: completion 106.00 % becomes 111.33 %, and with it the coefficient 1.00 becomes 1.15
        assertThat(form.picture("approveCorrection").text())
                .contains("6,000.00", "6,900.00", "900.00")
                .containsPattern("量化完成率\\s+106.00%\\s+111.33%");
        form.submit();
    }

    private static void thePersonReadsWhatBecameOfIt() {
        assertThat(as("zhang.wei").page("/results.html")).containsPattern("结果已变更：[\\d.]+ → [\\d.]+");
    }

    private static Tasklist as(String person) {
        return windows.computeIfAbsent(person, id -> chromium.open(app.uri("").toString(), id, PASSWORD, "zh-CN"));
    }

    private static String demoFile(String name) throws IOException {
        try (InputStream file = AppealBrowserIT.class.getResourceAsStream("/demo/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
