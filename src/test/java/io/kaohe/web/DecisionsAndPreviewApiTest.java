package io.kaohe.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.kaohe.decision.DecisionRows;
import io.kaohe.decision.DecisionTables;
import io.kaohe.scoring.DecisionKey;
import io.kaohe.scoring.ShippedDecisions;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** {@code POST /api/scoring/preview} and {@code /api/decisions}, as a client meets them. */
class DecisionsAndPreviewApiTest {

    private static final Actor HR = new Actor("hr", Set.of(Role.HR));

    private static final String SEO = """
            {"cycleType": "MONTHLY",
             "lines": [
               {"code": "organic_share", "block": "QUANTITATIVE", "method": "HIGHER", "weight": 30, "target": "0.40", "actual": 0.44},
               {"code": "top10_keyword_share", "block": "QUANTITATIVE", "method": "HIGHER", "weight": "25.00", "target": 0.5, "actual": 0.45},
               {"code": "seo_leads", "block": "QUANTITATIVE", "method": "HIGHER", "weight": 20, "target": 100, "actual": "120"},
               {"code": "judged", "block": "QUALITATIVE", "method": "JUDGED", "weight": 25}],
             "ratings": [
               {"group": "MANAGER", "rater": "wang.min", "dimension": "EXECUTION", "score": 90},
               {"group": "SELF", "rater": "zhang.wei", "dimension": "EXECUTION", "score": "80"}]}
            """;

    private final MockMvc api = api();

    @Test
    @DisplayName("S56 S82: the SEO example, numbers or strings in, strings with two digits out, with its ledger")
    void preview() throws Exception {
        preview(SEO)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.completionRate").value("106.00"))
                .andExpect(jsonPath("$.qualitativeScore").value("88.57"))
                .andExpect(jsonPath("$.composite").value("101.64"))
                .andExpect(jsonPath("$.performanceIndex").value("93.89"))
                .andExpect(jsonPath("$.bonusCoefficient").value("1.00"))
                .andExpect(jsonPath("$.grade").value("EXCELLENT"))
                .andExpect(jsonPath("$.followUps").isEmpty())
                .andExpect(jsonPath("$.flags").isEmpty())
                .andExpect(jsonPath("$.ledger[0].subject").value("LINE"))
                .andExpect(jsonPath("$.ledger[0].inputs.actual").value("0.44"))
                .andExpect(jsonPath("$.ledger[0].contribution").value("44"))
                .andExpect(jsonPath("$.ledger[12].ruleVersion").value("test"));
    }

    @Test
    @DisplayName("A missing block is null in the answer")
    void missingBlock() throws Exception {
        preview("""
                {"cycleType": "ANNUAL", "lines": [{"code": "a", "block": "QUANTITATIVE", "method": "BANDED", "weight": 100,
                 "actual": 15, "bands": [{"from": 10, "completion": 0.95}, {"from": 20, "completion": "1.2"}]}]}
                """)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.composite").value("95.00"))
                .andExpect(jsonPath("$.qualitativeScore").value(org.hamcrest.Matchers.nullValue()))
                .andExpect(jsonPath("$.performanceIndex").value(org.hamcrest.Matchers.nullValue()))
                .andExpect(jsonPath("$.followUps").value(containsInAnyOrder("TALENT_POOL", "DEVELOPMENT_RESOURCES")));
    }

    @Test
    @DisplayName("A line without actual answers 422 BLOCKED on its actual, in the caller's language")
    void blocked() throws Exception {
        String blocked = SEO.replace("\"actual\": \"120\"", "\"actual\": null");
        preview(blocked)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors", hasSize(1)))
                .andExpect(jsonPath("$.errors[0].field").value("lines[2].actual"))
                .andExpect(jsonPath("$.errors[0].code").value("BLOCKED"))
                .andExpect(
                        jsonPath("$.errors[0].message").value(org.hamcrest.Matchers.startsWith("There is no usable")));
        call(post("/api/scoring/preview").content(blocked).header("Accept-Language", "zh-CN"), HR)
                .andExpect(jsonPath("$.errors[0].message").value(org.hamcrest.Matchers.startsWith("此考核项没有")));
    }

