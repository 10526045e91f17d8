package io.kaohe.customer;

import static io.kaohe.testing.Uploads.rejections;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.kaohe.appraisal.AppraisalView;
import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.appraisal.Appraisals;
import io.kaohe.appraisal.CardView.Customers;
import io.kaohe.appraisal.CardView.Customers.Finding;
import io.kaohe.appraisal.CardView.Customers.Question;
import io.kaohe.appraisal.Reviews;
import io.kaohe.appraisal.Scorer;
import io.kaohe.cycle.CycleRequest;
import io.kaohe.cycle.Cycles;
import io.kaohe.cycle.Launch;
import io.kaohe.cycle.Scope;
import io.kaohe.imports.Batch;
import io.kaohe.imports.Imports;
import io.kaohe.imports.Verification;
import io.kaohe.imports.Verification.Decision;
import io.kaohe.scoring.ScoringResult.LedgerEntry;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.testing.AppraisedPeople;
import io.kaohe.testing.TestDatabase;
import io.kaohe.testing.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Zhang Wei, whom Wang Min leads, in the third quarter. */
@DisplayName("S55: what customers say counts once verified, and when five have answered")
class CustomerFeedbackTest {

    private static final Actor HR = new Actor("hr", Set.of(Role.HR));
    private static final Actor DATA = new Actor("data", Set.of(Role.DATA_OWNER));
    private static final Actor WEI = new Actor("zhang.wei", Set.of(Role.EMPLOYEE));
    private static final Actor MIN = new Actor("wang.min", Set.of(Role.EMPLOYEE, Role.MANAGER));
    private static final String HEADER = "date,question,score,scale,count,finding,group,employee,team,campaign";

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final AppraisedPeople people = quarterly();

    private final CustomerFeedback feedback = people.get(CustomerFeedback.class);
    private final Verification verification = people.get(Verification.class);

    @BeforeEach
    void nothingWasSaid() {
        database.jdbc().sql("truncate kaohe.customer_answer").update();
    }

    @Test
    void fiveVerifiedAnswersToAQuestionAreAnAverageOnTheScaleOfAllRatings() {
        verified(answers("满意度", "1~5", 5, 4, 4, 3, 5));

        assertThat(onCard("2026-Q3").questions())
                .as("100, 75, 75, 50, 100")
                .containsExactly(new Question("满意度", 5, new BigDecimal("80.00")));
    }

    @Test
    void theyAreAGroupOfTheJudgedScoreAndTheOthersKeepTheirShareOfTheRest() {
        verified(answers("满意度", "0~100", 80, 80, 80, 80, 80));
        UUID id = scored("2026-Q3");

        assertThat(group(id).raw()).isEqualTo("80");
        assertThat(group(id).inputs())
                .as("60 manager, 10 self, 10 customers; no colleague has answered")
                .containsEntry("raters", "5")
                .containsEntry("presentWeights", "80");
        assertThat(kept(id)).contains("\"group\": \"CUSTOMER\"");
    }

    @Test
    void fourAnswersCountNothingAndCardAndLedgerSaySo() {
        UUID without = scored("2026-Q3");
        verified(answers("满意度", "1~5", 1, 1, 1, 1));
        UUID id = scored("2026-Q3");

        assertThat(result(id).qualitativeScore()).isEqualTo(result(without).qualitativeScore());
        assertThat(onCard(id).questions()).containsExactly(new Question("满意度", 4, null));
        assertThat(group(id).value()).isNull();
        assertThat(group(id).inputs()).containsEntry("answers", "4").containsEntry("needed", "5");
        assertThat(kept(id)).doesNotContain("\"group\": \"CUSTOMER\"");
    }

    @Test
    void aQuestionWithTooFewAnswersIsLeftOutBesideOneWithEnough() {
        verified(answers("满意度", "0~10", 8, 8, 8, 8, 8));
        verified(answers("清楚", "0~10", 0, 0, 0, 0));

        UUID id = scored("2026-Q3");

        assertThat(group(id).raw()).isEqualTo("80");
        assertThat(onCard(id).questions())
                .containsExactlyInAnyOrder(
                        new Question("满意度", 5, new BigDecimal("80.00")), new Question("清楚", 4, null));
    }

    @Test
    void whatComesAfterTheScoreChangesNothingOfIt() {
        verified(answers("满意度", "0~10", 8, 8, 8, 8, 8));
        UUID id = scored("2026-Q3");
        AppraisalView.ResultView before = result(id);

        verified(answers("满意度", "0~10", 0, 0, 0, 0, 1));

        assertThat(result(id)).isEqualTo(before);
        assertThat(onCard(id).questions()).containsExactly(new Question("满意度", 5, new BigDecimal("80.00")));
    }

    @Test
    void whatIsOfAnotherTimeOrNotVerifiedOrDeclinedIsNotThere() {
        imported(answers("未核验", "1~5", 5, 5, 5, 5, 5));
        UUID declined = imported(answers("已拒绝", "1~5", 5, 5, 5, 5, 5));
        verification.decide(DATA, declined, Decision.DECLINE, null, "来源不明");
        verified(HEADER, "2026-06-30,上季度,5,1~5,,,,zhang.wei,,", "2026-10-01,下季度,5,1~5,,,,zhang.wei,,");

        assertThat(onCard("2026-Q3").questions()).isEmpty();
    }

