package io.kaohe.browser;

import static java.time.format.DateTimeFormatter.ofPattern;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A month of two people in the demo company, clicked and typed as they and their colleagues do it. */
class MonthlyCycleBrowserIT {

    private static final YearMonth PERIOD = Demo.monthWithoutCycle(1);
    private static final String MONTH = PERIOD.toString();

    @RegisterExtension
    static final Demo demo = Demo.shared();

    @Test
    void aMonthGoesFromItsStartToThePdf() throws Exception {
        hrStartsTheCycleForTwoPeople();
        figuresAreImportedAndVerifiedByAnother();
        asChenJieReviewsHerselfAReloadKeepsWhatSheTyped();
        wrongInputIsToldInEnglishToo();
        wrongInputIsToldNextToItsFieldAndKept();
        theManagerScoresWithCasesAndTalks("陈洁", "72");
        theManagerScoresWithCasesAndTalks("张伟", "86");
        oneConfirms();
        anotherConfirmsInEnglish();
        theImprovementTalkIsHeldAndAcknowledged();
        hrSeesTheCycleInCockpit();
        hrReadsTheBoardInEnglish();
        theBonusListIsApproved();
        pagesAreReadOnEveryScreen();
    }

    private void pagesAreReadOnEveryScreen() {
        String token = demo.company()
                .hr()
                .post(
                        "/api/survey-links",
                        Map.of(
                                "employee",
                                "zhang.wei",
                                "until",
                                LocalDate.now(Demo.ZONE).toString()))
                .path("token")
                .asText();
        Tasklist hr = demo.as("hr");
        assertThat(hr.page("/calendar.html")).contains("节假日安排", "春节");
        assertThat(hr.page("/peers.html")).contains("原因");
        assertThat(hr.page("/goals.html")).contains("目标与进度对部门公开");
        assertThat(hr.page("/library.html")).contains("跳出率");
        assertThat(hr.page("/outcomes.html")).contains("管理储备人才库");
        assertThat(hr.page("/customers.html")).contains("张伟");
        assertThat(hr.page("/survey.html#" + token)).contains("您的体验如何");
        assertThat(demo.as("audit").page("/audit.html")).contains("操作记录，最新在前", "hr");
        assertThat(demo.as("zhang.wei").page("/privacy.html")).contains("谁可以看到什么");
        assertThat(demo.as("wang.min").page("/team.html")).contains("张伟");
    }

    private void hrStartsTheCycleForTwoPeople() {
        demo.as("hr")
                .start("月度考核周期")
                .fill("period", MONTH)
                .pick("范围", "PEOPLE")
                .tick("陈洁")
                .tick("张伟")
                .press("预演")
                .shows("将有 2 人参加")
                .picture("monthlyCycle")
                .submit();
    }

    private void figuresAreImportedAndVerifiedByAnother() throws IOException {
        String figures = Demo.file("actuals.csv");
        Form upload = demo.as("data")
                .start("数据导入")
                .pick("类型", "actuals")
                .pick("周期", MONTH)
                .attach("actuals.csv", figures.replace("zhang.wei,自然搜索流量占比,44%", "zhang.wei,自然搜索流量占比,很多"));
        demo.as("data")
                .expecting(422, "/api/imports/actuals", () -> upload.press("导入").shows("1 行有问题"));
        assertThat(upload.picture("dataImport-rejected").text()).contains("很多");
        upload.attach("actuals.csv", figures)
                .press("试导入")
                .shows("试导入：没有导入任何数据。 共 33 行，33 行可导入。")
                .press("导入")
                .shows("已导入：共 33 行，33 行有效。")
                .picture("dataImport")
                .submit();

        demo.as("hr")
                .claim("actuals.csv")
                .picture("verifyImport")
                .choose("decision", "VERIFY")
                .submit();
        Form collecting = demo.as("hr").claim("收集并核验数据 Collect and verify actuals · " + MONTH);
        assertThat(collecting.picture("collectActuals").text()).contains("齐全");
        collecting.submit();
    }

    private void asChenJieReviewsHerselfAReloadKeepsWhatSheTyped() {
        Form form = demo.as("chen.jie").task("自评 Self-review · 陈洁 · " + MONTH);
        form.type("attainment", "产出 14 篇，未达目标：两位作者离职。").shows("草稿已保存");
        form = demo.as("chen.jie").reload();
        assertThat(form.value("attainment")).isEqualTo("产出 14 篇，未达目标：两位作者离职。");
        form.shows("恢复")
                .fill("ideas", "与外部作者合作，先做转化率最高的三类选题。")
                .fill("ratings[0].score", "75")
                .fill("ratings[1].score", "70.5")
                .fill("ratings[2].score", "72")
                .looksRight()
                .picture("selfReview")
                .submit();
    }

    private void wrongInputIsToldInEnglishToo() {
        Tasklist window = demo.inEnglish("zhang.wei");
        Form form = window.task("自评 Self-review · 张伟 · " + MONTH);
        assertThat(form.label("attainment")).startsWith("Goal attainment");
        assertThat(form.label("ratings[0].score")).startsWith("Strategy innovation");
        form.fill("ratings[0].score", "101").submitInVain().picture("selfReview-errors");
        assertThat(form.error("attainment")).isEqualTo("This is required");
        assertThat(form.error("ratings[0].score")).isEqualTo("At most 100");
        assertThat(window.nameless()).isEmpty();
    }

