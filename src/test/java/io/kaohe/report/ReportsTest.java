package io.kaohe.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Reports are printed so that HR would sign and file them")
class ReportsTest {

    private static final Reports REPORTS = new Reports();

    @Test
    @DisplayName("a Chinese appraisal says figures, sources (S49, S50), cases (S51), dimensions (S52) and explanation")
    void chineseAppraisal() throws IOException {
        assertThat(text(REPORTS.appraisalPdf(ReportFixtures.aConfirmedAppraisal(), Locale.CHINA)))
                .contains("绩效考核表", "机密", "张伟（zhang.wei）", "2026年10月", "社媒运营", "SEO专员（第1版）", "已确认")
                .contains("106.00%", "88.57", "101.64", "93.89", "1.00", "优秀")
                .contains("自然搜索流量占比", "46.2%", "110.00%", "44.00", "ga4_2026-10.csv", "第12行", "CRM线索列表", "核验")
                .contains("目标值在考核期开始后录入")
                .doesNotContain("开始后录入；")
                .contains("以谷歌分析GA4为准（百度统计54%）：百度统计漏装代码（数据专员）")
                .contains("引流线索量为576，比前三个月均值（902）低30%以上：请检查定向")
                .contains("实际值46.2%÷目标值42%=110.00%", "评分平均90.00，权重60/70", "106.00×75%+88.57×25%=101.64")
                .contains("160.00%，按上下限计入120.00%")
                .contains("策略创新性", "问题解决能力", "执行力", "92.00", "80.00")
                .contains("同事互评", "协作效率81.33", "团队评价上级", "目标清晰77.50")
                .contains("活动内容满意度83.33；资料清楚易懂：3份答复，至少需要5份，不计入；承诺未兑现：回电晚于约定时间（2次）")
                .contains("案例1·策略创新性；问题解决能力", "引流线索量480→576")
                .contains("线索量少计了10月30、31日两天。", "更正数据后重新计分", "综合得分100.52")
                .containsSubsequence("适用规则", "考核表", "SEO专员（第1版）")
                .contains("签字表示", "第1页，共");
    }

    @Test
    @DisplayName("an English appraisal says the same in English")
    void englishAppraisal() throws IOException {
        assertThat(text(REPORTS.appraisalPdf(ReportFixtures.aConfirmedAppraisal(), Locale.UK)))
                .contains("Performanceappraisal", "Confidential", "October2026", "Socialmediaoperator", "Confirmed")
                .containsSubsequence("SEOspecialist(version1)", "Rulesapplied", "SEOspecialist(version1)")
                .contains("106.00%", "88.57", "101.64", "93.89", "Excellent")
                .contains("Organicsearchshare", "Actual46.2%÷target42%=110.00%", "weight60of70")
                .contains("Collaboration81.33", "3answers,5needed,notcounted", "Cleargoals77.50")
                .contains("Strategyinnovation", "Signature", "Page1of")
                .contains("GoogleAnalytics4counts(BaiduTongji54%)", "576,morethan30%belowthemean")
                .doesNotContain("绩效", "签字");
    }

    @Test
    @DisplayName("a French reader on a Chinese server gets English, not the server's language")
    void otherLanguagesReadEnglish() throws IOException {
        Locale server = Locale.getDefault();
        try {
            Locale.setDefault(Locale.CHINA);
            assertThat(text(REPORTS.appraisalPdf(ReportFixtures.anEmptyAppraisal(), Locale.FRENCH)))
                    .contains("Performanceappraisal");
        } finally {
            Locale.setDefault(server);
        }
    }

    @Test
    @DisplayName("sections without content say so")
    void emptySections() throws IOException {
        assertThat(text(REPORTS.appraisalPdf(ReportFixtures.anEmptyAppraisal(), Locale.CHINESE)))
                .contains("尚未计分。", "考核表没有考核项。", "尚未提交自评。", "尚未提交评分。", "尚无工作案例。", "员工尚未答复。");
    }

