package io.kaohe.calibration;

import static io.kaohe.testing.AppraisedPeople.scoring;
import static io.kaohe.testing.AppraisedPeople.selfReview;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.kaohe.appraisal.AppraisalProcess;
import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.appraisal.AppraisalView.Calibrated;
import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.appraisal.Confirmations;
import io.kaohe.appraisal.ManagerScoring.Potential;
import io.kaohe.appraisal.Reviews;
import io.kaohe.appraisal.Scorer;
import io.kaohe.calibration.CalibrationSheet.Entry;
import io.kaohe.cycle.CycleProcess;
import io.kaohe.cycle.CycleRequest;
import io.kaohe.cycle.Cycles;
import io.kaohe.cycle.Launch;
import io.kaohe.cycle.Progress;
import io.kaohe.cycle.Scope;
import io.kaohe.decision.DecisionRow;
import io.kaohe.decision.DecisionTables;
import io.kaohe.decision.FollowUps;
import io.kaohe.scoring.DecisionKey;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.testing.AppraisedPeople;
import io.kaohe.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 张伟 is above every target of the year, 陈洁 far below. */
class CalibrationsTest {

    private static final String YEAR = "2026";
    private static final Actor HR = new Actor("hr", Set.of(Role.HR));
    private static final Actor HR_TOO = new Actor("hr.too", Set.of(Role.HR));
    private static final Actor WEI = new Actor("zhang.wei", Set.of(Role.EMPLOYEE));
    private static final Actor WEI_OF_HR = new Actor("zhang.wei", Set.of(Role.EMPLOYEE, Role.HR));
    private static final Actor JIE = new Actor("chen.jie", Set.of(Role.EMPLOYEE));
    private static final Actor MIN = new Actor("wang.min", Set.of(Role.EMPLOYEE, Role.MANAGER));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final AppraisedPeople people = new AppraisedPeople(database);

    private final Cycles cycles = people.get(Cycles.class);
    private final Progress progress = people.get(Progress.class);
    private final Appraisals appraisals = people.get(Appraisals.class);
    private final AppraisalViews views = people.get(AppraisalViews.class);
    private final Scorer scorer = people.get(Scorer.class);
    private final Confirmations confirmations = people.get(Confirmations.class);
    private final Calibrations calibrations = people.get(Calibrations.class);
    private final CycleProcess process = people.get(CycleProcess.class);
    private final AppraisalProcess running = people.get(AppraisalProcess.class);

    private UUID cycle = new UUID(0, 0);
    private UUID wei = new UUID(0, 0);
    private UUID jie = new UUID(0, 0);

    @BeforeEach
    void aYearOfTwoPeople() {
        given(people.get(DecisionTables.class).current(DecisionKey.GRADE.key()))
                .willReturn(new DecisionTables.Table(DecisionKey.GRADE, 1, grades(), Instant.EPOCH, null));
        people.jdbc().sql("update kaohe.cycle set status = 'CANCELLED'").update();
        people.jdbc().sql("update kaohe.appraisal set status = 'WITHDRAWN'").update();
        people.jdbc().sql("truncate kaohe.actual cascade").update();
        cycle = cycles.open(
                HR, new CycleRequest(Period.of(YEAR), new Scope(List.of(), List.of(WEI.id(), JIE.id())), true));
        cycles.check(cycle);
        people.get(Launch.class).createAppraisals(cycle);
        wei = of(WEI);
        jie = of(JIE);
        clearInvocations(process, running);
    }

    @Test
    void theLastScoreLetsTheComparisonBeginAndNobodyIsToldBefore() {
        scored(WEI, wei);
        verify(process, never()).allScored(cycle);
        scored(JIE, jie);

        verify(process, times(1)).allScored(cycle);
        assertThat(progress.appraisalsUnscored(cycle)).isFalse();
        assertThat(appraisals.get(wei).status()).isEqualTo(AppraisalStatus.CALIBRATION);
        refused("NOT_FOUND", () -> views.of(WEI, wei));
        refused("WRONG_STATE", () -> confirmations.holdTalk(MIN, wei, "谈过了", null));
    }

