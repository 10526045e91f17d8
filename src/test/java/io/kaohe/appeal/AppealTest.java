package io.kaohe.appeal;

import static io.kaohe.testing.AppraisedPeople.scoring;
import static io.kaohe.testing.AppraisedPeople.selfReview;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import io.kaohe.appeal.AppealReviews.CorrectionDecision;
import io.kaohe.appeal.AppealView.Figures;
import io.kaohe.appeal.Appeals.Statement;
import io.kaohe.appeal.Disputed.Kind;
import io.kaohe.appeal.Judgement.Decision;
import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.appraisal.AppraisalView;
import io.kaohe.appraisal.AppraisalView.Calibrated;
import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.appraisal.CardView;
import io.kaohe.appraisal.Confirmations;
import io.kaohe.appraisal.Confirmations.Answer;
import io.kaohe.appraisal.ManagerScoring.Potential;
import io.kaohe.appraisal.ManagerScoring.WorkCase;
import io.kaohe.appraisal.Reviews;
import io.kaohe.appraisal.Scorer;
import io.kaohe.appraisal.Scorer.LineDecision;
import io.kaohe.appraisal.Scorer.MissingActual;
import io.kaohe.calibration.Calibrations;
import io.kaohe.cycle.CycleRequest;
import io.kaohe.cycle.Cycles;
import io.kaohe.cycle.Launch;
import io.kaohe.cycle.Levers;
import io.kaohe.cycle.Progress;
import io.kaohe.cycle.Scope;
import io.kaohe.decision.DecisionRow;
import io.kaohe.decision.DecisionTables;
import io.kaohe.notification.Outbox;
import io.kaohe.organization.Logins;
import io.kaohe.outcome.BonusCorrection;
import io.kaohe.outcome.BonusCorrections;
import io.kaohe.outcome.BonusList;
import io.kaohe.outcome.BonusLists;
import io.kaohe.outcome.ResultFollowUps;
import io.kaohe.scoring.DecisionKey;
import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Method;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Refusal.FieldError;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 张伟's result is contested: wang.min leads him, sun.li and wu.hao had no part in it. */
class AppealTest {

    private static final String MONTH = "2026-09";
    private static final Instant START = Instant.parse("2026-10-15T02:00:00Z");
    private static final Actor HR = new Actor("hr", Set.of(Role.HR));
    private static final Actor HR_TWO = new Actor("hr2", Set.of(Role.HR));
    private static final Actor DATA = new Actor("data", Set.of(Role.DATA_OWNER));
    private static final Actor WEI = new Actor("zhang.wei", Set.of(Role.EMPLOYEE));
    private static final Actor WEI_OF_HR = new Actor("zhang.wei", Set.of(Role.EMPLOYEE, Role.HR));
    private static final Actor MIN = new Actor("wang.min", Set.of(Role.EMPLOYEE, Role.MANAGER));
    private static final Actor LI = new Actor("sun.li", Set.of(Role.EMPLOYEE));
    private static final Actor HAO = new Actor("wu.hao", Set.of(Role.EMPLOYEE));

    private static final Disputed LEADS = new Disputed(Kind.LINE, "seo_leads", "十二条线索记在别人名下");
    private static final Disputed EXECUTION = new Disputed(Kind.RATING, "EXECUTION", "按期交付未计入");

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final AppraisedPeople people = new AppraisedPeople(database);

    private final Appeals appeals = people.get(Appeals.class);
    private final AppealReviews reviews = people.get(AppealReviews.class);
    private final AppealViews views = people.get(AppealViews.class);
    private final AppealReminders reminders = people.get(AppealReminders.class);
    private final AppealWatch watch = people.get(AppealWatch.class);
    private final AppealProcess process = people.get(AppealProcess.class);
    private final Appraisals appraisals = people.get(Appraisals.class);
    private final AppraisalViews appraisalViews = people.get(AppraisalViews.class);
    private final Confirmations confirmations = people.get(Confirmations.class);
    private final Cycles cycles = people.get(Cycles.class);
    private final BonusLists lists = people.get(BonusLists.class);
    private final BonusCorrections corrections = people.get(BonusCorrections.class);

    private UUID cycle = new UUID(0, 0);
    private UUID id = new UUID(0, 0);

    @BeforeEach
    void nothingIsContested() {
        people.pass(Duration.between(people.get(Clock.class).instant(), START));
        sql("update kaohe.appeal set status = 'DECIDED'");
        sql("update kaohe.cycle set status = 'CANCELLED'");
        sql("update kaohe.appraisal set status = 'WITHDRAWN'");
        sql("update kaohe.assignment set valid_to = null");
        sql("truncate kaohe.actual cascade");
        sql("delete from kaohe.bonus_base");
        people.bonusBase(WEI.id(), "6000");
        given(people.get(DecisionTables.class).current(DecisionKey.GRADE.key()))
                .willReturn(new DecisionTables.Table(DecisionKey.GRADE, 1, grades(), Instant.EPOCH, null));
        given(people.get(Logins.class).holding(Role.HR)).willReturn(Set.of("hr", "hr2"));
        clearInvocations(process);
    }

