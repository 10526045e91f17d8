package io.kaohe.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.kaohe.print.RoleName;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.summary.ChannelTrends.Trend;
import io.kaohe.summary.CycleSummary.TeamFigures;
import io.kaohe.summary.CycleSummary.Timeliness;
import io.kaohe.summary.TeamSummary.Line;
import io.kaohe.summary.TeamSummary.Standing;
import io.kaohe.testing.AppraisedPeople;
import io.kaohe.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A month of 张伟, above every target and in time, and 陈洁, far below and late. */
class SummariesTest {

    private static final String PERIOD = "2026-09";
    private static final Actor HR = new Actor("hr", Set.of(Role.HR));
    private static final Actor WEI = new Actor("zhang.wei", Set.of(Role.EMPLOYEE));
    private static final Actor WEI_OF_HR = new Actor("zhang.wei", Set.of(Role.EMPLOYEE, Role.HR));
    private static final Actor JIE = new Actor("chen.jie", Set.of(Role.EMPLOYEE));
    private static final Actor MIN = new Actor("wang.min", Set.of(Role.EMPLOYEE, Role.MANAGER));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final AppraisedPeople people = new AppraisedPeople(database);

    private final Summaries summaries = people.get(Summaries.class);

    private UUID cycle = new UUID(0, 0);

    @BeforeEach
    void aScoredMonthOfTwoPeople() {
        cycle = people.launched(HR, PERIOD, WEI, JIE);
        people.scored(cycle, PERIOD, WEI, 90);
        people.pass(Duration.ofDays(5));
        people.scored(cycle, PERIOD, JIE, 40);
    }

    @Test
    void aCycleCountsPeopleAndTheMeansOfTheirTeams() {
        CycleSummary summary = summaries.cycle(HR, cycle);

        assertThat(summary.board().cycle().people()).isEqualTo(2);
        assertThat(summary.teams().stream().mapToInt(TeamFigures::scored).sum()).isEqualTo(2);
        assertThat(summary.lines()).isNotEmpty();
        assertThat(summary.coverage()).isNotEmpty();
        assertThat(summary.quality()).isEqualTo(new CycleSummary.Quality(0, 0, 0, 0));
    }

    @Test
    void whoDidAStepAfterItsDueDateIsLateAndWhoseTalkIsOpenIsNeither() {
        // the database's own clock does not follow this test's
        people.jdbc()
                .sql("update kaohe.rating r set submitted_at = a.scoring_due - interval '1 day'"
                        + " from kaohe.appraisal a where a.id = r.appraisal and r.rater_group = 'MANAGER'")
                .update();

        assertThat(summaries.cycle(HR, cycle).steps())
                .extracting(Timeliness::step, Timeliness::done, Timeliness::inTime, Timeliness::late)
                .containsExactly(
                        tuple("SELF_REVIEW", 2, 1, 1),
                        tuple("MANAGER_SCORING", 2, 2, 0),
                        tuple("RESULT_TALK", 0, 0, 0));
        assertThat(summaries.cycle(HR, cycle).steps().get(0).daysLate()).isPositive();

        people.pass(Duration.ofDays(30));

        assertThat(summaries.cycle(HR, cycle).steps())
                .extracting(Timeliness::overdue)
                .containsExactly(0, 0, 2);
    }

    @Test
    void theReadersOwnResultIsPartOfNothing() {
        assertThat(summaries.cycle(WEI_OF_HR, cycle).teams().stream()
                        .mapToInt(TeamFigures::scored)
                        .sum())
                .isEqualTo(1);
        assertThat(standings(summaries.teams(WEI_OF_HR, cycle)))
                .extracting(person -> person.who().id())
                .containsExactly(JIE.id());
    }

    @Test
    void whoLeadsPeopleSeesTheirsTheBestFirst() {
        assertThat(standings(summaries.teams(MIN, cycle)))
                .isEqualTo(standings(summaries.teams(HR, cycle)))
                .extracting(person -> person.who().id())
                .containsExactlyInAnyOrder(WEI.id(), JIE.id());
        people.jdbc()
                .sql("update kaohe.assignment set manager = null where employee = 'chen.jie'")
                .update();
        try {
            assertThat(standings(summaries.teams(MIN, cycle)))
                    .extracting(person -> person.who().id())
                    .containsExactly(WEI.id());
        } finally {
            people.jdbc()
                    .sql("update kaohe.assignment set manager = 'wang.min' where employee = 'chen.jie'")
                    .update();
        }
    }

