package io.kaohe.measurement;

import static io.kaohe.testing.Uploads.rejections;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.kaohe.imports.Batch;
import io.kaohe.imports.ImportAnswer;
import io.kaohe.imports.ImportOptions;
import io.kaohe.imports.Imports;
import io.kaohe.imports.Recognition;
import io.kaohe.imports.Recognition.Whose;
import io.kaohe.imports.Upload;
import io.kaohe.imports.Verification;
import io.kaohe.imports.Verification.Decision;
import io.kaohe.imports.Warning;
import io.kaohe.measurement.Precedents.Precedent;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.testing.Features;
import io.kaohe.testing.People;
import io.kaohe.testing.TestDatabase;
import io.kaohe.testing.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.UncategorizedSQLException;

/** Today is 2026-10-15; September is the last closed month. */
class ExportedActualsTest {

    private static final Period SEPTEMBER = Period.of("2026-09");
    private static final Actor DATA = new Actor("data", Set.of(Role.DATA_OWNER));
    private static final Actor HR = new Actor("hr", Set.of(Role.HR));

    /** Baidu Tongji, sources of September: 450 of 1,000 visits come from search engines. */
    private static final byte[] TONGJI = String.join(
                    "\r\n",
                    "百度统计 - 全部来源",
                    "站点：www.demo.example",
                    "日期：2026-09-01 - 2026-09-30",
                    "",
                    "来源类型,浏览量(PV),访问次数,访客数(UV),跳出率,平均访问时长",
                    "直接访问,\"1,200\",550,400,60.00%,00:01:00",
                    "搜索引擎,900,450,300,40.00%,00:03:20",
                    "合计,2100,1000,640,51.00%,00:02:03")
            .getBytes(Charset.forName("GBK"));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @RegisterExtension
    static final Features features = Features.ofFigures(database);

    private final Imports imports = features.get(Imports.class);
    private final Uploads data = Uploads.of(imports, DATA, "actuals");
    private final Uploads attributions = Uploads.of(imports, HR, "attributions");
    private final Actuals actuals = features.get(Actuals.class);

    @BeforeAll
    static void peopleAreAtWork() {
        People.atWork(database.jdbc());
        database.jdbc()
                .sql("update kaohe.employee set name = '赵磊' where id = 'zhao.lei'")
                .update();
        database.jdbc()
                .sql("insert into kaohe.employee (id, name) values ('chen.bo', '陈博')")
                .update();
        database.jdbc()
                .sql(
                        "insert into kaohe.assignment (employee, role, valid_from) values ('chen.bo', 'BRAND', '2026-01-01')")
                .update();
    }

    @BeforeEach
    void nothingImported() {
        database.jdbc().sql("truncate kaohe.actual cascade").update();
        database.jdbc().sql("delete from kaohe.attribution").update();
        database.jdbc().sql("truncate kaohe.import_batch cascade").update();
    }

    @Test
    @DisplayName("S49: a GBK export of Baidu Tongji becomes the SEO specialist's verified figure, with its origin")
    void anExportBecomesAVerifiedFigure() {
        attribute("百度统计,账号,www.demo.example,zhang.wei");

        Batch batch = data.upload(TONGJI);
        assertThat(batch.status()).isEqualTo(Batch.Status.AWAITING_VERIFICATION);
        features.get(Verification.class).decide(HR, batch.id(), Decision.VERIFY, null, null);

        Actual actual =
                Objects.requireNonNull(actuals.of("zhang.wei", SEPTEMBER).get("organic_share"));
        assertThat(actual.value()).isEqualByComparingTo("0.45");
        assertThat(actual.source()).isEqualTo("BAIDU_TONGJI");
        assertThat(actual.verifiedBy()).isEqualTo("hr");
        assertThat(actual.weight()).as("visits").isEqualByComparingTo("1000");
        assertThat(actual.origin())
                .isEqualTo(new Origin(
                        "BAIDU_TONGJI_REPORT",
                        1,
                        "百度统计报告",
                        "Baidu Tongji report",
                        "来源类型, 浏览量(PV)",
                        6,
                        7,
                        2,
                        "ACCOUNT",
                        null,
                        null));
        assertThat(actual.file().sha256()).isEqualTo(batch.sha256());
        assertThat(actual.file().kept()).isTrue();
    }