    @Test
    @DisplayName("Weights that do not sum to 100.00 answer 422 and say what they sum to")
    void weights() throws Exception {
        preview(SEO.replace("\"weight\": 20", "\"weight\": 19.99"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("lines"))
                .andExpect(jsonPath("$.errors[0].code").value("WEIGHTS_NOT_100"))
                .andExpect(jsonPath("$.errors[0].message").value(org.hamcrest.Matchers.containsString("99.99")));
    }

    @Test
    @DisplayName("What is missing, misspelt or of the wrong kind is named by its path")
    void unfit() throws Exception {
        preview("{\"lines\": [{\"code\": \"a\"}, null], \"ratings\": [{}]}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[*].field")
                        .value(containsInAnyOrder(
                                "cycleType",
                                "lines[0].block",
                                "lines[0].method",
                                "lines[0].weight",
                                "lines[1]",
                                "ratings[0].group",
                                "ratings[0].rater",
                                "ratings[0].dimension",
                                "ratings[0].score")));
        expectError(preview(SEO.replace("\"target\": 100", "\"tarket\": 100")), "lines[2].tarket", "UNKNOWN");
        expectError(preview(SEO.replace("\"target\": 100", "\"target\": \"many\"")), "lines[2].target", "TYPE");
        expectError(preview(SEO.replace("JUDGED", "GUESSED")), "lines[3].method", "ENUM");
        expectError(
                preview(SEO.replace("\"actual\": \"120\"", "\"actual\": 1e999999999")),
                "lines[2].actual",
                "NUMBER_SIZE");
        preview("{").andExpect(status().isBadRequest());
    }

