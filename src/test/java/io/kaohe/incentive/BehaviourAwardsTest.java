package io.kaohe.incentive;

import static io.kaohe.incentive.AYear.HR;
import static io.kaohe.incentive.AYear.MIN;
import static io.kaohe.incentive.AYear.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.incentive.AwardSheet.Candidate;
import io.kaohe.incentive.AwardSheet.Choice;
import io.kaohe.incentive.AwardSheet.Decision;
import io.kaohe.incentive.AwardSheet.Rule;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Role;
import io.kaohe.testing.AppraisedPeople;
import io.kaohe.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("S92: the award for the highest interaction rate of a month")
class BehaviourAwardsTest {

    private static final Period SEPTEMBER = Period.of("2026-09");
    private static final Actor NA_OF_HR = new Actor("li.na", Set.of(Role.EMPLOYEE, Role.HR));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final AppraisedPeople people = new AppraisedPeople(database);

    private final BehaviourAwards awards = people.get(BehaviourAwards.class);
    private final OwnAwards own = people.get(OwnAwards.class);

    @BeforeEach
    void threeAccounts() {
        people.jdbc().sql("truncate kaohe.actual cascade").update();
        people.jdbc().sql("delete from kaohe.behaviour_award").update();
        rate("li.na", "0.041", "20000");
        rate("wu.hao", "0.035", "90000");
        rate("xu.fei", "0.020", "5000");
    }

    @Test
    void theHighestRateOfComparablePeopleIsProposedAndNobodyGetsAnythingByIt() {
        rate("chen.jie", "0.60", "10");
        rate("zhao.lei", "0.50", null);

        assertThat(awards.sheet(HR, SEPTEMBER).candidates())
                .extracting(Candidate::employee)
                .containsExactly("chen.jie", "zhao.lei", "li.na", "wu.hao", "xu.fei");
        assertThat(proposed()).containsExactly("li.na");
        assertThat(awards.sheet(HR, SEPTEMBER).candidates()).allMatch(one -> one.decision() == null);
    }

    @Test
    void whoSharesTheFirstPlaceSharesTheProposal() {
        rate("wu.hao", "0.0410", "90000");

        assertThat(proposed()).containsExactlyInAnyOrder("li.na", "wu.hao");
    }

    @Test
    void aFigureThatNobodyVerifiedProposesNobody() {
        changed("verified_by = null, verified_at = null where employee = 'xu.fei'");

        assertThat(proposed()).as("two are too few").isEmpty();
    }

    @Test
    void hrGrantsOrDeclinesOnceWithAReasonThatIsKept() {
        awards.decide(HR, SEPTEMBER, "li.na", Choice.GRANTED, new BigDecimal("500"), "新栏目带动评论");

        Candidate na = awards.sheet(HR, SEPTEMBER).candidates().get(0);
        assertThat(na.decision()).isNotNull().satisfies(decision -> {
            assertThat(decision.choice()).isEqualTo(Choice.GRANTED);
            assertThat(decision.amount()).isEqualByComparingTo("500");
            assertThat(decision.word().by()).isEqualTo("hr");
            assertThat(decision.rule()).isEqualTo(awards.sheet(HR, SEPTEMBER).rule());
        });
        people.jdbc()
                .sql("update kaohe.behaviour_award set enough = 500, people = 2, indicator_version = 7")
                .update();
        assertThat(awards.sheet(HR, SEPTEMBER).candidates().get(0).decision())
                .as("the rule of then, whatever holds now")
                .isNotNull()
                .returns(new Rule("interaction_rate", 7, new BigDecimal("500"), 2), Decision::rule);
        assertThat(people.jdbc()
                        .sql("select distinct concat_ws(' ', action, actor, employee, reason) from kaohe.audit"
                                + " where subject = 'awards/2026-09' and action <> 'AWARDS_READ'")
                        .query(String.class)
                        .single())
                .isEqualTo("AWARD_GRANTED hr li.na 新栏目带动评论");
        refused("AWARD_DECIDED", () -> decide("li.na", Choice.DECLINED, null));
    }

    @Test
    void whomADecisionIsAboutReadsItWithItsReasonAndNobodyElseDoes() {
        awards.decide(HR, SEPTEMBER, "li.na", Choice.GRANTED, new BigDecimal("500"), "新栏目带动评论");

        assertThat(own.of(NA_OF_HR)).singleElement().satisfies(award -> {
            assertThat(award.kind()).isEqualTo(OwnAwards.Kind.BEHAVIOUR);
            assertThat(award.period()).isEqualTo("2026-09");
            assertThat(award.nameZh()).isEqualTo(awards.sheet(HR, SEPTEMBER).nameZh());
            assertThat(award.amount()).isEqualByComparingTo("500");
            assertThat(award.reason()).isEqualTo("新栏目带动评论");
        });
        assertThat(own.of(MIN)).isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefused() {
        refused("NOT_FOUND", () -> decide("wu.hao", Choice.GRANTED, "500"));
        refused("INVALID", () -> decide("li.na", Choice.GRANTED, null));
        refused("INVALID", () -> decide("li.na", Choice.GRANTED, "0"));
        refused("INVALID", () -> decide("li.na", Choice.GRANTED, "1.005"));
        refused("INVALID", () -> decide("li.na", Choice.DECLINED, "500"));
        refused("INVALID", () -> awards.decide(HR, SEPTEMBER, "li.na", Choice.DECLINED, null, " "));
        refused("INVALID", () -> awards.sheet(HR, Period.of("2026-10")));
        refused("INVALID", () -> awards.sheet(HR, Period.of("2026-Q3")));
    }

    @Test
    void nobodyButHrSeesItAndHrNotThemselves() {
        assertThat(awards.sheet(NA_OF_HR, SEPTEMBER).candidates())
                .extracting(Candidate::employee)
                .containsExactly("wu.hao", "xu.fei");
        refused("AWARD_OWN", () -> awards.decide(NA_OF_HR, SEPTEMBER, "li.na", Choice.GRANTED, BigDecimal.TEN, "自己"));
        refused("ROLE_REQUIRED", () -> awards.sheet(MIN, SEPTEMBER));
        refused("ROLE_REQUIRED", () -> awards.decide(MIN, SEPTEMBER, "li.na", Choice.GRANTED, BigDecimal.TEN, "我的下属"));
    }

    private List<String> proposed() {
        return awards.sheet(HR, SEPTEMBER).candidates().stream()
                .filter(Candidate::proposed)
                .map(Candidate::employee)
                .toList();
    }

    private void decide(String employee, Choice choice, @Nullable String amount) {
        awards.decide(HR, SEPTEMBER, employee, choice, amount == null ? null : new BigDecimal(amount), "原因");
    }

    private static void rate(String employee, String rate, @Nullable String sample) {
        people.measured(employee, "interaction_rate", "2026-09", rate);
        changed("weight = %s where employee = '%s' and value = %s".formatted(sample, employee, rate));
    }

    /** Past the trigger that keeps verified figures as they are. */
    private static void changed(String how) {
        people.jdbc()
                .sql("alter table kaohe.actual disable trigger actual_is_kept")
                .update();
        people.jdbc().sql("update kaohe.actual set " + how).update();
        people.jdbc()
                .sql("alter table kaohe.actual enable trigger actual_is_kept")
                .update();
    }
}
