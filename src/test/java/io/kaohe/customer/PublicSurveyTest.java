package io.kaohe.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaohe.config.CannotStart;
import io.kaohe.config.Settings;
import io.kaohe.imports.Batch;
import io.kaohe.imports.ImportAnswer;
import io.kaohe.imports.Verification;
import io.kaohe.imports.Verification.Decision;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.testing.AppraisedPeople;
import io.kaohe.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** It is 2026-10-15 and later; a survey takes three answers here, a sender twenty requests in ten minutes. */
@DisplayName("A public survey is answered without a login, and with nothing but its address")
class PublicSurveyTest {

    private static final Actor HR = new Actor("hr", Set.of(Role.HR));
    private static final Actor DATA = new Actor("data", Set.of(Role.DATA_OWNER));
    private static final Actor MIN = new Actor("wang.min", Set.of(Role.EMPLOYEE, Role.MANAGER));
    private static final Actor NA = new Actor("li.na", Set.of(Role.EMPLOYEE, Role.MANAGER));
    private static final List<SurveyQuestion> ASKED = List.of(new SurveyQuestion("CONTENT", "满意度", "满意吗？", "Content?"));
    private static final Map<String, Integer> FIVES = Map.of("CONTENT", 5, "CLARITY", 4);

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final AppraisedPeople people = new AppraisedPeople(database);

    private final SurveyLinks links = people.get(SurveyLinks.class);
    private final PublicSurvey survey = people.get(PublicSurvey.class);
    private final String sender = UUID.randomUUID().toString();

    private LocalDate today = LocalDate.of(2026, 10, 15);

    @BeforeEach
    void itIsLater() {
        database.jdbc().sql("truncate kaohe.survey_answer").update();
        people.pass(Duration.ofMinutes(11));
        today = people.today();
    }

    @Test
    void whatAStrangerIsToldNamesNobody() {
        SurveyLinks.Link link = aLink();

        String told = survey.open(link.token(), sender).toString();

        assertThat(told)
                .doesNotContain("zhang.wei", link.employeeName(), link.id().toString());
    }

    @Test
    void answersWaitUntilTheyAreTakenInAsAFileThatSomebodyElseVerifies() {
        SurveyLinks.Link link = aLink();
        answer(link.token());
        answer(link.token());
        assertThat(found(link)).returns(2, SurveyLinks.Link::answers).returns(2, SurveyLinks.Link::waiting);
        assertThat(counted()).as("nothing counts by itself").isZero();

        Batch batch = links.takeIn(HR, link.id()).batch();

        assertThat(batch.status()).isEqualTo(Batch.Status.AWAITING_VERIFICATION);
        assertThat(batch.fileName())
                .as("about whom and of which days")
                .matches("客户问卷 Customer survey " + link.employeeName() + " \\d{4}-\\d\\d-\\d\\d\\.csv");
        assertThat(found(link)).returns(2, SurveyLinks.Link::answers).returns(0, SurveyLinks.Link::waiting);
        assertRefused("SURVEY_NOTHING_WAITS", () -> links.takeIn(HR, link.id()));
        Verification verification = people.get(Verification.class);
        assertRefused(
                "IMPORTER_MAY_NOT_VERIFY", () -> verification.decide(HR, batch.id(), Decision.VERIFY, null, null));
        verification.decide(DATA, batch.id(), Decision.VERIFY, null, null);
        assertThat(counted()).as("two pages with two questions each").isEqualTo(4);
    }

