package io.kaohe.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.appraisal.Reviews;
import io.kaohe.cycle.Collecting;
import io.kaohe.cycle.Levers;
import io.kaohe.notification.Outbox;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.testing.AppraisedPeople;
import io.kaohe.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A month of 张伟, above every target, and 陈洁, far below. */
class BoardTest {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
    private static final String PERIOD = "2026-09";
    private static final Actor HR = new Actor("hr", Set.of(Role.HR));
    private static final Actor WEI = new Actor("zhang.wei", Set.of(Role.EMPLOYEE));
    private static final Actor WEI_OF_HR = new Actor("zhang.wei", Set.of(Role.EMPLOYEE, Role.HR));
    private static final Actor JIE = new Actor("chen.jie", Set.of(Role.EMPLOYEE));
    private static final Actor MIN = new Actor("wang.min", Set.of(Role.EMPLOYEE, Role.MANAGER));
    private static final Standing.Filter EVERYBODY = new Standing.Filter(false, null, null);
    private static final Standing.Filter LATE = new Standing.Filter(true, null, null);

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final AppraisedPeople people = new AppraisedPeople(database);

    private final Board board = people.get(Board.class);
    private final OpenWork work = people.get(OpenWork.class);
    private final Reviews reviews = people.get(Reviews.class);

    private UUID cycle = new UUID(0, 0);
    private UUID wei = new UUID(0, 0);
    private UUID jie = new UUID(0, 0);

    @BeforeEach
    void aLaunchedMonthOfTwoPeople() {
        cycle = people.launched(HR, PERIOD, WEI, JIE);
        wei = people.appraisal(cycle, WEI);
        jie = people.appraisal(cycle, JIE);
    }

    @Test
    void tellsWhatTheCycleItselfWaitsForAndHowLongThatIsLate() {
        Instant now = people.get(Clock.class).instant();
        given(work.tasksOf(any()))
                .willReturn(Map.of(
                        cycle,
                        List.of(
                                new OpenWork.OpenTask("t", "收集", null, "hr", now.minus(Duration.ofHours(49)), "p"),
                                new OpenWork.OpenTask("u", "核准", null, "hr", now.plusSeconds(1), "q"))));

        assertThat(board.of(HR, cycle).cycle().steps())
                .containsExactly(new CycleCard.Step("收集", 2L, "p"), new CycleCard.Step("核准", null, "q"));
        assertThat(JSON.valueToTree(board.of(HR, cycle)).at("/cycle/lateSteps").asInt())
                .isEqualTo(1);
        assertThat(board.all(HR))
                .filteredOn(card -> card.id().equals(cycle))
                .containsExactly(board.of(HR, cycle).cycle());
    }

    @Test
    void countsStagesAndTeamsAndWhoIsLateInThem() {
        reviews.submitSelfReview(WEI, wei, AppraisedPeople.selfReview());
        people.pass(Duration.ofDays(4));

        CycleCard.Stage waiting = new CycleCard.Stage(AppraisalStatus.SELF_REVIEW, 1, 1);
        CycleCard.Stage scoring = new CycleCard.Stage(AppraisalStatus.MANAGER_SCORING, 1, 0);
        assertThat(board.of(HR, cycle).cycle())
                .satisfies(card -> assertThat(card.stages()).containsExactly(waiting, scoring))
                .satisfies(card -> assertThat(card.people()).isEqualTo(2))
                .satisfies(card -> assertThat(card.late()).isEqualTo(1));
        assertThat(board.all(HR))
                .filteredOn(card -> card.id().equals(cycle))
                .containsExactly(board.of(HR, cycle).cycle());
        assertThat(board.of(HR, cycle).teams().stream().flatMap(team -> team.stages().stream()))
                .containsExactlyInAnyOrder(waiting, scoring);
    }

