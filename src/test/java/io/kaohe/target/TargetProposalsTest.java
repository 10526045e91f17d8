package io.kaohe.target;

import static io.kaohe.testing.Uploads.rejections;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kaohe.imports.Batch;
import io.kaohe.imports.Imports;
import io.kaohe.imports.Verification;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Period;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.testing.Features;
import io.kaohe.testing.People;
import io.kaohe.testing.TestDatabase;
import io.kaohe.testing.Uploads;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Today is 2026-10-15; targets of November are to be set. */
@DisplayName("S72: targets proposed for many people at once")
class TargetProposalsTest {

    private static final Period NOVEMBER = Period.of("2026-11");
    private static final Actor HR = new Actor("hr", Set.of(Role.HR));
    private static final Actor MANAGER = new Actor("li.na", Set.of(Role.MANAGER));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @RegisterExtension
    static final Features features = Features.ofFigures(database, "io.kaohe.target")
            .with(TargetConfirmations.class, () -> (employee, period) -> {});

    private final Imports imports = features.get(Imports.class);
    private final TargetProposals proposals = features.get(TargetProposals.class);

    @BeforeAll
    static void peopleAreAtWork() {
        People.atWork(database.jdbc());
        database.jdbc()
                .sql("update kaohe.assignment set manager = 'li.na' where employee = 'zhang.wei'")
                .update();
    }

    @BeforeEach
    void noFigures() {
        database.jdbc().sql("delete from kaohe.target").update();
        database.jdbc().sql("truncate kaohe.actual cascade").update();
        database.jdbc().sql("truncate kaohe.import_batch cascade").update();
        database.jdbc()
                .sql("update kaohe.employee set name = '张伟' where id = 'zhang.wei'")
                .update();
    }

    @Test
    void whatWasReachedIsProposedWithItsBasis() {
        reached("2026-09,70", "2026-08,50", "2026-07,60");

        assertThat(line("zhang.wei", "seo_leads")).contains(",2026-11,60,,").contains("近3期历史数据 Last 3 periods");
    }

    @Test
    void aQuarterIsProposedFromItsMonths() {
        reached(
                "2026-09,30",
                "2026-08,20",
                "2026-07,10",
                "2026-06,20",
                "2026-05,20",
                "2026-04,10",
                "2026-03,40",
                "2026-02,20",
                "2026-01,10");

        assertThat(new String(proposals.sheet(HR, Period.of("2026-Q4")), StandardCharsets.UTF_8))
                .containsPattern("zhang.wei,.*,seo_leads,.*,2026-Q4,60,,.*Last 3 periods");
    }

    @Test
    void figuresThatNobodyVerifiedProposeNothing() {
        uploadActuals("2026-09,70", "2026-08,50", "2026-07,60");

        assertThat(line("zhang.wei", "seo_leads")).contains("考核表默认值 The card's default");
    }

    @Test
    void whatIsAgreedAlreadyStaysWithHistoryBesideIt() {
        reached("2026-09,70", "2026-08,50", "2026-07,60");
        targets().upload("employee,indicator,period,target", "zhang.wei,seo_leads,2026-11,65");

        assertThat(line("zhang.wei", "seo_leads")).contains(",65,,70,60,已设定 Set already");
    }

    @Test
    void theSheetGoesBackInThroughTheImport() {
        reached("2026-09,70", "2026-08,50", "2026-07,60");

        Batch batch = targets().upload(sheet(MANAGER).getBytes(StandardCharsets.UTF_8));

        assertThat(rejections(batch)).isEmpty();
        assertThat(batch.warnings()).isEmpty();
        assertThat(batch.status()).isEqualTo(Batch.Status.APPLIED);
        assertThat(Objects.requireNonNull(features.get(Targets.class)
                                .of("zhang.wei", NOVEMBER)
                                .get("seo_leads"))
                        .target())
                .isEqualByComparingTo("60");
    }

    @Test
    void hrSeesEverybodyAndAManagerTheirOwnPeople() {
        assertThat(sheet(HR)).contains("zhang.wei,").contains("zhao.lei,").contains("li.na,");
        assertThat(sheet(MANAGER)).contains("zhang.wei,").doesNotContain("zhao.lei,", "li.na,");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> proposals.sheet(new Actor("zhang.wei", Set.of(Role.EMPLOYEE)), NOVEMBER));
    }

    @Test
    void aSpreadsheetComputesNothingAndShowsChinese() {
        database.jdbc()
                .sql("update kaohe.employee set name = '=1+1' where id = 'zhang.wei'")
                .update();

        assertThat(sheet(HR)).startsWith("\uFEFF").contains(",'=1+1,").doesNotContain(",=1+1");
    }

    private void reached(String... months) {
        features.get(Verification.class)
                .decideOutsideTask(HR, uploadActuals(months).id(), Verification.Decision.VERIFY, null, null);
    }

    private Batch uploadActuals(String... months) {
        StringBuilder file = new StringBuilder("employee,indicator,period,value,source");
        for (String month : months) {
            file.append("\nzhang.wei,seo_leads,").append(month).append(",CRM");
        }
        return Uploads.of(imports, new Actor("data", Set.of(Role.DATA_OWNER)), "actuals")
                .upload(file.toString());
    }

    private Uploads targets() {
        return Uploads.of(imports, HR, "targets");
    }

    private String sheet(Actor actor) {
        return new String(proposals.sheet(actor, NOVEMBER), StandardCharsets.UTF_8);
    }

    private String line(String employee, String indicator) {
        return sheet(HR)
                .lines()
                .filter(line -> line.startsWith(employee + ",") && line.contains("," + indicator + ","))
                .findFirst()
                .orElseThrow();
    }
}