    @Test
    void aSettledResultIsContestedOnceByThePersonAndInTime() {
        talkedAbout(MONTH);
        refused("WRONG_STATE", () -> appeals.raise(WEI, id, saying(LEADS)));
        confirmed();
        assertThat(own()).singleElement().returns(START.plus(Duration.ofDays(15)), AppealViews.Own::possibleUntil);
        refused("NOT_FOUND", () -> appeals.raise(MIN, id, saying(LEADS)));
        sql("insert into kaohe.stand_in (id, principal, stand_in, valid_from, valid_to, reason, recorded_by) values"
                + " (gen_random_uuid(), 'zhang.wei', 'sun.li', '2026-01-01', '2027-12-31', '年假', 'hr')");
        refused("NOT_FOUND", () -> appeals.raise(LI, id, saying(LEADS)));
        wrong("NOTHING_DISPUTED", () -> appeals.raise(WEI, id, saying()));
        wrong("DISPUTED_TWICE", () -> appeals.raise(WEI, id, saying(LEADS, LEADS)));
        wrong("ENUM", () -> appeals.raise(WEI, id, saying(new Disputed(Kind.LINE, "content_output", "不在表上"))));
        wrong("ENUM", () -> appeals.raise(WEI, id, saying(new Disputed(Kind.RATING, "COLLABORATION", "同事的"))));
        wrong("REQUIRED", () -> appeals.raise(WEI, id, saying(new Disputed(Kind.LINE, "seo_leads", " "))));

        appeals.raise(WEI, id, saying(LEADS, EXECUTION));

        refused("APPEALED_ALREADY", () -> appeals.raise(WEI, id, saying(LEADS)));
        assertThat(own()).singleElement().returns(null, AppealViews.Own::possibleUntil);
        assertThat(views.contestable(WEI)).isEmpty();
        assertThat(appraisals.get(id).status()).isEqualTo(AppraisalStatus.CONFIRMED);
        verify(process, never()).start(id);
        assertThatThrownBy(() -> people.jdbc()
                        .sql("insert into kaohe.appeal select * from kaohe.appeal where appraisal = ?")
                        .param(id)
                        .update())
                .hasMessageContaining("duplicate key");
    }

    @Test
    void afterTheTimeConfiguredItIsTooLate() {
        talkedAbout(MONTH);
        confirmed();
        people.pass(Duration.ofDays(15).plusSeconds(1));

        refused("APPEAL_TOO_LATE", () -> appeals.raise(WEI, id, saying(LEADS)));
        assertThat(own()).isEmpty();
    }

    @Test
    void theAnswerToAResultMayBeAnAppealWhichSettlesIt() {
        talkedAbout(MONTH);
        appeals.answer(WEI, id, saying(LEADS));

        assertThat(appraisals.get(id).status()).isEqualTo(AppraisalStatus.APPEALED);
        assertThat(appraisals.get(id).status().concluded()).isTrue();
        verify(process).start(id);
        AppraisalView seen = appraisalViews.of(MIN, id);
        assertThat(seen.objection()).as("the manager reads no reason").isNull();
        assertThat(seen.timeline()).extracting(AppraisalView.Event::kind).containsOnlyOnce("APPEAL_RAISED");
    }

    @Test
    void whatAContestedResultLeadsToWaitsForTheEndOfTheAppeal() {
        talkedAbout(MONTH);
        sql("alter table kaohe.result disable trigger all");
        sql("update kaohe.result set follow_ups = '{IMPROVEMENT_TALK}'");
        sql("alter table kaohe.result enable trigger all");
        ResultFollowUps followUps = people.get(ResultFollowUps.class);
        assertThat(followUps.due(id)).isTrue();
        appeals.answer(WEI, id, saying(LEADS));
        assertThat(followUps.due(id)).isFalse();
        appeals.assign(HR, id, LI.id());
        reviews.judge(LI, id, List.of(stands(LEADS)));
        assertThat(talks()).isZero();

        reviews.settle(id);

        assertThat(talks())
                .as("the result stands, and so does what it leads to")
                .isEqualTo(1);
    }

    @Test
    void nobodyReviewsWhoHadAPartInTheAppraisalOrWasAskedToAndHrDoesNotLearnWhoAnswered() {
        talkedAbout(MONTH);
        invited("PEER", "li.na", "DECLINED");
        invited("UPWARD", "chen.jie", "INVITED");
        confirmed();
        appeals.raise(WEI, id, saying(LEADS));

        for (String involved : List.of(WEI.id(), MIN.id(), "li.na", "chen.jie")) {
            assertThat(appeals.mayReview(involved, id)).as(involved).isFalse();
            wrong("REVIEWER_INVOLVED", () -> appeals.assign(HR, id, involved));
        }
        wrong("EMPLOYEE_UNKNOWN", () -> appeals.assign(HR, id, "nobody"));
        refused("OWN_APPRAISAL", () -> appeals.assign(WEI_OF_HR, id, LI.id()));

        appeals.assign(HR, id, LI.id());

        refused("APPEAL_ELSEWHERE", () -> appeals.assign(HR, id, HAO.id()));
        assertThat(appeals.get(id).reviewer()).isEqualTo(LI.id());
        refused("REVIEWER_INVOLVED", () -> reviews.judge(MIN, id, List.of(stands(LEADS))));
        refused("REVIEWER_INVOLVED", () -> views.forReviewer(WEI, id));
    }

