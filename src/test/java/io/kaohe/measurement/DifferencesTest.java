package io.kaohe.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;

import io.kaohe.imports.Batch;
import io.kaohe.imports.Imports;
import io.kaohe.imports.Verification;
import io.kaohe.imports.Verification.Decision;
import io.kaohe.measurement.Difference.Choice;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.testing.Features;
import io.kaohe.testing.People;
import io.kaohe.testing.TestDatabase;
import io.kaohe.testing.Uploads;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;

/** Zhang Wei's share of organic visits usually comes from Baidu Tongji; GA4 may be 10 % apart. */
@DisplayName("R29: two verified sources of one figure")
class DifferencesTest {

    private static final String HEADER = "employee,indicator,period,value,source";
    private static final Period SEPTEMBER = Period.of("2026-09");
    private static final Actor DATA = new Actor("data", Set.of(Role.DATA_OWNER));
    private static final Actor HR = new Actor("hr", Set.of(Role.HR));

    private static final DifferenceTasks TASKS = mock();
    private static final VerifiedActuals WAITING = mock();

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @RegisterExtension
    static final Features features = Features.ofFigures(database)
            .with(DifferenceTasks.class, () -> TASKS)
            .with(VerifiedActuals.class, () -> WAITING);

    private final Uploads data = Uploads.of(features.get(Imports.class), DATA, "actuals");
    private final Verification verification = features.get(Verification.class);
    private final Actuals actuals = features.get(Actuals.class);
    private final Differences differences = features.get(Differences.class);

    @BeforeAll
    static void peopleAreAtWork() {
        People.atWork(database.jdbc());
    }

    @BeforeEach
    void noFigures() {
        database.jdbc().sql("truncate kaohe.actual cascade").update();
        database.jdbc().sql("truncate kaohe.import_batch cascade").update();
        reset(TASKS, WAITING);
    }

    @Test
    void aDifferenceIsAskedAboutBeforeAnybodyWhoWaitsScoresTheFigure() {
        says("BAIDU_TONGJI", "44%");
        assertThat(standing().usable()).isTrue();
        reset(WAITING);

        says("GA4", "38%");

        assertThat(standing().usable()).isFalse();
        assertThat(standing().value()).as("the usual source").isEqualByComparingTo("0.44");
        assertThat(open().tolerance()).isEqualByComparingTo("0.10");
        var order = inOrder(TASKS, WAITING);
        order.verify(TASKS).found(open().id());
        order.verify(WAITING).verified(SEPTEMBER, Set.of("zhang.wei"));
    }

    @Test
    void withinTheToleranceTheUsualSourceCountsWhicheverCameLast() {
        says("BAIDU_TONGJI", "44%");
        says("GA4", "40%");

        assertThat(standing().source()).isEqualTo("BAIDU_TONGJI");
        assertThat(standing().usable()).isTrue();
        assertThat(differences.of("zhang.wei", List.of(SEPTEMBER))).isEmpty();
        then(TASKS).shouldHaveNoInteractions();
    }

    @Test
    void theChosenFigureCountsAndTheDecisionIsKept() {
        UUID id = inDispute();

        differences.decide(DATA, id, Choice.OTHER, "百度统计漏装代码");

        assertThat(standing().usable()).isTrue();
        assertThat(standing().source()).isEqualTo("GA4");
        Difference decided = only(differences.of("zhang.wei", List.of(SEPTEMBER)));
        assertThat(decided.chosen()).isEqualTo(decided.other());
        assertThat(Objects.requireNonNull(decided.decision()).reason()).isEqualTo("百度统计漏装代码");
        assertThat(decided.decision().by()).isEqualTo("data");
        then(WAITING).should(times(3)).verified(SEPTEMBER, Set.of("zhang.wei"));
        assertThat(database.jdbc()
                        .sql("select actor || ' ' || employee || ' ' || reason from kaohe.audit"
                                + " where action = 'DIFFERENCE_DECIDED_OTHER'")
                        .query(String.class)
                        .list())
                .contains("data zhang.wei 百度统计漏装代码");
    }

