package io.kaohe.audittrail;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.appraisal.Confirmations;
import io.kaohe.appraisal.Reviews;
import io.kaohe.appraisal.Scorer;
import io.kaohe.outcome.BonusLists;
import io.kaohe.report.BonusListReports;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import io.kaohe.team.Team;
import io.kaohe.testing.AppraisedPeople;
import io.kaohe.testing.TestDatabase;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("By a person an auditor finds all that was done with their data in a month")
class WhoseDataTest {

    private static final String MONTH = "2026-09";
    private static final Actor WEI = new Actor("zhang.wei", Set.of(Role.EMPLOYEE));
    private static final Actor JIE = new Actor("chen.jie", Set.of(Role.EMPLOYEE));
    private static final Actor MIN = new Actor("wang.min", Set.of(Role.EMPLOYEE, Role.MANAGER));
    private static final Actor HR = new Actor("hr", Set.of(Role.HR));
    private static final Actor AUDITOR = new Actor("audit", Set.of(Role.AUDITOR));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final AppraisedPeople people = new AppraisedPeople(database);

    private final AuditTrail trail = people.get(AuditTrail.class);

    @BeforeAll
    static void aMonth() {
        Reviews reviews = people.get(Reviews.class);
        Confirmations confirmations = people.get(Confirmations.class);
        AppraisalViews views = people.get(AppraisalViews.class);
        UUID cycle = people.launched(HR, MONTH, WEI, JIE);
        people.scored(cycle, MONTH, JIE, 70);
        people.measured(WEI.id(), MONTH);
        UUID wei = people.appraisal(cycle, WEI);
        views.forPerson(wei, EnumSet.noneOf(AppraisalViews.Part.class));
        reviews.submitSelfReview(WEI, wei, AppraisedPeople.selfReview());
        views.forOthers(MIN, wei, EnumSet.of(AppraisalViews.Part.SELF_REVIEW));
        reviews.submitManagerScoring(MIN, wei, AppraisedPeople.scoring(80, null));
        people.get(Scorer.class).score(wei);
        confirmations.holdTalk(MIN, wei, "谈过了", null);
        views.of(WEI, wei);
        confirmations.answer(WEI, wei, Confirmations.Answer.OBJECT, "数据有误");
        confirmations.decideObjection(HR, wei, Confirmations.ObjectionDecision.UPHOLD, "已核对");
        people.get(BonusLists.class).prepare(cycle);
        people.get(BonusListReports.class).of(HR, cycle);
        people.get(Team.class).of(MIN);
    }

    @Test
    void from_the_start_to_the_bonus_list_that_hr_took_away() {
        assertThat(done(asked(WEI, null)))
                .containsExactly(
                        "wang.min TEAM_READ",
                        "hr BONUS_LIST_PRINTED",
                        "hr BONUS_LIST_READ",
                        "hr OBJECTION_UPHOLD",
                        "zhang.wei OBJECTION_RAISED",
                        "wang.min RESULT_PUBLISHED",
                        "wang.min RESULT_TALK_HELD",
                        "system RESULT_SCORED",
                        "wang.min MANAGER_SCORED",
                        "wang.min APPRAISAL_READ",
                        "zhang.wei SELF_REVIEW_SUBMITTED",
                        "system APPRAISALS_STARTED");
    }

    @Test
    void one_act_on_many_is_one_row_that_each_of_them_is_found_by() {
        AuditFilter taken = asked(null, AuditEntry.Kind.EXPORTED);
        assertThat(trail.page(AUDITOR, taken, null).entries())
                .singleElement()
                .returns(2, AuditEntry::people)
                .returns(null, AuditEntry::employee);
        for (Actor each : List.of(WEI, JIE)) {
            assertThat(done(asked(each, AuditEntry.Kind.EXPORTED))).containsExactly("hr BONUS_LIST_PRINTED");
        }
        assertThat(done(asked(MIN, null))).isEmpty();
    }

    @Test
    void what_was_done_with_many_an_auditor_among_them_sees_but_does_not_find_by_their_own_name() {
        Actor jieAudits = new Actor(JIE.id(), Set.of(Role.AUDITOR));
        assertThat(trail.page(jieAudits, asked(JIE, null), null).entries()).isEmpty();
        assertThat(trail.page(jieAudits, asked(WEI, AuditEntry.Kind.EXPORTED), null)
                        .entries())
                .hasSize(1);
    }

    private List<String> done(AuditFilter filter) {
        return trail.page(AUDITOR, filter, null).entries().stream()
                .map(entry -> entry.actor() + " " + entry.action())
                .toList();
    }

    private static AuditFilter asked(@Nullable Actor person, AuditEntry.@Nullable Kind kind) {
        return new AuditFilter(person == null ? null : person.id(), null, kind, null, null, false);
    }
}
