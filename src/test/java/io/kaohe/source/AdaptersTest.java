package io.kaohe.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.kaohe.tabular.Progress;
import io.kaohe.tabular.TabularFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdaptersTest {

    private static final String OWN = """
            code: SHOP_COUNTER
            version: 3
            source: CRM
            nameZh: 门店客流
            nameEn: Shop counter
            tables:
              - name: days
                keys: {shop: [门店]}
                dates: {day: [日期]}
                numbers: {visitors: [客流], buyers: [成交人数]}
                required: [day, visitors, buyers]
                period: day
                measures:
                  COUNT: {visitors: sum(visitors)}
                  RATIO: {shop_conversion: sum(buyers) / sum(visitors)}
            """;

    @TempDir
    private Path directory;

    @Test
    void aCompanyAddsASourceByAFileOfItsOwn() throws IOException {
        Files.writeString(directory.resolve("counter.yaml"), OWN);
        Path export = Files.writeString(
                directory.resolve("x.csv"), "日期,门店,客流,成交人数\n2026年10月3日,一店,２００,30\n2026-10-04,一店,100,30\n");

        SourceReading reading = Readings.adapters(directory.toString())
                .read(new TabularFile(export), (s, k, v) -> List.of(), null, null, Progress.UNSEEN);

        assertThat(Readings.measures(reading, Set.of("visitors", "shop_conversion")))
                .isEqualTo(Map.of("visitors", "300", "shop_conversion", "0.2"));
        assertThat(reading.adapter())
                .isNotNull()
                .extracting(SourceReading.Named::version)
                .isEqualTo(3);
    }

    @ParameterizedTest(name = "{1} instead of {0} is told as {2} of {3} in line {4}")
    @CsvSource(delimiter = '|', textBlock = """
            sum(buyers) /      | sum(buyer) /        | COLUMN    | buyer                          | 15
            sum(visitors)}     | sum(visitors)       | SYNTAX    |                                | 15
            sum(buyers) /      | sum(buyers) //      | FORMULA   | sum(buyers) // sum(visitors)   | 15
            nameEn:            | nameEnglish:        | UNKNOWN   | nameEnglish                    | 5
            nameZh: 门店客流       | nameZh:             | MISSING   | nameZh                         |
            version: 3         | version: three      | VALUE     | version                        | 2
            period: day        | period: date        | COLUMN    | date                           |
            sum(buyers) /      | buyer /             | MEASURE   | buyer                          | 15
            """)
    void aMistakeIsToldWithFileAndLine(
            String right, String wrong, String code, @Nullable String about, @Nullable Integer line)
            throws IOException {
        Files.writeString(directory.resolve("counter.yaml"), OWN.replace(right, wrong));

        assertThat(Readings.adapters(directory.toString()).mistakes())
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.file()).isEqualTo("counter.yaml");
                    assertThat(mistake.code()).isEqualTo(code);
                    if (about != null) {
                        assertThat(mistake.about()).isEqualTo(about);
                    }
                    if (line != null) {
                        assertThat(mistake.line()).isEqualTo(line);
                    }
                });
    }

    @Test
    void aMeasureThatIsNobodysFigureIsToldAndTheFileIsUsed() throws IOException {
        Files.writeString(
                directory.resolve("counter.yaml"),
                OWN.replace("sum(buyers) / sum(visitors)", "sum(buyers) / visitors")
                                .replace("COUNT: {", "COUNT: {spare: count(), ")
                        + "    people:\n      account: {lead_conversion_rate: shop_conversion}\n");

        Adapters adapters = Readings.adapters(directory.toString());

        assertThat(adapters.mistakes()).isEmpty();
        assertThat(adapters.hints()).containsExactly(new Adapters.Mistake("counter.yaml", null, "UNREAD", "spare"));
    }

    @Test
    void whoseAFigureIsMayBeToldByTheCompanysOwnName() throws IOException {
        Files.writeString(
                directory.resolve("counter.yaml"),
                OWN.replace("tables:", "names: {shop: {zh: 门店, en: Shop}}\ntables:")
                        + "    people:\n      shop: {lead_conversion_rate: shop_conversion}\n");
        Adapters adapters = Readings.adapters(directory.toString());

        assertThat(adapters.attributionKind("门店")).contains("SHOP");
        assertThat(adapters.attributionKind("shop")).contains("SHOP");
        assertThat(adapters.attributionKind("account")).contains("ACCOUNT");
        assertThat(adapters.attributionKind("柜台")).isEmpty();
    }

    @Test
    void whatOnlyTheCompanyCallsSoHasItsNamesInBothLanguages() throws IOException {
        Files.writeString(
                directory.resolve("counter.yaml"),
                OWN.replace("tables:", "names: {shop_conversion: {zh: 到店转化率, en: Shop conversion}}\ntables:"));
        Path export = Files.writeString(directory.resolve("x.csv"), "日期,客流,成交人数\n2026-10-04,100,30\n");

        SourceReading reading = Readings.adapters(directory.toString())
                .read(new TabularFile(export), (s, k, v) -> List.of(), null, null, Progress.UNSEEN);

        assertThat(reading.adapter()).isNotNull().satisfies(adapter -> {
            assertThat(adapter.called("shop_conversion"))
                    .isEqualTo(new SourceReading.Called("到店转化率", "Shop conversion"));
            assertThat(adapter.called("visitors")).isNull();
        });
    }

    @Test
    void aMistakeInOneFileOfTheCompanyLeavesTheOthersInUse() throws IOException {
        Files.writeString(directory.resolve("a.yaml"), OWN.replace("sum(buyers) /", "sum(buyer) /"));
        Files.writeString(directory.resolve("b.yaml"), OWN.replace("SHOP_COUNTER", "OTHER_COUNTER"));
        Path export = Files.writeString(directory.resolve("x.csv"), "日期,客流,成交人数\n2026-10-04,100,30\n");

        SourceReading reading = Readings.adapters(directory.toString())
                .read(new TabularFile(export), (s, k, v) -> List.of(), null, null, Progress.UNSEEN);

        assertThat(Readings.adapter(reading)).isEqualTo("OTHER_COUNTER");
    }

    @Test
    void anUnknownFileIsToldWhatItComesNearestToAndWhatIsMissing() {
        SourceReading reading = Readings.of("线索编号,公司,手机", "XS1,甲公司,13800000000");

        assertThat(reading.adapter()).isNull();
        SourceReading.Finding why = reading.rejected().get(0);
        assertThat(why.code()).isEqualTo("SOURCE_UNKNOWN_CLOSEST");
        assertThat(why.args()).first().isEqualTo(Map.of("zh", "CRM 线索列表", "en", "CRM leads"));
        assertThat(why.args().get(1)).asString().contains("线索状态");
    }

    @Test
    void aFileThatNothingIsLikeIsSimplyUnknown() {
        assertThat(Readings.of("alpha,beta", "1,2").rejected())
                .extracting(SourceReading.Finding::code)
                .containsExactly("EXPORT_UNKNOWN");
    }

    @Test
    @DisplayName("a cell that is no figure rejects its row and no other")
    void aRowThatCannotBeReadIsNamedAndLeftOut() {
        SourceReading reading = Readings.of(
                "时间,广告计划,展示数,点击数,消耗",
                "2026-10-01,A,\"1,000\",10,￥50.00",
                "2026-10-02,A,many,10,50",
                "10/02/2026,A,1000,10,50",
                "2026-10-03,A,--,5,N/A");

        assertThat(reading.rejected())
                .extracting(SourceReading.Finding::line, SourceReading.Finding::column, SourceReading.Finding::code)
                .containsExactly(tuple(3, "展示数", "FIGURE_UNREADABLE"), tuple(4, "时间", "DAY_UNREADABLE"));
        assertThat(Readings.measures(reading, Set.of("impressions", "clicks", "spend")))
                .isEqualTo(Map.of("impressions", "1000", "clicks", "15", "spend", "50"));
        assertThat(reading.taken()).isEqualTo(2);
    }

    @Test
    void anEmptyLineInTheMiddleLosesNoRow() {
        SourceReading reading = Readings.of(
                "工单编号,创建时间,首次响应时间", "1,2026-10-01 09:00,2026-10-01 10:00", "", "2,2026-10-02 09:00,--", ",,");

        assertThat(reading.rows()).isEqualTo(2);
    }

    @Test
    void commasThatASpreadsheetAppendedChangeNothing() {
        SourceReading reading = Readings.of(
                "# ---,,,",
                "# Property: demo,,,",
                "# Start date: 20261001,,,",
                "# End date: 20261031,,,",
                ",,,",
                "Session default channel group,Sessions,,",
                "Organic Search,30,,",
                "Direct,70,,");

        assertThat(Readings.measures(reading, Set.of("organic_share"))).isEqualTo(Map.of("organic_share", "0.3"));
    }

    @Test
    void aTotalIsNoRowButACampaignMayBeginWithTheWord() {
        SourceReading reading =
                Readings.of("时间,广告计划,展示数,消耗", "2026-10-01,Total recall,100,1", "总计,--,100,1", "合计：,,100,1");

        assertThat(reading.rows()).isEqualTo(1);
    }

    @Test
    void aTotalThatIsNotTheSumOfTheRowsIsSaid() {
        SourceReading reading =
                Readings.of("时间,广告计划,展示数,消耗", "2026-10-01,A,100,1", "2026-10-31,B,100,1", "合计,--,300,2");

        assertThat(reading.findings())
                .extracting(SourceReading.Finding::code, SourceReading.Finding::column)
                .containsExactly(tuple("TOTAL_DIFFERS", "impressions"));
    }

    @Test
    @DisplayName("rows that begin or end days away from the month's are told with their days; a quiet weekend is not")
    void rowsOfPartOfAMonth() {
        assertThat(partOfMonth("2026-10-01", "2026-10-20")).containsExactly("2026-10-01 2026-10-20");
        assertThat(partOfMonth("2026-10-12", "2026-10-31")).containsExactly("2026-10-12 2026-10-31");
        assertThat(partOfMonth("2026-10-04", "2026-10-28")).isEmpty();
        assertThat(partOfMonth("2026-09-02", "2026-10-20")).containsExactly("2026-09-02 2026-10-20");
    }

    private static List<String> partOfMonth(String first, String last) {
        return Readings.of("时间,广告计划,展示数,消耗", first + ",A,100,1", last + ",B,100,1").findings().stream()
                .filter(finding -> finding.code().equals("PERIOD_SEEMS_PARTIAL"))
                .map(finding -> finding.args().get(1) + " " + finding.args().get(2))
                .toList();
    }

    @Test
    @DisplayName("a row that ends early counts with what it has, and is told with its line and what it lacks")
    void aRowThatEndsEarlyIsSaid() {
        SourceReading reading = Readings.of(
                "时间,广告计划,展示数,消耗", "2026-10-01,A,100,1", "2026-10-02,B", "2026-10-03,C,100", "2026-10-04,D,50,");

        assertThat(Readings.measures(reading, Set.of("impressions", "spend")))
                .isEqualTo(Map.of("impressions", "250", "spend", "1"));
        assertThat(reading.findings())
                .filteredOn(finding -> finding.line() > 0)
                .extracting(SourceReading.Finding::line, SourceReading.Finding::code, SourceReading.Finding::args)
                .containsExactly(
                        tuple(3, "ROW_ENDS_EARLY", List.of(List.of("展示数", "消耗"))),
                        tuple(4, "ROW_ENDS_EARLY", List.of(List.of("消耗"))));
    }

    @Test
    void anExportReadsTheSameInEveryEncoding() {
        String text = "时间,新关注人数,取消关注人数\n2026-10-01,\"1,200\",200\n";
        for (String charset : List.of("UTF-8", "GBK", "UTF-16LE", "UTF-16BE")) {
            assertThat(Readings.measures(Readings.of(text, Charset.forName(charset)), Set.of("net_followers")))
                    .as(charset)
                    .isEqualTo(Map.of("net_followers", "1000"));
        }
        assertThat(Readings.of(text, StandardCharsets.UTF_8).encoding()).isEqualTo("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sum(", "sum(nothing)", "1 +", "count(where x = 1)", "sum(a) sum(a)", "mean(a)", "exec(a)", "a.b"
            })
    void aFormulaWithAMistakeIsRefused(String text) {
        Set<String> columns = Set.of("a", "b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Formula.parse(text, columns, where -> Condition.parse(where, columns, Map.of())));
    }
}