    @Test
    void whoWasAskedAboutSomebodyReadsNothingOfThemWhateverTheyHaveBecome() {
        people.asked(people.appraisal(cycle, JIE), MIN);

        assertThat(standings(summaries.teams(MIN, cycle)))
                .extracting(person -> person.who().id())
                .containsExactly(WEI.id());
        assertThat(summaries.teams(MIN, cycle).teams())
                .flatExtracting(TeamSummary.Team::lines)
                .extracting(TeamSummary.Line::people)
                .containsOnly(1);
        assertThat(standings(summaries.teams(HR, cycle))).hasSize(2);
    }

    @Test
    void aCompanysOwnJobIsCalledAsTheScorecardThatStandsForIt() {
        people.jdbc()
                .sql("insert into kaohe.scorecard (code, version, name_zh, name_en, role, cycle_types, status, origin,"
                        + " created_by) values ('BD', 1, '渠道拓展岗', 'Partner manager', 'BD', '{MONTHLY}', 'ACTIVE', 'hr',"
                        + " 'hr')")
                .update();
        String held = people.jdbc()
                .sql("select role from kaohe.assignment where employee = 'zhang.wei' limit 1")
                .query(String.class)
                .single();
        people.jdbc()
                .sql("update kaohe.assignment set role = 'BD' where employee = 'zhang.wei'")
                .update();
        try {
            assertThat(standings(summaries.teams(HR, cycle)))
                    .extracting(Standing::role)
                    .contains(new RoleName("BD", "渠道拓展岗", "Partner manager"));
        } finally {
            people.jdbc()
                    .sql("update kaohe.assignment set role = ? where employee = 'zhang.wei'")
                    .param(held)
                    .update();
        }
    }

