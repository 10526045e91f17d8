package io.kaohe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The year that waits in the demo: its results are compared, published, talked about and confirmed. */
class CalibrationBrowserIT {

    private static final Period YEAR = Period.containing(
                    CycleType.ANNUAL, LocalDate.now(Demo.ZONE).minusMonths(1))
            .previous();

    private static final String REASON = "与其他团队同等贡献者相比，下半年带动作用不足。";

    @RegisterExtension
    static final Demo demo = Demo.shared();

    @Test
    void aGradeIsChangedForAReasonThenTheYearIsPublishedTalkedAboutAndConfirmed() {
        hrChangesAGradeAndPublishes();
        theManagerTalks();
        thePersonSeesWhyAndConfirms();
    }

    private static void hrChangesAGradeAndPublishes() {
        Form form = demo.as("hr").claim("绩效校准 Calibrate · " + YEAR);
        assertThat(form.picture("calibrate").text()).contains("等级分布", "参考比例", "王敏", "刘洋");
        assertThat(form.tick("数字营销二组").text())
                .as("one team beside all of them")
                .contains("刘洋")
                .doesNotContain("张伟");
        assertThat(form.tick("数字营销一组").text()).contains("刘洋", "张伟");
        form.press("张伟", "调整").pick("绩效等级", "GOOD");
        demo.as("hr")
                .expecting(422, "/calibration/changes", () -> form.press("保存调整").shows("此项必填。"));
        form.write("调整理由", REASON).press("保存调整").shows("优秀 → 良好，人力资源，");
        assertThat(form.picture("calibrate-changed").text()).containsPattern("张伟[^\\n]*(\\n[^\\n]*){0,12}优秀\\s+良好");
        form.check("confirmed").submit();
    }

    private static void theManagerTalks() {
        Form form = demo.as("wang.min").task("绩效面谈 Result talk · 张伟 · " + YEAR);
        assertThat(form.picture("resultTalk-year").text()).contains("良好", REASON);
        form.fill("minutes", "说明了等级调整的理由，约定明年带两名新人。").submit();
    }

    private static void thePersonSeesWhyAndConfirms() {
        Form form = demo.as("zhang.wei").task("确认结果 Confirm result · 张伟 · " + YEAR);
        assertThat(form.picture("confirmResult-year").text()).contains("良好", REASON);
        form.choose("decision", "CONFIRM").submit();
    }
}
