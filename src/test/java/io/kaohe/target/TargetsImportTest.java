package io.kaohe.target;

import static io.kaohe.testing.Uploads.rejections;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.kaohe.imports.Batch;
import io.kaohe.imports.ImportOptions.Orientation;
import io.kaohe.imports.Imports;
import io.kaohe.imports.Warning;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.testing.Features;
import io.kaohe.testing.People;
import io.kaohe.testing.TestDatabase;
import io.kaohe.testing.Uploads;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Today is 2026-10-15: November lies ahead, October has begun. */
class TargetsImportTest {

    private static final String HEADER = "employee,indicator,period,target,baseline,reason";
    private static final Actor HR = new Actor("hr", Set.of(Role.HR));

    private static final List<String> ASKED = new ArrayList<>();

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @RegisterExtension
    static final Features features = Features.ofFigures(database, "io.kaohe.target")
            .with(TargetConfirmations.class, () -> (employee, period) -> ASKED.add(employee + " " + period));

    private final Uploads hr = Uploads.of(features.get(Imports.class), HR, "targets");
    private final Targets targets = features.get(Targets.class);

    @BeforeAll
    static void peopleAreAtWork() {
        People.atWork(database.jdbc());
    }

    @BeforeEach
    void noTargets() {
        database.jdbc().sql("delete from kaohe.target").update();
        ASKED.clear();
    }

    @Test
    @DisplayName("S72: targets known before the period are neither late nor in need of a reason")
    void targetsBeforeThePeriod() {
        Batch batch =
                hr.upload(HEADER, "zhang.wei,organic_share,2026-11,42%,,", "zhang.wei,seo_leads,2026-11,\"1,200\",,");

        assertThat(batch.status()).isEqualTo(Batch.Status.APPLIED);
        assertThat(batch.warnings()).isEmpty();
        assertThat(target("zhang.wei", "2026-11", "organic_share").target()).isEqualByComparingTo("0.42");
        assertThat(target("zhang.wei", "2026-11", "seo_leads").target()).isEqualByComparingTo("1200");
        assertThat(target("zhang.wei", "2026-11", "seo_leads").late()).isFalse();
    }

    @Test
    void chineseHeadersAndNamesAreUnderstood() {
        Batch batch = hr.upload("员工,指标,周期,目标值", "chen.jie,平均停留时长,2026-11,３");

        assertThat(rejections(batch)).isEmpty();
        assertThat(target("chen.jie", "2026-11", "avg_stay_minutes").target()).isEqualByComparingTo("3");
    }

    @Test
    void afterTheFirstDayAChangeNeedsAReasonAndBothVersionsStay() {
        hr.upload(HEADER, "zhang.wei,seo_leads,2026-10,60,,");

        assertThat(rejections(hr.upload(HEADER, "zhang.wei,seo_leads,2026-10,50,,")))
                .containsExactly("2 reason REASON_FOR_LATE_CHANGE");

        hr.upload(HEADER, "zhang.wei,seo_leads,2026-10,50,,官网改版停机一周");
        assertThat(targets.history("zhang.wei", Period.of("2026-10")))
                .extracting(target -> target.version() + ": " + target.target().toPlainString() + " " + target.reason())
                .containsExactly("1: 60 null", "2: 50 官网改版停机一周");
    }

    @Test
    void aTargetThatCameLaterSaysSo() {
        Batch batch = hr.upload(HEADER, "zhang.wei,seo_leads,2026-10,60,,");

        assertThat(target("zhang.wei", "2026-10", "seo_leads").late()).isTrue();
        assertThat(batch.warnings()).extracting(Warning::code).containsExactly("TARGET_IS_LATE");
    }

    @Test
    void theSameContentChangesNothingAndAsksNobody() {
        hr.upload(HEADER, "zhang.wei,seo_leads,2026-11,60,,");
        targets.acknowledge(actor("zhang.wei"), "zhang.wei", Period.of("2026-11"));
        ASKED.clear();

        hr.upload(HEADER, "zhang.wei,seo_leads,2026-11,60.0,,", "sun.li,seo_leads,2026-11,50,,");

        assertThat(target("zhang.wei", "2026-11", "seo_leads").version()).isEqualTo(1);
        assertThat(target("zhang.wei", "2026-11", "seo_leads").acknowledgedAt()).isNotNull();
        assertThat(ASKED).containsExactly("sun.li 2026-11");
    }

    @Test
    void eachPersonIsAskedOnceToAcknowledge() {
        hr.upload(HEADER, "zhang.wei,seo_leads,2026-11,60,,", "zhang.wei,organic_share,2026-11,0.4,,");

        assertThat(ASKED).containsExactly("zhang.wei 2026-11");
        assertThat(target("zhang.wei", "2026-11", "seo_leads").acknowledgedAt()).isNull();
    }

