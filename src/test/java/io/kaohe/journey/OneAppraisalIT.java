package io.kaohe.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kaohe.testing.AtTasklist;
import io.kaohe.testing.RunningApp;
import io.kaohe.testing.TestDatabase;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A company of four on a database of its own, from the administrator's first login to the closed cycle: everything
 * through the addresses a browser uses. {@code -Dkaohe.database.url} names the database; without it the tests' own
 * serves.
 */
class OneAppraisalIT {

    private static final String PASSWORD = "one-appraisal-1";
    private static final String ADMIN_PASSWORD = "one-appraisal-admin";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path directory;

    @Test
    void anEmployeeIsAppraisedFromTheFirstLoginToTheClosedCycle() {
        String url = System.getProperty("kaohe.database.url", "");
        try (RunningApp app = RunningApp.in(directory)
                .with("SPRING_DATASOURCE_URL", url.isEmpty() ? new TestDatabase().url() : url)
                .with("KAOHE_ADMIN_PASSWORD", ADMIN_PASSWORD)
                .start()) {
            assertThat(app.output())
                    .as("on a database of its own there is no demo")
                    .doesNotContain("demo");
            int port = app.port();
            String period =
                    YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(1).toString();
            AtTasklist admin = AtTasklist.login(port, "admin", ADMIN_PASSWORD, "admin");
            createUser(admin, "hr", "hr");
            createUser(admin, "data", "data-owners");

            AtTasklist hr = AtTasklist.login(port, "hr", PASSWORD).havingReadTheNotice();
            AtTasklist data = AtTasklist.login(port, "data", PASSWORD).havingReadTheNotice();
            hire(port, hr);
            AtTasklist lead = AtTasklist.login(port, "wang.min", PASSWORD).havingReadTheNotice();
            AtTasklist employee = AtTasklist.login(port, "chen.jie", PASSWORD).havingReadTheNotice();

            String cycle = hr.start("monthlyCycle", "{\"period\": \"%s\", \"scope\": {}}".formatted(period));
            String batch = hr.upload("actuals?source=CRM&period=" + period, """
                            employee,indicator,value
                            chen.jie,content_output,8
                            chen.jie,avg_stay_minutes,1.5
                            chen.jie,content_conversion_rate,2%
                            """)
                    .path("id")
                    .asText();
            data.post("/api/imports/" + batch + "/verification", JSON.valueToTree(Map.of("decision", "VERIFY")));
            hr.submit(hr.task("userTask_collectActuals"), "{\"acceptMissing\": false}");

            employee.submit(employee.task("userTask_selfReview"), """
                    {"attainment": "内容产出未达标", "ideas": "增加视频选题", "ratings": %s}
                    """.formatted(ratings(70, "")));
            lead.submit(
                    lead.task("userTask_managerScoring"),
                    "{\"ratings\": %s}"
                            .formatted(ratings(
                                    60,
                                    ", \"cases\": [{\"situation\": \"十月选题会\", \"action\": \"改写三篇\","
                                            + " \"result\": \"停留时长回升\", \"moved\": \"1.2→1.5 分钟\"}]")));
            lead.submit(lead.task("userTask_resultTalk"), "{\"minutes\": \"已当面沟通\"}");
            String confirm = employee.task("userTask_confirmResult");
            JsonNode result = employee.form(confirm).at("/data/result");
            employee.submit(confirm, "{\"decision\": \"CONFIRM\"}");

            hr.submit(hr.task("userTask_approveBonusList"), "{\"decision\": \"APPROVE\"}");
            lead.submit(
                    lead.task("userTask_improvementTalk"),
                    "{\"minutes\": \"改进谈话\", \"actions\": [{\"what\": \"每周两篇\", \"until\": \"%s-28\"}]}"
                            .formatted(YearMonth.now(ZoneId.of("Asia/Shanghai")).plusMonths(2)));
            employee.submit(employee.task("userTask_acknowledgeTalk"), "{}");

            assertThat(result.path("composite").asDouble()).isBetween(1.0, 80.0);
            assertThat(hr.get("/api/cycles/" + cycle).path("status").asText()).isEqualTo("CLOSED");
        }
    }

    private static void createUser(AtTasklist admin, String id, String group) {
        admin.post(
                "/camunda/api/engine/engine/default/user/create",
                JSON.valueToTree(Map.of(
                        "profile", Map.of("id", id, "firstName", id, "lastName", "", "email", ""),
                        "credentials", Map.of("password", PASSWORD))));
        admin.put("/camunda/api/engine/engine/default/group/" + group + "/members/" + id);
    }

    /** A lead and an employee, from a file; each replaces the one-time password that HR hands out. */
    private static void hire(int port, AtTasklist hr) {
        String batch = hr.upload("employees", """
                        id,name,email,team,manager,role,from,bonus_base
                        wang.min,王敏,wang.min@ci.example,一组,,,2024-01-01,9000
                        chen.jie,陈洁,chen.jie@ci.example,一组,wang.min,CONTENT,2024-01-01,5000
                        """).path("id").asText();
        for (JsonNode credential : hr.get("/api/imports/" + batch + "/credentials")) {
            String oneTime = credential.path("oneTimePassword").asText();
            AtTasklist.login(port, credential.path("user").asText(), oneTime)
                    .post("/api/me/password", JSON.valueToTree(Map.of("current", oneTime, "new", PASSWORD)));
        }
    }

    private static String ratings(int score, String cases) {
        return """
                [{"dimension": "STRATEGY_INNOVATION", "score": %1$d%2$s},
                 {"dimension": "PROBLEM_SOLVING", "score": %1$d%2$s},
                 {"dimension": "EXECUTION", "score": %1$d%2$s}]""".formatted(score, cases);
    }
}