    private void wrongInputIsToldNextToItsFieldAndKept() {
        Form form = demo.as("zhang.wei").task("自评 Self-review · 张伟 · " + MONTH);
        form.fill("attainment", "自然流量占比 44%，超过目标。")
                .fill("ratings[0].score", "101")
                .fill("ratings[1].score", "八十")
                .fill("ratings[2].score", "88")
                .submitInVain();
        assertThat(form.picture("selfReview-errors").error("ideas")).isEqualTo("此项必填");
        assertThat(form.error("ratings[0].score")).isEqualTo("不能大于 100");
        assertThat(form.error("ratings[1].score")).isEqualTo("请填写数字，小数点用“.”，例如 85.5");
        assertThat(form.value("attainment")).isEqualTo("自然流量占比 44%，超过目标。");
        assertThat(form.value("ratings[1].score")).isEqualTo("八十");
        assertThat(demo.as("zhang.wei").tab("考核表")).contains("自然搜索流量占比", "44%", "actuals.csv", "核验", "走势");
        assertThat(form.value("attainment")).isEqualTo("自然流量占比 44%，超过目标。");
        form.fill("ideas", "把长尾词内容扩展到问答平台。")
                .fill("ratings[0].score", "90")
                .fill("ratings[1].score", "80")
                .submit();
    }

    private void theManagerScoresWithCasesAndTalks(String name, String score) {
        Form scoring = demo.as("wang.min").task("上级评价 Manager scoring · %s · %s".formatted(name, MONTH));
        scoring.rateEach(score).looksRight().picture("managerScoring").submit();
        demo.as("wang.min")
                .task("绩效面谈 Result talk · %s · %s".formatted(name, MONTH))
                .fill("minutes", "一起看了数据与案例，约定下月重点。")
                .picture("resultTalk")
                .submit();
    }

    private void oneConfirms() throws Exception {
        Form form = demo.as("chen.jie").task("确认结果 Confirm result · 陈洁 · " + MONTH);
        form.looksRight().picture("confirmResult");
        assertThat(textOf(form.download("下载考核表 PDF")))
                .contains("陈洁")
                .contains("数字营销一组")
                .contains("0.60")
                .contains("重做 12 个落地页的标题与结构");
        form.choose("decision", "CONFIRM").submit();
    }

    private void anotherConfirmsInEnglish() throws Exception {
        Tasklist window = demo.inEnglish("zhang.wei");
        assertThat(window.page("/results.html")).contains("Yours to confirm");
        Form form = window.follow(PERIOD.format(ofPattern("MMMM yyyy", Locale.ENGLISH)), "Do it now: Confirm result");
        assertThat(textOf(form.picture("confirmResult").download("Download as PDF")))
                .contains("Performance appraisal", "张伟");
        form.choose("decision", "CONFIRM").submit();
    }

    private void theImprovementTalkIsHeldAndAcknowledged() {
        demo.as("wang.min")
                .task("绩效改进谈话 Improvement talk · 陈洁 · " + MONTH)
                .fill("minutes", "产量不足主要因人手；先保证转化率高的选题。")
                .fill("actions[0].what", "每周两篇转化类内容")
                .fill("actions[0].until", LocalDate.now(Demo.ZONE).plusMonths(1).toString())
                .picture("improvementTalk")
                .submit();
        Form form = demo.as("chen.jie").task("知悉改进措施 Acknowledge actions · 陈洁 · " + MONTH);
        assertThat(form.picture("acknowledgeTalk").text()).contains("每周两篇转化类内容");
        form.submit();
    }

    private void theBonusListIsApproved() {
        Form form = demo.as("hr").claim("审批奖金名单 Approve bonus list · " + MONTH);
        // 陈洁 5,500 × 0.60, 张伟 6,000 × 1.00 (S56)
        assertThat(form.picture("approveBonusList").text()).contains("3,300.00", "6,000.00", "9,300.00");
        form.choose("decision", "APPROVE").submit();
    }

    private void hrSeesTheCycleInCockpit() throws Exception {
        Cockpit cockpit = demo.as("hr").cockpit();
        cockpit.open("月度考核周期 Monthly cycle").picture("cockpit");
        assertThat(cockpit.board(PERIOD.format(ofPattern("yyyy年M月")))).contains("已确认", "数字营销一组", "报表");
        cockpit.picture("board");
        assertThat(textOf(cockpit.download("考核周期汇总 PDF"))).contains("考核周期汇总", "及时性");
        assertThat(textOf(cockpit.download("团队绩效汇总 PDF"))).contains("陈洁", "张伟");
        Path archive = cockpit.press("开始打印").download("下载 ZIP（2 份）");
        try (ZipFile reports = new ZipFile(archive.toFile())) {
            assertThat(reports.stream().map(ZipEntry::getName))
                    .hasSize(2)
                    .anyMatch(name -> name.endsWith("chen.jie.pdf"));
        }
    }

    private void hrReadsTheBoardInEnglish() {
        assertThat(demo.inEnglish("hr").cockpit().board(PERIOD.format(ofPattern("MMMM yyyy", Locale.ENGLISH))))
                .contains("Reports", "Cycle summary", "Print again");
    }

    /** As another program reads it than the one that wrote it. */
    private static String textOf(Path pdf) throws Exception {
        Process reader = new ProcessBuilder(Chromium.PDF_READER, "-layout", pdf.toString(), "-")
                .redirectErrorStream(true)
                .start();
        String text = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reader.waitFor()).as(text).isZero();
        return text;
    }
}