    @Test
    void everyDisputedPartIsJudgedOnceAndANewRatingRestsOnACase() {
        underReview(MONTH, LEADS, EXECUTION);

        wrong("PART_NOT_JUDGED", () -> reviews.judge(LI, id, List.of(stands(LEADS))));
        wrong("PART_NOT_JUDGED", () -> reviews.judge(LI, id, List.of(stands(LEADS), stands(LEADS), stands(EXECUTION))));
        wrong("WORK_CASE_REQUIRED", () -> reviews.judge(LI, id, List.of(stands(LEADS), rated("95", List.of()))));
        wrong("MAXIMUM", () -> reviews.judge(LI, id, List.of(stands(LEADS), rated("101", cases()))));
        wrong(
                "ENUM",
                () -> reviews.judge(
                        LI,
                        id,
                        List.of(stands(EXECUTION), judgement(LEADS, Decision.RERATE, new BigDecimal("90"), cases()))));
        wrong("ENUM", () -> reviews.judge(LI, id, List.of(stands(LEADS), judgement(EXECUTION, Decision.CORRECT))));

        reviews.judge(LI, id, List.of(stands(LEADS), stands(EXECUTION)));

        assertThat(reviews.granted(id)).isFalse();
        reviews.settle(id);
        assertThat(appeals.get(id))
                .returns(AppealStatus.DECIDED, Appeal::status)
                .returns(null, Appeal::outcome);
        assertThat(views.of(WEI, id).after()).isNull();
        refused("APPEAL_ELSEWHERE", () -> reviews.settle(id));
    }

    @Test
    @DisplayName("a corrected fact is a verified figure; the engine scores with it and with nothing else that changed")
    void aCorrectedFact() {
        underReview(MONTH, LEADS);
        people.measured(WEI.id(), "organic_share", MONTH, "0.01");
        reviews.judge(LI, id, List.of(judgement(LEADS, Decision.CORRECT)));
        wrong("FIGURE_UNCHANGED", () -> reviews.correct(DATA, id, CorrectionDecision.CORRECTED, "已核对", List.of()));
        unverified(WEI.id(), "seo_leads", "84");
        wrong("FIGURE_UNCHANGED", () -> reviews.correct(DATA, id, CorrectionDecision.CORRECTED, "已核对", List.of()));
        refused("OWN_APPRAISAL", () -> reviews.correct(WEI, id, CorrectionDecision.CORRECTED, "自己改", List.of()));
        people.measured(WEI.id(), "seo_leads", MONTH, "84");

        reviews.correct(DATA, id, CorrectionDecision.CORRECTED, "已按CRM更正", List.of());
        reviews.rescore(id);
        reviews.settle(id);

        AppealView view = views.of(WEI, id);
        Figures before = requireNonNull(view.before());
        Figures after = requireNonNull(view.after());
        assertThat(after.completionRate()).isGreaterThan(before.completionRate());
        assertThat(after.qualitativeScore()).isEqualTo(before.qualitativeScore());
        assertThat(appraisalViews.of(WEI, id).card().lines())
                .filteredOn(line ->
                        line.code().equals("organic_share") || line.code().equals("seo_leads"))
                .extracting(line -> requireNonNull(line.actual()).toPlainString())
                .containsExactlyInAnyOrder("0.44", "84");
        assertThat(sources()).containsExactly("SCORED", "APPEAL");
        assertThat(appraisalViews.of(WEI, id).timeline())
                .extracting(AppraisalView.Event::kind)
                .contains("APPEAL_ASSIGNED", "APPEAL_JUDGED", "APPEAL_FIGURES_CORRECTED", "APPEAL_GRANTED");
        assertThat(people.jdbc()
                        .sql("select detail from kaohe.audit where subject = ? and action = 'APPEAL_ASSIGNED'")
                        .param("appraisal/" + id)
                        .query(String.class)
                        .single())
                .as("whom HR asked")
                .isEqualTo(LI.id());
    }

