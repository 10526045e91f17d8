package io.kaohe.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.kaohe.appraisal.Appraisal;
import io.kaohe.appraisal.AppraisalLevers;
import io.kaohe.appraisal.AppraisalProcess;
import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.appraisal.AppraisalView;
import io.kaohe.appraisal.AppraisalView.ObjectionView;
import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.appraisal.CardView;
import io.kaohe.appraisal.Confirmations;
import io.kaohe.appraisal.Confirmations.Answer;
import io.kaohe.appraisal.Confirmations.ObjectionDecision;
import io.kaohe.appraisal.Dimension;
import io.kaohe.appraisal.ManagerScoring;
import io.kaohe.appraisal.Reviews;
import io.kaohe.appraisal.Scorer;
import io.kaohe.appraisal.Scorer.LineDecision;
import io.kaohe.appraisal.Scorer.MissingActual;
import io.kaohe.imports.Batch;
import io.kaohe.imports.Imports;
import io.kaohe.imports.Verification;
import io.kaohe.outcome.BonusList;
import io.kaohe.outcome.BonusLists;
import io.kaohe.outcome.ImprovementTalk;
import io.kaohe.outcome.ImprovementTalks;
import io.kaohe.outcome.ResultFollowUps;
import io.kaohe.plan.Occasion;
import io.kaohe.plan.Plan;
import io.kaohe.plan.PlanBoard;
import io.kaohe.plan.PlanView;
import io.kaohe.plan.PlanViews;
import io.kaohe.plan.Plans;
import io.kaohe.report.AppraisalReports;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.testing.AppraisedPeople;
import io.kaohe.testing.TestDatabase;
import io.kaohe.testing.Uploads;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the launch to bonus list and improvement talk, each test in a new cycle of the same month. */
class AppraisalsOfACycleTest {

    private static final String PERIOD = "2026-09";
    private static final Actor DATA = new Actor("data", Set.of(Role.DATA_OWNER));
    private static final Actor HR = new Actor("hr", Set.of(Role.HR));
    private static final Actor WEI = new Actor("zhang.wei", Set.of(Role.EMPLOYEE));
    private static final Actor JIE = new Actor("chen.jie", Set.of(Role.EMPLOYEE));
    private static final Actor SUN = new Actor("sun.li", Set.of(Role.EMPLOYEE, Role.MANAGER));
    private static final Actor MIN = new Actor("wang.min", Set.of(Role.EMPLOYEE, Role.MANAGER));
    private static final Actor ADMIN = new Actor("admin", Set.of(Role.ADMIN));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final AppraisedPeople people = new AppraisedPeople(database);

    private final Cycles cycles = people.get(Cycles.class);
    private final Launch launch = people.get(Launch.class);
    private final Progress progress = people.get(Progress.class);
    private final Appraisals appraisals = people.get(Appraisals.class);
    private final AppraisalLevers levers = people.get(AppraisalLevers.class);
    private final AppraisalViews views = people.get(AppraisalViews.class);
    private final Reviews reviews = people.get(Reviews.class);
    private final Scorer scorer = people.get(Scorer.class);
    private final Confirmations confirmations = people.get(Confirmations.class);
    private final BonusLists bonusLists = people.get(BonusLists.class);
    private final ImprovementTalks talks = people.get(ImprovementTalks.class);
    private final CycleProcess process = people.get(CycleProcess.class);
    private final AppraisalProcess running = people.get(AppraisalProcess.class);

    private UUID cycle = new UUID(0, 0);

    @BeforeEach
    void aLaunchedCycleOfTwoPeople() {
        people.jdbc().sql("update kaohe.cycle set status = 'CANCELLED'").update();
        people.jdbc().sql("update kaohe.appraisal set status = 'WITHDRAWN'").update();
        people.jdbc().sql("truncate kaohe.actual cascade").update();
        cycle = cycles.open(
                HR, new CycleRequest(Period.of(PERIOD), new Scope(List.of(), List.of(WEI.id(), JIE.id())), false));
        cycles.check(cycle);
        launch.createAppraisals(cycle);
        clearInvocations(process);
    }

