package io.kaohe.goal;

import static io.kaohe.testing.Uploads.rejections;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

import io.kaohe.goal.GoalProgress.Measured;
import io.kaohe.goal.GoalProgress.Origin;
import io.kaohe.imports.Batch;
import io.kaohe.imports.Imports;
import io.kaohe.imports.Verification;
import io.kaohe.imports.Verification.Decision;
import io.kaohe.organization.Logins;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.testing.Features;
import io.kaohe.testing.TestDatabase;
import io.kaohe.testing.Uploads;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Today is 2026-10-15. Zhou Jun leads Wang Min and Liu Yang; Zhang Wei and Sun Li work for Wang Min, Wu Hao for Liu
 * Yang.
 */
class GoalsTest {

    private static final String HEADER = "code,parent,name,owner,indicator,period,target,baseline";
    private static final Actor HR = new Actor("hr", Set.of(Role.HR));
    private static final Actor DATA = new Actor("data", Set.of(Role.DATA_OWNER));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @RegisterExtension
    static final Features features = new Features(
                    database,
                    "io.kaohe.audit",
                    "io.kaohe.imports",
                    "io.kaohe.organization",
                    "io.kaohe.indicator",
                    "io.kaohe.source",
                    "io.kaohe.measurement",
                    "io.kaohe.goal")
            .with(Logins.class, () -> mock(Logins.class));

    private final Imports imports = features.get(Imports.class);
    private final Uploads hr = Uploads.of(imports, HR, "goals");
    private final Goals goals = features.get(Goals.class);

    @BeforeAll
    static void atWork() {
        hire("zhou.jun", null);
        hire("wang.min", "zhou.jun");
        hire("liu.yang", "zhou.jun");
        hire("zhang.wei", "wang.min");
        hire("sun.li", "wang.min");
        hire("wu.hao", "liu.yang");
    }

    @BeforeEach
    void nothingYet() {
        for (String table : List.of("goal", "actual", "import_batch")) {
            database.jdbc().sql("truncate kaohe." + table + " cascade").update();
        }
    }

    @Test
    @DisplayName("S69, S105: from the company's goal by the department's to a KPI's quarter and its months")
    void theTree() {
        Batch batch = hr.upload(
                HEADER,
                "G1,,线上销售额增长30%,,,2026-Q3,,",
                "G2,G1,增长获客,zhou.jun,,,,",
                "G3,G2,独立访问量达6万,wang.min,网站访客数（UV）,2026-Q3,\"60,000\",",
                "G3-07,G3,7月访问量,wang.min,site_uv,2026-07,20000,");

        assertThat(rejections(batch)).isEmpty();
        assertThat(goals.visibleTo(HR)).extracting(GoalProgress::code).containsExactly("G1", "G2", "G3", "G3-07");
        assertThat(goal("G3").parent()).isEqualTo("G2");
        assertThat(measured("G3").target()).isEqualByComparingTo("60000");
        assertThat(goal("G3").progress()).isNull();
    }

    @Test
    @DisplayName("S105: counts add up over the owner's people and the months that are in; only verified figures count")
    void countsAddUp() {
        hr.upload(HEADER, "G,,访问量,wang.min,site_uv,2026-Q3,60000,");
        verified("zhang.wei,site_uv,2026-07,10000,百度统计", "sun.li,site_uv,2026-07,8000,百度统计");
        verified("zhang.wei,site_uv,2026-08,12000,百度统计", "wu.hao,site_uv,2026-08,99999,百度统计");
        actuals("zhang.wei,site_uv,2026-09,50000,百度统计");

        assertThat(measured("G").actual()).isEqualByComparingTo("30000");
        assertThat(measured("G").monthsIn()).isEqualTo(2);
        assertThat(measured("G").months()).isEqualTo(3);
        assertThat(measured("G").approximate()).isFalse();
        assertThat(measured("G").sources()).extracting(Origin::nameZh).containsExactly("百度统计");
        assertThat(goal("G").progress()).isEqualTo("50.00");
    }

    @Test
    void ratesAreAveragedAndSaySo() {
        hr.upload(HEADER, "G,,跳出率,wang.min,bounce_rate,2026-07,50%,");
        verified("zhang.wei,bounce_rate,2026-07,40%,百度统计", "sun.li,bounce_rate,2026-07,60%,百度统计");

        assertThat(measured("G").actual()).isEqualByComparingTo("0.5");
        assertThat(measured("G").approximate()).isTrue();
        assertThat(goal("G").progress()).isEqualTo("100.00");
    }

    @Test
    @DisplayName("a rate of many visits weighs more than one of few, among people and among months")
    void ratesAreAveragedByWhatTheyWereDividedBy() {
        hr.upload(HEADER, "G,,跳出率,wang.min,bounce_rate,2026-Q3,50%,");
        verified("zhang.wei,bounce_rate,2026-07,40%,百度统计,3000", "sun.li,bounce_rate,2026-07,60%,百度统计,1000");
        verified("zhang.wei,bounce_rate,2026-08,50%,百度统计,12000");

        // (0.4 · 3,000 + 0.6 · 1,000 + 0.5 · 12,000) / 16,000
        assertThat(measured("G").actual()).isEqualByComparingTo("0.4875");
        assertThat(measured("G").approximate()).isFalse();

        verified("sun.li,bounce_rate,2026-08,90%,百度统计");

        // one that does not say makes all of them count alike: (0.4 + 0.6 + 0.5 + 0.9) / 4
        assertThat(measured("G").actual()).isEqualByComparingTo("0.6");
        assertThat(measured("G").approximate()).isTrue();
    }

