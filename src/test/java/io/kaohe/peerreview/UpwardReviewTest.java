package io.kaohe.peerreview;

import static io.kaohe.peerreview.ReviewedColleague.ADMIN;
import static io.kaohe.peerreview.ReviewedColleague.HR;
import static io.kaohe.peerreview.ReviewedColleague.MIN;
import static io.kaohe.peerreview.ReviewedColleague.WEI;
import static io.kaohe.peerreview.ReviewedColleague.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaohe.appraisal.AppraisalView;
import io.kaohe.appraisal.AppraisalView.Average;
import io.kaohe.appraisal.AppraisalView.OpinionsView;
import io.kaohe.appraisal.AppraisalView.ResultView;
import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.appraisal.Confirmations;
import io.kaohe.scoring.ScoringResult.LedgerEntry;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Zhang Wei leads a team of four; Wang Min leads Zhang Wei. */
@DisplayName("What a team says about its lead is for the lead's manager and HR")
class UpwardReviewTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final ReviewedColleague company = new ReviewedColleague(database);

    private final PeerStages stages = company.get(PeerStages.class);

    private UUID id = new UUID(0, 0);

    @BeforeEach
    void aLead() {
        team("li.na", "chen.jie", "sun.li", "wu.hao");
        id = company.appraisal(company.cycle(WEI.id()), WEI.id());
    }

    @Test
    void theLeadsTeamIsAskedAndNobodyElse() {
        company.sql("update kaohe.assignment set manager = 'li.na' where employee = 'xu.fei'");

        stages.openUpward(id);
        stages.openUpward(id);

        assertThat(seats())
                .as("Xu Fei reports to Li Na, not to the lead")
                .extracting(Invitation::reviewer)
                .containsExactlyInAnyOrder("li.na", "chen.jie", "sun.li", "wu.hao");
        assertThat(seats().get(0).dimensions())
                .containsExactly(
                        PeerDimension.CLEAR_GOALS,
                        PeerDimension.SUPPORT,
                        PeerDimension.FAIRNESS,
                        PeerDimension.LISTENING);
    }

    @Test
    void managerAndHrReadAveragesOfThreeTheLeadAndTheTeamReadNothing() {
        stages.openUpward(id);
        answers("li.na", "甲", 90, 80, 70, null);
        answers("chen.jie", "乙", 80, 80, 60, null);
        assertThat(seen(HR)).isNull();
        answers("sun.li", "丙", 70, 80, null, 40);
        stages.close(Stage.upward(id));
        assertThat(seen(MIN)).as("the manager has not rated yet").isNull();

        company.scored(id);
        company.get(Confirmations.class).holdTalk(MIN, id, "纪要", null);

        OpinionsView said = Objects.requireNonNull(seen(MIN));
        assertThat(said.averages())
                .as("two answers are none")
                .containsExactly(average("CLEAR_GOALS", "80.00"), average("SUPPORT", "80.00"));
        assertThat(said.texts()).containsExactlyInAnyOrder("甲", "乙", "丙");
        assertThat(seen(HR)).isEqualTo(said);
        assertThat(seen(WEI)).isNull();
        assertRefused("NOT_FOUND", () -> company.seenBy(by("li.na"), id));
        assertRefused("NOT_FOUND", () -> company.seenBy(ADMIN, id));
        assertThat(seen(new Actor("xu.fei", Set.of(Role.HR)))).isEqualTo(said);
        company.sql("update kaohe.assignment set manager = 'zhang.wei' where employee = 'xu.fei'");
        assertThat(seen(new Actor("xu.fei", Set.of(Role.HR))))
                .as("HR's, but of the team by now")
                .isNull();
        company.sql("update kaohe.assignment set manager = 'wang.min' where employee = 'li.na'");
        assertRefused("NOT_FOUND", () -> company.seenBy(new Actor("li.na", Set.of(Role.HR)), id));
    }

    @Test
    void itChangesNeitherScoreNorLedgerNorWhatIsKeptWithTheScore() {
        company.scored(id);
        ResultView without = result();
        id = company.appraisal(company.cycle(WEI.id()), WEI.id());
        stages.openUpward(id);
        for (String member : List.of("li.na", "chen.jie", "sun.li", "wu.hao")) {
            answers(member, null, 1, 2, 3, 4);
        }
        stages.close(Stage.upward(id));

        company.scored(id);

        assertThat(result().ledger())
                .extracting(LedgerEntry::code)
                .contains("PEER")
                .doesNotContain("UPWARD");
        assertThat(result().qualitativeScore()).isEqualTo(without.qualitativeScore());
        assertThat(database.jdbc()
                        .sql("select input::text from kaohe.result where appraisal = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .doesNotContain("UPWARD", "CLEAR_GOALS");
    }

    @Test
    void twoAnswersAreNoneAndThatIsSaid() {
        stages.openUpward(id);
        answers("li.na", "甲", 1, 1, 1, 1);
        answers("chen.jie", "乙", 2, 2, 2, 2);
        stages.close(Stage.upward(id));
        company.scored(id);

        assertThat(seen(MIN)).isEqualTo(OpinionsView.TOO_FEW);
        assertRefused("WRONG_STATE", () -> answers("sun.li", null, 3, 3, 3, 3));
        assertThat(seen(MIN)).as("one more answer comes too late").isEqualTo(OpinionsView.TOO_FEW);
    }

    @Test
    void ofATeamOfTwoNobodyIsAskedAndThatIsSaid() {
        team("li.na", "chen.jie");

        stages.openUpward(id);
        assertThat(seats()).isEmpty();
        stages.close(Stage.upward(id));
        company.scored(id);

        assertThat(seen(HR)).isEqualTo(OpinionsView.TOO_FEW);
    }

    @Test
    void whoLeadsNobodyHasNoSuchStage() {
        team();

        stages.openUpward(id);
        stages.close(Stage.upward(id));
        company.scored(id);

        assertThat(stages.isOpen(Stage.upward(id))).isFalse();
        assertThat(seen(MIN)).isNull();
    }

    @Test
    void whoDeclinesIsNotReplacedAndOwesNothingAnyMore() {
        stages.openUpward(id);
        UUID cycle = company.get(Appraisals.class).get(id).cycle();
        assertThat(company.get(PeerReviews.class).owes("li.na", cycle)).isTrue();

        company.get(PeerReviews.class).decline(by("li.na"), company.upwardInvitation(id, "li.na"), "刚到岗");

        assertThat(company.get(PeerReviews.class).owes("li.na", cycle)).isFalse();
        assertThat(company.get(PeerReviews.class)
                        .invitation(company.upwardInvitation(id, "li.na"))
                        .status())
                .isEqualTo(Invitation.Status.DROPPED);
    }

    @Test
    void nobodyOfTheTeamSeesTheirOwnResultWhileTheyOweTheirView() {
        UUID cycle = company.cycle(WEI.id(), "chen.jie");
        UUID own = company.appraisal(cycle, "chen.jie");
        stages.openUpward(company.appraisal(cycle, WEI.id()));

        assertRefused("RATINGS_OWED", () -> company.get(AppraisalViews.class).admitToOwnResult(own));
    }

    @Test
    void hrOpensWhoSaidWhatOnlyWhenBothStagesAreOver() {
        stages.openUpward(id);
        answers("li.na", "从不听取意见", 1, 1, 1, 1);
        PeerAuthors authors = company.get(PeerAuthors.class);
        assertRefused("PEER_STAGE_OPEN", () -> authors.open(HR, id, "投诉"));
        stages.close(Stage.upward(id));

        assertThat(authors.open(HR, id, "投诉"))
                .extracting(PeerAuthors.Opened::text)
                .containsExactly("从不听取意见");
        assertRefused("OWN_TEAM", () -> authors.open(new Actor("li.na", Set.of(Role.HR)), id, "投诉"));
    }

    private static void team(String... members) {
        company.sql("update kaohe.assignment set manager = 'wang.min' where employee <> 'wang.min'");
        Stream.of(members)
                .forEach(member -> company.sql(
                        "update kaohe.assignment set manager = 'zhang.wei' where employee = '" + member + "'"));
    }

    private List<Invitation> seats() {
        return company.get(PeerReviews.class).invitations(Stage.upward(id));
    }

    private void answers(String member, @Nullable String text, @Nullable Integer... scores) {
        company.says(company.upwardInvitation(id, member), member, text, PeerDimension.CLEAR_GOALS, scores);
    }

    private @Nullable OpinionsView seen(Actor reader) {
        return company.seenBy(reader, id).upward();
    }

    private ResultView result() {
        AppraisalView view = company.seenBy(MIN, id);
        return Objects.requireNonNull(view.result());
    }

    private static Average average(String dimension, String score) {
        return new Average(dimension, new BigDecimal(score));
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refusal.class).hasMessage(code);
    }
}