    @Test
    void s42_aRepeatedLaunchChangesNothing() {
        List<Appraisal> before = appraisals.ofCycle(cycle);

        assertThat(launch.createAppraisals(cycle)).isEqualTo(1);

        assertThat(appraisals.ofCycle(cycle)).isEqualTo(before).hasSize(2);
    }

    @Test
    void aSecondCycleOfTheMonthIsRefusedUntilTheFirstIsCancelled() {
        assertRefused(
                "CYCLE_EXISTS", () -> cycles.open(HR, new CycleRequest(Period.of(PERIOD), Scope.EVERYBODY, false)));
    }

    @Test
    void twoLastAppraisalsThatConcludeAtTheSameMomentDoNotMissEachOther() throws Exception {
        UUID wei = of(WEI);
        UUID jie = of(JIE);

        CompletableFuture<Void> other =
                Objects.requireNonNull(database.transaction().execute(transaction -> {
                    progress.conclude(wei);
                    CompletableFuture<Void> second = CompletableFuture.runAsync(() -> progress.conclude(jie));
                    assertThatThrownBy(() -> second.get(500, TimeUnit.MILLISECONDS))
                            .as("the second waits for the first one's transaction")
                            .isInstanceOf(TimeoutException.class);
                    return second;
                }));
        other.get(10, TimeUnit.SECONDS);

        verify(process, times(1)).allConcluded(cycle);
        assertThat(progress.appraisalsOpen(cycle)).isFalse();
    }

    @Test
    void whoConcludesWhileOthersAreOpenWaitsForNobody() throws Exception {
        people.jdbc().sql("update kaohe.cycle set status = 'CANCELLED'").update();
        people.jdbc().sql("update kaohe.appraisal set status = 'WITHDRAWN'").update();
        cycle = cycles.open(HR, new CycleRequest(Period.of(PERIOD), Scope.EVERYBODY, false));
        cycles.check(cycle);
        launch.createAppraisals(cycle);
        List<UUID> all = appraisals.ofCycle(cycle).stream().map(Appraisal::id).toList();
        assertThat(all).hasSizeGreaterThan(3);

        ExecutorService each = Executors.newFixedThreadPool(all.size());
        try {
            List<Future<?>> others = new ArrayList<>();
            database.transaction().executeWithoutResult(transaction -> {
                progress.conclude(all.get(0));
                all.stream().skip(1).forEach(id -> others.add(each.submit(() -> progress.conclude(id))));
                await("all but the one that the open transaction holds")
                        .until(() -> others.stream().filter(Future::isDone).count() == all.size() - 2);
            });
            for (Future<?> other : others) {
                other.get(10, TimeUnit.SECONDS);
            }
        } finally {
            each.shutdownNow();
        }

        verify(process, times(1)).allConcluded(cycle);
        assertThat(progress.appraisalsOpen(cycle)).isFalse();
    }

    @Test
    void s51_s52_managersScoreAfterTheSelfReviewOnceAndNeverWithoutAWorkCase() {
        UUID wei = of(WEI);
        assertRefused("WRONG_STATE", () -> reviews.submitManagerScoring(MIN, wei, scoring(80)));
        reviews.submitSelfReview(WEI, wei, AppraisedPeople.selfReview());
        assertRefused("WRONG_STATE", () -> reviews.submitSelfReview(WEI, wei, AppraisedPeople.selfReview()));
        assertRefused(
                "INVALID",
                () -> reviews.submitManagerScoring(
                        MIN,
                        wei,
                        new ManagerScoring(
                                Arrays.stream(Dimension.values())
                                        .map(d -> new ManagerScoring.Rating(d, BigDecimal.TEN, List.of()))
                                        .toList(),
                                null)));
    }

