package io.kaohe.indicator;

import static io.kaohe.testing.Uploads.rejections;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;

import io.kaohe.imports.Batch;
import io.kaohe.imports.Imports;
import io.kaohe.imports.RejectedRow;
import io.kaohe.imports.Warning;
import io.kaohe.indicator.Scorecard.Line;
import io.kaohe.indicator.Scorecard.Status;
import io.kaohe.organization.Logins;
import io.kaohe.scoring.RaterGroup;
import io.kaohe.shared.Actor;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Refusal.FieldError;
import io.kaohe.shared.Role;
import io.kaohe.testing.Features;
import io.kaohe.testing.TestDatabase;
import io.kaohe.testing.Uploads;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScorecardsTest {

    private static final String HEADER = "code,name,line,block,indicator,method,weight,target,cap";
    private static final Actor HR = new Actor("hr", Set.of(Role.HR));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @RegisterExtension
    static final Features features = new Features(
                    database, "io.kaohe.audit", "io.kaohe.imports", "io.kaohe.organization", "io.kaohe.indicator")
            .with(Logins.class, () -> mock(Logins.class));

    private final Scorecards scorecards = features.get(Scorecards.class);
    private final Uploads hr = Uploads.of(features.get(Imports.class), HR, "scorecards");

    @BeforeEach
    void onlyWhatShips() {
        for (String table : List.of("scorecard_line", "scorecard", "import_batch")) {
            database.jdbc().sql("delete from kaohe." + table).update();
        }
        features.get(LoadShippedLibrary.class).afterSingletonsInstantiated();
    }

    @Test
    @DisplayName("R18: what each group of raters weighs stands on the judged line; a silent file leaves it as it was")
    void judgesWeighAsTheCardSays() {
        String header = HEADER + ",manager_weight,customer_weight,upward_weight";
        assertThat(newest().judges()).isEqualTo(Lines.USUAL_JUDGES);

        hr.upload(header, seo("organic_share,HIGHER,75,45%,1.2,,,"), seo(",JUDGED,25,,,50%,0,10"));
        Map<RaterGroup, BigDecimal> said = newest().judges();
        assertThat(said)
                .containsEntry(RaterGroup.MANAGER, new BigDecimal("50"))
                .containsEntry(RaterGroup.PEER, new BigDecimal("20"))
                .containsEntry(RaterGroup.CUSTOMER, new BigDecimal("0"))
                .containsEntry(RaterGroup.UPWARD, new BigDecimal("10"));

        hr.upload(HEADER, seo("organic_share,HIGHER,70,45%,1.2"), seo(",JUDGED,30,,"));
        assertThat(newest().judges()).isEqualTo(said);

        assertThat(rejectionCodes(
                        hr.upload(header, seo("organic_share,HIGHER,75,45%,1.2,50,,"), seo(",JUDGED,25,,,,,"))))
                .contains("JUDGES_ON_MEASURED_LINE");
        assertThat(rejectionCodes(
                        hr.upload(header, seo("organic_share,HIGHER,75,45%,1.2,,,"), seo(",JUDGED,25,,,101,,"))))
                .contains("JUDGES_IMPOSSIBLE");
    }

    private Scorecard newest() {
        return scorecards.newest("SEO");
    }

    /** @param rest from the indicator on; without one it is the judged line */
    private static String seo(String rest) {
        boolean judged = rest.startsWith(",");
        return "SEO,SEO specialist," + (judged ? "judged,QUALITATIVE," : "organic_share,QUANTITATIVE,") + rest;
    }

    private static List<String> rejectionCodes(Batch batch) {
        return batch.rejected().stream().map(RejectedRow::code).toList();
    }

    @Test
    void aCleanFileBecomesTheActiveVersionAndTheOldOneIsKept() {
        Batch batch = hr.upload(
                HEADER,
                "SEO,SEO specialist,organic_share,QUANTITATIVE,organic_share,HIGHER,40,45%,1.2",
                "SEO,SEO specialist,seo_leads,quantitative,SEO引流线索量,,35,,",
                "SEO,SEO specialist,judged,QUALITATIVE,,JUDGED,25%,,");

        assertThat(batch.status()).isEqualTo(Batch.Status.APPLIED);
        assertThat(batch.warnings()).isEmpty();
        Scorecard card = scorecards.forRole("SEO", CycleType.MONTHLY).orElseThrow();
        assertThat(card.version()).isEqualTo(2);
        assertThat(card.nameZh()).isEqualTo("SEO专员考核表");
        assertThat(card.lines())
                .extracting(line -> line.code() + " " + line.weight().intValueExact() + " " + line.cap())
                .containsExactly("organic_share 40 1.2", "seo_leads 35 1.50", "judged 25 null");
        assertThat(card.lines().get(0).target()).isEqualByComparingTo("0.45");
        assertThat(card.lines().get(1).target()).isEqualByComparingTo("60");
        assertThat(card.lines().get(1).targetOrigin()).isEqualTo("assumption");
        assertThat(scorecards.get("SEO", 1).status()).isEqualTo(Status.RETIRED);
    }

    @Test
    void theSampleForTheDocumentationIsClean() throws Exception {
        Batch batch = hr.upload(Files.readAllBytes(Path.of("src/docs/samples/scorecards.csv")));

        assertThat(batch.warnings()).isEmpty();
        assertThat(scorecards.forRole("SEO", CycleType.MONTHLY))
                .map(Scorecard::version)
                .hasValue(2);
    }

    @Test
    @DisplayName("R1: a card of 75 stays a draft, is never rescaled silently and cannot be activated")
    void aCardOf75StaysADraft() {
        Batch batch = hr.upload(cardOf75());

        assertThat(batch.warnings()).extracting(Warning::code).contains("WEIGHTS_NOT_100");
        assertThat(scorecards.newest("MY_SEO").status()).isEqualTo(Status.DRAFT);
        assertThat(weights(scorecards.newest("MY_SEO"))).containsExactly("30.00", "25.00", "20.00");
        assertThat(codes(() -> scorecards.activate(HR, "MY_SEO", 1, "so be it")))
                .containsExactly("WEIGHTS_NOT_100");
    }

    @Test
    @DisplayName(
            "R1: normalising is an act of its own; 30/25/20 becomes 40/33.33/26.67, the source's numbers beside it")
    void normalisingKeepsTheSourcesNumbers() {
        hr.upload(cardOf75());

        Scorecard normalised = scorecards.normalise(HR, "MY_SEO", 1);

        assertThat(normalised.status()).isEqualTo(Status.DRAFT);
        assertThat(weights(normalised)).containsExactly("40.00", "33.33", "26.67");
        assertThat(normalised.lines())
                .extracting(Line::sourceWeight)
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .containsExactly(new BigDecimal(30), new BigDecimal(25), new BigDecimal(20));
        assertThat(weights(scorecards.get("MY_SEO", 1))).containsExactly("30.00", "25.00", "20.00");
        assertThat(weights(scorecards.get("MY_SEO", 2))).containsExactly("40.00", "33.33", "26.67");
    }

    @Test
    @DisplayName("S97: warnings need a reason, which the version keeps")
    void warningsNeedAReason() {
        hr.upload(cardOf75());
        scorecards.normalise(HR, "MY_SEO", 1);

        assertThat(codes(() -> scorecards.activate(HR, "MY_SEO", 2, " ")))
                .containsExactly("NO_QUALITATIVE_LINE", "REASON_FOR_WARNINGS");

        scorecards.activate(HR, "MY_SEO", 2, "试行一个季度");
        assertThat(scorecards.get("MY_SEO", 2).status()).isEqualTo(Status.ACTIVE);
        assertThat(scorecards.get("MY_SEO", 2).warningReason()).isEqualTo("试行一个季度");
    }

    @Test
    void twoCardsCannotStandForOneRole() {
        hr.upload(
                HEADER + ",role",
                "SEO_B2B,B2B,seo_leads,QUANTITATIVE,seo_leads,HIGHER,50,60,,SEO",
                "SEO_B2B,B2B,judged,QUALITATIVE,,JUDGED,50,,,SEO");

        assertThat(refusal(() -> scorecards.activate(HR, "SEO_B2B", 1, null)).code())
                .isEqualTo("ROLE_HAS_ANOTHER_CARD");

        scorecards.retire(HR, "SEO", "B2B only from now on");
        scorecards.activate(HR, "SEO_B2B", 1, null);
        assertThat(scorecards.forRole("SEO", CycleType.MONTHLY))
                .map(Scorecard::code)
                .hasValue("SEO_B2B");
    }

    @Test
    void anActiveVersionIsNotActivatedAgain() {
        assertThat(refusal(() -> scorecards.activate(HR, "SEO", 1, null)).code())
                .isEqualTo("SCORECARD_IS_ACTIVE");
    }

    @Test
    void onlyHrActivatesAndNormalises() {
        Actor manager = new Actor("wang.min", Set.of(Role.EMPLOYEE, Role.MANAGER));

        Stream.<ThrowingCallable>of(
                        () -> scorecards.activate(manager, "SEO", 1, null),
                        () -> scorecards.retire(manager, "SEO", "why not"),
                        () -> scorecards.normalise(manager, "SEO", 1))
                .forEach(act -> assertThat(refusal(act).kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    @Test
    void aCardIsTakenAsAWhole() {
        Batch batch = hr.upload(
                HEADER,
                "A,Card A,seo_leads,QUANTITATIVE,seo_leads,HIGHER,50,60,1.5",
                "A,Card A,judged,QUALITATIVE,,JUDGED,fifty,,",
                "A,Another name,organic_share,QUANTITATIVE,organic_share,HIGHER,10,40,150",
                "B B,Card B,x,NEITHER,unheard_of,BEST,101.005,,",
                "C,Card C,judged,QUALITATIVE,seo_leads,JUDGED,-5,,");

        assertThat(rejections(batch))
                .containsExactlyInAnyOrder(
                        "2 code CARD_HAS_WRONG_ROWS",
                        "3 weight NOT_A_NUMBER",
                        "4 target SHARE_ABOVE_ONE",
                        "4 cap CAP_IMPOSSIBLE",
                        "4 name CARD_CONTRADICTS",
                        "5 code CODE_UNREADABLE",
                        "5 block BLOCK_UNKNOWN",
                        "6 weight WEIGHT_NOT_POSITIVE",
                        "6 indicator JUDGED_HAS_NO_INDICATOR");
        assertThat(scorecards.all()).extracting(Scorecard::code).doesNotContain("A", "B B", "C");
    }

    @Test
    void everyActIsInTheAuditLog() {
        hr.upload(cardOf75());
        scorecards.normalise(HR, "MY_SEO", 1);
        scorecards.activate(HR, "MY_SEO", 2, "试行");

        assertThat(database.jdbc()
                        .sql("select action || ' ' || coalesce(reason, '') from kaohe.audit"
                                + " where subject = 'scorecard/MY_SEO/2' order by id desc limit 2")
                        .query(String.class)
                        .list())
                .containsExactly("SCORECARD_ACTIVATED 试行", "SCORECARD_DRAFTED ");
    }

    private static String[] cardOf75() {
        return new String[] {
            HEADER,
            "MY_SEO,Ours,organic_share,QUANTITATIVE,organic_share,HIGHER,30,40%,1.5",
            "MY_SEO,Ours,top10_keyword_share,QUANTITATIVE,top10_keyword_share,HIGHER,25,30%,1.5",
            "MY_SEO,Ours,seo_leads,QUANTITATIVE,seo_leads,HIGHER,20,60,1.5"
        };
    }

    private static List<String> weights(Scorecard card) {
        return card.lines().stream().map(line -> line.weight().toPlainString()).toList();
    }

    private static List<String> codes(ThrowingCallable act) {
        return refusal(act).errors().stream().map(FieldError::code).toList();
    }

    private static Refusal refusal(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act);
    }
}