    @Test
    @DisplayName(
            "an appeal prints what was contested, found and changed; to the line manager only that, and how it ended")
    void appeals() throws IOException {
        assertThat(text(REPORTS.appraisalPdf(ReportFixtures.withAppeal(true), Locale.CHINESE)))
                .contains("2026年11月15日提出申诉员工对结果提出申诉", "两天的数据没有计入", "第二十四条")
                .contains("申诉复核评分（以此为准）执行力91.00")
                .contains("少计了十月三十、三十一日两天复核：数据有误，需更正。日志缺两天", "活动页按期上线复核：重新评分93.00。按期且无返工")
                .contains("案例：活动页临时改期；行动：两天内重排资源；结果：按期上线；数字变化：首屏3.1秒→1.8秒")
                .contains("已更正数据", "已补导两天", "已裁定；综合得分100.52、奖金系数1.00、良好→综合得分101.64、奖金系数1.20、优秀");
        assertThat(text(REPORTS.appraisalPdf(ReportFixtures.withAppeal(false), Locale.ENGLISH)))
                .contains("Onlytheemployee,thereviewerandhumanresources", "Decided;composite100.52")
                .doesNotContain("两天的数据没有计入", "日志缺两天");
    }

    @Test
    @DisplayName("an excluded line, a waived self-review and a closing without confirmation print their reasons")
    void reasonsArePrinted() throws IOException {
        assertThat(text(REPORTS.appraisalPdf(ReportFixtures.withExcludedLine(), Locale.CHINESE)))
                .contains("不计入：CRM迁移，十月数据不可用（人力资源决定）", "其权重按比例分给同类其他考核项");
        assertThat(text(REPORTS.appraisalPdf(ReportFixtures.anUnconfirmedAppraisal(), Locale.CHINESE)))
                .contains("未确认结案", "员工病假未返岗，两次催办无答复。", "员工长期病假，主管已电话沟通。");
    }

    @Test
    @DisplayName(
            "a quarter prints each month's figure with its origin and target, and the month that is missing has none")
    void aQuarterIsMadeOfItsMonths() throws IOException {
        assertThat(text(REPORTS.appraisalPdf(ReportFixtures.aQuarterUnderWay(), Locale.CHINESE)))
                .contains("2026年10月：576", "2026年11月：601", "crm_11.csv第4行", "未核验", "各月来源见下")
                .contains("2026年10月1日至2026年10月31日每月目标值480", "2026年11月1日至2026年12月31日每月目标值510")
                .doesNotContain("2026年12月：");
        assertThat(text(REPORTS.appraisalPdf(ReportFixtures.aQuarterUnderWay(), Locale.ENGLISH)))
                .contains("October2026:576", "1Nov2026–31Dec2026:target510amonth");
    }