    @Test
    void aSelfReviewIsWaivedOnlyAfterItsDueDateAndNeverByHrForThemselves() {
        UUID wei = of(WEI);
        assertRefused("SELF_REVIEW_NOT_OVERDUE", () -> levers.waiveSelfReview(HR, wei, "病假"));
        Actor weiOfHr = new Actor(WEI.id(), Set.of(Role.HR));
        assertRefused("OWN_APPRAISAL", () -> levers.waiveSelfReview(weiOfHr, wei, "病假"));
        assertRefused("OWN_APPRAISAL", () -> levers.withdraw(weiOfHr, wei, "病假"));
        assertRefused("ROLE_REQUIRED", () -> levers.waiveSelfReview(MIN, wei, "病假"));

        people.pass(Duration.ofDays(4));
        levers.waiveSelfReview(HR, wei, "病假");

        assertThat(appraisals.get(wei).status()).isEqualTo(AppraisalStatus.MANAGER_SCORING);
    }

    @Test
    void aMissingActualWaitsIsExcludedOrCountsZeroWithAReasonAndAVerifiedFigureWins() {
        UUID wei = of(WEI);
        people.measured(WEI.id(), "organic_share", PERIOD, "0.44");
        reviews.submitSelfReview(WEI, wei, AppraisedPeople.selfReview());
        reviews.submitManagerScoring(MIN, wei, scoring(80));

        assertThat(scorer.score(wei)).isFalse();
        assertRefused("INVALID", () -> scorer.decideMissing(HR, wei, List.of(decision("seo_leads", "数据源停用"))));
        assertRefused(
                "INVALID",
                () -> scorer.decideMissing(
                        HR, wei, List.of(decision("seo_leads", " "), decision("top10_keyword_share", "同上"))));
        assertRefused(
                "INVALID",
                () -> scorer.decideMissing(
                        HR,
                        wei,
                        List.of(
                                decision("seo_leads", "停用"),
                                decision("top10_keyword_share", "停用"),
                                decision("no_such_line", "停用"))));
        scorer.decideMissing(
                HR,
                wei,
                List.of(
                        decision("seo_leads", "数据源停用"),
                        new LineDecision("top10_keyword_share", MissingActual.WAIT, "明天补齐")));
        assertThat(scorer.score(wei)).as("one line still waits").isFalse();
        people.measured(WEI.id(), "top10_keyword_share", PERIOD, "0.30");
        people.measured(WEI.id(), "seo_leads", PERIOD, "72");

        assertThat(scorer.score(wei)).isTrue();
        assertThat(result(HR, wei).flags()).as("nothing was excluded after all").isEmpty();
    }

    @Test
    void thePersonSeesNothingBeforeTheTalkPublishesAndAnAdministratorNothingAtAll() {
        UUID wei = scored(WEI, 80);
        assertRefused("NOT_FOUND", () -> views.of(WEI, wei));
        assertRefused("NOT_FOUND", () -> views.of(ADMIN, wei));
        assertRefused("NOT_FOUND", () -> views.of(JIE, wei));
        assertThat(views.of(MIN, wei).result()).isNotNull();
        assertThat(views.of(HR, wei).ratings()).hasSize(3);

        confirmations.holdTalk(MIN, wei, "纪要", null);

        assertThat(appraisals.get(wei).due())
                .as("two days to answer, however much later the talk was due")
                .isEqualTo(people.get(Clock.class).instant().plus(Duration.ofDays(2)));
        assertThat(views.of(WEI, wei).result()).isNotNull();
        assertRefused("NOT_FOUND", () -> views.of(ADMIN, wei));
    }