    @Test
    @DisplayName("Preview is for HR and managers, decision tables for HR")
    void roles() throws Exception {
        Actor manager = new Actor("wang.min", Set.of(Role.MANAGER));
        Actor employee = new Actor("zhang.wei", Set.of(Role.EMPLOYEE, Role.ADMIN));
        call(post("/api/scoring/preview").content(SEO), manager).andExpect(status().isOk());
        call(post("/api/scoring/preview").content(SEO), employee).andExpect(status().isForbidden());
        call(get("/api/decisions/grade"), manager).andExpect(status().isForbidden());
        call(put("/api/decisions/grade").content("{\"reason\": \"新的一年\", \"rows\": []}"), manager)
                .andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("A changed table is answered with its rows as strings, its version and who made it")
    void change() throws Exception {
        call(
                        put("/api/decisions/bonusCoefficient")
                                .content(
                                        "{\"reason\": \"新的一年\", \"rows\": [{\"completionFrom\": 100, \"coefficient\": \"1.2\"}, {\"coefficient\": 0.5}]}"),
                        HR)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.key").value("bonusCoefficient"))
                .andExpect(jsonPath("$.version").value(2))
                .andExpect(jsonPath("$.changedBy").value("hr"))
                .andExpect(jsonPath("$.since").value("2026-11-05T00:00:00Z"))
                .andExpect(jsonPath("$.rows[0].completionFrom").value("100.00"))
                .andExpect(jsonPath("$.rows[0].coefficient").value("1.20"));
        call(get("/api/decisions/bonusCoefficient"), HR).andExpect(jsonPath("$.rows", hasSize(2)));
        call(get("/api/decisions/salary"), HR).andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("Rows that leave a gap or make no sense answer 422 by row and field")
    void badRows() throws Exception {
        expectError(change("[{\"completionFrom\": 100, \"coefficient\": 1}]"), "rows[0]", "CATCH_ALL_MISSING");
        expectError(
                change(
                        "[{\"completionFrom\": 80, \"coefficient\": 1}, {\"completionFrom\": 100, \"coefficient\": 2}, {\"coefficient\": 1}]"),
                "rows[1].completionFrom",
                "NOT_FALLING");
        expectError(
                change(
                        "[{\"completionFrom\": 120, \"qualitativeFrom\": 90, \"coefficient\": 1.5}, {\"completionFrom\": 500, \"qualitativeFrom\": 80, \"coefficient\": 1.2}, {\"coefficient\": 1}]"),
                "rows[1].completionFrom",
                "NOT_FALLING");
        expectError(
                change(
                        "[{\"completionFrom\": 100, \"coefficient\": 1.5}, {\"completionFrom\": 100, \"qualitativeFrom\": 80, \"coefficient\": 1.2}, {\"coefficient\": 1}]"),
                "rows[1].qualitativeFrom",
                "NOT_FALLING");
        expectError(change("[{\"coefficient\": 1}, {\"coefficient\": 1}]"), "rows[1].qualitativeFrom", "NOT_FALLING");
        expectError(change("[{\"completionFrom\": \"= 5\", \"coefficient\": 1}]"), "rows[0].completionFrom", "TYPE");
        expectError(
                change("[{\"completionFrom\": 1.005, \"coefficient\": 1}]"), "rows[0].completionFrom", "TWO_DECIMALS");
        expectError(change("[{\"qualitativeFrom\": 101, \"coefficient\": 1}]"), "rows[0].qualitativeFrom", "MAXIMUM");
        expectError(change("[{\"coefficient\": -1}]"), "rows[0].coefficient", "MINIMUM");
        expectError(change("[{\"coefficient\": \"1e999999999\"}]"), "rows[0].coefficient", "MAXIMUM");
        expectError(change("[{}]"), "rows[0].coefficient", "REQUIRED");
        expectError(change("[{\"coefficient\": 1, \"min\": 3}]"), "rows[0].min", "UNKNOWN");
        expectError(change("[]"), "rows", "REQUIRED");
        expectError(change("[null]"), "rows", "REQUIRED");
        expectError(call(put("/api/decisions/grade").content("{}"), HR), "rows", "REQUIRED");
        expectError(call(put("/api/decisions/grade").content("{\"rows\": []}"), HR), "reason", "REQUIRED");
        expectError(
                call(
                        put("/api/decisions/grade")
                                .content(
                                        "{\"reason\": \"新的一年\", \"rows\": [{\"grade\": \"TOP\", \"nameZh\": \"\\\"+1\", \"nameEn\": \"Top\"}]}"),
                        HR),
                "rows[0].nameZh",
                "CHARACTERS");
        expectError(
                call(
                        put("/api/decisions/grade")
                                .content(
                                        "{\"reason\": \"新的一年\", \"rows\": [{\"compositeFrom\": 5, \"grade\": \"a b\", \"nameZh\": \"甲\", \"nameEn\": \"A\"}]}"),
                        HR),
                "rows[0].grade",
                "CODE");
        expectError(
                call(
                        put("/api/decisions/followUp")
                                .content("{\"reason\": \"新的一年\", \"rows\": [{\"followUp\": \"DISMISSAL\"}]}"),
                        HR),
                "rows[0].followUp",
                "ENUM");
        expectError(
                call(
                        put("/api/decisions/followUp")
                                .content(
                                        "{\"reason\": \"新的一年\", \"rows\": [{\"cycleTypes\": [\"WEEKLY\"], \"followUp\": \"TALENT_POOL\"}]}"),
                        HR),
                "rows[0].cycleTypes",
                "ENUM");
    }

    @Test
    @DisplayName("Every code that scoring and decision tables refuse with has a text in both languages")
    void everyCodeHasATextInBothLanguages() {
        java.util.ResourceBundle en = java.util.ResourceBundle.getBundle("messages/scoring", Locale.ROOT);
        java.util.ResourceBundle zh = java.util.ResourceBundle.getBundle("messages/scoring", Locale.CHINESE);
        assertThat(en.keySet()).isEqualTo(zh.keySet()).allSatisfy(key -> {
            assertThat(zh.getString(key)).isNotBlank().isNotEqualTo(en.getString(key));
        });
    }

    private ResultActions preview(String card) throws Exception {
        return call(post("/api/scoring/preview").content(card), HR);
    }

    private ResultActions change(String rows) throws Exception {
        return call(
                put("/api/decisions/bonusCoefficient").content("{\"reason\": \"新的一年\", \"rows\": " + rows + "}"), HR);
    }

    private static void expectError(ResultActions answer, String field, String code) throws Exception {
        answer.andExpect(status().isUnprocessableEntity())
                .andExpect(
                        jsonPath("$.errors[?(@.field == '" + field + "')].code").value(hasItem(code)))
                .andExpect(jsonPath("$.errors[0].message").value(org.hamcrest.Matchers.containsString(" ")));
    }

    private ResultActions call(MockHttpServletRequestBuilder request, Actor actor) throws Exception {
        return api.perform(request.contentType(APPLICATION_JSON).requestAttr(Actor.class.getName(), actor));
    }

    private static MockMvc api() {
        JsonConventions conventions = new JsonConventions();
        Jackson2ObjectMapperBuilder json = Jackson2ObjectMapperBuilder.json();
        conventions.decimalsAsStrings().customize(json);
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/shared", "messages/scoring", "messages/indicator", "messages/submission");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return MockMvcBuilders.standaloneSetup(
                        new ScoringController(new ShippedDecisions()), new DecisionsController(new TablesInMemory()))
                .setMessageConverters(new MappingJackson2HttpMessageConverter(json.build()))
                .setCustomArgumentResolvers(new ActorArgument())
                .setLocaleResolver(conventions.localeResolver())
                .setControllerAdvice(new ProblemAdvice(new Problems(messages, conventions.localeResolver())))
                .build();
    }

    /** Tables that remember what they were told; what a row must be is the feature's own rule. */
    private static final class TablesInMemory implements DecisionTables {

        private @Nullable Table latest;

        @Override
        public Table current(String key) {
            if (latest == null || !latest.key().key().equals(key)) {
                throw Refusal.notFound();
            }
            return latest;
        }

        @Override
        public Table change(Actor actor, String key, List<Map<String, Object>> rows, String reason) {
            DecisionKey table = DecisionKey.of(key).orElseThrow(Refusal::notFound);
            Table changed = new Table(
                    table, 2, DecisionRows.read(table, rows), Instant.parse("2026-11-05T00:00:00Z"), actor.id());
            latest = changed;
            return changed;
        }
    }
}
