package io.kaohe.incentive;

import static io.kaohe.incentive.AYear.HR;
import static io.kaohe.incentive.AYear.JIE;
import static io.kaohe.incentive.AYear.MIN;
import static io.kaohe.incentive.AYear.WEI;
import static io.kaohe.incentive.AYear.WEI_OF_HR;
import static io.kaohe.incentive.AYear.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.calibration.Calibrations;
import io.kaohe.incentive.TalentPoolSheet.Membership;
import io.kaohe.incentive.TalentPoolSheet.Suggestion;
import io.kaohe.incentive.TalentPoolSheet.Word;
import io.kaohe.testing.AppraisedPeople;
import io.kaohe.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("S60: the management reserve talent pool")
class TalentPoolTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final AppraisedPeople people = new AppraisedPeople(database);

    private final TalentPool pool = people.get(TalentPool.class);

    private final AYear year = AYear.compared(people, "2026");

    @BeforeEach
    void nobodyBelongsToIt() {
        people.jdbc().sql("delete from kaohe.talent_review").update();
        people.jdbc().sql("delete from kaohe.talent_membership").update();
    }

    @Test
    void anExcellentYearSuggestsSomebodyOnceItIsPublished() {
        assertThat(pool.sheet(HR).suggestions()).isEmpty();

        year.published();

        assertThat(pool.sheet(HR).suggestions())
                .extracting(Suggestion::employee)
                .containsExactly("zhang.wei");
        assertThat(pool.sheet(HR).members()).as("nobody enters by themselves").isEmpty();
        assertThat(pool.memberSince(WEI)).isEmpty();
    }

    @Test
    void aGradeThatWasChangedIsTheOneThatCounts() {
        people.get(Calibrations.class).change(HR, year.cycle, year.wei, "EXCELLENT", "GOOD", "与同组相比");
        year.published();

        assertThat(pool.sheet(HR).suggestions()).isEmpty();
    }

    @Test
    void hrAdmitsByNameAndThePersonSeesIt() {
        year.published();

        pool.admit(HR, year.wei, "具备带团队潜力");

        assertThat(pool.sheet(HR).suggestions()).isEmpty();
        Membership member = pool.sheet(HR).members().get(0);
        assertThat(member.admitted()).extracting(Word::by, Word::reason).containsExactly("hr", "具备带团队潜力");
        assertThat(pool.memberSince(WEI)).contains(member.admitted().at());
        assertThat(pool.memberSince(JIE)).isEmpty();
        assertThat(audited(year)).endsWith("TALENT_ADMITTED hr zhang.wei 具备带团队潜力");
        refused("NOT_FOUND", () -> pool.admit(HR, year.wei, "再次"));
    }

    @Test
    void whoWasDeclinedIsNotSuggestedByTheSameResultAgain() {
        year.published();

        pool.decline(HR, year.wei, "尚不愿承担管理工作");

        assertThat(pool.sheet(HR).suggestions()).isEmpty();
        assertThat(audited(year)).endsWith("TALENT_DECLINED hr zhang.wei 尚不愿承担管理工作");
        refused("NOT_FOUND", () -> pool.admit(HR, year.wei, "反悔"));
    }

    @Test
    void aMembershipIsReviewedEveryYearAndEndsWithAReason() {
        year.published();
        pool.admit(HR, year.wei, "入库");
        Membership member = pool.sheet(HR).members().get(0);
        assertThat(member.overdue()).isFalse();

        people.pass(Duration.ofDays(365));
        assertThat(pool.sheet(HR).members().get(0).overdue()).isTrue();
        pool.keep(HR, member.id(), "继续培养");

        Membership kept = pool.sheet(HR).members().get(0);
        assertThat(kept.overdue()).isFalse();
        assertThat(kept.reviewDue()).isEqualTo(member.reviewDue().plusYears(1));
        assertThat(kept.reviews()).extracting(Word::reason).containsExactly("继续培养");

        pool.end(HR, member.id(), "转岗");

        assertThat(pool.sheet(HR).members()).isEmpty();
        assertThat(pool.sheet(HR).former()).hasSize(1);
        assertThat(pool.memberSince(WEI)).isEmpty();
        assertThat(pool.sheet(HR).suggestions())
                .as("the same result suggests nobody twice")
                .isEmpty();
        refused("NOT_FOUND", () -> pool.keep(HR, member.id(), "已离开"));
        people.pass(Duration.ofDays(-365));
    }

    @Test
    void nobodyButHrSeesItAndHrNotThemselves() {
        year.published();

        assertThat(pool.sheet(WEI_OF_HR).suggestions()).isEmpty();
        refused("NOT_FOUND", () -> pool.admit(WEI_OF_HR, year.wei, "自荐"));
        refused("NOT_FOUND", () -> pool.admit(HR, year.jie, "未达优秀"));
        refused("INVALID", () -> pool.admit(HR, year.wei, " "));
        refused("ROLE_REQUIRED", () -> pool.sheet(MIN));
        refused("ROLE_REQUIRED", () -> pool.admit(MIN, year.wei, "我的下属"));
        pool.admit(HR, year.wei, "入库");
        Membership member = pool.sheet(HR).members().get(0);
        assertThat(pool.sheet(WEI_OF_HR).members()).isEmpty();
        refused("NOT_FOUND", () -> pool.end(WEI_OF_HR, member.id(), "自己"));
        refused("ROLE_REQUIRED", () -> pool.keep(WEI, member.id(), "自己"));
    }

    private static String audited(AYear year) {
        return people.jdbc()
                .sql("select string_agg(concat_ws(' ', action, actor, employee, reason), ', ' order by id)"
                        + " from kaohe.audit where subject = ?")
                .param("appraisal/" + year.wei)
                .query(String.class)
                .single();
    }
}
