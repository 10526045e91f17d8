package io.kaohe.process.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaohe.testing.Browserlike;
import io.kaohe.testing.OnTrialProduct;
import io.kaohe.testing.TrialProduct.People;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@OnTrialProduct
@DisplayName("Names, asked for as Tasklist and Cockpit do")
class TasklistNamesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENGINE = "/camunda/api/engine/engine/default/";

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private People people;

    private final String whom = UUID.randomUUID().toString();
    private String task = "";

    @BeforeEach
    void naomiHasATask() {
        people.login("naomi", "employees");
        people.login("hr", "hr");
        String instance = runtime.startProcessInstanceByKey("trial", "naomi").getId();
        Task waiting = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        waiting.setName("自评 Self-review · " + whom + " · 2026-10");
        tasks.saveTask(waiting);
        task = waiting.getId();
    }

    @Test
    void aListATaskAndTheFiltersAreInTheLanguageOfTasklist() throws IOException {
        Browserlike naomi = reading("naomi", "zh-CN,zh;q=0.9,en;q=0.8");
        assertThat(listed(naomi, "{}")).contains("自评 · " + whom + " · 2026年10月");
        assertThat(get(naomi, "task/" + task).path("name").asText()).isEqualTo("自评 · " + whom + " · 2026年10月");
        assertThat(filters(naomi).findValuesAsText("name")).contains("我的任务", "逾期");

        naomi.reading("en-US,en;q=0.9");
        assertThat(listed(naomi, "{}")).contains("Self-review · " + whom + " · October 2026");
        assertThat(get(naomi, "task/" + task).path("name").asText())
                .isEqualTo("Self-review · " + whom + " · October 2026");
        assertThat(filters(naomi).findValuesAsText("name")).contains("My tasks", "Overdue");
    }

    @Test
    void aTaskIsFoundByItsNameOrAPartOfItInEitherLanguage() throws IOException {
        Browserlike naomi = reading("naomi", "zh-CN");
        String chinese = "自评 · " + whom + " · 2026年10月";
        assertThat(listed(naomi, "{\"nameLike\":\"%" + chinese + "%\"}")).containsExactly(chinese);
        assertThat(listed(naomi, "{\"nameLike\":\"%" + whom + "%\"}")).containsExactly(chinese);
        assertThat(listed(naomi, "{\"name\":\"" + chinese + "\"}")).containsExactly(chinese);
        assertThat(listed(naomi, "{\"name\":\"上级评价 · " + whom + "\"}")).isEmpty();

        naomi.reading("en");
        String english = "Self-review · " + whom + " · October 2026";
        assertThat(listed(naomi, "{\"name\":\"" + english + "\"}")).containsExactly(english);
    }

    @Test
    void cockpitShowsWhatTheDiagramsShow() throws IOException {
        String search = "{\"processDefinitionKey\":\"trial\"}";
        assertThat(JSON.readTree(reading("hr", "en")
                                .post(ENGINE + "task?firstResult=0&maxResults=2000", search)
                                .body())
                        .findValuesAsText("name"))
                .contains("自评 Self-review · " + whom + " · 2026-10");
    }

    private Browserlike reading(String person, String language) {
        Browserlike browser = new Browserlike(port).reading(language);
        browser.login(person, People.PASSWORD);
        return browser;
    }

    private static JsonNode get(Browserlike browser, String path) throws IOException {
        return JSON.readTree(browser.get(ENGINE + path).body());
    }

    private static JsonNode filters(Browserlike browser) throws IOException {
        return get(browser, "filter?resourceType=Task&itemCount=false&firstResult=0&maxResults=15");
    }

    private static List<String> listed(Browserlike browser, String search) throws IOException {
        String own = filters(browser).path(0).path("id").asText();
        return JSON.readTree(browser.post(ENGINE + "filter/" + own + "/list?firstResult=0&maxResults=2000", search)
                        .body())
                .findValuesAsText("name");
    }
}