    @Test
    void whatStandsSaysItselfWhetherItIsConcludedAndScored() {
        people.jdbc()
                .sql("update kaohe.appraisal set status = 'CALIBRATION' where id = ?")
                .param(wei)
                .update();
        people.jdbc()
                .sql("update kaohe.appraisal set status = 'CONFIRMED' where id = ?")
                .param(jie)
                .update();

        assertThat(JSON.valueToTree(board.of(HR, cycle)).at("/cycle/stages").findValuesAsText("concluded"))
                .containsExactly("false", "true");
        assertThat(JSON.valueToTree(board.people(HR, cycle, EVERYBODY, null)).findValuesAsText("scored"))
                .containsExactly("true", "true");
    }

    @Test
    void whoIsLateIsShownWithTheDaysAndTheOneWhoHasTheTask() {
        reviews.submitSelfReview(WEI, wei, AppraisedPeople.selfReview());
        Instant due = people.get(Appraisals.class).get(jie).selfReviewDue();
        assertThat(board.people(HR, cycle, LATE, null).people()).isEmpty();
        given(work.tasksOf(any()))
                .willReturn(Map.of(jie, List.of(new OpenWork.OpenTask("t", "自评", "陈洁", null, null, "p"))));

        people.pass(Duration.ofDays(5));

        assertThat(board.people(HR, cycle, LATE, null).people())
                .extracting(
                        Standing::employee,
                        Standing::due,
                        Standing::concluded,
                        Standing::scored,
                        one -> one.tasks().get(0).holder())
                .containsExactly(tuple(JIE.id(), due, false, false, "陈洁"));
        assertThat(board.people(HR, cycle, LATE, null).people().get(0).daysLate())
                .isPositive();
    }

    @Test
    void aPageGoesOnAfterTheOneBeforeWithoutGapOrRepetition() {
        people.jdbc()
                .sql("insert into kaohe.employee (id, name)"
                        + " select 'page.' || n, 'n' || n from generate_series(1, 40) n on conflict do nothing")
                .update();
        people.jdbc().sql("""
            insert into kaohe.appraisal (id, cycle, cycle_type, period, employee, reviewer, scorecard,
                scorecard_version, launch_batch, status, self_review_due, scoring_due, talk_due)
            select gen_random_uuid(), cycle, cycle_type, period, e.id, reviewer, scorecard,
                   scorecard_version, 1, 'SELF_REVIEW', self_review_due, scoring_due, talk_due
              from kaohe.appraisal a cross join kaohe.employee e
             where a.id = ? and e.id like 'page.%'\
            """).param(wei).update();

        Standing.Page first = board.people(HR, cycle, EVERYBODY, null);
        Standing.Page second = board.people(HR, cycle, EVERYBODY, first.next());
        Standing.Page third = board.people(HR, cycle, EVERYBODY, second.next());

        assertThat(List.of(first, second, third))
                .flatExtracting(Standing.Page::people)
                .extracting(Standing::id)
                .hasSize(42)
                .doesNotHaveDuplicates();
        assertThat(third.next()).isNull();
        assertThat(board.people(HR, cycle, new Standing.Filter(false, "nowhere", null), null)
                        .people())
                .isEmpty();
        assertThat(board.people(HR, cycle, new Standing.Filter(false, null, AppraisalStatus.CONFIRMED), null)
                        .people())
                .isEmpty();
    }

    @Test
    void resultsAreCountedWithoutTheReadersOwn() {
        scored(WEI);
        scored(JIE);

        assertThat(board.of(HR, cycle).grades())
                .extracting(CycleBoard.Grade::people)
                .containsExactly(1, 1);
        assertThat(board.of(HR, cycle).scores())
                .extracting(CycleBoard.Score::people)
                .containsExactly(1, 1);
        CycleBoard withoutWei = board.of(WEI_OF_HR, cycle);
        assertThat(withoutWei.grades())
                .hasSize(1)
                .isSubsetOf(board.of(HR, cycle).grades());
        assertThat(withoutWei.scores()).hasSize(1);
        assertThat(board.lines(HR, cycle))
                .extracting(CycleBoard.Line::code)
                .contains("organic_share", "content_output");
        assertThat(board.lines(WEI_OF_HR, cycle))
                .extracting(CycleBoard.Line::code)
                .contains("content_output")
                .doesNotContain("organic_share");
    }

