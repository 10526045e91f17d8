package io.kaohe.plan;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.reset;

import io.kaohe.appraisal.Dimension;
import io.kaohe.appraisal.ManagerScoring.Rating;
import io.kaohe.appraisal.ManagerScoring.WorkCase;
import io.kaohe.board.OpenWork;
import io.kaohe.board.OpenWork.OpenTask;
import io.kaohe.plan.PlanReview.Conclusion;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.testing.AppraisedPeople;
import io.kaohe.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Which plans there are, as HR sees it")
class PlanBoardTest {

    private static final Actor WEI = new Actor("zhang.wei", Set.of(Role.EMPLOYEE));
    private static final Actor JIE = new Actor("chen.jie", Set.of(Role.EMPLOYEE));
    private static final Actor MIN = new Actor("wang.min", Set.of(Role.EMPLOYEE, Role.MANAGER));
    private static final Actor HR = new Actor("hr", Set.of(Role.HR));
    private static final Instant START = Instant.parse("2026-10-15T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 15);

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final AppraisedPeople people = new AppraisedPeople(database);

    private final PlanBoard board = people.get(PlanBoard.class);
    private final Plans plans = people.get(Plans.class);
    private final PlanCoaching coaching = people.get(PlanCoaching.class);
    private final PlanReviews reviews = people.get(PlanReviews.class);
    private final PlanLevers levers = people.get(PlanLevers.class);
    private final OpenWork work = people.get(OpenWork.class);

    @BeforeEach
    void nobodyHasAPlan() {
        reset(work);
        people.pass(Duration.between(people.get(Clock.class).instant(), START));
        people.jdbc()
                .sql("truncate kaohe.improvement_plan, kaohe.plan_draft, kaohe.plan_coaching, kaohe.plan_self_review,"
                        + " kaohe.plan_review, kaohe.plan_support, kaohe.plan_answer, kaohe.plan_pause,"
                        + " kaohe.plan_cause")
                .update();
        people.jdbc()
                .sql("update kaohe.assignment set valid_to = null where employee = 'zhang.wei'")
                .update();
    }

    @Test
    void anOpenPlanTellsWhoHasTheTaskAndTheLongestLateComesFirst() {
        UUID wei = plans.startByHr(HR, WEI.id(), "两个季度未达标");
        people.pass(Duration.ofMinutes(1));
        UUID jie = plans.startByHr(HR, JIE.id(), "两个季度未达标");
        Instant due = START.plus(Duration.ofDays(7));
        given(work.tasksOf(any()))
                .willReturn(Map.of(
                        wei, List.of(new OpenTask("t", "审批", "王敏", null, due.plus(Duration.ofDays(9)), "p")),
                        jie, List.of(new OpenTask("u", "知悉", null, "hr", due, "q"))));
        assertThat(board.open(HR).plans())
                .extracting(PlanStanding::name, one -> one.tasks().get(0).daysLate())
                .containsExactly(tuple(WEI.id(), null), tuple(JIE.id(), null));

        people.pass(Duration.ofDays(10));

        assertThat(board.open(HR).plans())
                .extracting(PlanStanding::id, PlanStanding::tasks)
                .containsExactly(
                        tuple(jie, List.of(new PlanStanding.Task("知悉", null, "hr", due, 3L))),
                        tuple(
                                wei,
                                List.of(new PlanStanding.Task("审批", "王敏", null, due.plus(Duration.ofDays(9)), null))));
    }

    @Test
    void aPlanThatRunsTellsWhenItIsCoachedAndReviewedNextAndPausesAreNotCounted() {
        UUID id = running();
        assertThat(onlyOpen())
                .returns("王敏", PlanStanding::manager)
                .returns(PlanStatus.RUNNING, PlanStanding::status)
                .returns(START, PlanStanding::startedAt)
                .returns(Instant.parse("2026-10-29T02:00:00Z"), PlanStanding::nextCoaching)
                .returns(Instant.parse("2027-01-15T02:00:00Z"), PlanStanding::reviewAt)
                .returns(null, PlanStanding::pausedUntil);

        levers.pull(HR, id, new PlanLevers.Pull(PlanLevers.Action.PAUSE, "产假", TODAY, TODAY.plusDays(29)));

        assertThat(onlyOpen())
                .returns(TODAY.plusDays(29), PlanStanding::pausedUntil)
                .returns(Instant.parse("2026-11-28T02:00:00Z"), PlanStanding::nextCoaching)
                .returns(Instant.parse("2027-02-14T02:00:00Z"), PlanStanding::reviewAt);
        assertThat(coaching.next(id)).isEqualTo(onlyOpen().nextCoaching());
        people.pass(Duration.ofDays(30));
        assertThat(onlyOpen().pausedUntil()).isNull();
        people.pass(Duration.ofDays(15));
        assertThat(onlyOpen().nextCoaching()).as("its task is open").isNull();
        coaching.hold(MIN, id, "谈了落地页");
        assertThat(onlyOpen().nextCoaching())
                .as("the pause was before this session")
                .isEqualTo(Instant.parse("2026-12-13T02:00:00Z"));
        people.pass(Duration.ofDays(70));
        coaching.hold(MIN, id, "谈了转化");
        assertThat(onlyOpen().nextCoaching()).as("the re-review comes before").isNull();
    }

    @Test
    void anEndedPlanTellsHowAndTheNewestComesFirst() {
        concluded(Conclusion.PASSED);
        UUID failed = concluded(Conclusion.NOT_PASSED);
        assertThat(onlyOpen().status()).isEqualTo(PlanStatus.SUPPORT);
        reviews.decideSupport(HR, failed, PlanView.Kind.TRAINING, "培训");
        people.pass(Duration.ofDays(1));
        UUID closed = running();
        levers.pull(HR, closed, new PlanLevers.Pull(PlanLevers.Action.CLOSE, "岗位取消", null, null));
        people.pass(Duration.ofDays(1));
        running();
        people.jdbc()
                .sql("update kaohe.assignment set valid_to = '2026-10-16' where employee = 'zhang.wei'")
                .update();
        people.get(PlanWatch.class).follow();

        assertThat(board.open(HR).plans()).isEmpty();
        assertThat(board.ended(HR, null).plans())
                .allSatisfy(one -> assertThat(one.nextCoaching()).isNull())
                .extracting(
                        PlanStanding::status,
                        one -> requireNonNull(one.ending()).support(),
                        one -> requireNonNull(one.ending()).left())
                .containsExactly(
                        tuple(PlanStatus.CLOSED, null, true),
                        tuple(PlanStatus.CLOSED, null, false),
                        tuple(PlanStatus.NOT_PASSED, PlanView.Kind.TRAINING, false),
                        tuple(PlanStatus.PASSED, null, false));
    }

    @Test
    void anExtendedPlanSaysSo() {
        concluded(Conclusion.EXTENDED);

        assertThat(onlyOpen()).returns(true, PlanStanding::extended).returns(null, PlanStanding::ending);
    }

    @Test
    void aPageOfEndedPlansGoesOnAfterTheOneBefore() {
        people.jdbc()
                .sql("insert into kaohe.improvement_plan (id, employee, manager, occasion, started_by, started_at,"
                        + " status) select gen_random_uuid(), 'zhang.wei', 'wang.min', 'HR', 'hr', now(), 'CLOSED'"
                        + " from generate_series(1, 51)")
                .update();

        PlanStanding.Page first = board.ended(HR, null);
        PlanStanding.Page second = board.ended(HR, first.next());

        assertThat(List.of(first, second))
                .flatExtracting(PlanStanding.Page::plans)
                .extracting(PlanStanding::id)
                .hasSize(51)
                .doesNotHaveDuplicates();
        assertThat(second.next()).isNull();
    }

    @Test
    void theListIsForHrOnRecordAndWithoutTheirOwn() {
        running();
        for (Actor other : List.of(WEI, MIN, new Actor("admin", Set.of(Role.ADMIN)))) {
            assertThatThrownBy(() -> board.open(other))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("ROLE_REQUIRED");
            assertThatThrownBy(() -> board.ended(other, null))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("ROLE_REQUIRED");
        }

        assertThat(board.open(new Actor(WEI.id(), Set.of(Role.EMPLOYEE, Role.HR)))
                        .plans())
                .isEmpty();
        assertThat(database.jdbc()
                        .sql("select count(*) from kaohe.audit where action = 'PLANS_READ' and actor = 'zhang.wei'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private PlanStanding onlyOpen() {
        List<PlanStanding> open = board.open(HR).plans();
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private UUID running() {
        UUID id = plans.startByHr(HR, WEI.id(), "弱");
        plans.draft(
                WEI,
                id,
                new PlanDraft(
                        List.of(new PlanDraft.Goal("提高线索", "seo_leads", "200")),
                        List.of(new PlanContent.Action("重写落地页", LocalDate.of(2027, 12, 1))),
                        null));
        plans.approve(MIN, id, null);
        plans.acknowledge(HR, id);
        return id;
    }

    private UUID concluded(Conclusion conclusion) {
        UUID id = running();
        people.pass(Duration.ofDays(92));
        reviews.reviewSelf(WEI, id, "完成", null);
        WorkCase one = new WorkCase(null, "背景", "行动", "结果", "+3");
        List<Rating> ratings = Arrays.stream(Dimension.values())
                .map(dimension -> new Rating(dimension, BigDecimal.TEN, List.of(one)))
                .toList();
        reviews.review(MIN, id, ratings, conclusion, "理由");
        return id;
    }
}
