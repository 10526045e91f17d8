package io.kaohe.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaohe.development.DevelopmentRequest.Choice;
import io.kaohe.development.DevelopmentRequest.Status;
import io.kaohe.imports.Batch;
import io.kaohe.imports.Imports;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.testing.AppraisedPeople;
import io.kaohe.testing.TestDatabase;
import io.kaohe.testing.Uploads;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The catalogue of 2026 has a summit with one place and a course with two. */
@DisplayName("S59: summit tickets and courses")
class DevelopmentRequestsTest {

    private static final String HEADER = "编码,类型,名称,英文名称,年度,费用,名额";
    private static final String SUMMIT = "S-1,峰会,数字营销峰会,Digital marketing summit,2026,3000,1";
    private static final String COURSE = "C-1,课程,数据分析课程,Data analysis,2026,1800.5,2";

    private static final Actor HR = new Actor("hr", Set.of(Role.HR));
    private static final Actor MIN = new Actor("wang.min", Set.of(Role.EMPLOYEE, Role.MANAGER));
    private static final Actor WEI = new Actor("zhang.wei", Set.of(Role.EMPLOYEE));
    private static final Actor JIE = new Actor("chen.jie", Set.of(Role.EMPLOYEE));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final AppraisedPeople people = new AppraisedPeople(database);

    private final DevelopmentRequests requests = people.get(DevelopmentRequests.class);
    private final DevelopmentCatalogue catalogue = people.get(DevelopmentCatalogue.class);
    private final Uploads hr = Uploads.of(people.get(Imports.class), HR, "developmentOffers");

    @BeforeEach
    void aYear() {
        database.jdbc().sql("delete from kaohe.development_decision").update();
        database.jdbc().sql("delete from kaohe.development_request").update();
        database.jdbc().sql("delete from kaohe.development_offer").update();
        database.jdbc().sql("delete from kaohe.import_batch").update();
        hr.upload(HEADER, SUMMIT, COURSE);
        catalogue.setBudget(HR, 2026, new BigDecimal("10000"), "年度预算");
    }

    @Test
    void thePersonAsksTheManagerSupportsAndHrGrants() {
        UUID id = requests.request(WEI, "S-1", "了解行业趋势");
        assertThat(requests.manager(id)).contains("wang.min");

        requests.support(MIN, id, Choice.APPROVE, null);
        assertThat(requests.get(id).status()).isEqualTo(Status.HR);
        assertThat(told(id)).isEmpty();
        requests.grant(HR, id, Choice.APPROVE, "业绩突出");
        assertThat(told(id)).containsExactly("zhang.wei DEVELOPMENT_DECIDED");

        DevelopmentRequest granted = requests.ofEmployee(WEI).get(0);
        assertThat(granted.status()).isEqualTo(Status.GRANTED);
        assertThat(granted.decisions())
                .extracting(decision -> decision.step() + " " + decision.choice() + " " + decision.by())
                .containsExactly("MANAGER APPROVE wang.min", "HR APPROVE hr");
        assertThat(catalogue.sheet(HR, 2026).spent()).isEqualByComparingTo("3000");
        assertThat(database.jdbc()
                        .sql("select string_agg(concat_ws(' ', action, actor, employee), ', ' order by id)"
                                + " from kaohe.audit where subject = ?")
                        .param("development/" + id)
                        .query(String.class)
                        .single())
                .isEqualTo("DEVELOPMENT_REQUESTED zhang.wei zhang.wei,"
                        + " DEVELOPMENT_MANAGER_APPROVE wang.min zhang.wei,"
                        + " DEVELOPMENT_HR_APPROVE hr zhang.wei");
    }

    @Test
    void whatIsTakenOrAskedForIsOfferedToNobody() {
        granted(WEI, "S-1");
        requests.request(JIE, "C-1", "提升");

        assertThat(requests.choices(JIE)).isEmpty();
        assertThat(requests.choices(WEI)).extracting(Offer::code).containsExactly("C-1");
        refused("INVALID", () -> requests.request(JIE, "S-1", "再试"));
        refused("INVALID", () -> requests.request(JIE, "C-1", "再试"));
        refused("NOBODY_WHO_WORKS_HERE", () -> requests.request(HR, "C-1", "系统账号"));
    }

    @Test
    void whoWasDeclinedReadsWhyAndMayAskAgain() {
        UUID id = requests.request(JIE, "C-1", "提升");
        refused("INVALID", () -> requests.support(MIN, id, Choice.DECLINE, " "));

        requests.support(MIN, id, Choice.DECLINE, "本季度任务繁重");

        assertThat(told(id)).hasSize(1);
        assertThat(requests.ofEmployee(JIE).get(0).status()).isEqualTo(Status.DECLINED);
        assertThat(requests.ofEmployee(JIE).get(0).decisions().get(0).reason()).isEqualTo("本季度任务繁重");
        refused("DEVELOPMENT_DECIDED", () -> requests.support(MIN, id, Choice.APPROVE, null));
        refused("DEVELOPMENT_DECIDED", () -> requests.grant(HR, id, Choice.DECLINE, "晚了"));
        assertThat(requests.choices(JIE)).extracting(Offer::code).contains("C-1");
    }

