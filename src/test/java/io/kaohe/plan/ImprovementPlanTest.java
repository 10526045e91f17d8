package io.kaohe.plan;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.kaohe.appraisal.Dimension;
import io.kaohe.appraisal.ManagerScoring.Rating;
import io.kaohe.appraisal.ManagerScoring.WorkCase;
import io.kaohe.plan.PlanReview.Conclusion;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Refusal.FieldError;
import io.kaohe.shared.Role;
import io.kaohe.testing.AppraisedPeople;
import io.kaohe.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("S61–S63: a plan with coaching and a re-review after three months")
class ImprovementPlanTest {

    private static final Actor WEI = new Actor("zhang.wei", Set.of(Role.EMPLOYEE));
    private static final Actor MIN = new Actor("wang.min", Set.of(Role.EMPLOYEE, Role.MANAGER));
    private static final Actor HR = new Actor("hr", Set.of(Role.HR));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Instant START = Instant.parse("2026-10-15T02:00:00Z");
    private static final AppraisedPeople people = new AppraisedPeople(database);
    private final Plans plans = people.get(Plans.class);
    private final PlanCoaching coaching = people.get(PlanCoaching.class);
    private final PlanReviews reviews = people.get(PlanReviews.class);
    private final PlanLevers levers = people.get(PlanLevers.class);
    private final PlanViews views = people.get(PlanViews.class);
    private final PlanProcess process = people.get(PlanProcess.class);

    @BeforeEach
    void nobodyHasAPlan() {
        reset(process);
        people.pass(Duration.between(people.get(Clock.class).instant(), START));
        sql("update kaohe.improvement_plan set status = 'CLOSED'");
        sql("update kaohe.assignment set manager = 'wang.min', valid_to = null where employee = 'zhang.wei'");
    }

    @Test
    void hrStartsOnePlanAtATimeForAReasonAndNeverTheirOwn() {
        assertRefused("ROLE_REQUIRED", () -> plans.startByHr(MIN, WEI.id(), "弱"));
        assertWrong("REQUIRED", () -> plans.startByHr(HR, WEI.id(), " "));
        assertWrong("EMPLOYEE_UNKNOWN", () -> plans.startByHr(HR, "nobody", "弱"));
        assertWrong("NO_LINE_MANAGER", () -> plans.startByHr(HR, MIN.id(), "弱"));
        assertRefused("OWN_PLAN", () -> plans.startByHr(new Actor(WEI.id(), HR.roles()), WEI.id(), "弱"));

        UUID id = plans.startByHr(HR, WEI.id(), "两个季度未达标");

        assertThat(plans.get(id))
                .returns("wang.min", Plan::manager)
                .returns(PlanStatus.DRAFTING, Plan::status)
                .returns("两个季度未达标", Plan::reason);
        assertRefused("PLAN_OPEN", () -> plans.startByHr(HR, WEI.id(), "再来"));
        plans.start(Occasion.ANNUAL_RESULT, WEI.id(), MIN.id(), List.of());
        verifyNoInteractions(process);
    }

    @Test
    void aDraftNeedsActionsAndAMeasureOfTheOwnCard() {
        UUID id = plans.startByHr(HR, WEI.id(), "弱");

        assertWrong("NO_GOAL_IS_MEASURED", () -> plans.draft(WEI, id, draft(null, null)));
        assertWrong("NOT_ON_THE_CARD", () -> plans.draft(WEI, id, draft("content_output", "4")));
        assertWrong("TARGET_IMPOSSIBLE", () -> plans.draft(WEI, id, draft("organic_share", "130%")));
        assertWrong("SHARE_ABOVE_ONE", () -> plans.draft(WEI, id, draft("organic_share", "45")));
        assertWrong("REQUIRED", () -> plans.draft(WEI, id, draft("organic_share", null)));
        List<PlanDraft.Goal> twice = List.of(
                new PlanDraft.Goal("先到四成", "organic_share", "40%"),
                new PlanDraft.Goal("再到四成五", "organic_share", "45%"));
        assertWrong(
                "MEASURED_BY_ANOTHER_GOAL",
                () -> plans.draft(
                        WEI,
                        id,
                        new PlanDraft(twice, draft("organic_share", "45%").actions(), null)));
        assertWrong(
                "IN_THE_PAST",
                () -> plans.draft(
                        WEI,
                        id,
                        new PlanDraft(
                                draft("organic_share", "45%").goals(),
                                List.of(new PlanContent.Action("学习", LocalDate.of(2026, 10, 14))),
                                null)));
        plans.draft(WEI, id, draft("organic_share", "45%"));

        assertThat(views.forTask(id).drafts())
                .singleElement()
                .extracting(draft -> draft.content().goals().get(0).target())
                .isEqualTo(new BigDecimal("0.45"));
    }