    @Test
    void theYearAsksForPotentialWhichNeverEntersTheScore() {
        Reviews reviews = people.get(Reviews.class);
        reviews.submitSelfReview(WEI, wei, selfReview());
        refused("INVALID", () -> reviews.submitManagerScoring(MIN, wei, scoring(90, null)));
    }

    @Test
    @DisplayName(
            "a changed grade keeps score and coefficient, and what follows is decided anew; the computed one stays")
    void aChangedGrade() {
        compared();
        assertThat(entry(HR, jie).computed()).isEqualTo("NEEDS_IMPROVEMENT");

        calibrations.change(HR, cycle, jie, "NEEDS_IMPROVEMENT", "MEETS", "上半年病假");
        assertThat(entry(HR, jie).changes())
                .singleElement()
                .returns(
                        people.get(DecisionTables.class).current("grade").version(),
                        CalibrationSheet.Change::gradeTable);
        calibrations.end(HR, cycle, null);
        calibrations.publish(cycle, 0);

        var result = Objects.requireNonNull(views.of(JIE, jie).result());
        assertThat(result.grade()).isEqualTo("MEETS");
        assertThat(result.calibrated()).isEqualTo(new Calibrated("NEEDS_IMPROVEMENT", "上半年病假", "hr", false));
        assertThat(result.followUps()).doesNotContain(FollowUps.IMPROVEMENT_PLAN);
        assertThat(people.jdbc()
                        .sql("select count(distinct (composite, coefficient, completion_rate, qualitative)), count(*),"
                                + " array_agg(source order by version)::text, min(follow_ups::text) filter"
                                + " (where version = 1) from kaohe.result where appraisal = ?")
                        .param(jie)
                        .query((row, n) ->
                                row.getInt(1) + " " + row.getInt(2) + " " + row.getString(3) + " " + row.getString(4))
                        .single())
                .isEqualTo("1 2 {SCORED,CALIBRATED} {IMPROVEMENT_PLAN}");
        assertThat(Objects.requireNonNull(views.of(WEI, wei).result()).calibrated())
                .isNull();
        verify(running).published(jie);
        assertThat(appraisals.get(jie).status()).isEqualTo(AppraisalStatus.RESULT_TALK);
    }

    @Test
    @DisplayName("an objection that changes no grade leaves the changed grade with its author and reason")
    void anObjectionAfterTheComparison() {
        calibratedAndObjectedTo(WEI, wei, "EXCELLENT", "GOOD");

        assertThat(scorer.score(wei)).isTrue();

        var again = Objects.requireNonNull(views.of(HR, wei).result());
        assertThat(again.version()).isEqualTo(4);
        assertThat(again.grade()).isEqualTo("GOOD");
        assertThat(again.calibrated()).isEqualTo(new Calibrated("EXCELLENT", "与同组相比", "hr", false));
        assertThat(again.followUps()).doesNotContain(FollowUps.TALENT_POOL);
        assertThat(again.ledger()).last().satisfies(step -> {
            assertThat(step.code()).isEqualTo("calibration");
            assertThat(step.value()).isEqualTo("GOOD");
        });
        assertThat(lapsed()).isZero();
    }

    @Test
    @DisplayName("once the rules compute another grade the change has lost its reason: nothing hides it, HR hears")
    void anObjectionThatChangesTheComputedGrade() {
        calibratedAndObjectedTo(JIE, jie, "NEEDS_IMPROVEMENT", "GOOD");
        people.jdbc()
                .sql("update kaohe.rating set score = 100 where appraisal = ?")
                .param(jie)
                .update();
        people.measured(JIE.id(), "content_output", YEAR, "400");
        people.measured(JIE.id(), "avg_stay_minutes", YEAR, "50");
        people.measured(JIE.id(), "content_conversion_rate", YEAR, "0.9");

        assertThat(scorer.score(jie)).isTrue();

        var again = Objects.requireNonNull(views.of(HR, jie).result());
        assertThat(again.grade()).isEqualTo("EXCELLENT");
        assertThat(again.calibrated()).isNull();
        assertThat(again.ledger()).last().satisfies(step -> {
            assertThat(step.code()).isEqualTo("calibration");
            assertThat(step.inputs()).containsEntry("from", "NEEDS_IMPROVEMENT").containsEntry("to", "GOOD");
            assertThat(step.value()).isEqualTo(again.grade());
        });
        assertThat(lapsed()).isEqualTo(1);
    }