    @Test
    void aNewRatingAfterAnObjectionKeepsTheOldResultAndStaysHiddenUntilItIsPublished() {
        UUID wei = scored(WEI, 80);
        confirmations.holdTalk(MIN, wei, "纪要", null);
        confirmations.answer(WEI, wei, Answer.OBJECT, "有异议");
        people.pass(Duration.ofDays(20));
        confirmations.decideObjection(HR, wei, ObjectionDecision.RERATE, "请重评");
        assertThat(appraisals.get(wei).due())
                .as("who is to rate again is not late already")
                .isEqualTo(people.get(Clock.class).instant().plus(Duration.ofDays(2)));
        reviews.submitManagerScoring(MIN, wei, scoring(95));

        assertThat(views.of(WEI, wei).ratings()).as("submitted, not scored").isNull();
        scorer.score(wei);
        assertThat(views.of(WEI, wei).ratings()).as("scored, not published").isNull();
        assertThat(result(WEI, wei).version()).isEqualTo(1);

        confirmations.holdTalk(MIN, wei, "第二次", null);

        assertThat(result(WEI, wei).version()).isEqualTo(2);
        assertThat(result(WEI, wei).earlier())
                .extracting(AppraisalView.Earlier::version)
                .containsExactly(1);
    }

    @Test
    void whoTakesOverARatingThatIsAskedForAnewReadsNothingOfTheFirstOneBeforeTheirOwn() {
        UUID wei = scored(WEI, 80);
        confirmations.holdTalk(MIN, wei, "纪要", null);
        confirmations.answer(WEI, wei, Answer.OBJECT, "有异议");
        confirmations.decideObjection(HR, wei, ObjectionDecision.RERATE, "请重评");
        assertThat(views.of(MIN, wei).result()).as("who wrote it").isNotNull();
        people.get(AppraisalLevers.class).replaceReviewer(HR, wei, SUN.id(), "另请他人");

        assertRefused("NOT_FOUND", () -> views.of(SUN, wei));
        assertRefused("NOT_FOUND", () -> people.get(AppraisalReports.class).of(SUN, wei));
        assertThat(people.get(CycleOverviews.class)
                        .of(SUN, appraisals.get(wei).cycle())
                        .grades())
                .isEmpty();
        assertThat(reviews.unreadBy(SUN.id())).containsExactly(wei);
        assertThat(views.forOthers(SUN, wei, EnumSet.allOf(AppraisalViews.Part.class)))
                .returns(null, AppraisalView::previous)
                .returns(null, AppraisalView::ratings)
                .returns(null, AppraisalView::result)
                .satisfies(view -> assertThat(view.selfReview()).isNotNull());

        reviews.submitManagerScoring(SUN, wei, scoring(95));

        assertThat(views.of(SUN, wei).result()).isNotNull();
        people.jdbc()
                .sql("update kaohe.assignment set valid_to = date '2026-10-01' where employee = 'sun.li'")
                .update();
        assertRefused("NOT_FOUND", () -> views.of(SUN, wei));
        assertRefused("NOT_FOUND", () -> people.get(AppraisalReports.class).of(SUN, wei));
        people.jdbc()
                .sql("update kaohe.assignment set valid_to = null where employee = 'sun.li'")
                .update();
    }

    @Test
    @DisplayName("figures that an objection asked for count: they are scored again once somebody has verified them")
    void correctedFiguresAreVerifiedBeforeTheyAreScoredAgain() {
        UUID wei = scored(WEI, 80);
        confirmations.holdTalk(MIN, wei, "纪要", null);
        confirmations.answer(WEI, wei, Answer.OBJECT, "有异议");
        assertThat(published()).containsExactly(Period.of(PERIOD));
        assertThat(appraisals.get(wei).due())
                .as("HR has two days to answer")
                .isEqualTo(people.get(Clock.class).instant().plus(Duration.ofDays(2)));
        confirmations.decideObjection(HR, wei, ObjectionDecision.CORRECT_DATA, "请更正");
        assertThat(published()).as("it is scored again").isEmpty();
        Batch batch = Uploads.of(people.get(Imports.class), DATA, "actuals")
                .upload("employee,indicator,period,value,source", WEI.id() + ",seo_leads," + PERIOD + ",89,CRM");

        assertRefused("CORRECTION_NOT_VERIFIED", () -> confirmations.corrected(HR, wei, "已更正"));

        people.get(Verification.class).decide(HR, batch.id(), Verification.Decision.VERIFY, null, null);
        confirmations.corrected(HR, wei, "已更正");
        assertThat(scorer.score(wei)).isTrue();
        assertThat(result(HR, wei).version()).isEqualTo(2);

        confirmations.holdTalk(MIN, wei, "第二次", null);
        confirmations.answer(WEI, wei, Answer.CONFIRM, null);
        assertThat(views.of(WEI, wei).objection())
                .as("what was said of the first result is read beside the second")
                .returns("有异议", ObjectionView::reason)
                .returns("请更正", ObjectionView::answer)
                .returns("已更正", ObjectionView::correction);
        assertThat(views.forOthers(DATA, wei, Set.of(AppraisalViews.Part.OBJECTION_ANSWER))
                        .objection())
                .as("data owners read what to look up")
                .returns(null, ObjectionView::reason)
                .returns("请更正", ObjectionView::answer);
    }