    @Test
    @DisplayName("a year's line keeps its first month, and where the others go on the page says of what they are")
    void aLineIsNotTornFromItsMonths() throws IOException {
        for (int lines = 1; lines < 8; lines++) {
            List<String> pages = pages(REPORTS.appraisalPdf(ReportFixtures.aYear(lines), Locale.CHINESE));
            for (String page : pages) {
                List<String> marks = Pattern.compile("[1-7]号线索量（续）|[1-7]号线索量|2026年\\d+月：")
                        .matcher(page.split("结果说明")[0])
                        .results()
                        .map(MatchResult::group)
                        .toList();
                for (int i = 0; i < marks.size(); i++) {
                    boolean month = marks.get(i).startsWith("2026");
                    assertThat(month && i == 0).as(page).isFalse();
                    if (!month) {
                        assertThat(marks.subList(i + 1, marks.size()))
                                .as(page)
                                .first(STRING)
                                .matches(marks.get(i).endsWith("（续）") ? "2026年([2-9]|1.)月：" : "2026年1月：");
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("what a figure is compared with is called by how long the period is")
    void periodsBefore() throws IOException {
        assertThat(text(REPORTS.appraisalPdf(ReportFixtures.aQuarterWithTwoCards(), Locale.CHINESE)))
                .contains("粉丝净增长率（社交媒体运营）为8.8%，比前三个季度均值（12.83%）低30%以上");
    }

    @Test
    @DisplayName("R31: the lines of two scorecards stand under their own, and no measured line left is said in words")
    void twoCardsAndNothingMeasured() throws IOException {
        assertThat(text(REPORTS.appraisalPdf(ReportFixtures.aQuarterWithTwoCards(), Locale.CHINESE)))
                .contains("社交媒体运营，46天粉丝净增长率", "内容营销专员，46天主管与他人评价")
                .contains("粉丝净增长率（社交媒体运营）不计分；同类没有其他计分的考核项。")
                .contains("主管与他人评价（内容营销专员）评价得分÷100=74.00%")
                .contains("社交媒体运营仅有一类考核项计分，综合74.00；计46天，贡献37.00分。")
                .contains("没有量化完成率，按规则以质化评分74.00代替，按决策表得系数0.60。")
                .doesNotContain("–%", "综合评价");
    }

    @Test
    @DisplayName("a completion below 80 % shows the improvement talk (S58), a suspicious card its flag (R30)")
    void followUpsAndFlags() throws IOException {
        assertThat(text(REPORTS.appraisalPdf(ReportFixtures.aLongAppraisal("短"), Locale.CHINESE)))
                .contains("绩效改进谈话", "疑似刷量", "待改进");
    }

    @Test
    @DisplayName("S49: a figure entered by hand says so, why, and by what it is proven")
    void manualFiguresAreMarked() throws IOException {
        assertThat(text(REPORTS.appraisalPdf(ReportFixtures.aLongAppraisal("短"), Locale.CHINESE)))
                .contains("第1024行（自填表格，非工具导出）", "手工录入：接口故障三天（凭证：停机公告.pdf）");
        assertThat(text(REPORTS.appraisalPdf(ReportFixtures.aConfirmedAppraisal(), Locale.CHINESE)))
                .doesNotContain("手工录入");
    }

    @Test
    @DisplayName("S36: a share of answers in time names the first of those that were not")
    void lateAnswersAreNamed() throws IOException {
        assertThat(text(REPORTS.appraisalPdf(ReportFixtures.aLongAppraisal("短"), Locale.CHINESE)))
                .contains("未在时限内答复共7项：GD1（第2行），超时0.5小时；GD2（第3行），未答复，已超时12.25小时", "GD5（第6行）", "其余2项从略")
                .doesNotContain("GD6");
    }

    @Test
    @DisplayName("Noto Sans SC is embedded as a subset and no other font is used")
    void fontsAreEmbedded() throws IOException {
        for (byte[] pdf : List.of(
                REPORTS.appraisalPdf(ReportFixtures.aConfirmedAppraisal(), Locale.CHINESE),
                REPORTS.appraisalPdf(ReportFixtures.aConfirmedAppraisal(), Locale.ENGLISH),
                REPORTS.bonusListPdf(ReportFixtures.aBonusList(), Locale.CHINESE))) {
            assertThat(fonts(pdf)).isNotEmpty().allMatch(font -> font.matches("/[A-Z]{6}\\+NotoSansSC-(Regular|Bold)"));
        }
    }

    @Test
    @DisplayName("the fonts of a report are packed quickly, as the packed bytes say of themselves (RFC 1950)")
    void fontsAreQuicklyPacked() throws IOException {
        PdfReader reader = new PdfReader(REPORTS.appraisalPdf(ReportFixtures.aConfirmedAppraisal(), Locale.CHINESE));
        List<Integer> levels = new ArrayList<>();
        for (int i = 1; i < reader.getXrefSize(); i++) {
            if (reader.getPdfObject(i) instanceof PRStream font && font.get(new PdfName("Length1")) != null) {
                levels.add((PdfReader.getStreamBytesRaw(font)[1] & 0xFF) >> 6);
            }
        }
        assertThat(levels).as("1 = fast, 2 = default").isNotEmpty().containsOnly(1);
    }

    @Test
    @DisplayName("markup, control characters and what the typeface lacks print as text")
    void hostileText() throws IOException {
        String name = "<style isBold='true'>𠮷</style>\u0000\u202E&amp;${1+1}";
        assertThat(text(REPORTS.appraisalPdf(ReportFixtures.withName(name), Locale.CHINESE)))
                .contains("<styleisBold='true'>[U+20BB7]</style>&amp;${1+1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "考", "考核 & <b>x</b> "})
    @DisplayName("forty thousand characters flow over pages and none is lost")
    void hugeText(String unit) throws IOException {
        String huge = unit.repeat(40_000 / unit.length());
        byte[] pdf = REPORTS.appraisalPdf(ReportFixtures.anAppraisalWithSelfReview(huge), Locale.CHINESE);
        String letter = unit.substring(0, 1);
        assertThat(count(text(pdf), letter)).isGreaterThanOrEqualTo(count(huge, letter));
        assertThat(new PdfReader(pdf).getNumberOfPages()).isGreaterThan(8);
    }

    @Test
    @DisplayName("a table of forty lines repeats its header on every page, and signatures stay together")
    void manyLines() throws IOException {
        byte[] pdf = REPORTS.appraisalPdf(ReportFixtures.aLongAppraisal("每周复盘转化率与停留时长。".repeat(80)), Locale.CHINESE);
        List<String> pages = pages(pdf);
        assertThat(pages.stream().filter(page -> page.contains("微信公众平台")))
                .hasSizeGreaterThan(2)
                .allMatch(page -> page.contains("考核指标") && page.contains("数据来源"));
        assertThat(pages.stream().filter(page -> page.contains("签字表示")))
                .singleElement()
                .satisfies(page -> assertThat(page).contains("已于2026年11月7日在系统中确认", "已于2026年11月7日记录面谈"));
    }

    @Test
    @DisplayName("the bonus list adds up and says who has no base and who never confirmed")
    void bonusList() throws IOException {
        assertThat(text(REPORTS.bonusListPdf(ReportFixtures.aBonusList(), Locale.CHINESE)))
                .contains("奖金发放表", "3,640.72", "6,640.72", "1人没有奖金基数", "李娜（li.na）*", "由人力资源结案")
                .contains("量化完成率（%）", "112.40", "88.25", "优秀", "仅供参考")
                .contains("人力资源于2026年11月12日10:00批准。");
        assertThat(text(REPORTS.bonusListPdf(ReportFixtures.aBonusListOf(0), Locale.ENGLISH)))
                .contains("Thereisnobodyonthislist.", "0.00", "Notdecidedyet.");
    }

    @Test
    @DisplayName(
            "the bonus list has a cover with its sum; each page says who may read it, what its columns are and its number")
    void bonusCover() throws IOException {
        List<String> pages = pages(REPORTS.bonusListPdf(ReportFixtures.aBonusListOf(100), Locale.CHINESE));
        assertThat(pages.get(0))
                .contains("奖金发放表", "共100人", "345,000.00", "用毕按规定销毁")
                .doesNotContain("奖金基数");
        assertThat(pages).hasSizeGreaterThan(2).allMatch(page -> page.contains("机密·仅限人力资源") && page.contains("共6页"));
        assertThat(pages.subList(1, pages.size())).allMatch(page -> page.contains("奖金基数") && page.contains("2026年10月"));
    }

    @Test
    @DisplayName("PIPL art. 24: an approved list says live since when a sum is on hold, on paper and in the sheet")
    void bonusOnHold() throws IOException {
        assertThat(text(REPORTS.bonusListPdf(ReportFixtures.aBonusListOnHold(), Locale.CHINESE)))
                .contains("张伟（zhang.wei）（2026年11月20日起暂缓发放）", "申诉处理前不发放", "批准。");
        try (XSSFWorkbook book = new XSSFWorkbook(
                new ByteArrayInputStream(REPORTS.bonusListXlsx(ReportFixtures.aBonusListOnHold(), Locale.ENGLISH)))) {
            assertThat(cells(book.getSheetAt(0)))
                    .extracting(cell -> new DataFormatter().formatCellValue(cell))
                    .contains("张伟 (zhang.wei) – on hold since 20 Nov 2026");
        }
    }

    @Test
    @DisplayName("the bonus sheet has numbers as numbers, a frozen header and no formula, whatever a name begins with")
    void bonusSheet() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(
                new ByteArrayInputStream(REPORTS.bonusListXlsx(ReportFixtures.aBonusList(), Locale.CHINESE)))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("奖金发放表");
            List<Cell> cells = cells(sheet);
            assertThat(cells).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
            assertThat(cells.stream().filter(cell -> cell.getCellType() == CellType.STRING))
                    .extracting(Cell::getStringCellValue)
                    .contains("=1+1（chen.jie）", "+二组", "奖金（元）");
            assertThat(cells.stream().filter(cell -> cell.getCellType() == CellType.NUMERIC))
                    .extracting(Cell::getNumericCellValue)
                    .contains(112.4, 88.25, 1.3, 108.0, 2800.55, 3640.72, 6640.72);
            int header = cells.stream()
                    .filter(cell -> new DataFormatter().formatCellValue(cell).equals("员工"))
                    .findFirst()
                    .orElseThrow()
                    .getRowIndex();
            assertThat(sheet.getPaneInformation()).isNotNull();
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat((int) sheet.getPaneInformation().getHorizontalSplitPosition())
                    .isEqualTo(header + 1);
        }
    }

    @Test
    @DisplayName("reports printed at the same time do not mix")
    void concurrentPrints() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> prints = IntStream.range(0, 12)
                    .<Callable<String>>mapToObj(i -> () -> text(REPORTS.appraisalPdf(
                            ReportFixtures.withName("员工" + i + "号"), i % 2 == 0 ? Locale.CHINESE : Locale.ENGLISH)))
                    .toList();
            List<Future<String>> printed = threads.invokeAll(prints);
            for (int i = 0; i < printed.size(); i++) {
                assertThat(printed.get(i).get()).contains("员工" + i + "号", i % 2 == 0 ? "绩效考核表" : "Performance");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @DisplayName("a document's title tells what it is, of whom and of when, in words; its reference stays in the foot")
    void documentTitles() throws IOException {
        byte[] appraisal = REPORTS.appraisalPdf(ReportFixtures.aConfirmedAppraisal(), Locale.CHINESE);
        String reference = ReportFixtures.aConfirmedAppraisal().id().toString();
        assertThat(title(appraisal)).isEqualTo("绩效考核表 张伟 2026年10月");
        assertThat(text(appraisal)).contains(reference);
        assertThat(title(REPORTS.appraisalPdf(ReportFixtures.aConfirmedAppraisal(), Locale.ENGLISH)))
                .isEqualTo("Performance appraisal 张伟 October 2026");
        assertThat(title(REPORTS.bonusListPdf(ReportFixtures.aBonusList(), Locale.ENGLISH)))
                .isEqualTo("Bonus list October 2026");
    }

    @Test
    @DisplayName("file names carry title, person and period, and nothing a file system minds")
    void fileNames() {
        assertThat(REPORTS.fileName(ReportFixtures.aConfirmedAppraisal(), Locale.CHINESE))
                .isEqualTo("绩效考核表_张伟_2026-10");
        assertThat(REPORTS.fileName(ReportFixtures.withName("../a\\b\r\n\"c"), Locale.ENGLISH))
                .isEqualTo("Performance appraisal_.. a b c_2026-10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"appraisal", "bonusList", "improvementPlan", "summary"})
    @DisplayName("Chinese and English bundles have equal keys and placeholders, and templates use no other words")
    void bundles(String report) throws IOException {
        Properties english = properties(report + ".properties", "common.properties");
        Properties chinese = properties(report + "_zh.properties", "common_zh.properties");
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        english.forEach((key, words) ->
                assertThat(placeholders(chinese.get(key))).as(key.toString()).isEqualTo(placeholders(words)));
        String template = resource(report + ".jrxml");
        assertThat(all("\\$R\\{([^}]+)}", template)).isNotEmpty().allMatch(english::containsKey);
        assertThat(template).doesNotContain("staticText", "markup=", "<query", "fontName");
        assertThat(all("CDATA\\[([^\\]]*)]", template))
                .filteredOn(expression -> expression.contains("\""))
                .containsExactly("\"reports/kaohe.jrtx\"");
    }

    private static @Nullable String title(byte[] pdf) throws IOException {
        return new PdfReader(pdf).getInfo().get("Title");
    }

    private static String text(byte[] pdf) throws IOException {
        return String.join("", pages(pdf));
    }

    /** Without white space: where a line breaks is the layout's affair. */
    private static List<String> pages(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        PdfTextExtractor extractor = new PdfTextExtractor(reader);
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            pages.add(extractor.getTextFromPage(page).replaceAll("\\s+", ""));
        }
        return pages;
    }

    /** Base fonts by name; who is not embedded is marked. */
    private static Set<String> fonts(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        Set<String> fonts = new HashSet<>();
        for (int i = 1; i < reader.getXrefSize(); i++) {
            if (reader.getPdfObject(i) instanceof PdfDictionary object
                    && PdfName.FONT.equals(object.get(PdfName.TYPE))
                    && object.getAsDict(PdfName.FONTDESCRIPTOR) != null) {
                boolean embedded = object.getAsDict(PdfName.FONTDESCRIPTOR).get(PdfName.FONTFILE2) != null;
                fonts.add(object.get(PdfName.BASEFONT) + (embedded ? "" : " not embedded"));
            } else if (reader.getPdfObject(i) instanceof PdfDictionary object
                    && PdfName.FONT.equals(object.get(PdfName.TYPE))
                    && !new PdfName("Type0").equals(object.get(PdfName.SUBTYPE))) {
                fonts.add(object.get(PdfName.BASEFONT) + " not embedded");
            }
        }
        return fonts;
    }

    private static List<Cell> cells(XSSFSheet sheet) {
        List<Cell> cells = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cells::add));
        return cells;
    }

    private static long count(String text, String letter) {
        return text.chars().filter(c -> c == letter.charAt(0)).count();
    }

    private static Set<String> placeholders(@Nullable Object words) {
        return Set.copyOf(all("\\{(\\d)", String.valueOf(words)));
    }

    private static List<String> all(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.results().map(found -> found.group(1)).collect(Collectors.toList());
    }

    private static Properties properties(String... names) throws IOException {
        Properties properties = new Properties();
        for (String name : names) {
            try (InputStream in = ReportsTest.class.getResourceAsStream("/reports/" + name)) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        }
        return properties;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ReportsTest.class.getResourceAsStream("/reports/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