    @Test
    void figuresThatProveRightGoBackToTheReviewerWhoseNextRoundCounts() {
        underReview(MONTH, LEADS);
        reviews.judge(LI, id, List.of(judgement(LEADS, Decision.CORRECT)));
        wrong("REQUIRED", () -> reviews.correct(DATA, id, CorrectionDecision.RETURNED, " ", List.of()));

        reviews.correct(DATA, id, CorrectionDecision.RETURNED, "CRM记录无误", List.of());
        assertThat(requireNonNull(views.forReviewer(LI, id).matter()).correction())
                .returns("CRM记录无误", AppealView.Correction::note);
        reviews.judge(LI, id, List.of(stands(LEADS)));

        assertThat(reviews.granted(id)).isFalse();
    }

    @Test
    void aRatingIsGivenByTheReviewerAndTheManagersStaysOnRecord() {
        underReview(MONTH, EXECUTION);

        reviews.judge(LI, id, List.of(rated("100", cases())));
        assertThat(reviews.granted(id)).isTrue();
        reviews.rescore(id);
        assertThat(reviews.gradeDue(id)).isFalse();
        reviews.settle(id);

        AppealView view = views.of(HR, id);
        assertThat(appraisalViews.of(WEI, id).result())
                .isNotNull()
                .satisfies(result -> assertThat(result.ledger())
                        .filteredOn(entry -> entry.code().equals("appeal"))
                        .singleElement()
                        .satisfies(entry -> assertThat(entry.inputs()).isEqualTo(Map.of("EXECUTION", "100.00"))));
        // the manager's 80 of three dimensions becomes 100 in one
        assertThat(requireNonNull(view.after()).qualitativeScore())
                .isGreaterThan(requireNonNull(view.before()).qualitativeScore());
        assertThat(requireNonNull(view.matter()).ratings())
                .singleElement()
                .satisfies(rating -> assertThat(rating.score()).isEqualByComparingTo("90"));
        assertThat(requireNonNull(view.matter()).judgements())
                .singleElement()
                .satisfies(one -> assertThat(one.cases()).isEqualTo(cases()));
    }

    @Test
    void hrGradesAYearAnewAndTheComputedGradeStays() {
        underReview("2026", EXECUTION);
        reviews.judge(LI, id, List.of(rated("10", cases())));
        reviews.rescore(id);
        assertThat(reviews.gradeDue(id)).isTrue();
        refused("OWN_APPRAISAL", () -> reviews.grade(WEI_OF_HR, id, "GOOD", "自己定"));
        refused("ROLE_REQUIRED", () -> reviews.grade(MIN, id, "GOOD", "上级定"));
        wrong("REQUIRED", () -> reviews.grade(HR, id, "GOOD", " "));
        wrong("ENUM", () -> reviews.grade(HR, id, "BEST", "没有这个等级"));
        String computed = requireNonNull(views.forHr(HR, id).after()).grade();

        reviews.grade(HR, id, "GOOD", "与同组相比");
        reviews.settle(id);

        assertThat(computed).isNotEqualTo("GOOD");
        AppraisalView shown = appraisalViews.of(WEI, id);
        assertThat(requireNonNull(shown.result()))
                .returns("GOOD", AppraisalView.ResultView::grade)
                .returns(new Calibrated(computed, "与同组相比", "hr", true), AppraisalView.ResultView::calibrated);
        assertThat(requireNonNull(views.of(WEI, id).matter()).graded())
                .returns(computed, AppealView.Graded::computed)
                .returns(1, AppealView.Graded::gradeTable)
                .returns("与同组相比", AppealView.Graded::reason);
        assertThat(sources()).containsExactly("SCORED", "APPEAL", "APPEAL");
    }

    @Test
    @DisplayName("a calibrated grade is contested by its name, and decided anew by another of HR than who changed it")
    void aCalibratedGrade() {
        talkedAbout("2026", "NEEDS_IMPROVEMENT");
        confirmed();
        Disputed grade = new Disputed(Kind.GRADE, "NEEDS_IMPROVEMENT", "与同组相比偏低");
        assertThat(views.contestable(WEI)).singleElement().returns(grade.code(), AppealViews.Contestable::grade);
        wrong("ENUM", () -> appeals.raise(WEI, id, saying(new Disputed(Kind.GRADE, "GOOD", "不是结果的等级"))));
        appeals.raise(WEI, id, saying(grade));
        sql("update kaohe.employee set name = '孙丽' where id = 'sun.li'");
        appeals.assign(HR, id, LI.id());
        AppealView.Matter matter = requireNonNull(views.forReviewer(LI, id).matter());
        assertThat(requireNonNull(matter.calibrated())).returns("与同组对齐", Calibrated::reason);
        assertThat(matter.reviewer()).isEqualTo(new AppealView.Who(LI.id(), "孙丽"));
        wrong("ENUM", () -> reviews.judge(LI, id, List.of(judgement(grade, Decision.CORRECT))));

        reviews.judge(LI, id, List.of(judgement(grade, Decision.REGRADE)));
        assertThat(reviews.granted(id)).isTrue();
        reviews.rescore(id);
        AppealView before = views.forGrade(HR_TWO, id);
        assertThat(requireNonNull(requireNonNull(before.matter()).calibrated()))
                .returns("hr", Calibrated::by)
                .returns("与同组对齐", Calibrated::reason);
        refused("OWN_DECISION", () -> views.forGrade(HR, id));
        refused("OWN_DECISION", () -> reviews.grade(HR, id, "GOOD", "自己改自己的"));
        reviews.grade(HR_TWO, id, "GOOD", "依据充分");
        reviews.settle(id);

        assertThat(requireNonNull(views.of(WEI, id).after()))
                .returns("GOOD", Figures::grade)
                .returns(requireNonNull(before.before()).composite(), Figures::composite);
    }

