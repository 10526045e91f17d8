package io.kaohe.measurement;

import static io.kaohe.testing.Uploads.rejections;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.BDDMockito.given;

import io.kaohe.imports.Batch;
import io.kaohe.imports.Decline;
import io.kaohe.imports.ImportOptions.Orientation;
import io.kaohe.imports.Imports;
import io.kaohe.imports.Recognition.PersonFigure;
import io.kaohe.imports.Verification;
import io.kaohe.imports.Verification.Decision;
import io.kaohe.imports.Verification.Handling;
import io.kaohe.imports.Warning;
import io.kaohe.measurement.Precedents.Precedent;
import io.kaohe.organization.Logins;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.testing.Features;
import io.kaohe.testing.People;
import io.kaohe.testing.TestDatabase;
import io.kaohe.testing.Uploads;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/** Today is 2026-10-15; September is the last closed month. */
class ActualsTest {

    private static final String HEADER = "employee,indicator,period,value,source";
    private static final Period SEPTEMBER = Period.of("2026-09");
    private static final Actor DATA = new Actor("data", Set.of(Role.DATA_OWNER));
    private static final Actor HR = new Actor("hr", Set.of(Role.HR));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @RegisterExtension
    static final Features features = Features.ofFigures(database);

    private final Uploads data = Uploads.of(features.get(Imports.class), DATA, "actuals");
    private final Verification verification = features.get(Verification.class);
    private final Actuals actuals = features.get(Actuals.class);
    private final Coverages coverages = features.get(Coverages.class);

    @BeforeAll
    static void peopleAreAtWork() {
        People.atWork(database.jdbc());
    }

    @BeforeEach
    void noFigures() {
        database.jdbc().sql("truncate kaohe.actual cascade").update();
        database.jdbc().sql("truncate kaohe.import_batch cascade").update();
    }

    @Test
    @DisplayName("S49, S50: a figure knows its file, row, source, importer and verifier")
    void aFigureKnowsWhereItCameFrom() {
        Batch batch = data.upload("员工,指标,周期,实际值,数据来源", "zhang.wei,SEO引流线索量,2026-09,\"1,234\",企业CRM");
        verify(batch);

        Actual actual = actual("zhang.wei", "seo_leads");
        assertThat(actual.value()).isEqualByComparingTo("1234");
        assertThat(actual.source()).isEqualTo("CRM");
        assertThat(actual.file().name()).isEqualTo("actuals.csv");
        assertThat(actual.row()).isEqualTo(2);
        assertThat(actual.importedBy()).isEqualTo("data");
        assertThat(actual.verifiedBy()).isEqualTo("hr");
    }

    @Test
    @DisplayName("a month that was chosen beside the file and has not begun is said once, not in every row")
    void aChosenMonthThatHasNotBegun() {
        String[] rows = {"employee,indicator,value,source", "zhang.wei,seo_leads,72,CRM", "sun.li,seo_leads,46,CRM"};

        assertThat(rejections(data.forPeriod("2031-01").upload(rows))).containsExactly("0 period PERIOD_NOT_BEGUN");
        assertThat(rejections(data.forPeriod("2026-Q3").upload(rows))).containsExactly("0 period PERIOD_NOT_A_MONTH");
    }

    @Test
    void aRateSaysWhatItWasDividedByAndThatIsAboveZero() {
        String header = HEADER + ",分母";
        assertThat(rejections(data.upload(header, "zhang.wei,organic_share,2026-09,45%,百度统计,0")))
                .containsExactly("2 weight DENOMINATOR_NOT_POSITIVE");

        data.upload(header, "zhang.wei,organic_share,2026-09,45%,百度统计,\"1,000\"", "sun.li,seo_leads,2026-09,46,CRM");

        assertThat(actual("zhang.wei", "organic_share").weight()).isEqualByComparingTo("1000");
        assertThat(actual("sun.li", "seo_leads").weight()).isNull();
    }

