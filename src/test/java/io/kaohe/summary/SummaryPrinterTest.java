package io.kaohe.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import io.kaohe.summary.SummaryReports.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Summaries are printed for a meeting and written to be reckoned with")
class SummaryPrinterTest {

    private static final SummaryPrinter PRINTER = new SummaryPrinter();

    @Test
    @DisplayName("a cycle shows its distribution, its lines, what its figures are worth and who was in time")
    void cycle() throws IOException {
        assertThat(pdf(SummaryFixtures.aCycle(), Locale.CHINESE))
                .startsWith("考核周期汇总2026年10月·月度机密·仅限人力资源内含个人信息")
                .contains("内容总览等级分布得分分布各团队各指标完成情况数据质量及时性", "进行中", "93.51")
                .contains("优秀225.00", "良好562.50", "80至90以下0", "社媒组76698.4086.2095.35")
                .contains("跳出率387.122", "主管与他人评价888.00–", "百度统计1291002", "75.00")
                .contains("手工录入（附凭证）2项", "员工自评12102083.331.50", "绩效面谈00020.00", "第1页，共");
        assertThat(pdf(SummaryFixtures.aCycle(), Locale.ENGLISH))
                .contains(
                        "Cyclesummary", "October2026", "Bouncerate387.122", "Self-review", "Typedinbyhandwithaproof:2.")
                .doesNotContain("考核");
    }

    @Test
    @DisplayName(
            "a team shows its people, their mean and the lines it stays behind on; who is not scored has no figure")
    void teams() throws IOException {
        assertThat(pdf(SummaryFixtures.teams(), Locale.CHINESE))
                .contains("团队绩效汇总", "张伟（zhang.wei）社媒运营106.0088.57101.641.20优秀已确认")
                .contains("李娜（li.na）渠道拓展岗待自评均值106.0088.57101.641.20")
                .contains(
                        "含手工录入",
                        "引流线索量2192.0061.001",
                        "主管与他人评价2085.0080.00–",
                        "未分团队",
                        "吴芳（wu.fang）社媒运营79.0070.0079.000.80待改进已确认");
        assertThat(pdf(SummaryFixtures.teams(), Locale.ENGLISH))
                .as("a company's own job by the name of its scorecard, one of the product's by its word")
                .contains("Partnermanager", "Socialmediaoperator")
                .doesNotContain("渠道拓展岗", "Renamed");
    }

    @Test
    @DisplayName("trends show every month of every channel, and leave out what nobody measured")
    void trends() throws IOException {
        assertThat(pdf(SummaryFixtures.trends(), Locale.CHINESE))
                .contains("跳出率（%）", "谷歌分析GA4", "百度统计", "2025年11月44.002025年12月", "2026年4月44.0052.00", "按分母加权的均值");
    }

    @Test
    @DisplayName("a workbook's months are days that sort as they came, shown as months in the reader's language")
    void months() throws IOException {
        for (Map.Entry<Locale, String> shown : Map.of(
                        Locale.CHINESE, "yyyy\"年\"m\"月\"", Locale.ENGLISH, "[$-409]mmmm yyyy")
                .entrySet()) {
            try (XSSFWorkbook book = new XSSFWorkbook(
                    new ByteArrayInputStream(PRINTER.print(SummaryFixtures.trends(), Format.XLSX, shown.getKey())
                            .content()))) {
                List<? extends Cell> months = IntStream.rangeClosed(1, 12)
                        .mapToObj(row -> book.getSheetAt(1).getRow(row).getCell(0))
                        .toList();
                assertThat(months)
                        .allMatch(DateUtil::isCellDateFormatted)
                        .extracting(cell -> cell.getLocalDateTimeCellValue().toLocalDate())
                        .startsWith(LocalDate.of(2025, 11, 1), LocalDate.of(2025, 12, 1))
                        .endsWith(LocalDate.of(2026, 10, 1));
                assertThat(months)
                        .allMatch(cell ->
                                cell.getCellStyle().getDataFormatString().equals(shown.getValue()));
            }
        }
    }

