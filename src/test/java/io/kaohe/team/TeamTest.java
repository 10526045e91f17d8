package io.kaohe.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.appraisal.Confirmations;
import io.kaohe.appraisal.Reviews;
import io.kaohe.appraisal.Scorer;
import io.kaohe.board.OpenWork;
import io.kaohe.cycle.CycleRequest;
import io.kaohe.cycle.Cycles;
import io.kaohe.cycle.Launch;
import io.kaohe.cycle.Scope;
import io.kaohe.plan.PlanStatus;
import io.kaohe.plan.Plans;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Role;
import io.kaohe.team.HeldTasks.Held;
import io.kaohe.team.Teammate.Hint;
import io.kaohe.team.Teammate.ImprovementPlan;
import io.kaohe.team.Teammate.OwnTask;
import io.kaohe.team.Teammate.Standing;
import io.kaohe.team.Teammate.Waiting;
import io.kaohe.testing.AppraisedPeople;
import io.kaohe.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 王敏 leads 张伟, above every target, and 陈洁, far below; 李娜 leads nobody. */
class TeamTest {

    private static final String PERIOD = "2026-09";
    private static final Actor HR = new Actor("hr", Set.of(Role.HR));
    private static final Actor WEI = new Actor("zhang.wei", Set.of(Role.EMPLOYEE));
    private static final Actor JIE = new Actor("chen.jie", Set.of(Role.EMPLOYEE));
    private static final Actor MIN = new Actor("wang.min", Set.of(Role.EMPLOYEE, Role.MANAGER));
    private static final Actor NA = new Actor("li.na", Set.of(Role.EMPLOYEE));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final AppraisedPeople people = new AppraisedPeople(database);

    private final Team team = people.get(Team.class);
    private final OpenWork work = people.get(OpenWork.class);
    private final HeldTasks held = people.get(HeldTasks.class);
    private final Reviews reviews = people.get(Reviews.class);

    private UUID jie = new UUID(0, 0);

    @BeforeEach
    void aLaunchedMonthOfTwoPeople() {
        people.jdbc().sql("update kaohe.cycle set status = 'CANCELLED'").update();
        people.jdbc()
                .sql("update kaohe.appraisal set status = 'WITHDRAWN', concluded_at = kaohe.moment()")
                .update();
        people.jdbc().sql("truncate kaohe.actual cascade").update();
        people.jdbc().sql("truncate kaohe.stand_in").update();
        people.jdbc().sql("truncate kaohe.improvement_plan cascade").update();
        people.jdbc()
                .sql("insert into kaohe.employee (id, name) values ('li.na', '李娜') on conflict do nothing")
                .update();
        Cycles cycles = people.get(Cycles.class);
        UUID cycle = cycles.open(
                HR, new CycleRequest(Period.of(PERIOD), new Scope(List.of(), List.of(WEI.id(), JIE.id())), false));
        cycles.check(cycle);
        people.get(Launch.class).createAppraisals(cycle);
        people.jdbc()
                .sql("update kaohe.cycle set status = 'RUNNING' where id = ?")
                .param(cycle)
                .update();
        jie = of(JIE);
        given(work.tasksOf(any())).willReturn(Map.of());
        given(held.heldBy(any())).willReturn(List.of());
    }

    @Test
    void whoIsLateComesFirstWithTheDaysAndWhoseTurnItIs() {
        given(work.tasksOf(any()))
                .willReturn(Map.of(jie, List.of(new OpenWork.OpenTask("t", "自评", "陈洁", null, null, "p"))));
        reviews.submitSelfReview(WEI, of(WEI), AppraisedPeople.selfReview());
        people.pass(Duration.ofDays(5));

        assertThat(team.of(MIN)).first().satisfies(late -> {
            assertThat(late.id()).isEqualTo(JIE.id());
            assertThat(late.standings()).singleElement().satisfies(standing -> {
                assertThat(standing.status()).isEqualTo(AppraisalStatus.SELF_REVIEW);
                assertThat(standing.daysLate()).isPositive();
                assertThat(standing.waitingFor()).containsExactly(new Waiting("自评", "陈洁", null));
            });
        });
    }

    @Test
    void theOwnTaskIsNamedOnceWithWhetherItsFormIsBegun() {
        given(work.tasksOf(any()))
                .willReturn(Map.of(jie, List.of(new OpenWork.OpenTask("t", "评分", "王敏", null, null, "p"))));
        holds(MIN, jie);
        assertThat(of(JIE, MIN).tasks()).containsExactly(new OwnTask("t", "评分", null, false));
        assertThat(of(JIE, MIN).standings())
                .flatExtracting(Standing::waitingFor)
                .isEmpty();

        people.jdbc()
                .sql("insert into kaohe.draft (task_id, user_id, content) values ('t', 'wang.min', '{}')")
                .update();

        assertThat(of(JIE, MIN).tasks()).extracting(OwnTask::draft).containsExactly(true);
    }