    @Test
    void aRepeatedPublicationTellsNobodyTwice() {
        compared();
        calibrations.end(HR, cycle, null);

        calibrations.publish(cycle, 0);
        calibrations.publish(cycle, 0);

        verify(running, times(1)).published(wei);
    }

    /** 30 days at 60 and 90 days at 90. */
    @Test
    @DisplayName("R31: of two line managers each counts by the days they led")
    void twoManagers() {
        compared();
        people.jdbc()
                .sql("update kaohe.appraisal set stretches = jsonb_build_array("
                        + "jsonb_build_object('reviewer', 'liu.yang', 'from', '2025-01-01', 'to', '2025-01-30'),"
                        + "jsonb_build_object('reviewer', 'wang.min', 'from', '2025-01-31', 'to', '2025-04-30'))"
                        + " where id = ?")
                .param(wei)
                .update();
        people.jdbc()
                .sql("insert into kaohe.rating select (jsonb_populate_record(r, '{\"rater\": \"liu.yang\","
                        + " \"score\": 60}')).* from kaohe.rating r where appraisal = ? and rater_group = 'MANAGER'")
                .param(wei)
                .update();

        assertThat(entry(HR, wei).manager()).isEqualByComparingTo("82.5");
        assertThat(entry(HR, jie).manager()).isEqualByComparingTo("60");
    }

    @Test
    void everyChangeStaysWithReasonAndAuthor() {
        compared();

        calibrations.change(HR, cycle, wei, "EXCELLENT", "GOOD", "与同组相比");
        calibrations.change(HR, cycle, wei, "GOOD", "EXCELLENT", "复核后恢复");

        assertThat(entry(HR, wei).changes())
                .extracting(change -> change.grade() + " " + change.reason() + " " + change.by())
                .containsExactly("GOOD 与同组相比 hr", "EXCELLENT 复核后恢复 hr");
        calibrations.end(HR, cycle, null);
        assertThat(Objects.requireNonNull(views.of(HR, wei).result()).calibrated())
                .as("as it was computed after all")
                .isNull();
    }

    @Test
    void whoeverSawAnOlderGradeIsAskedToLookAgain() {
        compared();
        calibrations.change(HR, cycle, wei, "EXCELLENT", "GOOD", "与同组相比");

        refused("CHANGED_MEANWHILE", () -> calibrations.change(HR_TOO, cycle, wei, "EXCELLENT", "MEETS", "未见前一次调整"));

        assertThat(entry(HR, wei).grade()).isEqualTo("GOOD");
        calibrations.change(HR_TOO, cycle, wei, "GOOD", "MEETS", "看过前一次调整");
        assertThat(entry(HR, wei).grade()).isEqualTo("MEETS");
    }

    @Test
    void whoeverEndsItLocksTheGradesThatTheySaw() {
        compared();
        int seen = calibrations.sheet(WEI_OF_HR, cycle).changes();
        calibrations.change(HR, cycle, wei, "EXCELLENT", "GOOD", "与同组相比");

        refused("CHANGED_MEANWHILE", () -> calibrations.end(HR_TOO, cycle, seen));

        assertThat(appraisals.get(wei).status()).isEqualTo(AppraisalStatus.CALIBRATION);
        calibrations.end(HR_TOO, cycle, calibrations.sheet(WEI_OF_HR, cycle).changes());
        assertThat(Objects.requireNonNull(views.of(HR, wei).result()).grade()).isEqualTo("GOOD");
    }

