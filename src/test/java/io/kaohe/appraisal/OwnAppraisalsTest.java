package io.kaohe.appraisal;

import static io.kaohe.testing.AppraisedPeople.scoring;
import static io.kaohe.testing.AppraisedPeople.selfReview;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaohe.appraisal.OwnAppraisals.Entry;
import io.kaohe.cycle.CycleRequest;
import io.kaohe.cycle.Cycles;
import io.kaohe.cycle.Launch;
import io.kaohe.cycle.Scope;
import io.kaohe.scoring.ScoringResult;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.testing.AppraisedPeople;
import io.kaohe.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("One's own results, and what they would have been with other figures")
class OwnAppraisalsTest {

    private static final String MONTH = "2026-09";
    private static final Actor HR = new Actor("hr", Set.of(Role.HR));
    private static final Actor WEI = new Actor("zhang.wei", Set.of(Role.EMPLOYEE));
    private static final Actor NA = new Actor("li.na", Set.of(Role.EMPLOYEE));
    private static final Actor MIN = new Actor("wang.min", Set.of(Role.EMPLOYEE, Role.MANAGER));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final AppraisedPeople people = new AppraisedPeople(database);

    private final OwnAppraisals own = people.get(OwnAppraisals.class);
    private final Confirmations confirmations = people.get(Confirmations.class);
    private UUID id = new UUID(0, 0);

    @BeforeEach
    void aScoredMonth() {
        launchedAndScored(WEI);
    }

    @Test
    void theNewestComesFirstWhateverItsPeriodIsCalled() {
        UUID quarter = people.get(Cycles.class)
                .open(HR, new CycleRequest(Period.of("2026-Q1"), new Scope(List.of(), List.of(WEI.id())), true));
        people.get(Cycles.class).check(quarter);
        people.get(Launch.class).createAppraisals(quarter);

        assertThat(own.of(WEI)).extracting(Entry::period).startsWith("2026-09").endsWith("2026-Q1");
    }

    @Test
    void aResultIsListedWithItsScoreOnceItIsPublished() {
        assertThat(newest()).returns(null, Entry::composite).returns(null, Entry::grade);

        confirmations.holdTalk(MIN, id, "谈过了", null);

        assertThat(requireNonNull(newest().composite())).isPositive();
        assertThat(newest().grade()).isNotNull();
    }

    @Test
    void otherFiguresAreScoredAsThoseWereAndNothingIsKept() {
        confirmations.holdTalk(MIN, id, "谈过了", null);
        BigDecimal real = requireNonNull(newest().composite());

        assertThat(own.whatIf(WEI, id, Map.of()).composite()).isEqualByComparingTo(real);
        ScoringResult worse = own.whatIf(WEI, id, Map.of("seo_leads", BigDecimal.ONE));

        assertThat(worse.composite()).isLessThan(real);
        assertThat(newest().composite()).isEqualByComparingTo(real);
    }

    @Test
    void nobodyTriesOutWhatIsNotTheirsOrNotPublished() {
        refused("NOT_FOUND", () -> own.whatIf(WEI, id, Map.of()));
        confirmations.holdTalk(MIN, id, "谈过了", null);

        refused("NOT_FOUND", () -> own.whatIf(MIN, id, Map.of()));
        refused("INVALID", () -> own.whatIf(WEI, id, Map.of("content_output", BigDecimal.ONE)));
    }

    @Test
    void aLeadSeesNoResultOfTheirOwnBeforeEverybodyOfTheTeamIsRated() {
        leads(WEI, NA);
        try {
            UUID led = people.appraisal(launchedAndScored(WEI, NA), NA);
            confirmations.holdTalk(MIN, id, "谈过了", null);
            assertThat(newest()).as("the self-review is still awaited").returns(true, Entry::withheld);

            people.get(Reviews.class).submitSelfReview(NA, led, selfReview());

            assertThat(newest()).returns(true, Entry::withheld).returns(null, Entry::composite);
            refused("RATINGS_OWED", () -> confirmations.answer(WEI, id, Confirmations.Answer.CONFIRM, null));
            refused("RATINGS_OWED", () -> own.whatIf(WEI, id, Map.of()));

            people.get(Reviews.class).submitManagerScoring(WEI, led, scoring(80, null));

            assertThat(newest()).returns(false, Entry::withheld);
            assertThat(newest().composite()).isNotNull();
        } finally {
            leads(MIN, NA);
        }
    }

    private static void leads(Actor manager, Actor person) {
        people.jdbc()
                .sql("update kaohe.assignment set manager = ? where employee = ?")
                .params(manager.id(), person.id())
                .update();
    }

    /** The first one's is scored, the others' wait for the self-review. */
    private UUID launchedAndScored(Actor... actors) {
        UUID cycle = people.launched(HR, MONTH, actors);
        people.scored(cycle, MONTH, actors[0], 90);
        id = people.appraisal(cycle, actors[0]);
        return cycle;
    }

    private Entry newest() {
        return own.of(WEI).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
