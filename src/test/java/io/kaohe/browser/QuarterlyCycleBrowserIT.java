package io.kaohe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.shared.CycleType;
import io.kaohe.shared.Period;
import io.kaohe.testing.Colleague;
import io.kaohe.testing.Round;
import io.kaohe.testing.Typist;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A quarter in which three colleagues are asked and one of them declines. What no colleague sees goes over HTTP. */
class QuarterlyCycleBrowserIT {

    /** Not so long ago that it is no longer offered, and before the quarters of the demo's past. */
    private static final Period QUARTER =
            Period.containing(CycleType.QUARTERLY, LocalDate.now(Demo.ZONE).minusMonths(20));

    private static final String OF_ZHANG_WEI = " · 张伟 · " + QUARTER;

    @RegisterExtension
    static final Demo demo = Demo.shared();

    @Test
    void threeColleaguesAreHeardAlthoughOneDeclines() {
        hrStartsTheQuarter();
        Round quarter = Round.theCycle(demo.company(), new Typist(), QUARTER.toString());
        threeMonthsAreMeasured(quarter);
        thePersonNamesThreeColleagues();
        theManagerInvitesThem();
        oneDeclinesAndAnotherIsAsked();
        quarter.people().get(0).reviewsThemselves();
        twoColleaguesAnswer();
        theLastOneCannotJudgeEverything();
        theManagerScoresWithoutHavingReadThem();
        theManagerReadsThemTogetherAndTalks();
        thePersonConfirms();
        quarter.approveBonusList();
    }

    private static void hrStartsTheQuarter() {
        demo.as("hr")
                .start("季度考核周期")
                .select("period", QUARTER.toString())
                .pick("范围", "PEOPLE")
                .tick("张伟")
                .press("预演")
                .shows("将有 1 人参加")
                .picture("quarterlyCycle")
                .submit();
    }

    /** A rate of three months is weighted by what each was divided by. */
    private static void threeMonthsAreMeasured(Round quarter) {
        String figures = Demo.file("actuals.csv")
                .lines()
                .filter(line -> line.startsWith("员工") || line.startsWith("zhang.wei"))
                .map(line -> line + (line.startsWith("员工") ? ",分母" : ",1000"))
                .collect(Collectors.joining("\n"));
        Stream.iterate(Period.containing(CycleType.MONTHLY, QUARTER.firstDay()), Period::next)
                .limit(3)
                .map(Period::toString)
                .forEach(month -> quarter.collect(month, "quarter-" + month + ".csv", figures));
        quarter.completeCollecting();
        quarter.awaitLaunch(1);
    }

    private static void thePersonNamesThreeColleagues() {
        Form form = demo.as("zhang.wei").task("提名互评同事 Propose colleagues" + OF_ZHANG_WEI);
        form.name("peers", "li.na", "chen.jie")
                .submitInVain()
                .name("peers", "sun.li")
                .picture("proposePeers")
                .submit();
    }

    private static void theManagerInvitesThem() {
        demo.as("wang.min")
                .task("确认互评同事 Approve colleagues" + OF_ZHANG_WEI)
                .picture("approvePeers")
                .submit();
    }

    private static void oneDeclinesAndAnotherIsAsked() {
        demo.as("li.na")
                .task("评价同事 Review colleague" + OF_ZHANG_WEI)
                .choose("decision", "DECLINE")
                .fill("reason", "本季度几乎没有共事。")
                .picture("peerReview-decline")
                .submit();
        Form form = demo.as("wang.min").task("更换互评同事 Replace colleague" + OF_ZHANG_WEI);
        form.choose("decision", "REPLACE").name("reviewer", "wu.hao");
        assertThat(form.picture("replacePeer").text()).contains("李娜 已谢绝", "本季度几乎没有共事。");
        form.submit();
    }

    private static void twoColleaguesAnswer() {
        answers("chen.jie", "资料整理得很清楚。", Map.of("COLLABORATION", 80, "KNOWLEDGE_SHARING", 84));
        answers(
                "wu.hao",
                "需求说明可以更早给出。",
                Map.of("COLLABORATION", 86, "KNOWLEDGE_SHARING", 78, "REQUEST_CLARITY", 70, "FEEDBACK_TIMELINESS", 88));
    }

    private static void answers(String colleague, String text, Map<String, Integer> scores) {
        Colleague.Task task = demo.company().person(colleague).task("peerReview", "张伟 · " + QUARTER);
        task.submit(Map.of(
                "decision",
                "REVIEW",
                "text",
                text,
                "ratings",
                scores.entrySet().stream()
                        .map(one -> Map.of("dimension", one.getKey(), "cannotJudge", false, "score", one.getValue()))
                        .toList()));
    }

    private static void theLastOneCannotJudgeEverything() {
        Form form = demo.as("sun.li").task("评价同事 Review colleague" + OF_ZHANG_WEI);
        form.choose("decision", "REVIEW")
                .fill("ratings[0].score", "92")
                .fill("ratings[1].score", "90")
                .fill("ratings[2].score", "75")
                .check("ratings[3].cannotJudge")
                .fill("text", "跨团队协作主动。")
                .picture("peerReview")
                .submit();
    }

    private static void theManagerScoresWithoutHavingReadThem() {
        Form form = demo.as("wang.min").task("上级评价 Manager scoring" + OF_ZHANG_WEI);
        assertThat(form.picture("managerScoring-quarter").text())
                .doesNotContain("资料整理得很清楚。", "需求说明可以更早给出。", "跨团队协作主动。");
        form.rateEach("86").submit();
    }

    /** (80 + 86 + 92) ÷ 3 and (84 + 78 + 90) ÷ 3; of other teams only two were asked for more. */
    private static void theManagerReadsThemTogetherAndTalks() {
        Form form = demo.as("wang.min").task("绩效面谈 Result talk" + OF_ZHANG_WEI);
        assertThat(form.picture("resultTalk-quarter").text())
                .containsPattern("协作效率\\s+86")
                .containsPattern("知识共享\\s+84")
                .contains(List.of("资料整理得很清楚。", "需求说明可以更早给出。", "跨团队协作主动。"))
                .doesNotContain("孙丽", "吴昊");
        form.fill("minutes", "一起看了三个月的数据与同事的看法。")
                .fill("planChange", "下季度把长尾词内容的比重提高到四成。")
                .submit();
    }

    private static void thePersonConfirms() {
        Form form = demo.as("zhang.wei").task("确认结果 Confirm result" + OF_ZHANG_WEI);
        assertThat(form.picture("confirmResult-quarter").text())
                .containsPattern("协作效率\\s+86")
                .contains("跨团队协作主动。", "下季度把长尾词内容的比重提高到四成。")
                .doesNotContain("孙丽", "吴昊", "李娜", "谢绝");
        form.choose("decision", "CONFIRM").submit();
    }
}