    @Test
    void aResultIsHintedAtWhenTheTalkIsDueAndShownAmongThePublishedAfterIt() {
        scored();
        assertThat(of(JIE, MIN).results()).isEmpty();
        assertThat(of(JIE, MIN).standings()).extracting(Standing::result).containsExactly(true);
        assertThat(of(JIE, MIN).hints()).isNotEmpty().extracting(Hint::kind).contains(Hint.Kind.BELOW_TARGET);

        people.get(Confirmations.class).holdTalk(MIN, jie, "面谈纪要", null);

        assertThat(of(JIE, MIN).results()).extracting(Teammate.Result::period).containsExactly(PERIOD);
    }

    @Test
    void nothingIsHintedAtOfAResultOfWhichTheManagerWasAColleagueBefore() {
        scored();
        people.asked(jie, MIN);

        assertThat(of(JIE, MIN).hints()).extracting(Hint::kind).doesNotContain(Hint.Kind.BELOW_TARGET);
    }

    @Test
    void whoHasLeftLeadsNobody() {
        people.jdbc()
                .sql("update kaohe.assignment set valid_to = date '2026-10-01' where employee = 'wang.min'")
                .update();
        try {
            assertThat(team.of(MIN)).isEmpty();
        } finally {
            people.jdbc()
                    .sql("update kaohe.assignment set valid_to = null where employee = 'wang.min'")
                    .update();
        }
    }

    @Test
    void aResultThatIsBeingComparedIsNotHintedAt() {
        scored();
        people.jdbc()
                .sql("update kaohe.appraisal set status = 'CALIBRATION' where id = ?")
                .param(jie)
                .update();

        assertThat(of(JIE, MIN).hints()).isEmpty();
        assertThat(of(JIE, MIN).standings()).extracting(Standing::result).containsExactly(false);
    }

    @Test
    void theSummaryTellsOfWhomTheManagerMayRead() {
        assertThat(of(JIE, MIN).standings()).extracting(Standing::summarized).containsExactly(true);

        people.jdbc()
                .sql("update kaohe.appraisal set status = 'MANAGER_SCORING', round = 2 where id = ?")
                .param(jie)
                .update();

        assertThat(of(JIE, MIN).standings()).extracting(Standing::summarized).containsExactly(false);
    }

    @Test
    void aPlanIsToldToWhoLeadsThePersonWithItsState() {
        UUID plan = people.get(Plans.class).startByHr(HR, JIE.id(), "连续两次面谈");

        assertThat(of(JIE, MIN).plans()).containsExactly(new ImprovementPlan(plan, PlanStatus.DRAFTING, null));
    }

    @Test
    void aStandInIsToldTheWorkAndNothingElse() {
        scored();
        people.get(Plans.class).startByHr(HR, JIE.id(), "连续两次面谈");
        people.jdbc()
                .sql("insert into kaohe.stand_in (id, principal, stand_in, valid_from, valid_to, reason, recorded_by)"
                        + " values (gen_random_uuid(), 'wang.min', 'li.na', '2026-01-01', '2027-12-31', 'x', 'hr')")
                .update();
        assertThat(team.of(NA)).isEmpty();

        holds(NA, jie);

        assertThat(of(JIE, NA)).satisfies(jie -> {
            assertThat(jie.tasks()).hasSize(1);
            assertThat(jie.standings()).extracting(Standing::result).containsExactly(false);
            assertThat(jie.standings()).extracting(Standing::summarized).containsExactly(false);
            assertThat(jie.results()).isEmpty();
            assertThat(jie.hints()).isEmpty();
            assertThat(jie.plans()).isEmpty();
        });
    }

    @Test
    void aFormerLineManagerSeesWhomTheyStillHaveToJudge() {
        people.jdbc().sql("""
            update kaohe.appraisal set stretches = '[{"from": "2026-09-01", "to": "2026-09-14",
                "reviewer": "li.na", "scorecard": "SEO", "scorecardVersion": 1}]' where id = ?\
            """).param(jie).update();
        holds(NA, jie);

        assertThat(team.of(NA)).extracting(Teammate::id).containsExactly(JIE.id());
    }

    @Test
    void whoHoldsATaskForHrOrAboutThemselvesLeadsNobody() {
        holds(NA, jie);
        assertThat(team.of(NA)).isEmpty();

        holds(JIE, jie);
        assertThat(team.of(JIE)).isEmpty();
    }

    private void scored() {
        people.measured(JIE.id(), PERIOD);
        reviews.submitSelfReview(JIE, jie, AppraisedPeople.selfReview());
        reviews.submitManagerScoring(MIN, jie, AppraisedPeople.scoring(60, null));
        people.get(Scorer.class).score(jie);
    }

    private void holds(Actor who, UUID about) {
        given(held.heldBy(who.id())).willReturn(List.of(new Held("t", "评分", null, about)));
    }

    private UUID of(Actor employee) {
        return people.jdbc()
                .sql("select id from kaohe.appraisal where employee = ? and status <> 'WITHDRAWN'")
                .param(employee.id())
                .query(UUID.class)
                .single();
    }

    private Teammate of(Actor employee, Actor manager) {
        return team.of(manager).stream()
                .filter(one -> one.id().equals(employee.id()))
                .findFirst()
                .orElseThrow();
    }
}