    @Test
    void whoCalibratedDecidesWhereThereIsNobodyElseAndAMonthsGradeIsATables() {
        given(people.get(Logins.class).holding(Role.HR)).willReturn(Set.of("hr", WEI.id()));
        talkedAbout("2026", "NEEDS_IMPROVEMENT");
        confirmed();
        appeals.raise(WEI, id, saying(new Disputed(Kind.GRADE, "NEEDS_IMPROVEMENT", "偏低")));

        assertThat(views.forGrade(HR, id).matter()).isNotNull();
        talkedAbout(MONTH);
        confirmed();
        String grade = requireNonNull(appraisalViews.of(WEI, id).result()).grade();
        wrong("ENUM", () -> appeals.raise(WEI, id, saying(new Disputed(Kind.GRADE, grade, "偏低"))));
    }

    @Test
    @DisplayName("what HR decided about a missing figure is contested as its line, and decided anew by another of HR")
    void aMissingFigure() {
        talkedAboutWithout("seo_leads", MissingActual.ZERO);
        confirmed();
        appeals.raise(WEI, id, saying(LEADS));
        appeals.assign(HR, id, LI.id());
        reviews.judge(LI, id, List.of(judgement(LEADS, Decision.CORRECT)));
        List<LineDecision> out = List.of(new LineDecision("seo_leads", MissingActual.EXCLUDE, "系统故障，不应计零"));
        assertThat(views.forCorrection(DATA, id).decides()).isFalse();
        assertThat(views.forCorrection(HR_TWO, id).decides()).isTrue();
        refused("ROLE_REQUIRED", () -> reviews.correct(DATA, id, CorrectionDecision.CORRECTED, "重新决定", out));
        refused("OWN_DECISION", () -> reviews.correct(HR, id, CorrectionDecision.CORRECTED, "重新决定", out));
        wrong("FIGURE_UNCHANGED", () -> reviews.correct(HR_TWO, id, CorrectionDecision.CORRECTED, "未变", List.of()));
        for (LineDecision no : List.of(
                new LineDecision("seo_leads", MissingActual.ZERO, "与原来相同"),
                new LineDecision("seo_leads", MissingActual.WAIT, "再等等"),
                new LineDecision("organic_share", MissingActual.ZERO, "没有争议"))) {
            assertThatThrownBy(() -> reviews.correct(HR_TWO, id, CorrectionDecision.CORRECTED, "重新决定", List.of(no)))
                    .as(no.reason())
                    .isInstanceOf(Refusal.class);
        }

        reviews.correct(HR_TWO, id, CorrectionDecision.CORRECTED, "重新决定", out);
        reviews.rescore(id);
        reviews.settle(id);

        AppealView view = views.of(WEI, id);
        assertThat(requireNonNull(view.after()).completionRate())
                .isGreaterThan(requireNonNull(view.before()).completionRate());
        AppealView.Matter matter = requireNonNull(view.matter());
        assertThat(matter.wasMissing(matter.judgements().get(0))).isTrue();
        assertThat(matter.card().lines())
                .singleElement()
                .returns("没有数据", CardView.Line::decision)
                .returns("hr", CardView.Line::decidedBy);
        assertThat(matter.now().lines())
                .singleElement()
                .returns("系统故障，不应计零", CardView.Line::decision)
                .returns(HR_TWO.id(), CardView.Line::decidedBy);
        assertThat(people.jdbc()
                        .sql("select decision from kaohe.line_decision where appraisal = ? order by position")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("ZERO", "EXCLUDED");
    }

    @Test
    @DisplayName("PIPL art. 24: while somebody says that a machine decided nothing is paid, then the difference is")
    void aMachinesDecisionHoldsThePay() {
        talkedAbout(MONTH);
        appeals.answer(WEI, id, new Statement("没有人看过", true, List.of(LEADS)));
        concluded();
        lists.prepare(cycle);
        BonusList list = lists.of(HR, cycle);
        assertThat(list.lines())
                .singleElement()
                .returns(true, BonusList.Line::onHold)
                .returns(null, BonusList.Line::bonus);
        assertThat(list.total()).isEqualByComparingTo("0");
        lists.decide(HR, cycle, BonusLists.Decision.APPROVE, null);

        appeals.assign(HR, id, LI.id());
        reviews.judge(LI, id, List.of(stands(LEADS)));
        reviews.settle(id);

        BonusCorrection due = corrections.of(HR, id);
        assertThat(due.before()).isEqualByComparingTo("0");
        assertThat(due.difference()).isEqualByComparingTo(requireNonNull(due.after()));
        assertThat(due.after()).isEqualByComparingTo(new BigDecimal("6000").multiply(due.coefficient()));
        refused("OWN_APPRAISAL", () -> corrections.approve(WEI_OF_HR, id));
        refused("ROLE_REQUIRED", () -> corrections.approve(MIN, id));
        assertThat(corrections.approved(HR, cycle)).isEmpty();
        corrections.approve(HR, id);
        refused("WRONG_STATE", () -> corrections.approve(HR, id));
        corrections.prepare(id);
        assertThat(corrections.due(id)).isFalse();
        assertThat(corrections.approved(HR, cycle)).hasSize(1);
    }

    @Test
    @DisplayName("PIPL art. 24: a list that was approved before says since when nothing is paid, until it is decided")
    void anApprovedListSaysThatThePayIsOnHold() {
        talkedAbout(MONTH);
        confirmed();
        lists.prepare(cycle);
        lists.decide(HR, cycle, BonusLists.Decision.APPROVE, null);
        BonusList approved = lists.of(HR, cycle);
        people.pass(Duration.ofDays(3));

        appeals.raise(WEI, id, new Statement("没有人看过", true, List.of(LEADS)));

        BonusList onHold = lists.of(HR, cycle);
        assertThat(onHold.lines())
                .singleElement()
                .returns(true, BonusList.Line::onHold)
                .returns(appeals.get(id).raisedAt(), BonusList.Line::onHoldSince)
                .returns(null, BonusList.Line::bonus);
        assertThat(onHold.total()).isEqualByComparingTo("0");

        appeals.assign(HR, id, LI.id());
        reviews.judge(LI, id, List.of(stands(LEADS)));
        reviews.settle(id);

        assertThat(lists.of(HR, cycle)).isEqualTo(approved);
        assertThat(corrections.due(id)).as("nothing was held back for good").isFalse();
    }

    @Test
    void anAppealWaitsForTheApprovalOfTheListThatItWouldHold() {
        talkedAbout(MONTH);
        confirmed();
        lists.prepare(cycle);
        TransactionTemplate approving = new TransactionTemplate(people.get(PlatformTransactionManager.class));

        CompletableFuture<UUID> raised = requireNonNull(approving.execute(status -> {
            lists.decide(HR, cycle, BonusLists.Decision.APPROVE, null);
            CompletableFuture<UUID> other = CompletableFuture.supplyAsync(
                    () -> appeals.raise(WEI, id, new Statement("没有人看过", true, List.of(LEADS))));
            assertThatThrownBy(() -> other.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            return other;
        }));

        assertThat(raised).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void aListThatAnAppealOvertookIsMadeAnewBeforeItIsApproved() {
        talkedAbout(MONTH);
        confirmed();
        lists.prepare(cycle);
        appeals.raise(WEI, id, new Statement("没有人看过", true, List.of(LEADS)));
        refused("LIST_OUTDATED", () -> lists.decide(HR, cycle, BonusLists.Decision.APPROVE, null));
        lists.decide(HR, cycle, BonusLists.Decision.RETURN, "有申诉");
        lists.prepare(cycle);
        appeals.assign(HR, id, LI.id());
        people.measured(WEI.id(), "seo_leads", MONTH, "90");
        reviews.judge(LI, id, List.of(judgement(LEADS, Decision.CORRECT)));
        reviews.correct(DATA, id, CorrectionDecision.CORRECTED, "已更正", List.of());
        reviews.rescore(id);
        reviews.settle(id);

        refused("LIST_OUTDATED", () -> lists.decide(HR, cycle, BonusLists.Decision.APPROVE, null));
        lists.decide(HR, cycle, BonusLists.Decision.RETURN, "申诉已处理");
        lists.prepare(cycle);
        lists.decide(HR, cycle, BonusLists.Decision.APPROVE, null);

        assertThat(corrections.due(id)).as("the list was not approved before").isFalse();
        assertThat(lists.of(HR, cycle).lines()).singleElement().returns(false, BonusList.Line::onHold);
    }

    @Test
    void thePersonAndHrReadAllOfItTheManagerThatThereIsOneAndItsOutcomeAndNobodyElseAnything() {
        underReview(MONTH, EXECUTION);

        AppealView before = views.of(MIN, id);
        assertThat(before.status()).isEqualTo(AppealStatus.REVIEW);
        assertThat(before.matter()).isNull();
        AppealView own = views.of(WEI, id);
        assertThat(requireNonNull(own.matter()).reason()).isEqualTo("请复核");
        AppealView reviewers = views.forReviewer(LI, id);
        assertThat(reviewers.before()).as("no total").isNull();
        assertThat(requireNonNull(reviewers.matter()).ratings()).hasSize(1);
        assertThat(requireNonNull(reviewers.matter()).card().lines()).isEmpty();
        for (Actor nobody : List.of(LI, HAO, new Actor("admin", Set.of(Role.ADMIN)))) {
            refused("NOT_FOUND", () -> views.of(nobody, id));
        }
        reviews.judge(LI, id, List.of(rated("100", cases())));
        assertThat(requireNonNull(views.of(WEI, id).matter()).judgements())
                .as("not before it is decided")
                .isEmpty();
        reviews.rescore(id);
        assertThat(views.of(WEI, id).after()).isNull();
        reviews.settle(id);

        assertThat(views.of(MIN, id).after()).isNotNull();
        assertThat(views.of(MIN, id).matter()).isNull();
        assertThat(requireNonNull(views.of(WEI, id).matter()).judgements()).hasSize(1);
        assertThat(own())
                .singleElement()
                .satisfies(one -> assertThat(one.appeal()).isEqualTo(views.of(WEI, id)));
    }

    @Test
    void dataOwnersReadWhatToLookUpAndNotWhatThePersonSaid() {
        underReview(MONTH, LEADS, EXECUTION);
        reviews.judge(LI, id, List.of(judgement(LEADS, Decision.CORRECT), stands(EXECUTION)));

        AppealViews.ToCorrect shown = views.forCorrection(DATA, id);

        assertThat(shown.lines()).containsExactly(new AppealViews.ToCorrect.Line("seo_leads", "已看过依据"));
        assertThat(shown.card().lines()).extracting(CardView.Line::code).containsExactly("seo_leads");
        assertThat(shown.toString()).doesNotContain("请复核", LEADS.wrong());
    }

    @Test
    void hrReplacesTheReviewerWithSomebodyWhoHadNoPartInItEither() {
        underReview(MONTH, LEADS);
        Levers levers = people.get(Levers.class);
        wrong("REVIEWER_INVOLVED", () -> levers.onAppraisal(HR, id, replacement(MIN.id())));
        refused("OWN_APPRAISAL", () -> levers.onAppraisal(WEI_OF_HR, id, replacement(HAO.id())));
        refused("ROLE_REQUIRED", () -> levers.onAppraisal(MIN, id, replacement(HAO.id())));

        levers.onAppraisal(HR, id, replacement(HAO.id()));

        verify(process).reviewerReplaced(id, LI.id(), HAO.id());
        assertThat(appeals.get(id).reviewer()).isEqualTo(HAO.id());
        reviews.judge(HAO, id, List.of(stands(LEADS)));
        refused("APPEAL_ELSEWHERE", () -> levers.onAppraisal(HR, id, replacement(LI.id())));
    }

    @Test
    void aReviewerWhoLeavesIsReplacedByHrAndAWithdrawnAppraisalEndsItsAppeal() {
        underReview(MONTH, LEADS);
        sql("update kaohe.assignment set valid_to = '2026-10-14' where employee = 'sun.li'");
        watch.follow();
        verify(process).reviewerLeft(id);
        assertThat(appeals.get(id))
                .returns(AppealStatus.ASSIGNMENT, Appeal::status)
                .returns(null, Appeal::reviewer);
        sql("update kaohe.assignment set valid_to = '2026-10-14' where employee = 'zhang.wei'");
        watch.follow();
        assertThat(appeals.get(id).status())
                .as("the person's leaving changes nothing")
                .isEqualTo(AppealStatus.ASSIGNMENT);

        sql("update kaohe.appraisal set status = 'WITHDRAWN'");
        watch.follow();

        verify(process).withdrawn(id);
        assertThat(appeals.get(id).status()).isEqualTo(AppealStatus.WITHDRAWN);
    }

    @Test
    void onlyALateStepReminds() {
        underReview(MONTH, LEADS);
        people.pass(Duration.ofDays(4));
        reminders.remind(id);
        assertThat(told("APPEAL_REVIEW_OVERDUE")).isEmpty();
        people.pass(Duration.ofDays(1));
        reminders.remind(id);
        reminders.remind(id);
        assertThat(told("APPEAL_REVIEW_OVERDUE")).containsExactly(LI.id());

        reviews.judge(LI, id, List.of(judgement(LEADS, Decision.CORRECT)));
        people.pass(Duration.ofDays(5));
        reminders.remind(id);
        assertThat(told("APPEAL_CORRECTION_OVERDUE")).containsExactly("group:data-owners", "group:hr");
        assertThat(appeals.get(id).status()).as("nothing is decided by time").isEqualTo(AppealStatus.CORRECTION);
    }

    private void talkedAbout(String period) {
        talkedAbout(period, null);
    }

    /** @param grade that the computed one becomes when the year is compared; null = it stays */
    private void talkedAbout(String period, @Nullable String grade) {
        opened(period);
        people.measured(WEI.id(), period);
        rated(period);
        assertThat(people.get(Scorer.class).score(id)).isTrue();
        if (Period.of(period).type() == CycleType.ANNUAL) {
            people.get(Progress.class).scored(id);
            Calibrations calibrations = people.get(Calibrations.class);
            calibrations.begin(cycle);
            if (grade != null) {
                calibrations.change(HR, cycle, id, computed(), grade, "与同组对齐");
            }
            calibrations.end(HR, cycle, null);
            calibrations.publish(cycle, 0);
        }
        confirmations.holdTalk(MIN, id, "谈过了", null);
    }

    private String computed() {
        return requireNonNull(
                people.get(Calibrations.class).sheet(HR, cycle).entries().get(0).grade());
    }

    /** HR decided about a line without a figure. */
    private void talkedAboutWithout(String line, MissingActual decision) {
        opened(MONTH);
        for (CardView.Line each : appraisalViews.card(id).lines()) {
            if (each.method() != Method.JUDGED && !each.code().equals(line)) {
                people.measured(WEI.id(), each.code(), MONTH, "1");
            }
        }
        rated(MONTH);
        Scorer scorer = people.get(Scorer.class);
        assertThat(scorer.score(id)).isFalse();
        scorer.decideMissing(HR, id, List.of(new LineDecision(line, decision, "没有数据")));
        assertThat(scorer.score(id)).isTrue();
        confirmations.holdTalk(MIN, id, "谈过了", null);
    }

    private void opened(String period) {
        cycle = cycles.open(HR, new CycleRequest(Period.of(period), new Scope(List.of(), List.of(WEI.id())), true));
        cycles.check(cycle);
        people.get(Launch.class).createAppraisals(cycle);
        id = appraisals.ofCycle(cycle).get(0).id();
    }

    private void rated(String period) {
        Reviews given = people.get(Reviews.class);
        given.submitSelfReview(WEI, id, selfReview());
        boolean year = Period.of(period).type() == CycleType.ANNUAL;
        given.submitManagerScoring(MIN, id, scoring(90, year ? Potential.MEDIUM : null));
    }

    private void confirmed() {
        confirmations.answer(WEI, id, Answer.CONFIRM, null);
        concluded();
    }

    private void concluded() {
        people.get(Progress.class).conclude(id);
    }

    private void underReview(String period, Disputed... parts) {
        talkedAbout(period);
        confirmed();
        appeals.raise(WEI, id, saying(parts));
        appeals.assign(HR, id, LI.id());
    }

    private void invited(String group, String reviewer, String status) {
        people.jdbc()
                .sql("insert into kaohe.peer_stage (appraisal, rater_group) values (?, ?)")
                .params(id, group)
                .update();
        people.jdbc()
                .sql("insert into kaohe.peer_invitation (id, appraisal, rater_group, reviewer, other_team, status)"
                        + " values (?, ?, ?, ?, true, ?)")
                .params(UUID.randomUUID(), id, group, reviewer, status)
                .update();
    }

    private void unverified(String employee, String indicator, String value) {
        people.measured(employee, indicator, MONTH, value);
        sql("alter table kaohe.actual disable trigger all");
        sql("update kaohe.actual set verified_by = null, verified_at = null where value = " + value);
        sql("alter table kaohe.actual enable trigger all");
    }

    private List<AppealViews.Own> own() {
        return views.own(WEI).stream()
                .filter(own -> own.appraisalId().equals(id))
                .toList();
    }

    private int talks() {
        return people.jdbc()
                .sql("select count(*) from kaohe.improvement_talk where appraisal = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private List<String> sources() {
        return people.jdbc()
                .sql("select source from kaohe.result where appraisal = ? order by version")
                .param(id)
                .query(String.class)
                .list();
    }

    private List<String> told(String kind) {
        return people.get(Outbox.class).about("appraisal/" + id).stream()
                .filter(message -> message.kind().equals(kind))
                .map(Outbox.Message::recipient)
                .toList();
    }

    private static Statement saying(Disputed... parts) {
        return new Statement("请复核", false, List.of(parts));
    }

    private static Judgement stands(Disputed part) {
        return judgement(part, Decision.STANDS);
    }

    private static Judgement judgement(Disputed part, Decision decision) {
        return judgement(part, decision, null, List.of());
    }

    private static Judgement judgement(
            Disputed part, Decision decision, @Nullable BigDecimal score, List<WorkCase> cases) {
        return new Judgement(part.kind(), part.code(), decision, "已看过依据", score, cases);
    }

    private static Judgement rated(String score, List<WorkCase> cases) {
        return judgement(EXECUTION, Decision.RERATE, new BigDecimal(score), cases);
    }

    private static List<WorkCase> cases() {
        return List.of(new WorkCase(null, "大促前", "提前两天上线", "零延期", "+12%"));
    }

    private static Levers.Pull replacement(String reviewer) {
        return new Levers.Pull(Levers.Action.REPLACE_REVIEWER, "复核人休假", null, reviewer);
    }

    private void sql(String statement) {
        people.jdbc().sql(statement).update();
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

    private static void wrong(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::code)
                                .contains(code));
    }
}
