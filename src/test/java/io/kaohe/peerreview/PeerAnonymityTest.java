package io.kaohe.peerreview;

import static io.kaohe.peerreview.ReviewedColleague.ADMIN;
import static io.kaohe.peerreview.ReviewedColleague.HR;
import static io.kaohe.peerreview.ReviewedColleague.MIN;
import static io.kaohe.peerreview.ReviewedColleague.WEI;
import static io.kaohe.peerreview.ReviewedColleague.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaohe.appraisal.AppraisalLevers;
import io.kaohe.appraisal.AppraisalView;
import io.kaohe.appraisal.AppraisalView.Average;
import io.kaohe.appraisal.AppraisalView.OpinionsView;
import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.appraisal.AppraisalViews.Part;
import io.kaohe.appraisal.Confirmations;
import io.kaohe.scoring.RaterGroup;
import io.kaohe.scoring.ScoringResult.LedgerEntry;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Refusal.FieldError;
import io.kaohe.shared.Role;
import io.kaohe.testing.TestDatabase;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("What colleagues say is theirs together and nobody's alone")
class PeerAnonymityTest {

    private static final String TEXT = "只有一个人会这样写";

    /** As PostgreSQL shows bytes. */
    private static final String BYTES = HexFormat.of().formatHex(TEXT.getBytes(StandardCharsets.UTF_8));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final ReviewedColleague company = new ReviewedColleague(database);

    private UUID id = new UUID(0, 0);

    @BeforeEach
    void fiveColleaguesAreInvited() {
        id = company.appraisal();
        company.invited(id, "li.na", "chen.jie", "sun.li", "wu.hao", "xu.fei");
    }

    @Test
    void untilTheStageClosesNoReaderOfAppraisalOrDatabaseLearnsAnythingFromOneMoreAnswer() {
        company.selfReviewed(id);
        company.answers(id, "li.na", TEXT, 61, 62);
        company.answers(id, "sun.li", TEXT, 63, 64, 65, 66);
        List<AppraisalView> before = List.of(company.seenBy(MIN, id), company.seenBy(HR, id));

        company.answers(id, "chen.jie", "很长的评语".repeat(200), 67, 68);
        company.answers(id, "wu.hao", null, 69, 70, 71, 72);

        assertThat(List.of(company.seenBy(MIN, id), company.seenBy(HR, id))).isEqualTo(before);
        assertThat(before).allMatch(view -> view.peers() == null);
        assertThat(company.get(PublishedPeers.class).opinions(id, RaterGroup.PEER))
                .isEmpty();
        assertThatThrownBy(() -> company.managerScored(id))
                .as("nobody rates before, who would read what they say then")
                .hasMessage("WRONG_STATE");
        assertThat(everyRow()).doesNotContain(TEXT, BYTES);
        assertThat(database.jdbc()
                        .sql("select distinct length(envelope) from kaohe.peer_answer a"
                                + " join kaohe.peer_invitation i on i.id = a.invitation where i.appraisal = ?")
                        .param(id)
                        .query(Integer.class)
                        .list())
                .as("a long text and no text look alike")
                .hasSize(1);
    }

    @Test
    void threeAnswersGiveAveragesAndTextsToManagerHrAndAfterTheTalkThePersonAndNobodyElse() {
        company.answers(id, "li.na", "甲", 80, 90);
        company.answers(id, "chen.jie", "乙", 70, null);
        company.answers(id, "sun.li", "丙", 60, 60, 50, 40);
        company.closed(id);
        assertThat(company.seenBy(MIN, id).peers())
                .as("the manager has not rated yet")
                .isNull();

        company.scored(id);

        OpinionsView peers = Objects.requireNonNull(company.seenBy(MIN, id).peers());
        assertThat(peers.averages())
                .as("two answers are none")
                .containsExactly(new Average("COLLABORATION", new BigDecimal("70.00")));
        assertThat(peers.texts()).containsExactlyInAnyOrder("甲", "乙", "丙");
        assertThat(company.seenBy(HR, id).peers()).isEqualTo(peers);
        assertNotFound(WEI);
        company.get(Confirmations.class).holdTalk(MIN, id, "纪要", null);
        assertThat(company.seenBy(WEI, id).peers()).isEqualTo(peers);
        assertNotFound(ADMIN);
        assertNotFound(by("li.na"));
    }