    private Set<Period> published() {
        return people.get(Appraisals.class)
                .published(Set.of(WEI.id()), Set.of(Period.of(PERIOD)))
                .getOrDefault(WEI.id(), Set.of());
    }

    @Test
    void aSilentPersonsResultIsClosedUnconfirmedOnlyAfterFourDays() {
        UUID wei = scored(WEI, 80);
        assertRefused("WRONG_STATE", () -> levers.closeUnconfirmed(HR, wei, "联系不上"));
        confirmations.holdTalk(MIN, wei, "纪要", null);
        people.pass(Duration.ofDays(4).minusSeconds(1));
        assertRefused("CONFIRMATION_STILL_POSSIBLE", () -> levers.closeUnconfirmed(HR, wei, "联系不上"));
        people.pass(Duration.ofSeconds(1));

        levers.closeUnconfirmed(HR, wei, "联系不上");

        assertThat(appraisals.get(wei))
                .returns(AppraisalStatus.CLOSED_UNCONFIRMED, Appraisal::status)
                .returns("联系不上", Appraisal::closeReason);
        assertRefused("WRONG_STATE", () -> confirmations.answer(WEI, wei, Answer.CONFIRM, null));
    }

    @Test
    void s49_aConcludedAppraisalKeepsWhatItWasScoredWithWhateverIsCorrectedLater() {
        UUID wei = scored(WEI, 80);
        confirmations.holdTalk(MIN, wei, "纪要", null);
        confirmations.answer(WEI, wei, Answer.CONFIRM, null);
        CardView before = views.of(WEI, wei).card();

        people.measured(WEI.id(), "seo_leads", PERIOD, "7");
        people.jdbc()
                .sql("insert into kaohe.target (employee, indicator, period, version, target, entered_by, late, reason)"
                        + " values ('zhang.wei', 'seo_leads', '2026-09', 1, 700, 'hr', true, '更正')")
                .update();

        assertThat(views.of(WEI, wei).card()).isEqualTo(before);
        people.jdbc().sql("delete from kaohe.target").update();
        assertThatThrownBy(() -> people.jdbc()
                        .sql("update kaohe.result set composite = 100")
                        .update())
                .hasMessageContaining("a new version");
        assertThatThrownBy(() -> people.jdbc().sql("delete from kaohe.result").update())
                .hasMessageContaining("a new version");
    }

