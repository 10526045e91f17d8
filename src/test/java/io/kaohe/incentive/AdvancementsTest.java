package io.kaohe.incentive;

import static io.kaohe.incentive.AYear.HR;
import static io.kaohe.incentive.AYear.JIE;
import static io.kaohe.incentive.AYear.MIN;
import static io.kaohe.incentive.AYear.STRANGER;
import static io.kaohe.incentive.AYear.WEI_OF_HR;
import static io.kaohe.incentive.AYear.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.kaohe.appraisal.AppraisalView;
import io.kaohe.appraisal.AppraisalViews;
import io.kaohe.calibration.Calibrations;
import io.kaohe.incentive.AdvancementSheet.Choice;
import io.kaohe.incentive.AdvancementSheet.Kind;
import io.kaohe.incentive.AdvancementSheet.Line;
import io.kaohe.incentive.AdvancementSheet.Past;
import io.kaohe.incentive.Advancements.Said;
import io.kaohe.testing.AppraisedPeople;
import io.kaohe.testing.TestDatabase;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("S48: promotion and pay after a year")
class AdvancementsTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final AppraisedPeople people = new AppraisedPeople(database);

    private final Advancements advancements = people.get(Advancements.class);

    private AYear year = AYear.compared(people, "2026");

    @Test
    void nobodyStandsOnTheListBeforeTheResultsArePublished() {
        assertThat(advancements.sheet(HR, year.cycle).lines()).isEmpty();

        year.published();

        assertThat(advancements.sheet(HR, year.cycle).lines())
                .extracting(Line::employee, Line::grade, Line::statements)
                .containsExactly(
                        tuple("zhang.wei", "EXCELLENT", List.of()), tuple("chen.jie", "NEEDS_IMPROVEMENT", List.of()));
    }

    @Test
    void aChangedGradeStandsBesideTheComputedOne() {
        people.get(Calibrations.class).change(HR, year.cycle, year.jie, "NEEDS_IMPROVEMENT", "MEETS", "上半年病假");
        year.published();

        assertThat(line(year.jie).grade()).isEqualTo("MEETS");
        assertThat(line(year.jie).computed()).isEqualTo("NEEDS_IMPROVEMENT");
        assertThat(line(year.wei).computed()).isEqualTo(line(year.wei).grade());
    }

    @Test
    @DisplayName("the manager proposes, HR decides and may decide again; every statement stays with its author")
    void everyStatementStays() {
        year.published();

        advancements.propose(MIN, year.cycle, pay(year.wei, Choice.PROPOSED, "8.5"));
        advancements.decide(HR, year.cycle, pay(year.wei, Choice.LATER, null));
        AdvancementSheet before = advancements.sheet(HR, year.cycle);
        advancements.decide(HR, year.cycle, pay(year.wei, Choice.PROPOSED, "6"));

        assertThat(before.lines().get(0).newest(AdvancementSheet.Voice.HR, Kind.PAY))
                .hasValueSatisfying(said -> assertThat(said.choice()).isEqualTo(Choice.LATER));
        assertThat(line(year.wei).statements())
                .extracting(said -> said.voice() + " " + said.choice() + " " + said.percent() + " " + said.by())
                .containsExactly("MANAGER PROPOSED 8.50 wang.min", "HR LATER null hr", "HR PROPOSED 6.00 hr");
        assertThat(people.jdbc()
                        .sql("select string_agg(action || ' ' || employee || ' ' || reason, ', ' order by id)"
                                + " from kaohe.audit where subject = ?")
                        .param("appraisal/" + year.wei)
                        .query(String.class)
                        .single())
                .endsWith("ADVANCEMENT_PROPOSED zhang.wei 业绩突出, ADVANCEMENT_DECIDED zhang.wei 业绩突出,"
                        + " ADVANCEMENT_DECIDED zhang.wei 业绩突出");
        assertThatThrownBy(() -> people.jdbc()
                        .sql("update kaohe.advancement set percent = 50 where percent = 6")
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void aStatementAboutAResultThatChangedSinceSaysSo() {
        year.published();
        advancements.decide(HR, year.cycle, promotion(year.wei));

        people.jdbc()
                .sql("insert into kaohe.result select (jsonb_populate_record(r, '{\"version\": 2}')).*"
                        + " from kaohe.result r where appraisal = ?")
                .param(year.wei)
                .update();

        assertThat(line(year.wei).statements()).allMatch(AdvancementSheet.Statement::outdated);
        advancements.decide(HR, year.cycle, promotion(year.wei));
        assertThat(line(year.wei).statements())
                .extracting(AdvancementSheet.Statement::outdated)
                .containsExactly(true, false);
    }

    @Test
    void theTimeLineThatThePersonReadsTellsNothingOfIt() {
        year.published();
        advancements.propose(MIN, year.cycle, promotion(year.wei));
        advancements.decide(HR, year.cycle, promotion(year.wei));

        assertThat(people.get(AppraisalViews.class).of(HR, year.wei).timeline())
                .extracting(AppraisalView.Event::kind)
                .contains("RESULT_PUBLISHED")
                .noneMatch(kind -> kind.startsWith("ADVANCEMENT"));
    }

    @Test
    @DisplayName("PIPL art. 24: while somebody says that a machine decided, HR decides neither promotion nor pay")
    void aMachinesDecisionWaits() {
        year.published();
        people.jdbc()
                .sql(
                        "insert into kaohe.appeal (appraisal, result, reason, by_machine, raised_by, raised_at, status, since)"
                                + " values (?, 1, '没有人看过', true, 'zhang.wei', now(), 'ASSIGNMENT', now())")
                .param(year.wei)
                .update();

        refused("PAY_ON_HOLD", () -> advancements.decide(HR, year.cycle, pay(year.wei, Choice.PROPOSED, "6")));
        refused("PAY_ON_HOLD", () -> advancements.decide(HR, year.cycle, promotion(year.wei)));
        advancements.propose(MIN, year.cycle, promotion(year.wei));
        advancements.decide(HR, year.cycle, promotion(year.jie));
        people.jdbc().sql("update kaohe.appeal set status = 'DECIDED'").update();
        advancements.decide(HR, year.cycle, promotion(year.wei));

        people.jdbc().sql("delete from kaohe.appeal").update();
    }

    @Test
    void managersSeeAndProposeTheirOwnPeopleOnlyAndNobodyThemselves() {
        year.published();

        assertThat(advancements.sheet(MIN, year.cycle).lines()).hasSize(2);
        assertThat(advancements.sheet(MIN, year.cycle).decides()).isFalse();
        assertThat(advancements.sheet(STRANGER, year.cycle).lines()).isEmpty();
        assertThat(advancements.sheet(WEI_OF_HR, year.cycle).lines())
                .extracting(Line::employee)
                .containsExactly("chen.jie");
        refused("NOT_FOUND", () -> advancements.propose(STRANGER, year.cycle, promotion(year.wei)));
        refused("NOT_FOUND", () -> advancements.decide(WEI_OF_HR, year.cycle, promotion(year.wei)));
        refused("ROLE_REQUIRED", () -> advancements.decide(MIN, year.cycle, promotion(year.wei)));
        refused("ROLE_REQUIRED", () -> advancements.propose(HR, year.cycle, promotion(year.wei)));
        refused("ROLE_REQUIRED", () -> advancements.sheet(JIE, year.cycle));
        refused("ROLE_REQUIRED", () -> advancements.file(MIN, year.cycle));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        year.published();

        refused("INVALID", () -> advancements.decide(HR, year.cycle, pay(year.wei, Choice.PROPOSED, null)));
        refused("INVALID", () -> advancements.decide(HR, year.cycle, pay(year.wei, Choice.PROPOSED, "0")));
        refused("INVALID", () -> advancements.decide(HR, year.cycle, pay(year.wei, Choice.PROPOSED, "100.5")));
        refused("INVALID", () -> advancements.decide(HR, year.cycle, pay(year.wei, Choice.PROPOSED, "1.005")));
        refused("INVALID", () -> advancements.decide(HR, year.cycle, pay(year.wei, Choice.NOT, "5")));
        refused("INVALID", () -> advancements.propose(MIN, year.cycle, pay(year.wei, Choice.LATER, null)));
        refused(
                "INVALID",
                () -> advancements.decide(HR, year.cycle, new Said(year.wei, Kind.PROMOTION, Choice.NOT, null, " ")));
        refused("NOT_FOUND", () -> advancements.decide(HR, year.cycle, promotion(UUID.randomUUID())));
    }

    @Test
    void theWayOfAPersonIsShownFromEarlierYears() {
        year.published();
        BigDecimal before = line(year.wei).composite();
        people.jdbc()
                .sql("update kaohe.appraisal set period = '2025', status = 'CONFIRMED' where id = ?")
                .param(year.wei)
                .update();
        UUID earlier = year.wei;

        year = AYear.compared(people, "2026").published();
        people.jdbc()
                .sql("update kaohe.appraisal set status = 'CONFIRMED' where id = ?")
                .param(earlier)
                .update();

        assertThat(line(year.wei).trend()).containsExactly(new Past("2025", before, "EXCELLENT"));
        assertThat(line(year.jie).trend()).isEmpty();

        people.asked(earlier, MIN);
        assertThat(advancements.sheet(MIN, year.cycle).lines())
                .as("who was asked that year reads nothing of it")
                .filteredOn(line -> line.appraisal().equals(year.wei))
                .singleElement()
                .returns(List.of(), AdvancementSheet.Line::trend);
    }

    @Test
    void theFileHoldsFiguresAsNumbersAndWordsThatNoSpreadsheetComputes() {
        year.published();
        advancements.decide(
                HR, year.cycle, new Said(year.wei, Kind.PAY, Choice.PROPOSED, new BigDecimal("6"), "=cmd|A1"));

        String file = new String(advancements.file(HR, year.cycle), StandardCharsets.UTF_8);

        assertThat(file.lines()).hasSize(3).first().asString().startsWith("\uFEFF工号 Employee,姓名 Name");
        assertThat(file.lines().skip(1))
                .first()
                .asString()
                .contains("zhang.wei", "," + line(year.wei).composite().toPlainString() + ",", ",6.00,'=cmd|A1");
    }

    private Line line(UUID appraisal) {
        return advancements.sheet(HR, year.cycle).lines().stream()
                .filter(line -> line.appraisal().equals(appraisal))
                .findFirst()
                .orElseThrow();
    }

    private static Said promotion(UUID appraisal) {
        return new Said(appraisal, Kind.PROMOTION, Choice.PROPOSED, null, "业绩突出");
    }

    private static Said pay(UUID appraisal, Choice choice, @Nullable String percent) {
        return new Said(appraisal, Kind.PAY, choice, percent == null ? null : new BigDecimal(percent), "业绩突出");
    }
}