    @Test
    void whoWasAskedNeitherTakesOverAsReviewerNorReadsAsAStandInWhatAllSaidTogether() {
        threeAnswers();
        company.closed(id);
        company.scored(id);

        assertThatThrownBy(() -> company.get(AppraisalLevers.class).replaceReviewer(HR, id, "li.na", "王敏休假"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.errors())
                                .extracting(FieldError::code)
                                .containsExactly("REVIEWER_WAS_ASKED"));
        AppraisalViews views = company.get(AppraisalViews.class);
        assertThat(views.forOthers(by("zhao.lei"), id, Set.of(Part.PEERS)).peers())
                .as("a stand-in who was not asked")
                .isNotNull();
        assertThat(views.forOthers(by("li.na"), id, Set.of(Part.PEERS)).peers()).isNull();
        views.admitToJudging(by("zhao.lei"), id);
        views.admitToJudging(MIN, id);
        assertThatThrownBy(() -> views.admitToJudging(by("li.na"), id))
                .as("the score holds what all said too")
                .hasMessage("REVIEWER_WAS_ASKED");
    }

    @Test
    void whoWasAskedReadsNoResultWhateverTheyHaveBecomeSince() {
        threeAnswers();
        company.closed(id);
        company.scored(id);
        Actor nowHr = new Actor("li.na", Set.of(Role.HR));
        company.sql("update kaohe.assignment set manager = 'sun.li' where employee = 'zhang.wei'");

        assertThat(company.seenBy(MIN, id).peers()).as("who judged it reads on").isNotNull();
        assertNotFound(by("sun.li"));
        assertNotFound(nowHr);
        assertThatThrownBy(() -> company.get(PeerAuthors.class).open(nowHr, id, "投诉"))
                .hasMessage("REVIEWER_WAS_ASKED");
        company.sql("update kaohe.assignment set manager = 'zhao.lei' where employee = 'zhang.wei'");
        assertThat(company.seenBy(by("zhao.lei"), id).peers())
                .as("a new line manager who was not asked")
                .isNotNull();
    }

    @Test
    void twoAnswersAreNoneInTheScoreToo() {
        UUID without = company.appraisal();
        company.closed(without);
        company.scored(without);
        AppraisalView.ResultView unaffected = result(without);
        id = company.appraisal();
        company.invited(id, "li.na", "chen.jie", "sun.li");
        company.answers(id, "li.na", TEXT, 1, 2);
        company.answers(id, "sun.li", TEXT, 3, 4, 5, 6);
        company.closed(id);

        company.scored(id);

        assertThat(company.seenBy(MIN, id).peers())
                .as("that it is nothing is said")
                .isEqualTo(OpinionsView.TOO_FEW);
        assertThat(result(id))
                .returns(unaffected.qualitativeScore(), AppraisalView.ResultView::qualitativeScore)
                .returns(unaffected.ledger(), AppraisalView.ResultView::ledger);
        assertThat(everyRow()).doesNotContain(TEXT, BYTES);
    }

    @Test
    void whatIsClosedStaysAsItIsHoweverOftenItIsClosed() {
        threeAnswers();
        company.closed(id);
        company.scored(id);
        AppraisalView before = company.seenBy(HR, id);

        assertThatThrownBy(() -> company.answers(id, "wu.hao", "补充", 1, 1, 1, 1))
                .isInstanceOf(Refusal.class)
                .hasMessage("WRONG_STATE");
        company.closed(id);

        assertThat(company.seenBy(HR, id)).isEqualTo(before);
        for (String table : List.of("peer_answer", "peer_summary", "peer_average")) {
            assertThatThrownBy(() -> company.sql("delete from kaohe." + table)).hasMessageContaining("append-only");
        }
        assertThatThrownBy(() -> company.sql("update kaohe.peer_average set average = 100"))
                .hasMessageContaining("append-only");
    }