    @Test
    void onlyThePersonAcknowledges() {
        hr.upload(HEADER, "zhang.wei,seo_leads,2026-11,60,,");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> targets.acknowledge(actor("li.na"), "zhang.wei", Period.of("2026-11")));
    }

    @Test
    void acknowledgingAgainKeepsTheFirstDate() {
        hr.upload(HEADER, "zhang.wei,seo_leads,2026-11,60,,");
        targets.acknowledge(actor("zhang.wei"), "zhang.wei", Period.of("2026-11"));
        Target first = target("zhang.wei", "2026-11", "seo_leads");

        targets.acknowledge(actor("zhang.wei"), "zhang.wei", Period.of("2026-11"));

        assertThat(target("zhang.wei", "2026-11", "seo_leads")).isEqualTo(first);
    }

    @Test
    void aNewVersionIsNotAcknowledgedYet() {
        hr.upload(HEADER, "zhang.wei,seo_leads,2026-11,60,,");
        targets.acknowledge(actor("zhang.wei"), "zhang.wei", Period.of("2026-11"));

        hr.upload(HEADER, "zhang.wei,seo_leads,2026-11,70,,");

        assertThat(target("zhang.wei", "2026-11", "seo_leads").acknowledgedAt()).isNull();
    }

    @Test
    @DisplayName("R3: a target 1:5 is read by its orientation and never guessed")
    void roiTargetsNeedAnOrientation() {
        String row = "li.na,okr_campaign_roi,2026-11,1:5,,";

        assertThat(rejections(hr.upload(HEADER, row))).containsExactly("2 target ORIENTATION_NEEDED");

        hr.of(Orientation.INPUT_OUTPUT).upload(HEADER, row);
        assertThat(target("li.na", "2026-11", "okr_campaign_roi").target()).isEqualByComparingTo("5");
    }

    @Test
    @DisplayName("R16: an incremental target comes with its baseline")
    void incrementalTargetsNeedABaseline() {
        assertThat(rejections(hr.upload(
                        HEADER,
                        "li.na,okr_followers,2026-Q4,60000,,",
                        "wu.hao,okr_followers,2026-Q4,60000,60000,",
                        "li.na,okr_followers,2026-11,60000,50000,")))
                .containsExactly("2 baseline BASELINE_MISSING", "3 target TARGET_IS_BASELINE");
    }

    @Test
    void everythingThatIsWrongWithAFileIsSaidAtOnceAndNothingIsStored() {
        Batch batch = hr.upload(
                HEADER,
                "nobody,seo_leads,2026-11,60,,",
                "zhang.wei,unheard_of,2026-13,60,,",
                "zhang.wei,seo_leads,2026-11,0,,",
                "zhang.wei,organic_share,2026-11,42,,",
                "zhang.wei,top10_keyword_share,2026-11,130%,,",
                "sun.li,seo_leads,2026-11,,,",
                "sun.li,organic_share,2026-11,0.3,,",
                "sun.li,organic_share,2026-11,0.4,,");

        assertThat(batch.status()).isEqualTo(Batch.Status.REJECTED);
        assertThat(rejections(batch))
                .containsExactly(
                        "2 employee EMPLOYEE_UNKNOWN",
                        "3 indicator INDICATOR_UNKNOWN",
                        "3 period PERIOD_UNREADABLE",
                        "4 target TARGET_ZERO",
                        "5 target SHARE_ABOVE_ONE",
                        "6 target FIGURE_IMPOSSIBLE",
                        "9 indicator ROW_DUPLICATE");
        assertThat(targets.of("sun.li", Period.of("2026-11"))).isEmpty();
    }

    @Test
    void aRowWithoutATargetIsLeftOutAndCounted() {
        Batch batch = hr.upload(
                HEADER, "zhang.wei,seo_leads,2026-11,60,,", "sun.li,seo_leads,2026-11,,,", "nobody,x,2026-11,-,,");

        assertThat(batch.status()).isEqualTo(Batch.Status.APPLIED);
        assertThat(batch.accepted()).isEqualTo(1);
        assertThat(batch.warnings())
                .extracting(Warning::code, Warning::args)
                .containsExactly(tuple("TARGETS_LEFT_OUT", List.of(2)));
        assertThat(targets.of("sun.li", Period.of("2026-11"))).isEmpty();
        assertThat(rejections(hr.upload(HEADER, "sun.li,seo_leads,2026-11,,,")))
                .containsExactly("0 target TARGETS_NONE");
    }

    @Test
    void aTargetThatNoCardHoldsIsTakenWithAWarning() {
        assertThat(hr.upload(HEADER, "zhao.lei,seo_leads,2026-11,60,,").warnings())
                .extracting(Warning::row, Warning::code)
                .containsExactly(tuple(2, "NOT_ON_CARD"));
    }

    private Target target(String employee, String period, String indicator) {
        return Objects.requireNonNull(targets.of(employee, Period.of(period)).get(indicator));
    }

    private static Actor actor(String id) {
        return new Actor(id, Set.of(Role.EMPLOYEE));
    }
}
