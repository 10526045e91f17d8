package io.kaohe.incentive;

import static io.kaohe.incentive.AYear.HR;
import static io.kaohe.incentive.AYear.MIN;
import static io.kaohe.incentive.AYear.WEI_OF_HR;
import static io.kaohe.incentive.AYear.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.incentive.AwardSheet.Choice;
import io.kaohe.incentive.SalesShareSheet.Line;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Role;
import io.kaohe.testing.AppraisedPeople;
import io.kaohe.testing.TestDatabase;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** It is January 2027; 张伟 won 100,000 and 20,000 in two months of 2026, 30,000 of it with high-value customers. */
@DisplayName("S94: everybody's share of a year's sales")
class SalesSharesTest {

    private static final Period YEAR = Period.of("2026");
    private static final Duration TO_JANUARY = Duration.ofDays(90);

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final AppraisedPeople people = new AppraisedPeople(database);

    private final SalesShares shares = people.get(SalesShares.class);
    private final OwnAwards own = people.get(OwnAwards.class);

    @BeforeEach
    void aYearOfSales() {
        people.jdbc().sql("truncate kaohe.actual cascade").update();
        people.jdbc().sql("delete from kaohe.sales_share").update();
        people.pass(TO_JANUARY);
        people.measured("zhang.wei", SalesShares.REVENUE, "2026-03", "100000");
        people.measured("zhang.wei", SalesShares.REVENUE, "2026-07", "20000");
        people.measured("zhang.wei", SalesShares.HIGH_VALUE, "2026-03", "30000");
        people.measured("chen.jie", SalesShares.REVENUE, "2026", "50000");
        people.measured("li.na", "interaction_rate", "2026-03", "0.04");
    }

    @AfterEach
    void backToOctober() {
        people.pass(TO_JANUARY.negated());
    }

    @Test
    void theYearsVerifiedFiguresMakeTheShareStepByStep() {
        assertThat(shares.sheet(HR, YEAR).lines())
                .extracting(Line::employee, Line::months)
                .extracting(Object::toString)
                .containsExactly("(\"zhang.wei\", 2)", "(\"chen.jie\", 12)");
        Line wei = shares.sheet(HR, YEAR).lines().get(0);
        assertThat(wei.share().basic()).isEqualTo("600.00");
        assertThat(wei.share().extra()).isEqualTo("600.00");
        assertThat(wei.share().total()).isEqualTo("1200.00");
        assertThat(wei.decision()).as("nothing is granted by itself").isNull();
    }

    @Test
    void whoseShareIsGrantedOrDeclinedReadsItAsItWasDecided() {
        shares.decide(HR, YEAR, "zhang.wei", Choice.GRANTED, "按规则表");
        shares.decide(HR, YEAR, "chen.jie", Choice.DECLINED, "合同无此项");

        assertThat(own.of(WEI_OF_HR))
                .singleElement()
                .satisfies(award -> assertThat(award.amount()).isEqualByComparingTo("1200.00"));
        assertThat(own.of(new Actor("chen.jie", Set.of(Role.EMPLOYEE))))
                .singleElement()
                .satisfies(award -> {
                    assertThat(award.amount()).isNull();
                    assertThat(award.reason()).isEqualTo("合同无此项");
                });
    }

    @Test
    void whatHrGrantedStaysAsItWasComputed() {
        shares.decide(HR, YEAR, "zhang.wei", Choice.GRANTED, "按规则表");
        people.measured("zhang.wei", SalesShares.REVENUE, "2026-08", "900000");

        Line wei = shares.sheet(HR, YEAR).lines().get(0);

        assertThat(wei.share().total()).isEqualTo("1200.00");
        assertThat(wei.months()).isEqualTo(2);
        assertThat(wei.decision()).isNotNull().satisfies(decision -> {
            assertThat(decision.choice()).isEqualTo(Choice.GRANTED);
            assertThat(decision.word().by()).isEqualTo("hr");
        });
        refused("AWARD_DECIDED", () -> shares.decide(HR, YEAR, "zhang.wei", Choice.DECLINED, "再议"));
        assertThat(people.jdbc()
                        .sql("select concat_ws(' ', action, actor, employee, reason) from kaohe.audit"
                                + " where subject = 'salesShares/2026' and action <> 'SALES_SHARES_READ'")
                        .query(String.class)
                        .list())
                .contains("SALES_SHARE_GRANTED hr zhang.wei 按规则表");
    }

    @Test
    void figuresThatContradictAreNotGranted() {
        people.measured("zhang.wei", SalesShares.HIGH_VALUE, "2026-07", "500000");

        refused("SALES_CONTRADICT", () -> shares.decide(HR, YEAR, "zhang.wei", Choice.GRANTED, "按规则表"));

        shares.decide(HR, YEAR, "zhang.wei", Choice.DECLINED, "数据待更正");
        assertThat(shares.sheet(HR, YEAR).lines().get(0).decision()).isNotNull();
    }

    @Test
    void nobodyButHrSeesItAndHrNotThemselves() {
        assertThat(shares.sheet(WEI_OF_HR, YEAR).lines())
                .extracting(Line::employee)
                .containsExactly("chen.jie");
        refused("AWARD_OWN", () -> shares.decide(WEI_OF_HR, YEAR, "zhang.wei", Choice.GRANTED, "自己"));
        refused("ROLE_REQUIRED", () -> shares.sheet(MIN, YEAR));
        refused("ROLE_REQUIRED", () -> shares.decide(MIN, YEAR, "zhang.wei", Choice.GRANTED, "下属"));
        refused("NOT_FOUND", () -> shares.decide(HR, YEAR, "li.na", Choice.GRANTED, "没有成交"));
        refused("INVALID", () -> shares.decide(HR, YEAR, "zhang.wei", Choice.GRANTED, " "));
        refused("INVALID", () -> shares.sheet(HR, Period.of("2027")));
        refused("INVALID", () -> shares.sheet(HR, Period.of("2026-12")));
    }
}
