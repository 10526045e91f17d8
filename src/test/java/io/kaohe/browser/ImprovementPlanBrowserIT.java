package io.kaohe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An improvement plan from HR's wish to its coaching, and the demo's own, whose time is over, to "passed". */
class ImprovementPlanBrowserIT {

    private static final String OF_WU_HAO = " · 吴昊";
    private static final String OF_CHEN_JIE = " · 陈洁";

    @RegisterExtension
    static final Demo demo = Demo.shared();

    @Test
    void aPlanIsReturnedOnceThenApprovedAndCoached() {
        hrWantsAPlan();
        assertThat(demo.as("hr").page("/plans.html")).contains("待本人制定", "制定改进计划：吴昊");
        Form draft = demo.as("wu.hao").task("制定改进计划 Draft plan" + OF_WU_HAO);
        write(draft, "更多互动。", "5%");
        theManagerReturnsIt();
        Form again = demo.as("wu.hao").task("制定改进计划 Draft plan" + OF_WU_HAO);
        assertThat(again.picture("draftPlan-returned").text()).contains("目标定得太低，请参照考核表。");
        write(again, "互动率稳定在目标之上。", "6%");
        theManagerApprovesAndHrTakesNote();
        theManagerCoachesAndThePersonReads();
    }

    @Test
    void aPlanWhoseTimeIsOverIsReviewedAndPassed() {
        demo.as("chen.jie")
                .task("复评自评 Self-review of plan" + OF_CHEN_JIE)
                .fill("attainment", "每周两篇转化类内容，从未间断。")
                .picture("planSelfReview")
                .submit();
        Form review = demo.as("wang.min").task("改进计划复评 Review plan" + OF_CHEN_JIE);
        assertThat(review.text()).contains("每周两篇转化类内容，从未间断。");
        review.rateEach("82")
                .choose("conclusion", "PASSED")
                .fill("reason", "目标均已达成，内容质量稳定。")
                .picture("planReview")
                .submit();
        Form outcome = demo.as("chen.jie").task("知悉计划结果 Acknowledge outcome" + OF_CHEN_JIE);
        assertThat(outcome.picture("acknowledgeOutcome").text()).contains("通过", "目标均已达成，内容质量稳定。");
        outcome.submit();
    }

    private static void hrWantsAPlan() {
        demo.as("hr")
                .start("绩效改进计划")
                .select("employee", "wu.hao")
                .fill("reason", "连续两个季度低于目标。")
                .picture("improvementPlan")
                .submit();
    }

    private static void write(Form draft, String goal, String target) {
        draft.fill("goals[0].what", goal)
                .select("goals[0].indicator", "interaction_rate")
                .fill("goals[0].target", target)
                .fill("actions[0].what", "每周两次评论区答疑")
                .fill("actions[0].until", LocalDate.now(Demo.ZONE).plusMonths(2).toString())
                .picture("draftPlan")
                .submit();
    }

    private static void theManagerReturnsIt() {
        demo.as("liu.yang")
                .task("审批改进计划 Approve plan" + OF_WU_HAO)
                .choose("decision", "RETURN")
                .fill("comment", "目标定得太低，请参照考核表。")
                .picture("approvePlan")
                .submit();
    }

    private static void theManagerApprovesAndHrTakesNote() {
        Form approval = demo.as("liu.yang").task("审批改进计划 Approve plan" + OF_WU_HAO);
        assertThat(approval.text()).containsPattern("互动率稳定在目标之上。\\s+互动率\\s+6%");
        approval.choose("decision", "APPROVE").submit();
        demo.as("hr")
                .claim("知悉改进计划 Acknowledge plan" + OF_WU_HAO)
                .picture("acknowledgePlan")
                .submit();
    }

    private static void theManagerCoachesAndThePersonReads() {
        demo.as("liu.yang")
                .task("一对一辅导 One-to-one coaching" + OF_WU_HAO)
                .fill("minutes", "一起看了三条高互动内容，下周照此选题。")
                .picture("coachEmployee")
                .submit();
        Form minutes = demo.as("wu.hao").task("阅读辅导记录 Read coaching minutes" + OF_WU_HAO);
        assertThat(minutes.picture("readCoaching").text()).contains("一起看了三条高互动内容，下周照此选题。");
        minutes.submit();
    }
}