    @Test
    @DisplayName("S49: the file behind an export's figure is opened as it came, by those who import and by nobody else")
    void theFileBehindAFigureIsKept() throws IOException {
        attribute("百度统计,账号,www.demo.example,zhang.wei");
        UUID batch = data.upload(TONGJI).id();

        try (InputStream kept = imports.keptFile(HR, batch).content()) {
            assertThat(kept.readAllBytes()).isEqualTo(TONGJI);
        }
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> imports.keptFile(new Actor("zhang.wei", Set.of(Role.EMPLOYEE)), batch));
    }

    @Test
    void aDryRunTellsAdapterEncodingTablesMeasuresAndPeopleAndKeepsNothing() {
        attribute("百度统计,账号,*,zhang.wei");

        ImportAnswer answer = imports.upload(
                DATA, "actuals", new Upload("x.bin", TONGJI), new ImportOptions(null, null, null, false), true);

        Recognition recognition = Objects.requireNonNull(answer.batch().recognition());
        assertThat(recognition.adapter()).isEqualTo("BAIDU_TONGJI_REPORT");
        assertThat(recognition.encoding()).isEqualTo("GB18030");
        assertThat(recognition.tables()).extracting(Recognition.Table::rows).containsExactly(2);
        // visits weigh: 0.55 · 60 % + 0.45 · 40 % = 51 %; 0.55 · 60 s + 0.45 · 200 s = 123 s; UV only as Baidu totals
        // it
        assertThat(recognition.measures())
                .extracting(
                        Recognition.Measure::code, measure -> measure.value().toPlainString())
                .contains(
                        tuple("bounce_rate", "0.51"),
                        tuple("avg_stay_seconds", "123"),
                        tuple("users", "640"),
                        tuple("organic_share", "0.45"));
        assertThat(recognition.people())
                .extracting(Recognition.PersonFigure::employee, Recognition.PersonFigure::indicator)
                .containsExactly(tuple("zhang.wei", "organic_share"));
        assertThat(imports.list(DATA, "actuals")).isEmpty();
    }

    @Test
    @DisplayName("S16: how videos and image posts do is kept although it stands on no card")
    void figuresThatExplainAreKept() throws IOException {
        attribute("社媒平台后台,账号,*,li.na");

        Batch batch = data.upload(sample("xiaohongshu-notes.xlsx"));

        assertThat(actuals.undecided(batch.id(), 100))
                .extracting(Figure::indicator)
                .contains("interaction_rate", "video_interaction_rate", "image_text_interaction_rate")
                .doesNotContain("exposure");
    }

    @Test
    @DisplayName("R29: what another tool says under the same source is named from its import on, till it is replaced")
    void anotherToolOfTheSameSourceIsNamed() throws IOException {
        attribute("社媒平台后台,账号,*,li.na");
        Batch works = data.upload(sample("douyin-works.xlsx"));
        BigDecimal said = interactionRate(works).value();

        Batch notes = data.upload(sample("xiaohongshu-notes.xlsx"));

        assertThat(precedent(works).replacesMadeBy()).as("it was there before").isNull();
        assertThat(precedent(notes).replaces()).as("waits for verification").isEqualByComparingTo(said);
        verify(works);
        assertThat(precedent(notes).replaces()).isEqualByComparingTo(said);
        assertThat(precedent(notes).replacesMadeBy())
                .extracting(Origin::adapter)
                .isEqualTo("DOUYIN_WORKS");

        verify(notes);
        Precedent correction = precedents().of(tried(notes), "XIAOHONGSHU_NOTES");
        assertThat(correction.replaces()).isEqualByComparingTo(tried(notes).value());
        assertThat(correction.replacesMadeBy()).as("the same tool").isNull();
    }

    @Test
    @DisplayName("R29: a tool's figure that our own sheet would replace is named, and one that was declined is not")
    void ourOwnSheetInPlaceOfATool() throws IOException {
        attribute("社媒平台后台,账号,*,li.na");
        Batch works = data.upload(sample("douyin-works.xlsx"));
        String[] sheet = {"employee,indicator,period,value,source", "li.na,interaction_rate,2026-10,5%,社媒平台后台"};

        assertThat(precedent(data.upload(sheet)).replacesMadeBy())
                .extracting(Origin::adapter)
                .isEqualTo("DOUYIN_WORKS");

        features.get(Verification.class).decide(HR, works.id(), Decision.DECLINE, null, "漏了三条");
        assertThat(precedents().of(tried(works), "KAOHE_ACTUALS").replaces()).isNull();
    }

    @Test
    void nobodyResponsibleIsSaidAndStoresNothing() {
        Batch batch = data.upload(TONGJI);

        assertThat(batch.status()).isEqualTo(Batch.Status.REJECTED);
        assertThat(batch.warnings()).extracting(Warning::code).contains("NOBODY_MEASURED");
        assertThat(actuals.of("zhang.wei", SEPTEMBER)).isEmpty();
    }

    @Test
    @DisplayName(
            "S50: leads whose owner nobody is do not vanish: the upload names them, and lines of the list without effect")
    void rowsOfNobodyAreNamed() {
        attribute("企业CRM,负责人,老钱,zhao.lei", "企业CRM,负责人,赵磊（东区）,zhao.lei", "企业CRM,负责人,旧名,zhao.lei,2025-01-01,2025-12-31");

        Batch batch = data.upload(
                "线索编号,线索来源,负责人,创建时间,线索状态,公司,联系电话",
                "1,百度推广,老钱,2026年9月1日 09:00,已转化,甲,1",
                "2,百度推广,钱多多,2026年9月2日 09:00,已转化,乙,1",
                "3,百度推广,钱多多,2026年9月3日 09:00,跟进中,丙,1",
                "4,百度推广,孙某,2026年9月4日 09:00,跟进中,丙,1");

        assertThat(batch.status()).isEqualTo(Batch.Status.AWAITING_VERIFICATION);
        assertThat(batch.warnings())
                .extracting(Warning::column, Warning::code, Warning::args)
                .contains(
                        tuple("负责人", "ROWS_OF_NOBODY", List.of(3, List.of("钱多多 (2)", "孙某 (1)"))),
                        tuple("", "ATTRIBUTION_MATCHED_NOTHING", List.of(1, List.of("赵磊（东区）"))));
    }

    @Test
    @DisplayName("the advice to import a list is given where there is none; where there is one, what it lacks is said")
    void theAdviceIsTrue() {
        String[] orders = {"订单编号,总金额,买家实际支付金额,订单创建时间,订单付款时间,退款金额", "1,10,10,2026-09-01 10:00,2026-09-01 10:00,0"};
        assertThat(data.upload(orders).warnings())
                .extracting(Warning::code)
                .containsExactly("PERIOD_SEEMS_PARTIAL", "ROWS_OF_NO_ACCOUNT", "NOBODY_MEASURED");
        attribute("百度统计,账号,www.demo.example,zhang.wei");

        Batch batch = data.upload(orders);

        assertThat(batch.warnings())
                .extracting(Warning::code)
                .containsExactly("PERIOD_SEEMS_PARTIAL", "ROWS_OF_NO_ACCOUNT");
        assertThat(Objects.requireNonNull(batch.recognition()).whose()).isEqualTo(new Whose(0, 1, 0));
    }

    @Test
    void rowsThatAreSomebodysAndLackTheColumnsSaySo() {
        attribute("广告投放平台,账号,*,zhang.wei");

        assertThat(data.upload(
                                "Campaign report",
                                "\"September 1, 2026 - September 30, 2026\"",
                                "Campaign status,Campaign,Impr.,Cost",
                                "Enabled,Brand,100,5")
                        .warnings())
                .extracting(Warning::code, Warning::args)
                .containsExactly(tuple("ROWS_LACK_COLUMNS", List.of(1)));
    }

    @Test
    @DisplayName("rows are counted once: somebody's, nobody's, or of another month; a stranger's may count for others")
    void whoseTheRowsAre() {
        attribute("企业CRM,账号,*,zhang.wei");

        Batch batch = data.forPeriod("2026-09")
                .upload(
                        "线索编号,线索来源,负责人,创建时间,线索状态,公司,联系电话",
                        "1,自然搜索,赵磊,2026年9月1日 09:00,已转化,甲,1",
                        "2,自然搜索,钱多多,2026年9月30日 09:00,已转化,乙,1",
                        "3,自然搜索,赵磊,2026年10月3日 09:00,跟进中,丙,1",
                        "4,自然搜索,,2026年9月2日 09:00,已转化,丁,1");

        assertThat(Objects.requireNonNull(batch.recognition()).whose()).isEqualTo(new Whose(3, 0, 1));
        assertThat(batch.warnings())
                .extracting(Warning::code, Warning::args)
                .contains(
                        tuple("ROWS_NAME_A_STRANGER", List.of(1, List.of("钱多多 (1)"))),
                        tuple("ROWS_WITHOUT_OWNER", List.of(1, List.of("– (1)"))));
    }

    @Test
    void anExportOfAnotherMonthSaysSoFirstAndNothingElse() {
        attribute("百度统计,账号,www.demo.example,zhang.wei");

        Batch batch = data.forPeriod("2026-10").upload(TONGJI);

        assertThat(rejections(batch)).containsExactly("0 period PERIOD_IS_ANOTHER");
        assertThat(batch.rejected().get(0).args()).containsExactly("2026-09", "2026-10");
        assertThat(batch.warnings()).isEmpty();
    }

    @Test
    void anExportOfAnotherSourceSaysSoFirstAndNothingElse() {
        attribute("百度统计,账号,www.demo.example,zhang.wei");

        Batch batch = imports.upload(
                        DATA,
                        "actuals",
                        new Upload("x.csv", TONGJI),
                        new ImportOptions("CRM", null, null, false),
                        false)
                .batch();

        assertThat(rejections(batch)).containsExactly("0 source SOURCE_IS_ANOTHER");
        assertThat(batch.rejected().get(0).args())
                .containsExactly(
                        Map.of("zh", "百度统计报告", "en", "Baidu Tongji report"), Map.of("zh", "企业CRM", "en", "CRM"));
        assertThat(batch.warnings()).isEmpty();
    }

    @Test
    void whoHasNoSuchLineIsNotToldThatNobodyIsResponsible() {
        attribute("百度统计,账号,*,zhao.lei");

        Batch batch = data.upload(TONGJI);

        assertThat(batch.status()).isEqualTo(Batch.Status.REJECTED);
        assertThat(batch.warnings())
                .extracting(Warning::code)
                .contains("FIGURES_NOT_ON_CARD")
                .doesNotContain("NOBODY_MEASURED");
        assertThat(batch.warnings().get(0).args().get(1))
                .extracting("zh", InstanceOfAssertFactories.list(String.class))
                .contains("赵磊 自然搜索流量占比");
    }

    @Test
    void responsibilityEndsWithItsLastDay() {
        attribute("百度统计,账号,*,zhang.wei,2026-01-01,2026-08-31", "百度统计,账号,*,sun.li,2026-09-01,");

        data.upload(TONGJI);

        assertThat(actuals.of("zhang.wei", SEPTEMBER)).isEmpty();
        assertThat(actuals.of("sun.li", SEPTEMBER)).containsKey("organic_share");
    }

    @Test
    void theNewestListIsTheWholeList() {
        attribute("百度统计,账号,*,zhang.wei");
        attribute("百度统计,账号,*,sun.li");

        assertThat(features.get(JdbcAttributions.class).current())
                .extracting(AttributionRule::employee)
                .containsExactly("sun.li");
    }

    @Test
    @DisplayName("S50: leads of a CRM export belong to their owner by name; a row that cannot be read is named")
    void leadsBelongToTheirOwner() {
        String header = "线索编号,线索来源,负责人,创建时间,线索状态,公司,联系电话";
        Batch broken = data.upload(
                header,
                "1,百度推广,赵磊,2026年9月1日 09:00,已转化,甲,1",
                "2,百度推广,赵磊,九月二日,跟进中,乙,1",
                "3,百度推广,zhao.lei,2026年9月3日 09:00,跟进中,,1");
        assertThat(rejections(broken)).containsExactly("3 创建时间 DAY_UNREADABLE");
        assertThat(broken.status()).isEqualTo(Batch.Status.REJECTED);

        Batch put = data.upload(
                header,
                "1,百度推广,赵磊,2026年9月1日 09:00,已转化,甲,1",
                "2,百度推广,赵磊,2026年9月2日 09:00,无效,乙,1",
                "3,百度推广,zhao.lei,2026年9月3日 09:00,跟进中,,1");

        assertThat(put.status()).isEqualTo(Batch.Status.AWAITING_VERIFICATION);
        // one of the two valid leads became an opportunity; 8 of 9 of company, phone and channel are filled
        assertThat(actuals.of("zhao.lei", SEPTEMBER))
                .extractingByKeys("lead_conversion_rate", "lead_field_completeness")
                .extracting(actual ->
                        actual.value().setScale(4, RoundingMode.HALF_UP).toPlainString())
                .containsExactly("0.5000", "0.8889");
    }

    @Test
    @DisplayName(
            "S39, R13: who answers bad news in two hours is a figure, and every answer that came too late stays with it")
    void lateAnswersStayWithTheirFigure() {
        Batch batch = data.upload(
                "舆情编号,情感,处理人,发现时间,首次回应时间",
                "YQ1,负面,陈博,2026-09-01 09:00,2026-09-01 10:30",
                "YQ2,负面,陈博,2026-09-02 09:00,2026-09-02 11:00",
                "YQ3,负面,陈博,2026-09-03 22:00,2026-09-04 09:15",
                "YQ4,正面,陈博,2026-09-04 09:00,2026-09-09 09:00",
                "YQ5,负面,陈博,2026-09-05 09:00,");
        features.get(Verification.class).decide(HR, batch.id(), Decision.VERIFY, null, null);

        Actual actual = Objects.requireNonNull(actuals.of("chen.bo", SEPTEMBER).get("negative_response_rate"));
        assertThat(actual.value()).isEqualByComparingTo("0.5");
        assertThat(actual.weight()).as("bad news").isEqualByComparingTo("4");
        // YQ5 until the file was uploaded, at 10 o'clock on 15 October
        assertThat(actuals.breaches(List.of(actual.place())).get(actual.place()))
                .extracting(
                        Breach::line,
                        Breach::item,
                        Breach::opened,
                        Breach::answered,
                        breach -> breach.hoursLate().stripTrailingZeros().toPlainString())
                .containsExactly(
                        tuple(
                                4,
                                "YQ3",
                                LocalDateTime.parse("2026-09-03T22:00"),
                                LocalDateTime.parse("2026-09-04T09:15"),
                                "9.25"),
                        tuple(6, "YQ5", LocalDateTime.parse("2026-09-05T09:00"), null, "959"));
        assertThatExceptionOfType(UncategorizedSQLException.class)
                .isThrownBy(() -> database.jdbc()
                        .sql("update kaohe.breach set hours_late = 1")
                        .update());
    }

    @Test
    void ourOwnColumnsGoOnBeingOurOwn() {
        Batch batch = data.upload("employee,indicator,period,value,source", "zhang.wei,seo_leads,2026-09,72,CRM");

        assertThat(batch.status()).isEqualTo(Batch.Status.AWAITING_VERIFICATION);
        assertThat(Objects.requireNonNull(batch.recognition()).adapter()).isEqualTo("KAOHE_ACTUALS");
        assertThat(Objects.requireNonNull(actuals.of("zhang.wei", SEPTEMBER).get("seo_leads"))
                        .origin())
                .isNull();
    }

    @Test
    void aFileThatNobodyKnowsIsRefusedWithWhatItComesNearestTo() {
        Batch batch = data.upload("opportunity_id,sales_agent,product", "1,赵磊,x");

        assertThat(batch.status()).isEqualTo(Batch.Status.REJECTED);
        assertThat(rejections(batch)).containsExactly("0  SOURCE_UNKNOWN_CLOSEST");
        assertThat(batch.rejected().get(0).args())
                .first()
                .isEqualTo(Map.of("zh", "CRM 商机列表", "en", "CRM opportunities"));
    }

    @Test
    void rowsThatCannotBeReadAreCountedHoweverManyThereAre() {
        attribute("企业CRM,账号,*,zhang.wei,,");
        List<String> leads = new ArrayList<>(List.of("线索编号,线索来源,创建时间", "L,自然搜索,2026-09-01"));
        IntStream.range(0, 2_500).forEach(n -> leads.add("L" + n + ",自然搜索,2026-09-41"));

        Batch batch = data.upload(leads.toArray(String[]::new));

        assertThat(batch.accepted()).isEqualTo(1);
        assertThat(batch.leftOut()).isEqualTo(2_500);
        assertThat(batch.rejected()).hasSize(1_000);
    }

    @Test
    void aListOfAttributionsIsCheckedRowByRow() {
        Batch batch = attributions.upload(
                "数据来源,归属方式,匹配内容,员工,开始日期,结束日期",
                "百度统计,账号,*,nobody,,",
                "自家系统,账号,*,zhang.wei,,",
                "百度统计,心情,*,zhang.wei,,",
                "百度统计,KEYWORD,*,zhang.wei,,",
                "百度统计,账号,*,zhang.wei,2026-09-30,2026-09-01");

        assertThat(rejections(batch))
                .containsExactly(
                        "2 employee EMPLOYEE_UNKNOWN",
                        "3 source SOURCE_UNREGISTERED",
                        "4 kind ATTRIBUTION_KIND_UNKNOWN",
                        "5 kind ATTRIBUTION_KIND_UNKNOWN",
                        "6 until UNTIL_BEFORE_FROM");
    }

    @Test
    @DisplayName("what two people are given for the same days is said by row, person and days; what follows on is not")
    void whatTwoPeopleAreGivenAtOnceIsSaid() {
        Batch batch = attributions.upload(
                "数据来源,归属方式,匹配内容,员工,开始日期,结束日期",
                "巨量引擎,推广计划,双十一,zhang.wei,,2026-09-10",
                "巨量引擎,推广计划,双十一,zhao.lei,2026-09-10,",
                "巨量引擎,推广计划,双十一,chen.bo,,2026-09-09",
                "百度统计,账号,WWW.demo.example,zhao.lei,2026-09-01,2026-09-15",
                "百度统计,账号,www.demo.example,chen.bo,2026-09-16,");

        assertThat(batch.warnings())
                .extracting(Warning::row, Warning::code, Warning::args)
                .containsExactly(
                        tuple(
                                3,
                                "ATTRIBUTION_SHARED",
                                List.of("双十一", "赵磊 (2026-09-10 – …)", "zhang.wei (… – 2026-09-10)", 2)),
                        tuple(
                                4,
                                "ATTRIBUTION_SHARED",
                                List.of("双十一", "陈博 (… – 2026-09-09)", "zhang.wei (… – 2026-09-10)", 2)));
    }

    @Test
    @DisplayName("a list says which rows of the present one it drops, but not those that it only writes differently")
    void aListSaysWhatItDrops() {
        attribute("百度统计,账号,www.demo.example,zhang.wei,,", "企业CRM,负责人,老赵,zhao.lei,2026-09-01,", "巨量引擎,账号,*,chen.bo,,");

        Batch batch = attributions.upload(
                "数据来源,归属方式,匹配内容,员工,开始日期,结束日期", "谷歌分析,账号,*,zhao.lei,,", "百度统计,站点,WWW.demo.example,zhang.wei,,");

        assertThat(batch.warnings())
                .extracting(Warning::code, Warning::args)
                .containsExactly(
                        tuple("LIST_REPLACED", List.of(3)),
                        tuple(
                                "ATTRIBUTIONS_DROPPED",
                                List.of(
                                        2,
                                        Map.of(
                                                "zh", List.of("企业CRM 老赵 → 赵磊 (2026-09-01 – …)", "广告投放平台 * → 陈博"),
                                                "en",
                                                        List.of(
                                                                "CRM 老赵 → 赵磊 (2026-09-01 – …)",
                                                                "Ad platforms * → 陈博")))));
    }

    private void attribute(String... rows) {
        List<String> lines = new ArrayList<>(List.of("数据来源,归属方式,匹配内容,员工,开始日期,结束日期"));
        lines.addAll(List.of(rows));
        assertThat(rejections(attributions.upload(lines.toArray(String[]::new))))
                .isEmpty();
    }

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(Path.of("src/main/resources/demo/exports", name));
    }

    private void verify(Batch batch) {
        features.get(Verification.class).decide(HR, batch.id(), Decision.VERIFY, null, null);
    }

    private Precedents precedents() {
        return Precedents.of(actuals, List.of(Period.of("2026-10")), List.of("li.na"));
    }

    /** Of the interaction rate, as whoever verifies the batch is told. */
    private Precedent precedent(Batch batch) {
        return precedents().of(interactionRate(batch));
    }

    private Figure interactionRate(Batch batch) {
        return actuals.undecided(batch.id(), 100).stream()
                .filter(figure -> figure.indicator().equals("interaction_rate"))
                .findFirst()
                .orElseThrow();
    }

    /** As whoever imports it (again) is told. */
    private static Recognition.PersonFigure tried(Batch batch) {
        return Objects.requireNonNull(batch.recognition()).people().stream()
                .filter(figure -> figure.indicator().equals("interaction_rate"))
                .findFirst()
                .orElseThrow();
    }
}