    @Test
    void theBudgetOfTheYearIsNeverExceededAndANewOneCounts() {
        catalogue.setBudget(HR, 2026, new BigDecimal("4000"), "压缩");
        granted(WEI, "S-1");
        UUID course = supported(JIE, "C-1");

        refused("INVALID", () -> catalogue.setBudget(HR, 2026, new BigDecimal("100"), "少于已批准"));
        refused("OVER_BUDGET", () -> requests.grant(HR, course, Choice.APPROVE, null));
        assertThat(requests.get(course).status()).isEqualTo(Status.HR);

        catalogue.setBudget(HR, 2026, new BigDecimal("4800.5"), "追加");
        requests.grant(HR, course, Choice.APPROVE, null);
        assertThat(catalogue.sheet(HR, 2026).spent()).isEqualByComparingTo("4800.5");
    }

    @Test
    @DisplayName("an excellent year has priority: the last place waits for it, until that request is decided")
    void priority() {
        excellent("zhang.wei");
        UUID jie = supported(JIE, "S-1");
        UUID wei = requests.request(WEI, "S-1", "了解行业趋势");
        assertThat(requests.get(wei).priority()).isTrue();
        assertThat(requests.get(jie).priority()).isFalse();
        assertThat(requests.supply(jie).priorityWaiting()).isEqualTo(1);

        refused("PRIORITY_WAITS", () -> requests.grant(HR, jie, Choice.APPROVE, null));
        requests.support(MIN, wei, Choice.DECLINE, "时间冲突");

        requests.grant(HR, jie, Choice.APPROVE, null);
        assertThat(requests.get(jie).status()).isEqualTo(Status.GRANTED);
    }

    @Test
    void nobodyDecidesAboutThemselvesAndOnlyHrSeesTheYear() {
        UUID id = supported(WEI, "C-1");

        refused("DEVELOPMENT_OWN", () -> requests.grant(WEI, id, Choice.APPROVE, null));
        refused("ROLE_REQUIRED", () -> catalogue.sheet(MIN, 2026));
        refused("ROLE_REQUIRED", () -> catalogue.setBudget(MIN, 2026, BigDecimal.TEN, "更多"));
        refused("INVALID", () -> catalogue.setBudget(HR, 2026, new BigDecimal("-1"), "负数"));
        refused("INVALID", () -> catalogue.setBudget(HR, 2026, BigDecimal.TEN, " "));
    }

    @Test
    void aChangedRowIsANewVersionAndTheSameOneIsNone() {
        hr.upload(HEADER, SUMMIT, COURSE.replace("1800.5", "2000"));

        assertThat(database.jdbc()
                        .sql("select string_agg(code || ' ' || version || ' ' || cost, ', ' order by code, version)"
                                + " from kaohe.development_offer")
                        .query(String.class)
                        .single())
                .isEqualTo("C-1 1 1800.50, C-1 2 2000.00, S-1 1 3000.00");
        assertThat(catalogue.sheet(HR, 2026).offers()).hasSize(2);
    }

    @Test
    void aWrongRowIsNamedWithItsReason() {
        Batch batch = hr.upload(
                HEADER,
                "S 1,峰会,数字营销峰会,,2026,3000,1",
                "S-2,聚餐,团建,,2026,3000,1",
                "S-3,峰会,峰会,,26,3000,1",
                "S-4,峰会,峰会,,2026,-1,1",
                "S-5,峰会,峰会,,2026,3000,0",
                "S-6,峰会,峰会,,2026,3000,1",
                "S-6,峰会,峰会,,2026,3000,1");

        assertThat(batch.status()).isEqualTo(Batch.Status.REJECTED);
        assertThat(batch.rejected())
                .extracting(row -> row.row() + " " + row.code())
                .containsExactly(
                        "2 OFFER_CODE",
                        "3 OFFER_KIND_UNKNOWN",
                        "4 YEAR_UNREADABLE",
                        "5 COST_NEGATIVE",
                        "6 PLACES_NOT_WHOLE",
                        "8 ROW_DUPLICATE");
    }

    private void granted(Actor person, String offer) {
        requests.grant(HR, supported(person, offer), Choice.APPROVE, null);
    }

    private static List<String> told(UUID id) {
        return database.jdbc()
                .sql("select recipient || ' ' || kind from kaohe.outbox where subject = ?")
                .param("results/" + id)
                .query(String.class)
                .list();
    }

    private UUID supported(Actor person, String offer) {
        UUID id = requests.request(person, offer, "提升");
        requests.support(MIN, id, Choice.APPROVE, null);
        return id;
    }

    /** As a published year leaves it. */
    private static void excellent(String person) {
        UUID cycle = UUID.randomUUID();
        UUID appraisal = UUID.randomUUID();
        database.jdbc()
                .sql("insert into kaohe.cycle (id, type, period, status, scope, data_due, opened_by)"
                        + " values (?, 'ANNUAL', '2025', 'CLOSED', '{}', now(), 'hr')")
                .param(cycle)
                .update();
        database.jdbc()
                .sql("insert into kaohe.appraisal (id, cycle, cycle_type, period, employee, reviewer, scorecard,"
                        + " scorecard_version, launch_batch, status, self_review_due, scoring_due, talk_due)"
                        + " select ?, ?, 'ANNUAL', '2025', ?, 'wang.min', code, version, 0, 'CONFIRMED', now(), now(),"
                        + " now() from kaohe.scorecard limit 1")
                .params(appraisal, cycle, person)
                .update();
        database.jdbc()
                .sql("insert into kaohe.result (appraisal, version, source, composite, coefficient, grade, follow_ups,"
                        + " flags, input, card, ledger, rule_version, decision_versions, published_at) values (?, 1,"
                        + " 'SCORED', 95, 1.2, 'EXCELLENT', '{TALENT_POOL,DEVELOPMENT_RESOURCES}', '{}', '{}', '{}',"
                        + " '[]', '1', '{}', now())")
                .param(appraisal)
                .update();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
