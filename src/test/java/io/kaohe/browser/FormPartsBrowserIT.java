package io.kaohe.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the parts of a form say of data that a whole round seldom brings: the part in a browser, and no server. */
@DisplayName("A part of a form")
class FormPartsBrowserIT {

    private static final String CARDS = """
        "nameZh": "内容考核表", "code": "CONTENT",
        "stretches": [
          {"from": "2026-10-01", "to": "2026-11-15", "days": 46, "by": "wang.min", "scorecard": "SOCIAL",
           "nameZh": "社媒考核表"},
          {"from": "2026-11-16", "to": "2026-12-31", "days": 46, "by": "liu.yang", "scorecard": "CONTENT",
           "nameZh": "内容考核表"}]\
        """;

    private static final String LINES = """
        "lines": [
          {"code": "SOCIAL/growth", "scorecard": "SOCIAL", "nameZh": "粉丝净增长率", "block": "QUANTITATIVE",
           "method": "HIGHER", "unit": "RATIO", "weight": "75", "target": "0.09", "status": "%s", "figures": [],
           "missing": [],
           "targetStages": [
             {"from": "2026-10-01", "to": "2026-10-31", "target": "0.05", "monthly": true},
             {"from": "2026-11-01", "to": "2026-11-30", "target": "0.04", "monthly": true}]},
          {"code": "SOCIAL/judged", "scorecard": "SOCIAL", "block": "QUALITATIVE", "method": "JUDGED",
           "weight": "25", "status": "SCORED", "figures": [], "missing": []},
          {"code": "CONTENT/judged", "scorecard": "CONTENT", "block": "QUALITATIVE", "method": "JUDGED",
           "weight": "20", "status": "SCORED", "figures": [], "missing": []}]\
        """;

    private static final String CARD = "{" + CARDS + ", " + LINES + ", \"findings\": %s}";

    private static final String SHOW = """
        async ({ part, data, typed }) => {
          const { loadWords } = await import('/forms/kaohe/words.js');
          await loadWords();
          const { parts } = await import('/forms/kaohe/parts.js');
          const host = document.createElement('div');
          document.body.replaceChildren(host);
          const listeners = [];
          parts[part](
            {
              name: part, data: JSON.parse(data), task: {}, schema: { type: 'object' }, initial() {},
              nameOf: (id) => id, sourceOf: (code) => code, onChange: (listener) => listeners.push(listener),
            },
            host,
          );
          host.querySelectorAll('details').forEach((folded) => (folded.open = true));
          listeners.forEach((listener) => listener(JSON.parse(typed)));
          return host.innerText;
        }\
        """;

    private static Chromium chromium;
    private static Page page;