    /** One colleague of the own team judges two dimensions, three others four. */
    @Test
    void noFigureCanBeSubtractedFromAnotherUntilOneViewIsLeft() {
        company.answers(id, "li.na", null, 20, 30);
        company.answers(id, "sun.li", null, 90, 80, 70, 60);
        company.answers(id, "wu.hao", null, 80, 80, 80, 80);
        company.answers(id, "xu.fei", null, 70, 90, 60, 70);
        company.closed(id);

        company.scored(id);
        company.get(Confirmations.class).holdTalk(MIN, id, "纪要", null);

        List<BigDecimal> shown = Objects.requireNonNull(company.seenBy(WEI, id).peers()).averages().stream()
                .map(Average::score)
                .toList();
        assertThat(shown)
                .containsExactly(
                        new BigDecimal("65.00"),
                        new BigDecimal("70.00"),
                        new BigDecimal("70.00"),
                        new BigDecimal("70.00"));
        assertThat(ofGroup("PEER").raw()).as("the mean of what is shown").isEqualTo("68.75");
    }

    @Test
    void theStoredScoreNamesNobody() {
        threeAnswers();
        company.closed(id);
        company.scored(id);

        String input = database.jdbc()
                .sql("select input::text from kaohe.result where appraisal = ?")
                .param(id)
                .query(String.class)
                .single();

        assertThat(input).contains("PEER").doesNotContain("li.na", "chen.jie", "sun.li");
        assertThat(ofGroup("PEER").inputs()).containsEntry("raters", "3");
    }

    @Test
    void aViewThatWouldBeSealedWithAnotherKeyThanThoseBeforeItIsNotTaken() {
        database.transaction().executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            company.sql(
                    "insert into kaohe.peer_answer values ('" + company.invitation(id, "li.na") + "', 'other', '')");

            assertThatThrownBy(() -> company.answers(id, "chen.jie", null, 80, 80))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("PEER_REVIEW_KEY_CHANGED");
        });
    }

    @Test
    void textsComeInAnyOrder() {
        Set<List<String>> orders = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            orders.add(PeerSummary.of(RaterGroup.PEER, List.of(said("甲"), said("乙"), said("丙")))
                    .orElseThrow()
                    .texts());
        }
        assertThat(orders).hasSizeGreaterThan(1);
    }

    private void threeAnswers() {
        company.answers(id, "li.na", "甲", 80, 90);
        company.answers(id, "chen.jie", null, 70, 80);
        company.answers(id, "sun.li", null, 60, 60, 50, 40);
    }

    private static PeerAnswer said(String text) {
        return new PeerAnswer(List.of(new PeerAnswer.Rating(PeerDimension.COLLABORATION, BigDecimal.TEN)), text);
    }

    private AppraisalView.ResultView result(UUID appraisal) {
        return Objects.requireNonNull(company.seenBy(MIN, appraisal).result());
    }

    private LedgerEntry ofGroup(String code) {
        return result(id).ledger().stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void assertNotFound(Actor reader) {
        assertThatThrownBy(() -> company.seenBy(reader, id))
                .isInstanceOf(Refusal.class)
                .hasMessage("NOT_FOUND");
    }

    /** Everything the product has written down, as somebody with the database alone reads it. */
    private static String everyRow() {
        return database
                .jdbc()
                .sql("select table_name from information_schema.tables where table_schema = 'kaohe'")
                .query(String.class)
                .list()
                .stream()
                .flatMap(table ->
                        database
                                .jdbc()
                                .sql("select t::text from kaohe." + table + " t")
                                .query(String.class)
                                .list()
                                .stream())
                .collect(Collectors.joining("\n"));
    }
}