    @Test
    @DisplayName(
            "who tries a file in our own columns sees whose figures it has, beside those that count and what is usual")
    void whatAFileWouldChange() {
        Batch before = data.upload(
                HEADER,
                "zhang.wei,seo_leads,2026-07,70,CRM",
                "zhang.wei,seo_leads,2026-08,80,CRM",
                "zhang.wei,seo_leads,2026-09,72,CRM",
                "sun.li,seo_leads,2026-08,46,CRM",
                "sun.li,seo_leads,2026-09,48,SURVEY");
        verify(before);
        data.upload(HEADER, "zhang.wei,seo_leads,2026-09,1,CRM");

        Batch tried = data.upload(
                HEADER,
                "zhang.wei,seo_leads,2026-09,7.2,CRM",
                "sun.li,seo_leads,2026-09,47,CRM",
                "nobody,seo_leads,2026-09,47,CRM");

        assertThat(Objects.requireNonNull(tried.recognition()).people())
                .extracting(PersonFigure::employee, PersonFigure::indicator, PersonFigure::period, PersonFigure::value)
                .containsExactly(
                        tuple("zhang.wei", "seo_leads", "2026-09", new BigDecimal("7.2")),
                        tuple("sun.li", "seo_leads", "2026-09", new BigDecimal("47")));
        Precedents precedents = precedents();
        Precedent unlikely = precedents.of(tried.recognition().people().get(0), "KAOHE_ACTUALS");
        assertThat(unlikely.replaces()).as("verified").isEqualByComparingTo("72");
        assertThat(unlikely.previous()).isEqualByComparingTo("80");
        assertThat(unlikely.usual()).isEqualByComparingTo("75");
        assertThat(precedents.of(tried.recognition().people().get(1), "KAOHE_ACTUALS"))
                .as("another source is not replaced")
                .isEqualTo(new Precedent(null, null, new BigDecimal("46"), null));
    }