    @BeforeAll
    static void open() {
        chromium = Chromium.orSkip();
        page = chromium.beside("zh-CN", Path.of("forms"));
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    @DisplayName("tells each target with its first and last day, so that they add up to the one above")
    void stagesOfATarget() {
        assertThat(card("SCORED"))
                .containsPattern("2026.10.1\\D+2026.10.31\\D?：每月 5%")
                .containsPattern("2026.11.1\\D+2026.11.30\\D?：每月 4%");
    }

    @Test
    @DisplayName("R31: shows the lines of two scorecards under their own")
    void linesOfTwoCards() {
        assertThat(card("SCORED"))
                .containsSubsequence(
                        "社媒考核表、内容考核表", "社媒考核表（46 天）· 量化指标", "粉丝净增长率", "社媒考核表（46 天）· 质化指标", "内容考核表（46 天）· 质化指标");
    }

    @Test
    @DisplayName("calls what a quarter is compared with quarters")
    void periodsBefore() {
        String plunge = """
            [{"kind": "PLUNGE", "line": "SOCIAL/growth", "measured": "0.088", "expected": "0.1283"}]\
            """;

        assertThat(show(
                        "scorecard",
                        "{\"cycleType\": \"QUARTERLY\", \"card\": " + CARD.formatted("SCORED", plunge) + "}"))
                .contains("粉丝净增长率（社媒考核表）为 8.8%，比前三个季度均值（12.83%）低 30% 以上");
    }

    @Test
    @DisplayName("says that the judgement stands in where no measured line counts, and names each line's card")
    void nothingMeasured() {
        assertThat(result("null"))
                .contains("粉丝净增长率（社媒考核表）：不计入；同一部分没有其他计分的考核项。理由：12月无数据")
                .contains("主管与他人评价（社媒考核表）：评价得分 74.00", "主管与他人评价（内容考核表）：评价得分 74.00")
                .contains("社媒考核表：没有计分的量化考核项，综合得分即质化评分 74.00，计 46 天，贡献 37.00。")
                .contains("没有计分的量化考核项：按规则，综合得分即质化评分")
                .contains("没有量化完成率，以质化评分 74.00 代替：按规则表第 1 版，奖金系数为 0.60。")
                .doesNotContain("量化完成率 74");
    }

    @Test
    @DisplayName("says one thing of colleagues who are fewer than three")
    void tooFewColleagues() {
        assertThat(result("{\"averages\": [], \"texts\": []}")).contains("同事互评：不足三人作答，不计入；其权重归其他评价。");
        assertThat(result("null")).contains("同事互评：本期没有计入，其权重归其他评价。");
    }

    @Test
    @DisplayName("warns HR that a decision leaves a scorecard without any measured line")
    void nothingLeft() {
        String blocked = "{\"card\": " + CARD.formatted("BLOCKED", "[]")
                + ", \"blocked\": [{\"line\": \"SOCIAL/growth\", \"reason\": \"NO_ACTUAL\"}]}";

        assertThat(decided(blocked, "EXCLUDE")).contains("粉丝净增长率（社媒考核表）", "这样决定后，社媒考核表没有任何量化考核项计分");
        assertThat(decided(blocked, "ZERO")).doesNotContain("这样决定后");
        assertThat(decided(blocked, "WAIT")).doesNotContain("这样决定后");
    }

    @Test
    @DisplayName("tells each of two managers which days are theirs, and what their judgements weigh")
    void judgedDays() {
        assertThat(show("judgedDays", "{\"judge\": \"wang.min\", \"card\": " + CARD.formatted("SCORED", "[]") + "}"))
                .containsPattern(
                        "请只评价 2026.10.1\\D+2026.11.15\\D?（46 天）的工作；其余由liu.yang（46 天）评价。" + "上级评价按天数加权，比例为 46:46。");
        assertThat(show("judgedDays", "{\"judge\": null, \"card\": " + CARD.formatted("SCORED", "[]") + "}"))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "that somebody left half-filled is gone when another opens a form in the same window, or they sign out")
    void draftsOfAnother() {
        assertThat(page.evaluate("""
            async () => {
              const { Draft, forgetDrafts } = await import('/forms/kaohe/draft.js');
              for (const user of ['li.na', 'li', 'wei']) {
                sessionStorage.setItem(`kaohe-draft:${user}:task`, JSON.stringify({ text: user }));
              }
              sessionStorage.setItem('other', 'stays');
              const wei = new Draft('task', 'wei', null, () => {}).restore(null);
              const afterOpening = Object.keys(sessionStorage).sort().join();
              forgetDrafts();
              return [wei.text, afterOpening, Object.keys(sessionStorage).join()].join(' | ');
            }""")).isEqualTo("wei | kaohe-draft:wei:task,other | other");
    }

    private static String card(String status) {
        return show("scorecard", "{\"card\": " + CARD.formatted(status, "[]") + "}");
    }

    /** @param peers what colleagues say; null = none were asked */
    private static String result(String peers) {
        return show("result", """
            {"peers": %s, "card": %s, "result": {"version": 1, "qualitativeScore": "74.00", "composite": "74.00",
             "bonusCoefficient": "0.60", "grade": "MEETS", "ledger": [
              {"subject": "LINE", "code": "SOCIAL/growth", "inputs": {"status": "EXCLUDED", "reason": "12月无数据"},
               "weight": "75"},
              {"subject": "LINE", "code": "SOCIAL/judged", "inputs": {"judgedScore": "74", "countedWeight": "25"},
               "raw": "0.74", "value": "0.74", "weight": "25", "contribution": "74"},
              {"subject": "LINE", "code": "CONTENT/judged", "inputs": {"judgedScore": "74", "countedWeight": "20"},
               "raw": "0.74", "value": "0.74", "weight": "20", "contribution": "74"},
              {"subject": "GROUP", "code": "PEER", "inputs": {"raters": "0"}, "weight": "20"},
              {"subject": "CARD", "code": "SOCIAL", "formula": "J", "inputs": {"J": "74", "days": "46"},
               "value": "74.00", "contribution": "37"},
              {"subject": "BLOCK", "code": "QUANTITATIVE", "formula": "–", "inputs": {"SOCIAL.days": "46"}},
              {"subject": "BLOCK", "code": "QUALITATIVE", "formula": "–", "inputs": {"SOCIAL.days": "46"},
               "value": "74.00"},
              {"subject": "DECISION", "code": "bonusCoefficient", "ruleVersion": "1", "value": "0.60",
               "inputs": {"completionRate": "74.00", "qualitativeScore": "74.00"}}]}}\
            """.formatted(peers, CARD.formatted("EXCLUDED", "[]")));
    }

    private static String decided(String data, String decision) {
        return show(
                "missingActuals",
                data,
                "{\"decisions\": [{\"line\": \"SOCIAL/growth\", \"decision\": \"%s\"}]}".formatted(decision));
    }

    private static String show(String part, String data) {
        return show(part, data, "{}");
    }

    private static String show(String part, String data, String typed) {
        return (String) page.evaluate(SHOW, Map.of("part", part, "data", data, "typed", typed));
    }
}