    @Test
    void aReturnedDraftStaysAndTheTimeCountsFromTheApprovalR20() {
        UUID id = plans.startByHr(HR, WEI.id(), "弱");
        plans.draft(WEI, id, draft("organic_share", "45%"));
        assertRefused("OWN_PLAN", () -> plans.approve(WEI, id, null));
        assertWrong("REQUIRED", () -> plans.returnDraft(MIN, id, " "));

        plans.returnDraft(MIN, id, "目标再高一些");
        plans.draft(WEI, id, draft("organic_share", "48%"));
        plans.approve(MIN, id, "很好");

        assertThat(views.forTask(id).drafts())
                .extracting(PlanView.Draft::decision)
                .containsExactly(PlanView.Decision.RETURN, PlanView.Decision.APPROVE);
        assertThat(plans.get(id).begunAt()).isEqualTo(START);
        assertThat(plans.get(id).reviewAt()).isEqualTo(Instant.parse("2027-01-15T02:00:00Z"));
        people.pass(Duration.ofDays(3));
        assertRefused("OWN_PLAN", () -> plans.acknowledge(new Actor(WEI.id(), HR.roles()), id));
        plans.acknowledge(HR, id);
        assertThat(plans.get(id).reviewAt()).isEqualTo(Instant.parse("2027-01-15T02:00:00Z"));
    }

    @Test
    void theReviewSeesTheMonthsThatEndedMeanwhileByTheIndicatorsAggregation() {
        UUID id = running("seo_leads", "200");
        people.measured(WEI.id(), "seo_leads", "2026-09", "500");
        people.measured(WEI.id(), "seo_leads", "2026-10", "70");
        people.measured(WEI.id(), "seo_leads", "2026-11", "60");
        people.pass(Duration.ofDays(92));

        assertThat(goal(id).months())
                .extracting(GoalResult.Month::month)
                .containsExactly(YearMonth.of(2026, 10), YearMonth.of(2026, 11), YearMonth.of(2026, 12));
        assertThat(goal(id)).returns(null, GoalResult::figure).returns(null, GoalResult::reached);

        people.measured(WEI.id(), "seo_leads", "2026-12", "69");
        assertThat(goal(id).figure()).isEqualByComparingTo("199");
        assertThat(goal(id).reached()).isFalse();
        people.measured(WEI.id(), "seo_leads", "2026-12", "70");
        assertThat(goal(id).reached()).isTrue();
    }

    @Test
    void aMonthCountsFromItsFirstHalfOnAndNotWhenItWasPausedAsAWhole() {
        people.pass(Duration.ofDays(1));
        UUID id = running("seo_leads", "100");
        for (String month : List.of("2026-10", "2026-11", "2027-01")) {
            people.measured(WEI.id(), "seo_leads", month, "60");
        }
        assertThat(months(id)).as("approved on the 16th").containsExactly("2026-11", "2026-12");

        people.pass(Duration.ofDays(30));
        pause(id, LocalDate.of(2026, 11, 15), LocalDate.of(2026, 12, 9));
        people.pass(Duration.ofDays(30));
        assertThat(months(id)).as("December in part").containsExactly("2026-11", "2026-12", "2027-01");
        pause(id, LocalDate.of(2026, 12, 10), LocalDate.of(2026, 12, 31));

        assertThat(months(id))
                .as("December as a whole, in two pauses")
                .containsExactly("2026-11", "2027-01", "2027-02");
        people.measured(WEI.id(), "seo_leads", "2027-02", "60");
        assertThat(goal(id).figure()).isEqualByComparingTo("180");
        assertThat(goal(id).reached()).isTrue();
    }

    private static List<String> details(UUID plan, String... actions) {
        return database.jdbc()
                .sql("select detail from kaohe.audit where subject = ? and action = any (?) order by id")
                .params("improvement-plan/" + plan, actions)
                .query(String.class)
                .list();
    }

    private List<String> months(UUID id) {
        return goal(id).months().stream().map(month -> month.month().toString()).toList();
    }