    @Test
    @DisplayName("what is counted is whole on paper and in the sheet, whose name ends with a whole word")
    void counts() throws IOException {
        ChannelTrends trends = SummaryFixtures.counts();
        assertThat(pdf(trends, Locale.ENGLISH)).contains("3,000,000,000").doesNotContain("3,000,000,000.00");
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(
                PRINTER.print(trends, Format.XLSX, Locale.ENGLISH).content()))) {
            assertThat(book)
                    .extracting(Sheet::getSheetName)
                    .containsExactly("Overview", "Opportunity qualification rates", "Opportunity qualification (2)");
        }
    }

    @Test
    @DisplayName("the sheets of a team whose name is long say which has its people and which its lines")
    void longTeams() throws IOException {
        TeamSummary.Team team = SummaryFixtures.teams().teams().get(0);
        TeamSummary summary = new TeamSummary(
                SummaryFixtures.teams().head(),
                List.of(new TeamSummary.Team("华东区数字营销".repeat(6), team.people(), team.lines())));
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(
                PRINTER.print(summary, Format.XLSX, Locale.CHINESE).content()))) {
            assertThat(book)
                    .extracting(Sheet::getSheetName)
                    .satisfiesExactly(
                            overview -> assertThat(overview).isEqualTo("总览"),
                            people -> assertThat(people).startsWith("华东区").endsWith(" 员工"),
                            lines -> assertThat(lines).startsWith("华东区").endsWith(" 考核项"));
        }
    }

    @Test
    @DisplayName("a heading stands on the page of what it is about, and again where that goes on")
    void headings() throws IOException {
        assertThat(afterTheCover(SummaryFixtures.aCycle()))
                .filteredOn(page -> page.contains("得分分布"))
                .isNotEmpty()
                .allMatch(page -> page.contains("70至80以下"));
        assertThat(afterTheCover(SummaryFixtures.aWideCycle()))
                .filteredOn(page -> page.contains("至150以下"))
                .isNotEmpty()
                .allMatch(page -> page.contains("得分分布"));
        assertThat(afterTheCover(SummaryFixtures.manyTeams())).allMatch(page -> page.contains("增长与内容营销组"));
    }

    @Test
    @DisplayName("minutes of a calibration tell each change with its reason and author, and are signed")
    void minutes() throws IOException {
        assertThat(pdf(SummaryFixtures.minutes(), Locale.CHINESE))
                .contains("绩效校准纪要", "优秀0133.3320.00", "良好2133.3340.00", "王敏286.0092.006.0097.00")
                .contains("张伟（zhang.wei）良好→优秀。理由：带教两名新人，线索质量全组第一（人力资源，2026年11月12日10:00，等级表第3版）")
                .contains("等级不由排名决定", "管理层");
    }

    @Test
    @DisplayName("S48: promotion and pay are a list each, with the newest word of each and why HR decided so")
    void advancement() throws IOException {
        assertThat(pdf(SummaryFixtures.advancement(), Locale.CHINESE))
                .contains("晋升与调薪清单", "2026年", "机密·仅限人力资源")
                .contains("张伟（zhang.wei）社媒组优秀良好101.64高提名提名连续两年优秀")
                .contains("李娜（li.na）社媒组优秀优秀101.64高不提名=1+1")
                .contains("张伟（zhang.wei）社媒组优秀101.646.50提名5.00按年度预算")
                .doesNotContain("上半年已晋升一级", "暂缓");
        try (XSSFWorkbook book = workbook(SummaryFixtures.advancement())) {
            Sheet pay = book.getSheet("调薪");
            assertThat(pay.getPaneInformation().getHorizontalSplitPosition()).isPositive();
            assertThat(cells(pay))
                    .filteredOn(cell -> cell.getCellType() == CellType.NUMERIC)
                    .extracting(Cell::getNumericCellValue)
                    .containsExactly(101.64, 6.5, 5.0, 101.64);
            assertThat(cells(book.getSheet("晋升")))
                    .noneMatch(cell -> cell.getCellType() == CellType.FORMULA)
                    .filteredOn(cell -> cell.getCellType() == CellType.STRING)
                    .extracting(Cell::getStringCellValue)
                    .contains("=1+1", "连续两年优秀");
        }
    }

    @Test
    @DisplayName("where nobody was proposed the list says so, on paper and in the workbook, without an empty page")
    void nobodyAdvanced() throws IOException {
        assertThat(pages(SummaryFixtures.nobodyAdvanced(), Locale.CHINESE))
                .hasSize(2)
                .first(STRING)
                .contains("内容晋升调薪");
        assertThat(afterTheCover(SummaryFixtures.nobodyAdvanced()))
                .singleElement(STRING)
                .contains("晋升本周期没有晋升提名。调薪本周期没有调薪提名。");
        assertThat(pdf(SummaryFixtures.nobodyAdvanced(), Locale.ENGLISH))
                .contains("Nobodywasproposedforpromotioninthiscycle.", "Nobodywasproposedforaraiseinthiscycle.");
        assertThat(pdf(SummaryFixtures.advancement(), Locale.CHINESE)).doesNotContain("没有");
        try (XSSFWorkbook book = workbook(SummaryFixtures.nobodyAdvanced())) {
            assertThat(book).hasSize(1);
            assertThat(cells(book.getSheetAt(0)))
                    .extracting(Cell::toString)
                    .contains("晋升", "本周期没有晋升提名。", "调薪", "本周期没有调薪提名。")
                    .doesNotContain("内容");
        }
    }

    @Test
    @DisplayName("a workbook has a sheet a table, a frozen head, numbers as numbers, and no formula")
    void workbook() throws IOException {
        try (XSSFWorkbook book = workbook(SummaryFixtures.aCycle())) {
            List<String> names = new ArrayList<>();
            book.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names).contains("总览", "等级分布", "各团队", "各指标完成情况", "数据质量", "及时性");
            Sheet teams = book.getSheet("各团队");
            assertThat(teams.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            List<Cell> cells = cells(teams);
            assertThat(cells).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
            assertThat(cells)
                    .filteredOn(cell -> cell.getCellType() == CellType.NUMERIC)
                    .extracting(Cell::getNumericCellValue)
                    .containsExactly(7.0, 6.0, 6.0, 98.4, 86.2, 95.35, 5.0, 2.0, 2.0, 88.0, 88.0);
            assertThat(cells)
                    .filteredOn(cell -> cell.getCellType() == CellType.STRING)
                    .extracting(Cell::getStringCellValue)
                    .contains("=1+1组", "完成率（%）");
        }
    }

    @Test
    @DisplayName(
            "a sheet is its table, from the first cell on, without gaps, merged cells and sums; what else is known is"
                    + " on the first")
    void tables() throws IOException {
        for (Summary summary : List.of(
                SummaryFixtures.aWideCycle(),
                SummaryFixtures.manyTeams(),
                SummaryFixtures.trends(),
                SummaryFixtures.minutes(),
                SummaryFixtures.advancement())) {
            try (XSSFWorkbook book = workbook(summary)) {
                for (Sheet sheet : book) {
                    assertThat(sheet.getNumMergedRegions()).isZero();
                    assertThat(cells(sheet)).noneMatch(cell -> cell.getCellType() == CellType.FORMULA);
                    if (book.getSheetIndex(sheet) > 0) {
                        int columns = sheet.getRow(0).getLastCellNum();
                        assertThat(sheet.getRow(0)).hasSize(columns);
                        assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(sheet.getLastRowNum() + 1);
                        assertThat(sheet).hasSizeGreaterThan(1).allMatch(row -> row.getLastCellNum() <= columns);
                        assertThat(cells(sheet)).noneMatch(cell -> text(cell).equals("均值"));
                        assertThat(book.getSheetAt(0))
                                .anyMatch(row -> text(row.getCell(0)).equals(sheet.getSheetName()));
                    }
                }
            }
        }
        try (XSSFWorkbook book = workbook(SummaryFixtures.teams())) {
            assertThat(book).extracting(Sheet::getSheetName).containsExactly("总览", "社媒组 员工", "社媒组 考核项", "未分团队");
            assertThat(book.getSheetAt(0))
                    .anyMatch(row -> text(row.getCell(0)).equals("综合得分均值")
                            && row.getCell(1).getNumericCellValue() == 101.64);
        }
    }

    @Test
    @DisplayName("who signs does so on the cover, never on a page of nothing else")
    void signatures() throws IOException {
        assertThat(pdf(SummaryFixtures.aLongList(20), Locale.CHINESE))
                .contains("内容晋升调薪人力资源日期管理层日期周期018f")
                .doesNotContain("签字");
    }

    @Test
    @DisplayName("charts are drawn, not pasted as pictures")
    void charts() throws IOException {
        PdfReader reader = new PdfReader(PRINTER.print(SummaryFixtures.trends(), Format.PDF, Locale.CHINESE)
                .content());
        for (int i = 1; i < reader.getXrefSize(); i++) {
            if (reader.getPdfObject(i) instanceof PdfDictionary object) {
                assertThat(object.get(PdfName.SUBTYPE)).isNotEqualTo(PdfName.IMAGE);
            }
        }
    }

    private static XSSFWorkbook workbook(Summary summary) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(
                PRINTER.print(summary, Format.XLSX, Locale.CHINESE).content()));
    }

    private static String text(@Nullable Cell cell) {
        return cell == null ? "" : cell.toString();
    }

    private static List<Cell> cells(Sheet sheet) {
        List<Cell> cells = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cells::add));
        return cells;
    }

    private static String pdf(Summary summary, Locale locale) throws IOException {
        return String.join("", pages(summary, locale));
    }

    private static List<String> afterTheCover(Summary summary) throws IOException {
        List<String> pages = pages(summary, Locale.CHINESE);
        return pages.subList(1, pages.size());
    }

    /** Without white space: where a line breaks is the layout's affair. */
    private static List<String> pages(Summary summary, Locale locale) throws IOException {
        PdfReader reader =
                new PdfReader(PRINTER.print(summary, Format.PDF, locale).content());
        PdfTextExtractor extractor = new PdfTextExtractor(reader);
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            pages.add(extractor.getTextFromPage(page).replaceAll("\\s+", ""));
        }
        return pages;
    }
}