    @Test
    void s58_theBonusListSaysWhoHasNoBaseAndBelow80PercentATalkFollows() {
        UUID wei = scored(WEI, 80);
        UUID jie = scored(JIE, 60);
        people.jdbc().sql("delete from kaohe.bonus_base").update();
        people.bonusBase(WEI.id(), "6000");
        assertThat(scorer.improvementTalkDue(wei)).isFalse();
        assertThat(scorer.improvementTalkDue(jie)).isTrue();
        bonusLists.prepare(cycle);

        BonusList list = bonusLists.of(HR, cycle);
        BonusList.Line ofWei = list.lines().stream()
                .filter(line -> line.employee().equals(WEI.id()))
                .findFirst()
                .orElseThrow();
        assertThat(list.withoutBase()).isEqualTo(1);
        assertThat(List.of(
                        String.valueOf(ofWei.completionRate()),
                        String.valueOf(ofWei.qualitativeScore()),
                        ofWei.grade()))
                .isEqualTo(people.jdbc()
                        .sql("select array[completion_rate::text, qualitative::text, grade]"
                                + " from kaohe.result where appraisal = ?")
                        .param(wei)
                        .query((row, n) -> List.of((String[]) row.getArray(1).getArray()))
                        .single());
        assertThat(list.total()).isEqualByComparingTo(ofWei.coefficient().multiply(new BigDecimal("6000")));
        assertRefused("ROLE_REQUIRED", () -> bonusLists.of(MIN, cycle));
        assertRefused("INVALID", () -> bonusLists.decide(HR, cycle, BonusLists.Decision.RETURN, " "));
        bonusLists.decide(HR, cycle, BonusLists.Decision.APPROVE, null);
        assertRefused("WRONG_STATE", () -> bonusLists.decide(HR, cycle, BonusLists.Decision.APPROVE, null));
    }

    @Test
    void s58_anImprovementTalkIsHeldOnceWithActionsThatLieAhead() {
        UUID jie = scored(JIE, 60);
        talks.start(jie);
        talks.start(jie);
        UUID talk = people.jdbc()
                .sql("select id from kaohe.improvement_talk where appraisal = ?")
                .param(jie)
                .query(UUID.class)
                .single();
        assertRefused("INVALID", () -> talks.hold(MIN, talk, "纪要", List.of()));
        assertRefused("INVALID", () -> talks.hold(MIN, talk, "纪要", List.of(until(LocalDate.of(2026, 1, 1)))));
        assertRefused("WRONG_STATE", () -> talks.acknowledge(JIE, talk, null));

        talks.hold(MIN, talk, "纪要", List.of(until(LocalDate.of(2027, 6, 30))));
        talks.acknowledge(JIE, talk, null);

        assertThat(talks.get(talk).actions()).hasSize(1);
        assertRefused("WRONG_STATE", () -> talks.hold(MIN, talk, "又一次", List.of(until(LocalDate.of(2027, 6, 30)))));
    }

    @Test
    void r19_theSecondTalkWithinThreeMonthsLeadsToAPlan() {
        nobodyHadATalkOrAPlan();
        Plans plans = people.get(Plans.class);
        talkHeld();
        people.pass(Duration.ofDays(100));
        talkHeld();
        assertThat(plans.ofEmployee(WEI.id())).isEmpty();
        people.pass(Duration.ofDays(80));

        talkHeld();

        assertThat(plans.ofEmployee(WEI.id()))
                .singleElement()
                .returns(Occasion.IMPROVEMENT_TALKS, Plan::occasion)
                .returns(MIN.id(), Plan::manager);
        assertThat(causesOf(WEI))
                .as("the two talks that were held within three months, each with what led to it")
                .hasSize(2)
                .allSatisfy(cause -> {
                    assertThat(cause.talkHeldAt()).isNotNull();
                    assertThat(cause.version()).isEqualTo(1);
                    assertThat(cause.ruleVersion()).isNotBlank();
                    assertThat(cause.followUpTable()).isEqualTo("test");
                });
        people.jdbc().sql("update kaohe.improvement_plan set status = 'PASSED'").update();
        people.pass(Duration.ofDays(2));
        talkHeld();
        assertThat(plans.ofEmployee(WEI.id())).hasSize(1);
    }