    @Test
    void nobodyReviewsBeforeTheTimeIsOverNorWithoutCasesAndAPlanIsExtendedOnce() {
        UUID id = running("seo_leads", "200");
        assertRefused("PLAN_ELSEWHERE", () -> reviews.reviewSelf(WEI, id, "完成", null));
        people.pass(Duration.ofDays(92));
        assertRefused("PLAN_ELSEWHERE", () -> reviews.review(MIN, id, ratings(80, 90, 71), Conclusion.PASSED, "好"));
        reviews.reviewSelf(WEI, id, "完成", "排期");
        assertRefused("OWN_PLAN", () -> reviews.review(WEI, id, ratings(80, 90, 71), Conclusion.PASSED, "好"));
        assertWrong("DIMENSION_MISSING", () -> reviews.review(MIN, id, List.of(), Conclusion.PASSED, "好"));
        assertWrong("REQUIRED", () -> reviews.review(MIN, id, ratings(80, 90, 71), Conclusion.EXTENDED, " "));
        Rating bare = new Rating(Dimension.EXECUTION, BigDecimal.TEN, List.of());
        assertWrong("WORK_CASE_REQUIRED", () -> reviews.review(MIN, id, List.of(bare), Conclusion.PASSED, "好"));

        reviews.review(MIN, id, ratings(80, 90, 71), Conclusion.EXTENDED, "差一点");

        assertThat(plans.get(id)).returns(2, Plan::round).returns(PlanStatus.RUNNING, Plan::status);
        assertThat(plans.get(id).reviewAt()).isEqualTo(Instant.parse("2027-04-15T02:00:00Z"));
        people.pass(Duration.ofDays(91));
        reviews.reviewSelf(WEI, id, "完成", null);
        assertWrong("EXTENDED_BEFORE", () -> reviews.review(MIN, id, ratings(80, 90, 71), Conclusion.EXTENDED, "再来"));
        reviews.review(MIN, id, ratings(80, 90, 71), Conclusion.NOT_PASSED, "未达到");
        assertRefused("PLAN_ELSEWHERE", () -> reviews.answer(WEI, id, null));
        assertRefused("ROLE_REQUIRED", () -> reviews.decideSupport(MIN, id, PlanView.Kind.TRAINING, "培训"));
        reviews.decideSupport(HR, id, PlanView.Kind.TRAINING, "培训");
        reviews.answer(WEI, id, "谢谢");

        assertThat(plans.get(id).status()).isEqualTo(PlanStatus.NOT_PASSED);
        assertThat(views.forTask(id).reviews())
                .extracting(review -> requireNonNull(review.judgement()).score())
                .containsExactly(new BigDecimal("80.33"), new BigDecimal("80.33"));
        assertThat(database.jdbc()
                        .sql("select action from kaohe.audit where subject = ? order by id")
                        .param(plans.get(id).subject())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "PLAN_STARTED",
                        "PLAN_DRAFTED",
                        "PLAN_APPROVED",
                        "PLAN_ACKNOWLEDGED",
                        "PLAN_SELF_REVIEWED",
                        "PLAN_EXTENDED",
                        "PLAN_SELF_REVIEWED",
                        "PLAN_NOT_PASSED",
                        "PLAN_SUPPORT_DECIDED",
                        "PLAN_OUTCOME_ACKNOWLEDGED");
        assertThat(views.forTask(id).timeline())
                .as("who did it, and not whom a message told of it")
                .filteredOn(event -> Set.of("PLAN_APPROVED", "PLAN_EXTENDED").contains(event.kind()))
                .extracting(PlanView.Event::who)
                .containsExactly(MIN.id(), MIN.id());
        assertThat(database.jdbc()
                        .sql("select recipient from kaohe.outbox where subject = ? and kind = 'PLAN_EXTENDED'")
                        .param(plans.get(id).subject())
                        .query(String.class)
                        .list())
                .as("nothing else tells the person")
                .containsExactly(WEI.id());
        plans.startByHr(HR, WEI.id(), "新的计划");
    }

    @Test
    void coachingIsDueTwoWeeksAfterTheLastSessionAndThePersonReadsTheMinutesS62() {
        UUID id = running("seo_leads", "200");
        assertThat(coaching.next(id)).isEqualTo(Instant.parse("2026-10-29T02:00:00Z"));
        assertRefused("OWN_PLAN", () -> coaching.hold(WEI, id, "自己"));
        people.pass(Duration.ofDays(16));

        coaching.hold(MIN, id, "谈了落地页");

        assertThat(coaching.next(id)).isEqualTo(Instant.parse("2026-11-14T02:00:00Z"));
        assertThat(views.of(WEI, id).coachings())
                .singleElement()
                .returns("谈了落地页", PlanView.Coaching::minutes)
                .returns(null, PlanView.Coaching::readAt);
        coaching.read(WEI, id);
        assertThat(views.of(MIN, id).coachings().get(0).readAt()).isNotNull();
    }

