package io.kaohe.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaohe.testing.Browserlike;
import io.kaohe.testing.OnTrialProduct;
import io.kaohe.testing.TrialProduct.People;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What stands under Tasklist's filters, asked for as Tasklist does. */
@OnTrialProduct
class SharedFiltersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILTERS = "/camunda/api/engine/engine/default/filter";

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private People people;

    private Browserlike ivy;
    private Browserlike hr;
    private String ofIvy;
    private String ofHr;

    @BeforeEach
    void bothHaveALateTask() {
        people.login("ivy", "employees");
        people.login("hr", "hr");
        people.login("another.of.hr", "hr");
        ofIvy = late(runtime.startProcessInstanceByKey("trial", "ivy").getId());
        ofHr = late(runtime.createProcessInstanceByKey("trial")
                .businessKey("ivy")
                .startBeforeActivity("userTask_trialOfGroup")
                .execute()
                .getId());
        ivy = new Browserlike(port);
        ivy.login("ivy", People.PASSWORD);
        hr = new Browserlike(port);
        hr.login("hr", People.PASSWORD);
    }

    @Test
    @DisplayName("Overdue is one's own late task, and the group's that nobody has claimed")
    void overdue() throws IOException {
        assertThat(under("Overdue", ivy)).contains(ofIvy).doesNotContain(ofHr);
        assertThat(under("Overdue", hr)).contains(ofHr).doesNotContain(ofIvy);
    }

    @Test
    @DisplayName("My tasks are those that wait for me alone; the group's stand under its own name")
    void mine() throws IOException {
        assertThat(under("My tasks", hr)).doesNotContain(ofHr);
        assertThat(under("HR", hr)).contains(ofHr);
        assertThat(under("My tasks", ivy)).contains(ofIvy);
    }

    @Test
    @DisplayName("What a colleague has claimed is the colleague's")
    void claimed() throws IOException {
        tasks.setAssignee(ofHr, "another.of.hr");

        assertThat(under("Overdue", hr)).doesNotContain(ofHr);
        assertThat(under("HR", hr)).doesNotContain(ofHr);
    }

    private String late(String instance) {
        Task task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        task.setDueDate(Date.from(Instant.parse("2026-01-05T00:00:00Z")));
        tasks.saveTask(task);
        return task.getId();
    }

    /** The tasks that the person finds under the filter. */
    private List<String> under(String name, Browserlike person) throws IOException {
        String filter = StreamSupport.stream(
                        JSON.readTree(person.get(FILTERS + "?resourceType=Task&itemCount=false")
                                        .body())
                                .spliterator(),
                        false)
                .filter(found -> found.path("name").asText().startsWith(name))
                .map(found -> found.path("id").asText())
                .findFirst()
                .orElseThrow();
        JsonNode found = JSON.readTree(person.post(
                        FILTERS + "/" + filter + "/list?firstResult=0&maxResults=50",
                        "{\"sorting\": [{\"sortBy\": \"created\", \"sortOrder\": \"desc\"}], \"active\": true}")
                .body());
        return StreamSupport.stream(found.spliterator(), false)
                .map(task -> task.path("id").asText())
                .toList();
    }
}