    @Test
    void s61_aResultThatNeedsImprovementLeadsToAPlan() {
        nobodyHadATalkOrAPlan();
        UUID jie = scored(JIE, 60);
        ResultFollowUps followUps = people.get(ResultFollowUps.class);
        people.jdbc()
                .sql("insert into kaohe.result (appraisal, version, source, composite, coefficient, grade, follow_ups,"
                        + " flags, input, card, ledger, rule_version, decision_versions)"
                        + " select appraisal, version + 1, source, composite, coefficient, 'NEEDS_IMPROVEMENT',"
                        + " array['IMPROVEMENT_PLAN'], flags, input, card, ledger, rule_version, decision_versions"
                        + " from kaohe.result where appraisal = ?")
                .param(jie)
                .update();

        followUps.start(jie);

        assertThat(people.get(Plans.class).open())
                .singleElement()
                .returns(Occasion.ANNUAL_RESULT, Plan::occasion)
                .returns(JIE.id(), Plan::employee);
        assertThat(causesOf(JIE))
                .as("the version that asked for it")
                .singleElement()
                .returns(2, PlanView.Cause::version)
                .returns(null, PlanView.Cause::talkHeldAt);
    }

    @Test
    void aPlanWhoseResultAsksForItNoLongerGoesOnUntilHrDecides() {
        nobodyHadATalkOrAPlan();
        UUID jie = scored(JIE, 60);
        ResultFollowUps followUps = people.get(ResultFollowUps.class);
        newResult(jie, "IMPROVEMENT_PLAN");
        followUps.start(jie);
        Plan plan = people.get(Plans.class).ofEmployee(JIE.id()).get(0);
        assertThat(occasionGone(plan)).isFalse();
        assertThat(toldHr(plan)).isZero();

        newResult(jie, "TALENT_POOL");
        followUps.start(jie);
        followUps.start(jie);

        assertThat(toldHr(plan)).as("once").isEqualTo(1);
        assertThat(occasionGone(plan)).isTrue();
        assertThat(people.get(Plans.class).get(plan.id()).status()).isEqualTo(plan.status());
    }

    @Test
    void twoTalksOfWhichOneIsAskedForNoLongerAreNoOccasion() {
        nobodyHadATalkOrAPlan();
        talkHeld();
        people.pass(Duration.ofDays(1));
        talkHeld();
        Plan plan = people.get(Plans.class).ofEmployee(WEI.id()).get(0);
        assertThat(occasionGone(plan)).isFalse();
        UUID last = people.appraisal(cycle, WEI);

        newResult(last, "IMPROVEMENT_TALK");
        assertThat(occasionGone(plan)).as("still asked for").isFalse();
        newResult(last, "TALENT_POOL");
        people.get(ResultFollowUps.class).start(last);

        assertThat(occasionGone(plan)).isTrue();
        assertThat(toldHr(plan)).isEqualTo(1);
    }

    private static void nobodyHadATalkOrAPlan() {
        people.jdbc()
                .sql("truncate kaohe.improvement_talk, kaohe.improvement_plan cascade")
                .update();
    }

    /** As after an appeal. */
    private static void newResult(UUID appraisal, String followUp) {
        people.jdbc()
                .sql("insert into kaohe.result (appraisal, version, source, composite, coefficient, grade, follow_ups,"
                        + " flags, input, card, ledger, rule_version, decision_versions, published_at)"
                        + " select appraisal, version + 1, source, composite, coefficient, grade, array[?],"
                        + " flags, input, card, ledger, rule_version, decision_versions, now()"
                        + " from kaohe.result where appraisal = ? order by version desc limit 1")
                .params(followUp, appraisal)
                .update();
    }

    private static boolean occasionGone(Plan plan) {
        return people.get(PlanBoard.class).open(HR).plans().stream()
                .filter(one -> one.id().equals(plan.id()))
                .findFirst()
                .orElseThrow()
                .occasionGone();
    }

    private static int toldHr(Plan plan) {
        return people.jdbc()
                .sql("select count(*) from kaohe.outbox where kind = 'PLAN_OCCASION_GONE' and subject = ?"
                        + " and recipient = 'group:hr'")
                .param("plans/" + plan.id())
                .query(Integer.class)
                .single();
    }