    @Test
    void theImporterIsToldWhichAnswersWereDeclined() {
        UUID batch = imported(answers("满意度", "1~5", 5, 4, 3));
        verification.decide(DATA, batch, Decision.DECLINE, Set.of(3), "来源不明");

        assertThat(feedback.declined(batch, 1, 10))
                .extracting(CustomerFeedback.Row::row, CustomerFeedback.Row::given)
                .containsExactly(tuple(3, "4 (1–5)"));
        assertThat(feedback.waiting(batch, 10)).hasSize(2);
    }

    @Test
    void inAMonthCustomersAreNotAsked() {
        verified(answers("满意度", "1~5", 5, 5, 5, 5, 5));

        assertThat(view(scored("2026-09")).card().customers()).isNull();
    }

    @Test
    void findingsOfRecordedCallsAreScoredOrCounted() {
        verified(
                HEADER,
                "2026-08-01,承诺未兑现,,,2,回电晚,,zhang.wei,,",
                "2026-08-09,承诺未兑现,,,1,回电晚,,zhang.wei,,",
                "2026-08-09,服务态度,85,0~100,,耐心,,zhang.wei,,");

        Customers said = onCard("2026-Q3");
        assertThat(said.findings()).containsExactly(new Finding("承诺未兑现", "回电晚", 3));
        assertThat(said.questions()).containsExactly(new Question("服务态度", 1, null));
    }

    @Test
    void anAnswerAboutATeamOrACampaignCountsForEverybodyOfIt() {
        database.jdbc()
                .sql("insert into kaohe.team values ('seo', '搜索组') on conflict do nothing")
                .update();
        database.jdbc()
                .sql("update kaohe.assignment set team = 'seo' where employee in ('zhang.wei', 'sun.li')")
                .update();
        Uploads.of(people.get(Imports.class), HR, "attributions")
                .upload("source,kind,pattern,employee", "CRM,CAMPAIGN,双十一*,zhang.wei", "CRM,CAMPAIGN,双十一*,li.na");

        UUID batch = imported(HEADER, "2026-09-01,整体,4,1~5,,,,,搜索组,", "2026-09-01,活动,4,1~5,,,,,,双十一预售");

        assertThat(feedback.waiting(batch, 10))
                .extracting(CustomerFeedback.Row::about)
                .containsExactly("sun.li、zhang.wei", "li.na、zhang.wei");
    }

    @Test
    void aWrongRowSaysWhatIsWrongAndADryRunKeepsNothing() {
        Batch batch = upload(
                HR,
                HEADER,
                "昨天,满意度,5,1~5,,,,zhang.wei,,",
                "2026-12-01,满意度,5,1~5,,,,zhang.wei,,",
                "2026-09-01,满意度,6,1~5,,,,zhang.wei,,",
                "2026-09-01,满意度,5,,,,,zhang.wei,,",
                "2026-09-01,满意度,5,一到五,,,,zhang.wei,,",
                "2026-09-01,满意度,很好,1~5,,,,zhang.wei,,",
                "2026-09-01,满意度,,,,,,zhang.wei,,",
                "2026-09-01,投诉,,,0.5,,,zhang.wei,,",
                "2026-09-01,满意度,5,1~5,3,,,zhang.wei,,",
                "2026-09-01,满意度,5,1~5,,,,nobody,,",
                "2026-09-01,满意度,5,1~5,,,,,没有的组,",
                "2026-09-01,满意度,5,1~5,,,,,,没有的活动",
                "2026-09-01,满意度,5,1~5,,,,,,",
                "2026-09-01,满意度,5,1~5,,,,zhang.wei,,");

        assertThat(rejections(batch))
                .containsExactly(
                        "2 date DAY_UNREADABLE",
                        "3 date CUSTOMER_DAY_AHEAD",
                        "4 score SCORE_OFF_SCALE",
                        "5 scale REQUIRED",
                        "6 scale SCALE_UNREADABLE",
                        "7 score NOT_A_NUMBER",
                        "8 score SCORE_OR_COUNT",
                        "9 count CUSTOMER_COUNT_IMPOSSIBLE",
                        "10 count SCORE_OR_COUNT",
                        "11 employee CUSTOMER_EMPLOYEE_UNKNOWN",
                        "12 team CUSTOMER_TEAM_UNKNOWN",
                        "13 campaign CAMPAIGN_OF_NOBODY",
                        "14 employee CUSTOMER_ABOUT_NOBODY");
        assertThat(rows()).isZero();
    }