    @Test
    void aTeamsLineSaysOfHowManyAFigureWasTypedIn() {
        typedIn(WEI, "organic_share");

        assertThat(lines(summaries.teams(HR, cycle)))
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line.byHand())
                        .as(line.code())
                        .isEqualTo(line.code().equals("organic_share") ? 1 : 0));
    }

    @Test
    void aTeamsLineIsNamedByItsIndicatorWhateverTheCardCallsIt() {
        people.jdbc()
                .sql("update kaohe.scorecard_line set indicator = 'bounce_rate' where code = 'organic_share'")
                .update();
        try {
            assertThat(lines(summaries.teams(HR, cycle)))
                    .extracting(Line::nameEn)
                    .contains("Bounce rate");
        } finally {
            people.jdbc()
                    .sql("update kaohe.scorecard_line set indicator = code where code = 'organic_share'")
                    .update();
        }
    }

    @Test
    void whoLeadsNobodySeesNoTeam() {
        for (Actor other : List.of(WEI, JIE, new Actor("admin", Set.of(Role.ADMIN)))) {
            assertThatThrownBy(() -> summaries.teams(other, cycle)).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void everythingElseIsForHrAlone() {
        for (Actor other : List.of(MIN, WEI, new Actor("admin", Set.of(Role.ADMIN)))) {
            assertThatThrownBy(() -> summaries.cycle(other, cycle)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> summaries.trends(other, cycle)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> summaries.calibration(other, cycle)).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> summaries.advancement(other, cycle))
                    .asInstanceOf(type(Refusal.class))
                    .returns(Refusal.Kind.FORBIDDEN, Refusal::kind);
        }
    }

    @Test
    void aTrendNeedsTwoMonthsAndAddsUpAsItsIndicatorDoes() {
        assertThat(summaries.trends(HR, cycle).trends()).isEmpty();
        people.measured(WEI.id(), "2026-08");
        people.measured(JIE.id(), "2026-08");

        List<Trend> trends = summaries.trends(HR, cycle).trends();

        assertThat(summaries.trends(HR, cycle).months())
                .hasSize(12)
                .startsWith(YearMonth.of(2025, 10))
                .endsWith(YearMonth.of(2026, 9));
        assertThat(trends).extracting(Trend::nameEn).contains("Organic search share");
        assertThat(trends)
                .filteredOn(trend -> trend.nameEn().equals("Organic search share"))
                .flatExtracting(Trend::channels)
                .singleElement()
                .satisfies(channel -> assertThat(channel.values())
                        .containsOnlyKeys(YearMonth.of(2026, 8), YearMonth.of(2026, 9))
                        .allSatisfy((month, value) -> assertThat(value).isEqualByComparingTo("0.44")));
    }

    @Test
    void onlyWhatHasATargetIsBelowIt() {
        assertThat(summaries.cycle(HR, cycle).lines())
                .extracting(line -> line.nameZh() == null, line -> line.below() == null)
                .contains(tuple(true, true), tuple(false, false))
                .doesNotContain(tuple(true, false), tuple(false, true));
        assertThat(lines(summaries.teams(HR, cycle)))
                .extracting(line -> line.nameZh() == null, line -> line.below() == null)
                .contains(tuple(true, true), tuple(false, false))
                .doesNotContain(tuple(true, false), tuple(false, true));
    }

    @Test
    void aPercentageIsNeverAddedOverPeopleEvenWhereItIsOverMonths() {
        for (String month : List.of("2026-08", PERIOD)) {
            people.measured(WEI.id(), "follower_growth_rate", month, "0.05");
            people.measured(JIE.id(), "follower_growth_rate", month, "0.03");
            people.measured(WEI.id(), "market_share", month, "0.2");
            people.measured(JIE.id(), "market_share", month, "0.4");
            people.measured(WEI.id(), "follower_net_growth", month, "500");
            people.measured(JIE.id(), "follower_net_growth", month, "300");
        }

        ChannelTrends trends = summaries.trends(HR, cycle);

        assertThat(newest(trends, "Net follower growth rate")).isEqualByComparingTo("0.04");
        assertThat(newest(trends, "Online market share")).isEqualByComparingTo("0.3");
        assertThat(newest(trends, "Net new followers")).isEqualByComparingTo("800");
    }

    @Test
    void aMonthPromotesNobody() {
        assertThatThrownBy(() -> summaries.advancement(HR, cycle))
                .asInstanceOf(type(Refusal.class))
                .returns(Refusal.Kind.NOT_FOUND, Refusal::kind);
    }

    @Test
    void aCycleThatWasNeverComparedHasNoMinutes() {
        assertThatThrownBy(() -> summaries.calibration(HR, cycle)).isInstanceOf(Refusal.class);
    }

    private static BigDecimal newest(ChannelTrends trends, String indicator) {
        return trends.trends().stream()
                .filter(trend -> trend.nameEn().equals(indicator))
                .map(trend -> trend.channels().get(0).values().get(YearMonth.parse(PERIOD)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Standing> standings(TeamSummary summary) {
        return summary.teams().stream().flatMap(team -> team.people().stream()).toList();
    }

    private static List<Line> lines(TeamSummary summary) {
        return summary.teams().stream().flatMap(team -> team.lines().stream()).toList();
    }

    private void typedIn(Actor employee, String indicator) {
        people.jdbc()
                .sql("""
                        with batch as (
                                 insert into kaohe.import_batch (id, kind, sha256, file_name, options, rows, accepted,
                                                                 rejected, warnings, imported_by, status)
                                 values (gen_random_uuid(), 'actuals', 'typed', 'typed.csv', '{}', 1, 1, '[]', '[]',
                                         'data', 'VERIFIED') returning id),
                             file as (insert into kaohe.import_file select id, 1 from batch),
                             proof as (insert into kaohe.import_evidence (batch, file_name, content)
                                       select id, 'proof.png', 'p' from batch)
                        insert into kaohe.actual (employee, indicator, period, version, value, source, batch,
                                                  row_number, reason, imported_by, verified_by, verified_at)
                        select :employee, :indicator, :period, 9, 0.5, 'MANUAL', id, 2, '系统停用', 'data', 'hr', now()
                          from batch""")
                .param("employee", employee.id())
                .param("indicator", indicator)
                .param("period", PERIOD)
                .update();
    }
}