    private static List<PlanView.Cause> causesOf(Actor person) {
        return people.get(PlanViews.class)
                .of(HR, people.get(Plans.class).ofEmployee(person.id()).get(0).id())
                .causes();
    }

    /** With Zhang Wei, after a cycle of its own. */
    private void talkHeld() {
        aLaunchedCycleOfTwoPeople();
        UUID appraisal = scored(WEI, 60);
        talks.start(appraisal);
        UUID talk = people.jdbc()
                .sql("select id from kaohe.improvement_talk where appraisal = ?")
                .param(appraisal)
                .query(UUID.class)
                .single();
        talks.hold(MIN, talk, "纪要", List.of(until(LocalDate.of(2029, 6, 30))));
    }

    @Test
    void theBonusListNamesTheTeamOfTheMonthNotTheOneThatCameLater() {
        UUID wei = scored(WEI, 80);
        people.jdbc().sql("insert into kaohe.team values ('october', '十月')").update();
        people.jdbc()
                .sql("update kaohe.assignment set valid_to = '2026-10-05' where employee = 'zhang.wei'")
                .update();
        people.jdbc()
                .sql("insert into kaohe.assignment (employee, team, valid_from)"
                        + " values ('zhang.wei', 'october', '2026-10-06')")
                .update();

        try {
            bonusLists.prepare(cycle);

            assertThat(bonusLists.of(HR, cycle).lines())
                    .filteredOn(line -> line.appraisalId().equals(wei))
                    .singleElement()
                    .extracting(BonusList.Line::team)
                    .isNotEqualTo("十月");
        } finally {
            people.jdbc()
                    .sql("delete from kaohe.assignment where team = 'october'")
                    .update();
            people.jdbc()
                    .sql("update kaohe.assignment set valid_to = null where employee = 'zhang.wei'")
                    .update();
        }
    }

    @Test
    void aCycleThatIsCancelledWhileItLaunchesEndsTheStartedAppraisalsAndStartsNoneOfTheOthers() {
        UUID wei = of(WEI);
        UUID jie = of(JIE);
        appraisals.started(List.of(wei), List.of("instance"));

        levers.withdrawAll(cycle, "CYCLE_CANCELLED");

        verify(running).withdrawn(wei);
        verify(running, never()).withdrawn(jie);
        assertThat(appraisals.get(jie).status()).isEqualTo(AppraisalStatus.WITHDRAWN);
        assertThat(appraisals.notStarted(cycle, 0)).isEmpty();
    }

    @Test
    void theAuditIsAppendOnly() {
        assertThatThrownBy(() -> people.jdbc()
                        .sql("update kaohe.audit set actor = 'nobody'")
                        .update())
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> people.jdbc().sql("delete from kaohe.audit").update())
                .hasMessageContaining("append-only");
    }

    private UUID of(Actor person) {
        return appraisals.ofCycle(cycle).stream()
                .filter(appraisal -> appraisal.employee().equals(person.id()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private UUID scored(Actor person, int rating) {
        UUID id = of(person);
        people.measured(person.id(), PERIOD);
        reviews.submitSelfReview(person, id, AppraisedPeople.selfReview());
        reviews.submitManagerScoring(MIN, id, scoring(rating));
        assertThat(scorer.score(id)).isTrue();
        return id;
    }

    private AppraisalView.ResultView result(Actor reader, UUID id) {
        return Objects.requireNonNull(views.of(reader, id).result());
    }

    private static ManagerScoring scoring(int rating) {
        return AppraisedPeople.scoring(rating, null);
    }

    private static LineDecision decision(String line, String reason) {
        return new LineDecision(line, MissingActual.EXCLUDE, reason);
    }

    private static ImprovementTalk.Action until(LocalDate day) {
        return new ImprovementTalk.Action("提升", day);
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refusal.class).hasMessage(code);
    }
}