    @Test
    void nobodyImportsOrVerifiesWhatCustomersSayAboutThemselvesNorVerifiesTheirOwnFile() {
        Actor dataOwnerHerself = new Actor(WEI.id(), Set.of(Role.DATA_OWNER));
        assertThat(rejections(upload(dataOwnerHerself, answers("满意度", "1~5", 5))))
                .containsExactly("2 employee CUSTOMER_ABOUT_IMPORTER");
        UUID batch = imported(answers("满意度", "1~5", 5));

        assertRefused("IMPORTER_MAY_NOT_VERIFY", () -> verification.decide(HR, batch, Decision.VERIFY, null, null));
        assertRefused("OWN_ROWS", () -> verification.decide(dataOwnerHerself, batch, Decision.VERIFY, null, null));
        assertRefused("ROLE_REQUIRED", () -> upload(MIN, answers("满意度", "1~5", 5)));
    }

    @Test
    void whatCameInStaysAsItCameAndItsFileIsKnownByItsHash() {
        UUID batch = verified(answers("满意度", "1~5", 5));

        assertThat(people.get(Imports.class).find(batch).sha256()).hasSize(64);
        assertThat(people.get(Imports.class).isKept(batch)).isTrue();
        for (String change : List.of("set score = 100, given = '5'", "set verified_at = null, verified_by = null")) {
            assertThatThrownBy(() -> database.jdbc()
                            .sql("update kaohe.customer_answer " + change)
                            .update())
                    .hasMessageContaining("kept as it came");
        }
        assertThatThrownBy(() ->
                        database.jdbc().sql("delete from kaohe.customer_answer").update())
                .hasMessageContaining("append-only");
    }

    @Test
    void theSampleOfTheDemoImportsAsItStands() throws IOException {
        database.jdbc()
                .sql("insert into kaohe.team values ('one', '数字营销一组') on conflict do nothing")
                .update();
        database.jdbc()
                .sql("update kaohe.assignment set team = 'one' where employee in ('zhang.wei', 'zhao.lei')")
                .update();
        try (InputStream file = Objects.requireNonNull(getClass().getResourceAsStream("/demo/customers.csv"))) {
            Batch batch = Uploads.of(people.get(Imports.class), HR, CustomersImport.KIND)
                    .upload(file.readAllBytes());
            assertThat(rejections(batch)).isEmpty();
        }
    }

    private static AppraisedPeople quarterly() {
        AppraisedPeople people = new AppraisedPeople(database);
        for (String month : List.of("2026-07", "2026-08", "2026-09")) {
            people.measured(WEI.id(), month);
        }
        return people;
    }

    private static String[] answers(String question, String scale, int... scores) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        Arrays.stream(scores)
                .forEach(score -> lines.add(
                        "2026-08-%02d,%s,%d,%s,,,,zhang.wei,,".formatted(lines.size(), question, score, scale)));
        return lines.toArray(String[]::new);
    }

    private static Batch upload(Actor by, String... lines) {
        return Uploads.of(people.get(Imports.class), by, CustomersImport.KIND).upload(lines);
    }

    private static UUID imported(String... lines) {
        Batch batch = upload(HR, lines);
        assertThat(rejections(batch)).isEmpty();
        return batch.id();
    }

    private UUID verified(String... lines) {
        UUID batch = imported(lines);
        verification.decide(DATA, batch, Decision.VERIFY, null, null);
        return batch;
    }

    private UUID appraisal(String period) {
        database.jdbc().sql("update kaohe.cycle set status = 'CANCELLED'").update();
        database.jdbc().sql("update kaohe.appraisal set status = 'WITHDRAWN'").update();
        Cycles cycles = people.get(Cycles.class);
        UUID cycle =
                cycles.open(HR, new CycleRequest(Period.of(period), new Scope(List.of(), List.of(WEI.id())), false));
        cycles.check(cycle);
        people.get(Launch.class).createAppraisals(cycle);
        return people.get(Appraisals.class).ofCycle(cycle).get(0).id();
    }

    private UUID scored(String period) {
        UUID id = appraisal(period);
        people.get(Reviews.class).submitSelfReview(WEI, id, AppraisedPeople.selfReview());
        people.get(Reviews.class).submitManagerScoring(MIN, id, AppraisedPeople.scoring(90, null));
        assertThat(people.get(Scorer.class).score(id)).isTrue();
        return id;
    }

    private Customers onCard(String period) {
        return onCard(appraisal(period));
    }

    private Customers onCard(UUID appraisal) {
        return Objects.requireNonNull(view(appraisal).card().customers());
    }

    private static AppraisalView view(UUID appraisal) {
        return people.get(AppraisalViews.class).of(MIN, appraisal);
    }

    private static AppraisalView.ResultView result(UUID appraisal) {
        return Objects.requireNonNull(view(appraisal).result());
    }

    private static LedgerEntry group(UUID appraisal) {
        return result(appraisal).ledger().stream()
                .filter(entry -> entry.code().equals("CUSTOMER"))
                .findFirst()
                .orElseThrow();
    }

    /** What the score was computed from. */
    private static @Nullable String kept(UUID appraisal) {
        return database.jdbc()
                .sql("select input::text from kaohe.result where appraisal = ?")
                .param(appraisal)
                .query(String.class)
                .single();
    }

    private static int rows() {
        return database.jdbc()
                .sql("select count(*) from kaohe.customer_answer")
                .query(Integer.class)
                .single();
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refusal.class).hasMessage(code);
    }
}