    @Test
    void aDifferenceIsDecidedOnce() {
        UUID id = inDispute();
        differences.decide(DATA, id, Choice.USUAL, "口径一致");

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> differences.decide(DATA, id, Choice.OTHER, "改口"))
                .withMessage("DIFFERENCE_SETTLED");
        assertThat(standing().source()).isEqualTo("BAIDU_TONGJI");
    }

    @Test
    void neitherThePersonMeasuredNorWhoIsNoDataOwnerDecides() {
        UUID id = inDispute();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        differences.decide(new Actor("zhang.wei", Set.of(Role.DATA_OWNER)), id, Choice.USUAL, "我的"))
                .withMessage("OWN_DIFFERENCE");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> differences.decide(HR, id, Choice.USUAL, "x"))
                .withMessage("ROLE_REQUIRED");
        assertThat(open().decision()).isNull();
    }

    @Test
    void aRepeatedFigureAsksNothingNew() {
        UUID id = inDispute();
        says("GA4", "38.0%");
        assertThat(open().id()).isEqualTo(id);
        differences.decide(DATA, id, Choice.OTHER, "GA4口径");

        says("BAIDU_TONGJI", "44.00%");

        then(TASKS).should(times(1)).found(any());
        then(TASKS).should(never()).overtaken(any());
        assertThat(standing().source()).isEqualTo("GA4");
        assertThat(standing().usable()).isTrue();
    }

    @Test
    void aCorrectionThatAgreesTakesTheQuestionBack() {
        UUID id = inDispute();

        says("GA4", "43%");

        then(TASKS).should().overtaken(id);
        assertThat(standing().usable()).isTrue();
        assertThat(standing().source()).isEqualTo("BAIDU_TONGJI");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> differences.decide(DATA, id, Choice.USUAL, "x"))
                .withMessage("DIFFERENCE_SETTLED");
    }

    @Test
    void aCorrectionThatDiffersAgainAsksAgainAndTheOldDecisionStaysOnRecord() {
        UUID first = inDispute();
        differences.decide(DATA, first, Choice.OTHER, "第一次");

        says("BAIDU_TONGJI", "50%");

        then(TASKS).should(never()).overtaken(any());
        assertThat(standing().usable()).isFalse();
        List<Difference> all = differences.of("zhang.wei", List.of(SEPTEMBER));
        assertThat(all).extracting(Difference::standing).containsExactly(false, true);
        assertThat(all.get(0).decision()).isNotNull();
        assertThat(all.get(1).usual().value()).isEqualByComparingTo("0.50");
        then(TASKS).should().found(all.get(1).id());
    }

    @Test
    @DisplayName("sources that the library does not pair are compared all the same, and a repeated figure asks nothing")
    void sourcesThatTheLibraryDoesNotPair() {
        says("SEARCH_CONSOLE", "44%");
        says("CMS", "38%");
        UUID id = open().id();
        differences.decide(DATA, id, Choice.OTHER, "CMS漏计移动端");
        assertThat(standing().source()).isEqualTo("SEARCH_CONSOLE");

        says("SEARCH_CONSOLE", "44.0%");
        says("CMS", "39%");

        assertThat(standing().usable()).as("39 % was never decided about").isFalse();
        assertThat(open().id()).isNotEqualTo(id);
        then(TASKS).should(times(2)).found(any());
    }

    @Test
    @DisplayName("two people who verify a source each at the same moment open one difference, never none and never two")
    void verifiedAtTheSameMoment() {
        for (int round = 0; round < 10; round++) {
            noFigures();
            Batch usual = upload("BAIDU_TONGJI", "44%");
            Batch second = upload("GA4", "38%");

            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> verify(usual)),
                            CompletableFuture.runAsync(() -> verify(second)))
                    .join();

            assertThat(open().decision()).isNull();
        }
    }

    @Test
    void theDatabaseKeepsADecisionAndRefusesASecondQuestion() {
        UUID id = inDispute();
        assertRefused(
                "insert into kaohe.difference (id, employee, indicator, period, usual, other, tolerance)"
                        + " select gen_random_uuid(), employee, indicator, period, usual, other, 0"
                        + " from kaohe.difference",
                "difference_stands");
        assertRefused(
                "update kaohe.difference set chosen = usual, reason = 'x', decided_by = employee, decided_at = now()",
                "check");
        assertRefused(
                "update kaohe.difference set chosen = usual, reason = ' ', decided_by = 'data', decided_at = now()",
                "check");
        assertRefused("update kaohe.difference set tolerance = 1", "stands");
        differences.decide(DATA, id, Choice.USUAL, "口径一致");

        assertRefused("update kaohe.difference set chosen = other", "stands");
        assertRefused("update kaohe.difference set reason = '改口'", "stands");
        assertRefused("delete from kaohe.difference", "stands");
    }

    private UUID inDispute() {
        says("BAIDU_TONGJI", "44%");
        says("GA4", "38%");
        return open().id();
    }

    private void says(String source, String value) {
        verify(upload(source, value));
    }

    private Batch upload(String source, String value) {
        return data.upload(HEADER, "zhang.wei,organic_share,2026-09," + value + "," + source);
    }

    private void verify(Batch batch) {
        verification.decide(HR, batch.id(), Decision.VERIFY, null, null);
    }

    private Actual standing() {
        return Objects.requireNonNull(actuals.of("zhang.wei", SEPTEMBER).get("organic_share"));
    }

    private Difference open() {
        return only(differences.of("zhang.wei", List.of(SEPTEMBER)).stream()
                .filter(Difference::standing)
                .toList());
    }

    private static Difference only(List<Difference> all) {
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static void assertRefused(String sql, String because) {
        assertThatThrownBy(() -> database.jdbc().sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(because);
    }
}
