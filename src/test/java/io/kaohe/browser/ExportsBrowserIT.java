package io.kaohe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.YearMonth;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The files that tools really export, from the upload to the score of the person they are about. */
class ExportsBrowserIT {

    private static final YearMonth MONTH = Demo.monthWithoutCycle(1);
    private static final Charset GBK = Charset.forName("GBK");

    /** Others are scored by the card that is replaced here. */
    @RegisterExtension
    static final Demo demo = Demo.alone();

    @Test
    void aTongjiAndACrmExportBecomeAScoreThatCanBeFollowedBack() {
        hrSaysWhatCountsAndWhoIsResponsible();
        hrStartsTheCycle();
        theTongjiExportIsShownBeforeItIsImported();
        aRejectedLeadIsFixed();
        collectingSaysWhatWaits();
        aSecondPersonVerifies("tongji.csv");
        aSecondPersonVerifies("leads.csv");
        collectingIsCompleteAndTheEmployeeReviews();
        theCardShowsWhereItsFiguresComeFrom();
        theCycleScoresThem();
    }

    private void hrSaysWhatCountsAndWhoIsResponsible() {
        String card = """
                考核表编码,考核表名称,考核项,板块,指标,计分方式,权重,目标值,完成率上限
                SEO,SEO专员考核表,bounce_rate,定量,跳出率,越低越好,40,45%,150%
                SEO,SEO专员考核表,seo_leads,定量,SEO引流线索量,越高越好,35,6,150%
                SEO,SEO专员考核表,judged,定性,,评价,25,,
                """;
        upload("scorecards").attach("card.csv", card).press("导入").shows("3 行有效").submit();
        upload("attributions")
                .attach("attributions.csv", peopleOfTheCompany(Demo.file("exports/attributions.csv")))
                .press("导入")
                .shows("6 行有效")
                .submit();
    }

    /** Without the colleague who joins for the other exports. */
    private static String peopleOfTheCompany(String list) {
        return list.lines().filter(line -> !line.endsWith(",he.jing")).collect(Collectors.joining("\n"));
    }

    private void hrStartsTheCycle() {
        demo.as("hr")
                .start("月度考核周期")
                .fill("period", MONTH.toString())
                .pick("范围", "PEOPLE")
                .tick("张伟")
                .press("预演")
                .shows("将有 1 人参加")
                .submit();
    }

    private void theTongjiExportIsShownBeforeItIsImported() {
        String export = Demo.file("exports/baidu-tongji-sources.csv", GBK)
                .replaceAll("2026-10-01 - 2026-10-31", MONTH.atDay(1) + " - " + MONTH.atEndOfMonth());
        Form form = upload("actuals")
                .attach("tongji.csv", export.getBytes(GBK))
                .press("试导入")
                .shows("百度统计报告");
        assertThat(form.picture("dataImport-recognised").text())
                .contains("试导入：没有导入任何数据。 共读取 3 行：3 行归属到人。", "CSV · GB18030")
                .containsPattern("跳出率\\s+41.1%")
                .containsPattern("平均访问时长\\s+\\d+分钟 \\d+秒")
                .containsPattern("张伟\\s+跳出率\\s+\\S+\\s+41.1%");
        form.press("导入").shows("已导入。共读取 3 行：3 行归属到人。").submit();
    }

    private void aRejectedLeadIsFixed() {
        String leads = leads();
        Form form = upload("actuals").attach("leads.csv", leads.replaceFirst("月01日 15:00", "月41日 15:00"));
        demo.as("hr")
                .expecting(422, "/api/imports/actuals", () -> form.press("导入").shows("1 行有问题"));
        assertThat(form.picture("dataImport-rejectedLead").text())
                .containsPattern("2\\s+创建时间\\s+\\S+41日 15:00\\s+无法识别为日期");
        form.attach("leads.csv", leads).press("导入").shows("已导入").submit();
    }

    private void collectingSaysWhatWaits() {
        Form form = demo.as("hr").claim("收集并核验数据 Collect and verify actuals · " + MONTH);
        assertThat(form.picture("collectActuals-bySource").text())
                .containsPattern("百度统计\\s+待核验\\s[^\\t]+起逾期\\s+1\\s+0\\s+1(\\s+0)+\\s+人力资源")
                .containsPattern("企业CRM\\s+待核验");
    }

    private void aSecondPersonVerifies(String file) {
        demo.as("data")
                .claim(file)
                .picture("verifyImport-export")
                .choose("decision", "VERIFY")
                .submit();
    }

    private void collectingIsCompleteAndTheEmployeeReviews() {
        Form collecting = demo.as("hr").task("收集并核验数据 Collect and verify actuals · " + MONTH);
        assertThat(collecting.text()).containsPattern("百度统计\\s+齐全").containsPattern("企业CRM\\s+齐全");
        collecting.submit();
        Form review = demo.as("zhang.wei").task("自评 Self-review · 张伟 · " + MONTH);
        assertThat(review.unfold("指标说明与计算公式").picture("selfReview-definitions").text())
                .contains("只浏览一页的访问次数 ÷ 全部访问次数");
        review.fill("attainment", "跳出率与线索都已核验。")
                .fill("ideas", "继续优化落地页。")
                .fill("ratings[0].score", "80")
                .fill("ratings[1].score", "80")
                .fill("ratings[2].score", "80")
                .submit();
    }

    private void theCardShowsWhereItsFiguresComeFrom() {
        Form scoring = demo.as("wang.min").task("上级评价 Manager scoring · 张伟 · " + MONTH);
        assertThat(scoring.picture("managerScoring-exports").text())
                .containsPattern("跳出率\\s+越低越好[\\s\\d%]+41.1%\\D+ · tongji.csv\\s+SHA-256 [0-9a-f]{8}…\\s+"
                        + "百度统计报告：第 6–8 行中的 3 行（来源类型, \\S+），按账号归属\\s+人力资源 导入，\\S+ \\S+\\s+数据负责人 已核验，\\d")
                .containsPattern("SEO引流线索量[^：]+ · leads.csv\\s[^：]+CRM 线索列表：第 2–38 行中的 37 行（[^）]+），按账号归属");
        scoring.rateEach("80").submit();
    }

    private void theCycleScoresThem() {
        Form talk = demo.as("wang.min").task("绩效面谈 Result talk · 张伟 · " + MONTH);
        // 45 % ÷ 41.1 % and 8 ÷ 6, weighted 40 : 35
        assertThat(talk.picture("resultTalk-exports").text())
                .containsPattern("45%\\s+41.1%\\s+109.5%")
                .containsPattern("6\\s+8\\s+133.33%")
                .containsPattern("量化完成率\\s+120.62%");
    }

    private static Form upload(String kind) {
        return demo.as("hr").start("数据导入").pick("类型", kind);
    }

    private static String leads() {
        // no month lacks the days that are left
        Pattern late = Pattern.compile("10月(29|30|31)日");
        return Demo.file("exports/crm-leads.csv")
                .lines()
                .filter(line -> !late.matcher(line).find())
                .map(line -> line.replace("2026年10月", "%d年%02d月".formatted(MONTH.getYear(), MONTH.getMonthValue())))
                .collect(Collectors.joining("\n"));
    }
}