    @Test
    void nobodyLooksAtOrChangesTheirOwn() {
        compared();

        assertThat(entry(WEI_OF_HR, wei).own()).isTrue();
        assertThat(entry(WEI_OF_HR, wei).composite()).isNull();
        assertThat(entry(WEI_OF_HR, wei).grade()).isNull();
        refused("OWN_APPRAISAL", () -> calibrations.change(WEI_OF_HR, cycle, wei, "EXCELLENT", "GOOD", "自己"));
        refused("ROLE_REQUIRED", () -> calibrations.sheet(MIN, cycle));
        refused("ROLE_REQUIRED", () -> calibrations.change(MIN, cycle, wei, "EXCELLENT", "GOOD", "我的下属"));
    }

    @Test
    void gradesChangeInTheirStageOnlyAndTheDatabaseSaysSoToo() {
        scored(WEI, wei);
        scored(JIE, jie);
        refused("WRONG_STATE", () -> calibrations.change(HR, cycle, wei, "EXCELLENT", "GOOD", "太早"));
        calibrations.begin(cycle);
        refused("INVALID", () -> calibrations.change(HR, cycle, wei, "EXCELLENT", "GOOD", " "));
        refused("INVALID", () -> calibrations.change(HR, cycle, wei, "EXCELLENT", "BEST", "没有这个等级"));
        refused("INVALID", () -> calibrations.change(HR, cycle, wei, "EXCELLENT", "EXCELLENT", "没有变化"));
        refused("NOT_FOUND", () -> calibrations.change(HR, cycle, UUID.randomUUID(), "EXCELLENT", "GOOD", "不在其中"));
        calibrations.end(HR, cycle, null);

        refused("WRONG_STATE", () -> calibrations.change(HR, cycle, wei, "EXCELLENT", "GOOD", "太晚"));
        assertThatThrownBy(() -> people.jdbc()
                        .sql("insert into kaohe.calibration_change (cycle, appraisal, position, grade, reason,"
                                + " changed_by, grade_table) values (?, ?, 1, 'GOOD', '绕过', 'hr', 1)")
                        .params(cycle, wei)
                        .update())
                .hasMessageContaining("being calibrated");
    }

    private void calibratedAndObjectedTo(Actor person, UUID id, String from, String grade) {
        compared();
        assertThat(entry(HR, id).computed()).isEqualTo(from);
        calibrations.change(HR, cycle, id, from, grade, "与同组相比");
        calibrations.end(HR, cycle, null);
        calibrations.publish(cycle, 0);
        confirmations.holdTalk(MIN, id, "谈过了", null);
        confirmations.answer(person, id, Confirmations.Answer.OBJECT, "数据有误");
        confirmations.decideObjection(HR, id, Confirmations.ObjectionDecision.CORRECT_DATA, "再核对");
        confirmations.corrected(HR, id, "已核对");
    }

    private long lapsed() {
        return people.jdbc()
                .sql("select count(*) from kaohe.outbox where kind = 'CALIBRATION_LAPSED' and recipient = 'group:hr'")
                .query(Long.class)
                .single();
    }

    private void compared() {
        scored(WEI, wei);
        scored(JIE, jie);
        calibrations.begin(cycle);
    }

    private void scored(Actor person, UUID id) {
        people.measured(person.id(), YEAR);
        if (person.equals(WEI)) {
            people.measured(WEI.id(), "seo_leads", YEAR, "900");
        }
        Reviews reviews = people.get(Reviews.class);
        reviews.submitSelfReview(person, id, selfReview());
        reviews.submitManagerScoring(MIN, id, scoring(person.equals(WEI) ? 90 : 60, Potential.MEDIUM));
        assertThat(scorer.score(id)).isTrue();
        progress.scored(id);
    }

    private Entry entry(Actor reader, UUID id) {
        return calibrations.sheet(reader, cycle).entries().stream()
                .filter(entry -> entry.appraisal().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private UUID of(Actor person) {
        return appraisals.ofCycle(cycle).stream()
                .filter(appraisal -> appraisal.employee().equals(person.id()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static List<DecisionRow> grades() {
        return Stream.of("EXCELLENT", "GOOD", "MEETS", "NEEDS_IMPROVEMENT")
                .<DecisionRow>map(code -> new DecisionRow.Grade(BigDecimal.ONE, code, code, code, null))
                .toList();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