    @Test
    void itsTwoAreToldOfASessionOnceUnlessTheReviewComesBefore() {
        UUID id = running("seo_leads", "200");
        PlanReminders reminders = people.get(PlanReminders.class);

        reminders.coachingTomorrow(id, coaching.next(id));
        reminders.coachingTomorrow(id, coaching.next(id));
        reminders.coachingTomorrow(id, requireNonNull(plans.get(id).reviewAt()));

        assertThat(database.jdbc()
                        .sql("select recipient || ' ' || subject from kaohe.outbox where kind = 'COACHING_TOMORROW'"
                                + " and subject like '%' || ? order by 1")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly(MIN.id() + " team/" + id, WEI.id() + " results/" + id);
    }

    @Test
    void aPauseMovesTheReviewByItsDaysAndIsCountedOnce() {
        UUID id = running("seo_leads", "200");
        LocalDate from = LocalDate.of(2026, 10, 15);
        assertWrong("PAUSE_BEGINS_LATER", () -> pause(id, from.plusDays(1), from.plusDays(9)));
        assertWrong("UNTIL_BEFORE_FROM", () -> pause(id, from, from.minusDays(1)));
        assertWrong("PAUSE_TOO_LONG", () -> pause(id, from, from.plusYears(1)));

        pause(id, from, from.plusDays(29));

        assertThat(plans.get(id).reviewAt()).isEqualTo(Instant.parse("2027-02-14T02:00:00Z"));
        verify(process).delayed(id, Duration.ofDays(30));
        assertWrong("PAUSED_ALREADY", () -> pause(id, from.minusDays(3), from));
    }

    @Test
    @DisplayName("whoever pauses while the person goes on to the re-review does not set the plan back")
    void twoAtOnce() throws Exception {
        UUID id = running("seo_leads", "200");
        LocalDate from = LocalDate.of(2026, 10, 15);
        Instant reviewAt = requireNonNull(plans.get(id).reviewAt());
        ExecutorService hr = Executors.newSingleThreadExecutor();
        try {
            Future<?> pause = database.transaction().execute(person -> {
                sql("update kaohe.improvement_plan set status = 'REVIEW', review_at = review_at + interval '1 day'"
                        + " where id = '" + id + "'");
                Future<?> begun = hr.submit(
                        () -> database.transaction().executeWithoutResult(other -> pause(id, from, from.plusDays(9))));
                assertThatThrownBy(() -> begun.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
                return begun;
            });
            requireNonNull(pause).get();
        } finally {
            hr.shutdownNow();
        }

        assertThat(plans.get(id).status()).isEqualTo(PlanStatus.REVIEW);
        assertThat(plans.get(id).reviewAt()).isEqualTo(reviewAt.plus(Duration.ofDays(11)));
    }

    @Test
    void hrClosesAPlanForAReason() {
        UUID id = running("seo_leads", "200");
        PlanLevers.Pull close = new PlanLevers.Pull(PlanLevers.Action.CLOSE, "岗位取消", null, null);
        assertRefused("ROLE_REQUIRED", () -> levers.pull(MIN, id, close));
        assertRefused("OWN_PLAN", () -> levers.pull(new Actor(WEI.id(), HR.roles()), id, close));

        levers.pull(HR, id, close);

        assertThat(plans.get(id).status()).isEqualTo(PlanStatus.CLOSED);
        verify(process).closed(id);
        assertRefused("PLAN_ELSEWHERE", () -> levers.pull(HR, id, close));
    }

    @Test
    void whoIsBackEarlierIsCountedFromThatDayOn() {
        UUID id = running("seo_leads", "200");
        Instant reviewAt = requireNonNull(plans.get(id).reviewAt());
        LocalDate today = LocalDate.now(people.get(Clock.class));
        PlanLevers.Pull resume = new PlanLevers.Pull(PlanLevers.Action.RESUME, "提前返岗", null, null);
        assertWrong("NOT_PAUSED", () -> levers.pull(HR, id, resume));
        pause(id, today.minusDays(4), today.plusDays(25));
        assertThat(views.forTask(id).pausedUntil()).isEqualTo(today.plusDays(25));

        levers.pull(HR, id, resume);

        assertThat(plans.get(id).reviewAt()).isEqualTo(reviewAt.plus(Duration.ofDays(4)));
        verify(process).delayed(id, Duration.ofDays(-26));
        assertThat(views.forTask(id).pausedUntil()).isNull();
        assertThat(views.forTask(id).pauses())
                .as("as it was meant, and that it ended earlier")
                .singleElement()
                .returns(today.plusDays(25), PlanView.Pause::until)
                .returns(new PlanView.Ended(today, "提前返岗", "hr"), PlanView.Pause::ended);
        assertThat(details(id, "PLAN_PAUSED", "PLAN_RESUMED"))
                .containsExactly("2026-10-11 → 2026-11-09", "2026-11-09 → 2026-10-14");
        pause(id, today, today.plusDays(9));
        levers.pull(HR, id, resume);
        assertThat(plans.get(id).reviewAt()).as("a pause of no day").isEqualTo(reviewAt.plus(Duration.ofDays(4)));
        pause(id, today, today.plusDays(9));
        assertThat(views.forTask(id).pauses()).hasSize(3);
        assertWrong("PAUSED_ALREADY", () -> pause(id, today.minusDays(9), today.minusDays(4)));
    }

    @Test
    void aNewLineManagerGoesOnWithItAndLeavingEndsIt() {
        UUID id = running("seo_leads", "200");
        PlanWatch watch = people.get(PlanWatch.class);
        watch.follow();
        assertThat(plans.get(id).manager()).isEqualTo("wang.min");

        sql("update kaohe.assignment set manager = 'li.na' where employee = 'zhang.wei'");
        watch.follow();
        assertThat(plans.get(id).manager()).isEqualTo("li.na");
        verify(process).managerReplaced(id, "wang.min", "li.na");
        assertThat(details(id, "PLAN_HANDED_OVER")).containsExactly("wang.min → li.na");

        sql("update kaohe.assignment set valid_to = '2026-10-14' where employee = 'zhang.wei'");
        watch.follow();
        assertThat(plans.get(id).status()).isEqualTo(PlanStatus.CLOSED);
        verify(process).closed(id);
    }

    @Test
    void thePersonWhoManagesThemAndHrSeeAPlanNobodyElse() {
        UUID id = running("seo_leads", "200");

        for (Actor reader : List.of(WEI, MIN, HR)) {
            assertThat(views.of(reader, id).plan().id()).isEqualTo(id);
        }
        for (Actor stranger : List.of(
                new Actor("li.na", Set.of(Role.EMPLOYEE, Role.MANAGER)),
                new Actor("admin", Set.of(Role.ADMIN)),
                new Actor("auditor", Set.of(Role.AUDITOR)))) {
            assertRefused("NOT_FOUND", () -> views.of(stranger, id));
        }
        assertRefused("OWN_PLAN", () -> views.forOthers(WEI, id));
    }

    private static void sql(String statement) {
        people.jdbc().sql(statement).update();
    }

    private UUID running(String indicator, String target) {
        UUID id = plans.startByHr(HR, WEI.id(), "弱");
        plans.draft(WEI, id, draft(indicator, target));
        plans.approve(MIN, id, null);
        plans.acknowledge(HR, id);
        return id;
    }

    private GoalResult goal(UUID id) {
        return views.forTask(id).goals().get(0);
    }

    private void pause(UUID id, LocalDate from, LocalDate until) {
        levers.pull(HR, id, new PlanLevers.Pull(PlanLevers.Action.PAUSE, "产假", from, until));
    }

    private static PlanDraft draft(@Nullable String indicator, @Nullable String target) {
        return new PlanDraft(
                List.of(new PlanDraft.Goal("提高流量", indicator, target)),
                List.of(new PlanContent.Action("重写落地页", LocalDate.of(2026, 12, 1))),
                "培训");
    }

    private static List<Rating> ratings(int... scores) {
        WorkCase one = new WorkCase(null, "背景", "行动", "结果", "+3");

        return Arrays.stream(Dimension.values())
                .map(d -> new Rating(d, BigDecimal.valueOf(scores[d.ordinal()]), List.of(one)))
                .toList();
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refusal.class).hasMessage(code);
    }

    private static void assertWrong(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::code)
                                .contains(code));
    }
}