    @Test
    void aQuestionIsCalledInFilesWhatTheCompanyCallsIt() {
        SurveyLinks.Link link = aLink();
        answer(link.token());

        links.takeIn(HR, link.id());

        assertThat(database.jdbc()
                        .sql("select distinct question from kaohe.customer_answer where batch ="
                                + " (select batch from kaohe.survey_answer where link = ? limit 1)")
                        .param(link.id())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("内容满意度", "清楚");
    }

    @Test
    void aSurveyAsksSomethingAndNothingTwice() {
        for (List<SurveyQuestion> wrong : List.of(List.<SurveyQuestion>of(), List.of(ASKED.get(0), ASKED.get(0)))) {
            assertThatThrownBy(() -> new SurveySettings("", Duration.ofDays(1), 1, 1, Duration.ofDays(1), wrong))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void takenInTwiceIsOneFileAfterAFailureInBetween() {
        SurveyLinks.Link link = aLink();
        answer(link.token());
        UUID first = links.takeIn(HR, link.id()).batch().id();
        database.jdbc().sql("update kaohe.survey_answer set batch = null").update();

        ImportAnswer again = links.takeIn(HR, link.id());

        assertThat(again.outcome()).isEqualTo(ImportAnswer.Outcome.KNOWN);
        assertThat(again.batch().id()).isEqualTo(first);
    }

    @Test
    void anAddressThatWeDidNotSignOpensNothing() {
        String token = aLink().token();
        for (int i = 0; i < token.length(); i += 7) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String tampered = token.substring(0, i) + other + token.substring(i + 1);
            assertRefused("SURVEY_OVER", () -> survey.open(tampered, sender));
        }
        assertRefused("SURVEY_OVER", () -> survey.open("", sender));
        assertRefused("SURVEY_OVER", () -> survey.open("§§§", sender));
        String ticket = survey.open(token, sender).ticket();
        assertRefused("SURVEY_OVER", () -> survey.open(ticket, sender));
    }

    @Test
    void aPageIsSentOnceAndOnlyToItsOwnSurvey() {
        String token = aLink().token();
        String ticket = survey.open(token, sender).ticket();
        String other = survey.open(aLink().token(), sender).ticket();

        survey.answer(token, sender, ticket, FIVES);

        assertRefused("SURVEY_ANSWERED", () -> survey.answer(token, sender, ticket, FIVES));
        assertRefused("SURVEY_PAGE_OLD", () -> survey.answer(token, sender, other, FIVES));
        assertRefused("SURVEY_PAGE_OLD", () -> survey.answer(token, sender, token, FIVES));
    }

    @Test
    void aPageIsNotKeptForLater() {
        String token = aLink().token();
        String ticket = survey.open(token, sender).ticket();

        people.pass(Duration.ofHours(2));

        assertRefused("SURVEY_PAGE_OLD", () -> survey.answer(token, sender, ticket, FIVES));
    }

    @Test
    void afterItsLastDayAnAddressIsOver() {
        SurveyLinks.Link link = links.create(HR, "zhang.wei", today.plusDays(1));
        String ticket = survey.open(link.token(), sender).ticket();

        people.pass(Duration.ofDays(2));

        assertRefused("SURVEY_OVER", () -> survey.open(link.token(), sender));
        assertRefused("SURVEY_OVER", () -> survey.answer(link.token(), sender, ticket, FIVES));
    }

    @Test
    void soItIsWhenItWasClosed() {
        SurveyLinks.Link link = links.create(MIN, "zhang.wei", today);
        assertRefused("NOT_FOUND", () -> links.close(NA, link.id()));

        links.close(MIN, link.id());

        assertRefused("SURVEY_OVER", () -> survey.open(link.token(), sender));
    }

    @Test
    void aSurveyTakesSoManyAnswersAndASenderSoManyRequests() {
        SurveyLinks.Link link = aLink();
        for (int i = 0; i < 3; i++) {
            answer(link.token());
        }
        assertRefused("SURVEY_FULL", () -> answer(link.token()));
        for (int i = 8; i < 20; i++) {
            survey.open(link.token(), sender);
        }

        assertRefused("SURVEY_TOO_OFTEN", () -> survey.open(link.token(), sender));
        survey.open(link.token(), "somebody else");
        people.pass(Duration.ofMinutes(10));
        survey.open(link.token(), sender);
    }

    @Test
    void anAnswerHasAScoreFromOneToFive() {
        String token = aLink().token();
        String ticket = survey.open(token, sender).ticket();

        for (Map<String, Integer> wrong : Set.<Map<String, Integer>>of(
                Map.of(), Map.of("CONTENT", 0), Map.of("CONTENT", 6), Map.of("SOMETHING_ELSE", 5))) {
            assertRefused("INVALID", () -> survey.answer(token, sender, ticket, wrong));
        }
    }

    @Test
    void hrMakesOneForAnybodyALineManagerForTheirOwnPeopleAndNobodyForThemselves() {
        assertThat(links.create(MIN, "zhang.wei", today).createdBy()).isEqualTo("wang.min");
        assertRefused("SURVEY_NOT_YOURS", () -> links.create(NA, "zhang.wei", today));
        assertRefused("SURVEY_ABOUT_ONESELF", () -> links.create(MIN, "wang.min", today));
        assertRefused("INVALID", () -> links.create(HR, "nobody", today));
        assertRefused("INVALID", () -> links.create(HR, "zhang.wei", today.minusDays(1)));
        assertRefused("INVALID", () -> links.create(HR, "zhang.wei", today.plusDays(93)));
        assertThat(links.list(NA)).isEmpty();
        assertThat(links.list(MIN)).allMatch(link -> link.createdBy().equals("wang.min"));
        assertRefused("ROLE_REQUIRED", () -> links.list(new Actor("zhang.wei", Set.of(Role.EMPLOYEE))));
        assertRefused("ROLE_REQUIRED", () -> links.takeIn(MIN, UUID.randomUUID()));
    }

    @Test
    void anotherKeyOpensNoneOfOurAddresses() {
        SurveySettings ours = new SurveySettings("x".repeat(32), Duration.ofDays(1), 1, 1, Duration.ofDays(1), ASKED);
        SurveySettings others = new SurveySettings("y".repeat(32), Duration.ofDays(1), 1, 1, Duration.ofDays(1), ASKED);
        Settings product = new Settings(Path.of("target"), ZoneId.of("Asia/Shanghai"));
        UUID context = new UUID(0, 0);
        String token = new SurveyTokens(ours, product)
                .sign(SurveyTokens.Purpose.LINK, context, new SurveyTokens.Signed(UUID.randomUUID(), Instant.EPOCH));

        assertThat(new SurveyTokens(ours, product).open(SurveyTokens.Purpose.LINK, context, token))
                .isPresent();
        assertThat(new SurveyTokens(others, product).open(SurveyTokens.Purpose.LINK, context, token))
                .isEmpty();
        assertThatThrownBy(() -> new SurveyTokens(
                        new SurveySettings("short", Duration.ofDays(1), 1, 1, Duration.ofDays(1), ASKED), product))
                .isInstanceOf(CannotStart.class);
    }

    private SurveyLinks.Link aLink() {
        return links.create(HR, "zhang.wei", today.plusDays(30));
    }

    private SurveyLinks.Link found(SurveyLinks.Link link) {
        return links.list(HR).stream()
                .filter(each -> each.id().equals(link.id()))
                .findFirst()
                .orElseThrow();
    }

    private void answer(String token) {
        survey.answer(token, sender, survey.open(token, sender).ticket(), FIVES);
    }

    private static int counted() {
        return database.jdbc()
                .sql("select count(*) from kaohe.customer_answer where verified_at is not null")
                .query(Integer.class)
                .single();
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(Refusal.class).hasMessage(code);
    }
}