    @Test
    @DisplayName("S49: an imported figure is not verified until somebody else says so")
    void importedIsNotVerified() {
        Batch batch = data.upload(HEADER, "zhang.wei,seo_leads,2026-09,72,CRM");

        assertThat(batch.status()).isEqualTo(Batch.Status.AWAITING_VERIFICATION);
        assertThat(actual("zhang.wei", "seo_leads").verified()).isFalse();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> verification.decide(DATA, batch.id(), Decision.VERIFY, null, null));
    }

    @Test
    @DisplayName("S49: nobody imports or verifies their own figure, and the database says so too")
    void nobodyTouchesTheirOwnFigure() {
        Actor zhangWei = new Actor("zhang.wei", Set.of(Role.DATA_OWNER));
        Uploads own = Uploads.of(data.imports(), zhangWei, "actuals");

        assertThat(rejections(own.upload(HEADER, "zhang.wei,seo_leads,2026-09,72,CRM")))
                .containsExactly("2 employee OWN_FIGURE");

        Batch batch = data.upload(HEADER, "zhang.wei,seo_leads,2026-09,72,CRM", "sun.li,seo_leads,2026-09,46,CRM");
        assertThat(verification
                        .decide(zhangWei, batch.id(), Decision.VERIFY, null, null)
                        .ownRows())
                .containsExactly(2);
        assertThat(actual("sun.li", "seo_leads").verified()).isTrue();
        assertThat(actual("zhang.wei", "seo_leads").verified()).isFalse();

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> database.jdbc()
                        .sql(
                                "update kaohe.actual set verified_by = employee, verified_at = now() where employee = 'zhang.wei'")
                        .update());
    }

    @Test
    void aCorrectionCountsOnceItIsVerifiedAndTheOldFigureStays() {
        verify(data.upload(HEADER, "zhang.wei,seo_leads,2026-09,72,CRM"));
        Batch correction = data.upload(HEADER, "zhang.wei,seo_leads,2026-09,75,CRM");

        assertThat(actual("zhang.wei", "seo_leads").value()).isEqualByComparingTo("72");
        assertThat(actuals.undecided(correction.id(), 100))
                .satisfiesExactly(
                        figure -> assertThat(precedents().of(figure).replaces()).isEqualByComparingTo("72"));

        verify(correction);
        assertThat(actual("zhang.wei", "seo_leads").value()).isEqualByComparingTo("75");
        assertThat(actual("zhang.wei", "seo_leads").version()).isEqualTo(2);
        assertThat(database.jdbc()
                        .sql("select count(*) from kaohe.actual")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whoVerifiesLateIsToldThatALaterImportCounts() {
        Batch first = data.upload(HEADER, "zhang.wei,seo_leads,2026-09,72,CRM");
        Batch second = data.upload(HEADER, "zhang.wei,seo_leads,2026-09,75,CRM");
        verify(data.upload(HEADER, "zhang.wei,seo_leads,2026-09,90,SURVEY"));
        assertThat(actuals.undecided(first.id(), 100))
                .as("two sources that differ are for a data owner")
                .allMatch(figure -> figure.overtakenBy() == null);

        verify(second);

        assertThat(actuals.undecided(first.id(), 100))
                .extracting(
                        figure -> Objects.requireNonNull(figure.overtakenBy()).intValueExact())
                .containsExactly(75);
        verify(first);
        assertThat(actual("zhang.wei", "seo_leads").usable()).isFalse();
    }

    @Test
    void aDeclinedFigureNeverCounts() {
        Batch batch = data.upload(HEADER, "zhang.wei,seo_leads,2026-09,720,CRM");

        verification.decide(HR, batch.id(), Decision.DECLINE, null, "少了一个小数点");

        assertThat(actuals.of("zhang.wei", SEPTEMBER)).isEmpty();
    }

    @Test
    void anImportedFigureCannotBeEdited() {
        data.upload(HEADER, "zhang.wei,seo_leads,2026-09,72,CRM");

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.jdbc()
                        .sql("update kaohe.actual set value = 99")
                        .update());
    }

    @ParameterizedTest(name = "R3: ROI {0} with {1} is {2}")
    @CsvSource({"2:1, OUTPUT_INPUT, 2", "1:5, INPUT_OUTPUT, 5", "4, , 4"})
    void roi(String written, Orientation orientation, int roi) {
        data.of(orientation).upload(HEADER, "li.na,okr_campaign_roi,2026-09," + written + ",ADS");

        assertThat(actual("li.na", "okr_campaign_roi").value()).isEqualByComparingTo(Integer.toString(roi));
    }

    @Test
    @DisplayName("R3, S49: what is wrong with a row is said by field, value and reason")
    void rejectsWhatIsNoFigure() {
        Batch batch = data.upload(
                HEADER,
                "nobody,seo_leads,2026-09,72,CRM",
                "zhang.wei,unheard_of,2026-09,72,CRM",
                "zhang.wei,seo_leads,2026-Q3,72,CRM",
                "zhang.wei,seo_leads,2026-11,72,CRM",
                "zhang.wei,seo_leads,September,72,CRM",
                "zhang.wei,seo_leads,2026-09,--,CRM",
                "zhang.wei,seo_leads,2026-08,七十二,CRM",
                "zhang.wei,seo_leads,2026-07,-1,CRM",
                "zhang.wei,organic_share,2026-09,47,GA4",
                "zhang.wei,organic_share,2026-08,101%,GA4",
                "zhang.wei,organic_share,2026-07,47%,听说",
                "li.na,okr_campaign_roi,2026-09,2:1,ADS",
                "sun.li,seo_leads,2026-09,46,CRM",
                "sun.li,seo_leads,2026-09,46,CRM");

        assertThat(rejections(batch))
                .containsExactly(
                        "2 employee EMPLOYEE_UNKNOWN",
                        "3 indicator INDICATOR_UNKNOWN",
                        "4 period PERIOD_NOT_A_MONTH",
                        "5 period PERIOD_NOT_BEGUN",
                        "6 period PERIOD_UNREADABLE",
                        "7 value NO_VALUE",
                        "8 value NOT_A_NUMBER",
                        "9 value FIGURE_IMPOSSIBLE",
                        "10 value SHARE_ABOVE_ONE",
                        "11 value FIGURE_IMPOSSIBLE",
                        "12 source SOURCE_UNREGISTERED",
                        "13 value ORIENTATION_NEEDED",
                        "15 indicator ROW_DUPLICATE");
        assertThat(actuals.of("sun.li", SEPTEMBER)).isEmpty();
    }

    @Test
    void aFollowerLossIsAFigureToo() {
        data.upload(HEADER, "li.na,follower_growth_rate,2026-09,-1.2%,小红书");

        assertThat(actual("li.na", "follower_growth_rate").value()).isEqualByComparingTo("-0.012");
    }

    @Test
    void aFigureThatNoCardHoldsIsTakenWithAWarning() {
        Batch batch = data.upload(
                HEADER, "zhao.lei,seo_leads,2026-09,1,CRM", "li.na,okr_followers,2026-09,58000,SOCIAL_BACKEND");

        assertThat(batch.warnings()).extracting(Warning::row, Warning::code).containsExactly(tuple(2, "NOT_ON_CARD"));
    }

    @Test
    @DisplayName(
            "S49: a figure entered by hand has a reason and a proof, its file is kept as it came, and HR verifies it")
    void aManualFigure() {
        Imports imports = features.get(Imports.class);
        assertThat(rejections(data.upload(HEADER, "zhang.wei,seo_leads,2026-09,72,MANUAL")))
                .containsExactly("2 source MANUAL_NEEDS_EVIDENCE", "2 reason MANUAL_NEEDS_REASON");
        String[] file = {
            HEADER + ",原因", "zhang.wei,seo_leads,2026-09,72,手工录入,CRM停机两天", "sun.li,seo_leads,2026-09,46,CRM"
        };

        assertThat(rejections(data.upload(file))).containsExactly("2 source MANUAL_NEEDS_EVIDENCE");
        Batch batch = data.withProof().upload(file);

        assertThat(imports.keptFile(HR, batch.id()).content()).asString(UTF_8).isEqualTo(String.join("\n", file));
        Actor owner = new Actor("other", Set.of(Role.DATA_OWNER));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> verification.decide(owner, batch.id(), Decision.VERIFY, null, null))
                .withMessage("MANUAL_NEEDS_HR");
        verification.decide(owner, batch.id(), Decision.VERIFY, Set.of(3), null);
        verify(batch);
        Actual manual = actual("zhang.wei", "seo_leads");
        assertThat(manual.reason()).isEqualTo("CRM停机两天");
        assertThat(manual.file().evidence()).isEqualTo("截图.png");
        Actual measured = actual("sun.li", "seo_leads");
        assertThat(measured.reason()).isNull();
        assertThat(measured.file().evidence())
                .as("the proof is of other figures")
                .isNull();
    }

    @Test
    @DisplayName(
            "S49: HR hears at once that another of HR has to verify what HR typed in, or that there is nobody else")
    void aManualFigureOfHr() {
        String[] file = {HEADER + ",原因", "zhang.wei,seo_leads,2026-09,72,手工录入,CRM停机两天"};
        Uploads hr = Uploads.of(features.get(Imports.class), HR, "actuals").withProof();
        Logins logins = features.get(Logins.class);
        given(logins.holding(Role.HR)).willReturn(Set.of("hr"));
        assertThat(hr.upload(file).warnings()).extracting(Warning::code).containsExactly("MANUAL_BY_ONLY_HR");

        given(logins.holding(Role.HR)).willReturn(Set.of("hr", "second.hr"));
        file[1] += "半";
        Batch batch = hr.upload(file);

        assertThat(batch.warnings()).extracting(Warning::code).containsExactly("MANUAL_BY_HR");
        assertThat(actuals.anyManual(batch.id())).isTrue();
        assertThat(data.withProof()
                        .upload(HEADER + ",原因", "zhang.wei,seo_leads,2026-09,72,手工录入,停机")
                        .warnings())
                .as("the data owner's")
                .isEmpty();
    }

    @Test
    void aMonthThatIsNotOverIsTakenWithAWarning() {
        Batch batch = data.upload(HEADER, "zhang.wei,seo_leads,2026-10,72,CRM", "sun.li,seo_leads,2026-10,46,CRM");

        assertThat(batch.warnings())
                .extracting(Warning::row, Warning::column, Warning::code, Warning::args)
                .containsExactly(tuple(0, "period", "PERIOD_NOT_OVER", List.of("2026-10")));
    }

    @Test
    void noReasonIsKeptWhereToolsMeasured() {
        Batch batch = data.upload(HEADER + ",reason", "zhang.wei,seo_leads,2026-09,72,CRM,no need");

        assertThat(batch.warnings()).extracting(Warning::code).containsExactly("REASON_NOT_KEPT");
    }

    @Test
    void theSameFileIsTheSameBatch() {
        Batch first = data.upload(HEADER, "zhang.wei,seo_leads,2026-09,72,CRM");

        assertThat(data.upload(HEADER, "zhang.wei,seo_leads,2026-09,72,CRM").id())
                .isEqualTo(first.id());
    }

    @Test
    void aMissingFigureSaysWhyTheOneThatCameIsNotUsed() {
        Batch batch = data.upload(HEADER, "zhang.wei,seo_leads,2026-09,72,CRM");
        verification.decide(HR, batch.id(), Decision.DECLINE, null, "漏了两天");

        assertThat(coverages.of(SEPTEMBER, Map.of("zhang.wei", asked("seo_leads"), "sun.li", asked("seo_leads"))))
                .flatExtracting(Coverage::open)
                .extracting(Coverage.Open::employee, Coverage.Open::state, Coverage.Open::declined)
                .containsExactly(
                        tuple("sun.li", Coverage.State.MISSING, null),
                        tuple("zhang.wei", Coverage.State.DECLINED, "漏了两天"));

        verification.declinesHandled(DATA, batch.id(), Set.of(1), Handling.DROPPED);
        assertThat(coverages.of(SEPTEMBER, Map.of("zhang.wei", asked("seo_leads"))))
                .as("nothing is to take its place")
                .extracting(Coverage::declined, Coverage::missing)
                .containsExactly(tuple(0, 1));
    }

    @Test
    void eachDeclineKeepsItsOwnReasonAndItsFigures() {
        Batch batch = data.upload(
                HEADER,
                "zhang.wei,seo_leads,2026-09,72,CRM",
                "sun.li,seo_leads,2026-09,46,CRM",
                "xu.fei,seo_leads,2026-09,9,CRM");
        verification.decide(HR, batch.id(), Decision.DECLINE, Set.of(2), "漏了两天");
        verification.decide(HR, batch.id(), Decision.DECLINE, Set.of(3), "是上月的");
        verify(batch);
        verify(data.upload(HEADER, "zhang.wei,seo_leads,2026-09,75,CRM"));

        assertThat(verification.declines(batch.id()))
                .extracting(Decline::number, Decline::by, Decline::reason, Decline::rows)
                .containsExactly(tuple(1, HR.id(), "漏了两天", 1), tuple(2, HR.id(), "是上月的", 1));
        assertThat(actuals.declined(batch.id(), 1, 9))
                .as("it would not have counted anyway")
                .extracting(Figure::employee, Figure::overtakenBy)
                .containsExactly(tuple("zhang.wei", null));
        assertThat(actuals.declined(batch.id(), 2, 9))
                .extracting(Figure::employee)
                .containsExactly("sun.li");
        assertThat(coverages.of(SEPTEMBER, Map.of("sun.li", asked("seo_leads"))))
                .flatExtracting(Coverage::open)
                .extracting(Coverage.Open::declined)
                .containsExactly("是上月的");
    }

    @Test
    @DisplayName("S43: coverage says of each source what is in, and which figures of whom are missing or wait")
    void coverage() {
        verify(data.upload(HEADER, "zhang.wei,seo_leads,2026-09,72,CRM"));
        data.upload(HEADER, "sun.li,seo_leads,2026-09,46,CRM");

        List<Coverage> bySource = coverages.of(
                SEPTEMBER,
                Map.of(
                        "zhang.wei", asked("seo_leads", "organic_share"),
                        "sun.li", asked("seo_leads", "organic_share"),
                        "xu.fei", asked("content_output")));

        assertThat(bySource)
                .extracting(
                        Coverage::source,
                        Coverage::expected,
                        Coverage::verified,
                        Coverage::unverified,
                        Coverage::importedBy,
                        line -> line.open().stream()
                                .map(open -> open.employee() + " " + open.indicator() + " " + open.state())
                                .toList())
                .containsExactly(
                        tuple(
                                "BAIDU_TONGJI",
                                2,
                                0,
                                0,
                                null,
                                List.of("sun.li organic_share MISSING", "zhang.wei organic_share MISSING")),
                        tuple("CMS", 1, 0, 0, null, List.of("xu.fei content_output MISSING")),
                        tuple("CRM", 2, 1, 1, DATA.id(), List.of("sun.li seo_leads UNVERIFIED")));
        assertThat(bySource.get(2).importedAt()).isNotNull();
        assertThat(bySource).noneMatch(Coverage::complete);
    }

    @Test
    void theFilesOfAPeriodAreThoseThatWereForItOrHoldAFigureOfIt() {
        Batch ofTheMonth = data.upload(HEADER, "zhang.wei,seo_leads,2026-09,72,CRM");
        data.upload(HEADER, "zhang.wei,seo_leads,2026-08,70,CRM");

        assertThat(actuals.batchesOf(List.of(SEPTEMBER), 10)).containsExactly(ofTheMonth.id());
    }

    private void verify(Batch batch) {
        verification.decide(HR, batch.id(), Decision.VERIFY, null, null);
    }

    private Actual actual(String employee, String indicator) {
        return Objects.requireNonNull(actuals.of(employee, SEPTEMBER).get(indicator));
    }

    /** All of them, all the time. */
    private Precedents precedents() {
        return Precedents.of(actuals, List.of(SEPTEMBER), List.of("zhang.wei", "sun.li"));
    }

    private static Map<String, Set<YearMonth>> asked(String... indicators) {
        return Arrays.stream(indicators)
                .collect(Collectors.toMap(Function.identity(), indicator -> Set.copyOf(SEPTEMBER.months())));
    }
}