    @Test
    void completionOfALineIsAsItCounted() {
        scored(JIE);

        assertThat(board.lines(HR, cycle))
                .filteredOn(line -> line.code().equals("content_output"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.nameZh()).isEqualTo("内容产出量");
                    assertThat(line.people()).isEqualTo(1);
                    assertThat(line.below()).isEqualTo(1);
                    assertThat(line.average()).isLessThan(BigDecimal.ONE);
                });
    }

    @Test
    void aLineIsNamedByItsIndicatorWhateverTheCardCallsIt() {
        scored(JIE);
        people.jdbc()
                .sql("update kaohe.scorecard_line set indicator = 'bounce_rate' where code = 'content_output'")
                .update();
        try {
            assertThat(board.lines(HR, cycle))
                    .extracting(CycleBoard.Line::nameEn)
                    .contains("Bounce rate");
        } finally {
            people.jdbc()
                    .sql("update kaohe.scorecard_line set indicator = code where code = 'content_output'")
                    .update();
        }
    }

    @Test
    void onlyFailuresOfTheCycleAndItsPeopleAreShown() {
        OpenWork.Failure own = failure(cycle);
        OpenWork.Failure ofJie = failure(jie);
        given(work.failures()).willReturn(List.of(own, failure(UUID.randomUUID()), ofJie));

        assertThat(board.failures(HR, cycle))
                .containsExactly(new Board.Failed(own, null), new Board.Failed(ofJie, "chen.jie"));
    }

    @Test
    void nobodyButHrLooks() {
        for (Actor other : List.of(MIN, WEI, new Actor("admin", Set.of(Role.ADMIN)))) {
            assertThatThrownBy(() -> board.all(other)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> board.of(other, cycle)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> board.lines(other, cycle)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> board.people(other, cycle, EVERYBODY, null))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> board.figures(other, cycle)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> board.failures(other, cycle)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void allLateOnesAreRemindedOnceADay() {
        reviews.submitSelfReview(WEI, wei, AppraisedPeople.selfReview());
        people.pass(Duration.ofDays(4));
        Levers levers = people.get(Levers.class);
        Levers.Pull remind = new Levers.Pull(Levers.Action.REMIND, "周五前完成", null, null);

        levers.onCycle(HR, cycle, remind);
        levers.onCycle(HR, cycle, remind);

        assertThat(told(jie)).containsExactly("chen.jie SELF_REVIEW_OVERDUE");
        assertThat(told(wei)).isEmpty();
        assertThat(people.jdbc()
                        .sql("select employee from kaohe.audit where action = 'LATE_REMINDED' and subject = :cycle")
                        .param("cycle", "cycle/" + cycle)
                        .query(String.class)
                        .list())
                .as("who was reminded is found by it, each time")
                .containsExactly("chen.jie", "chen.jie");
        assertThatThrownBy(() -> levers.onCycle(MIN, cycle, remind)).isInstanceOf(Refusal.class);
    }

    @Test
    void whoseFiguresHrDoesWithoutIsOnRecord() {
        people.get(Collecting.class).done(HR, cycle, true, "数据源停用");

        assertThat(people.jdbc()
                        .sql("select unnest(people) from kaohe.audit where action = 'MISSING_ACTUALS_ACCEPTED'"
                                + " and subject = :cycle")
                        .param("cycle", "cycle/" + cycle)
                        .query(String.class)
                        .list())
                .contains("zhang.wei", "chen.jie");
    }

    private List<String> told(UUID appraisal) {
        return people.get(Outbox.class).about("appraisal/" + appraisal).stream()
                .map(message -> message.recipient() + " " + message.kind())
                .toList();
    }

    private static OpenWork.Failure failure(UUID about) {
        return new OpenWork.Failure(about, "计算得分", Instant.EPOCH, "p", "j");
    }

    private void scored(Actor employee) {
        people.scored(cycle, PERIOD, employee, employee.equals(WEI) ? 90 : 40);
    }
}