    @Test
    @DisplayName("S99, R16: growth counts from its baseline, and of followers the last month")
    void growthCountsFromItsBaseline() {
        hr.upload(HEADER, "G,,粉丝量,liu.yang,okr_followers,2026-Q3,60000,50000");
        verified("wu.hao,okr_followers,2026-07,52000,抖音", "wu.hao,okr_followers,2026-08,55000,抖音");

        assertThat(measured("G").actual()).isEqualByComparingTo("55000");
        assertThat(goal("G").progress()).isEqualTo("50.00");
    }

    @Test
    void aGoalWithoutFiguresIsTheMeanOfWhatIsKnownBelow() {
        hr.upload(
                HEADER,
                "TOP,,增长,,,,,",
                "A,TOP,访问量,wang.min,site_uv,2026-07,20000,",
                "B,TOP,线索,wang.min,seo_leads,2026-07,100,",
                "C,TOP,粉丝,liu.yang,follower_net_growth,2026-07,100,");
        verified("zhang.wei,site_uv,2026-07,10000,百度统计", "zhang.wei,seo_leads,2026-07,120,CRM");

        assertThat(goal("TOP").progress()).isEqualTo("85.00");
        assertThat(goal("TOP").measured()).isNull();
        assertThat(goal("C").progress()).isNull();
    }

    @Test
    @DisplayName("R32: a department sees the company's goals and its own line's; another department's stay its own")
    void visibleToTheDepartment() {
        hr.upload(
                HEADER,
                "COMPANY,,增长,,,,,",
                "HEAD,COMPANY,获客,zhou.jun,,,,",
                "ONE,HEAD,访问量,wang.min,site_uv,2026-07,20000,",
                "TWO,HEAD,粉丝,liu.yang,follower_net_growth,2026-07,100,");

        assertThat(seenBy("zhang.wei")).containsExactly("COMPANY", "HEAD", "ONE");
        assertThat(seenBy("wu.hao")).containsExactly("COMPANY", "HEAD", "TWO");
        assertThat(seenBy("zhou.jun")).containsExactly("COMPANY", "HEAD", "ONE", "TWO");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> goals.visibleTo(DATA))
                .withMessage("ROLE_REQUIRED");
    }

    @Test
    void wrongRowsAreNamed() {
        Batch batch = hr.upload(
                HEADER,
                "1st,,编码,,,,,",
                "A,NONE,上级,,,,,",
                "B,,负责人,nobody,,,,",
                "C,,指标,,unheard_of,2026-07,5,",
                "D,,周期,,site_uv,,5,",
                "E,,目标值,,site_uv,2026-07,,",
                "F,,零,,site_uv,2026-07,0,",
                "G,,基准,,site_uv,2026-07,5,5",
                "H,,不可能,,bounce_rate,2026-07,-5%,",
                "I,,一,,,,,",
                "I,,二,,,,,");

        assertThat(rejections(batch))
                .containsExactlyInAnyOrder(
                        "2 code CODE_UNREADABLE",
                        "3 parent GOAL_UNKNOWN",
                        "4 owner EMPLOYEE_UNKNOWN",
                        "5 indicator INDICATOR_UNKNOWN",
                        "6 period REQUIRED",
                        "7 target NO_VALUE",
                        "8 target TARGET_ZERO",
                        "9 target TARGET_IS_BASELINE",
                        "10 target FIGURE_IMPOSSIBLE",
                        "12 code ROW_DUPLICATE");
        assertThat(goals.visibleTo(HR)).isEmpty();
    }

    @Test
    void aGoalNeverServesItself() {
        hr.upload(HEADER, "A,,甲,,,,,", "B,A,乙,,,,,", "C,B,丙,,,,,");

        assertThat(rejections(hr.upload(HEADER, "A,C,甲,,,,,"))).containsExactly("2 parent GOAL_IN_A_CIRCLE");
    }

    @Test
    void aChangeIsANewVersionAndTheSameAgainIsNone() {
        hr.upload(HEADER, "A,,甲,,site_uv,2026-07,500,");
        hr.upload(HEADER, "A,,甲,,site_uv,2026-07,500.0,");
        hr.upload(HEADER, "A,,甲,,site_uv,2026-07,600,");

        assertThat(database.jdbc()
                        .sql("select target from kaohe.goal where code = 'A' order by version")
                        .query(Integer.class)
                        .list())
                .containsExactly(500, 600);
        assertThat(measured("A").target()).isEqualByComparingTo("600");
    }

    private List<String> seenBy(String employee) {
        return goals.visibleTo(new Actor(employee, Set.of(Role.EMPLOYEE))).stream()
                .map(GoalProgress::code)
                .toList();
    }

    private GoalProgress goal(String code) {
        return goals.visibleTo(HR).stream()
                .filter(goal -> goal.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Measured measured(String code) {
        return Objects.requireNonNull(goal(code).measured());
    }

    private void verified(String... rows) {
        features.get(Verification.class)
                .decide(new Actor("second", Set.of(Role.HR)), actuals(rows).id(), Decision.VERIFY, null, null);
    }

    private Batch actuals(String... rows) {
        Batch batch = Uploads.of(imports, DATA, "actuals")
                .upload("employee,indicator,period,value,source,weight\n" + String.join("\n", rows));
        assertThat(rejections(batch)).isEmpty();
        return batch;
    }

    private static void hire(String id, @Nullable String manager) {
        database.jdbc()
                .sql("insert into kaohe.employee (id, name) values (:id, :id)")
                .param("id", id)
                .update();
        database.jdbc()
                .sql("insert into kaohe.assignment (employee, manager, valid_from) values (:id, :manager, :from)")
                .param("id", id)
                .param("manager", manager)
                .param("from", LocalDate.of(2026, 1, 1))
                .update();
    }
}
