package io.kaohe.process.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaohe.shared.Refusal;
import io.kaohe.testing.Browserlike;
import io.kaohe.testing.OnTrialProduct;
import io.kaohe.testing.TrialProduct.People;
import io.kaohe.testing.TrialProduct.Trials;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form's submission, over HTTP as Tasklist sends it. */
@OnTrialProduct
@ExtendWith(OutputCaptureExtension.class)
class SubmissionTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Trials trials;

    @Autowired
    private People people;

    private Browserlike ann;
    private String task;

    @BeforeEach
    void annHasATask() {
        jdbc.sql("delete from kaohe.stand_in").update();
        people.login("ann", "employees");
        people.login("bob", "employees");
        people.login("carl", "employees");
        people.login("hr", "hr");
        task = taskOf("ann");
        ann = new Browserlike(port);
        assertThat(ann.login("ann", People.PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void aSubmissionBecomesRowsAndCompletesTheTask() throws Exception {
        HttpResponse<String> answer = submit(ann, task, "{\"text\": \"all well\", \"score\": 80.5}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(trials.count("all well")).isEqualTo(1);
        assertThat(isOpen(task)).isFalse();
    }

    @Test
    void aRefusedSubmissionWritesNothingAndKeepsTheTaskOpen() throws Exception {
        HttpResponse<String> answer = submit(ann, task, "{\"text\": \"refuse me\", \"score\": 1}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(trials.count("refuse me")).isZero();
        assertThat(isOpen(task)).isTrue();
    }

    @Test
    void whatDoesNotFitTheSchemaIsToldByFieldInTheReadersLanguage() throws Exception {
        HttpResponse<String> answer =
                submit(ann.reading("zh-CN"), task, "{\"text\": \" \", \"score\": 101, \"extra\": 1}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(answer.body()).path("errors"))
                .extracting(error ->
                        error.path("field").asText() + " " + error.path("code").asText() + " "
                                + error.path("message").asText())
                .containsExactlyInAnyOrder("text REQUIRED 此项必填。", "score MAXIMUM 不得大于 100。", "extra UNKNOWN 此处不应有该内容。");
        assertThat(isOpen(task)).isTrue();
    }

    @Test
    void noValueOfARefusedOrFailedSubmissionReachesTheLog(CapturedOutput log) throws Exception {
        submit(ann, task, "{\"text\": \"refuse me canary-4711\", \"score\": 1}");
        submit(ann, task, "{\"text\": 4711471147114711, \"score\": \"canary-4712\"}");
        HttpResponse<String> failed = submit(ann, task, "{\"text\": \"fail with me canary-4713\", \"score\": 1}");
        submit(ann, task, "{\"text\": \"canary-4714\", \"score\": ");

        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body()).doesNotContain("canary");
        assertThat(log.getAll()).doesNotContain("canary-47").doesNotContain("4711471147114711");
        assertThat(log.getAll()).as("a failure is still logged").contains("java.lang.IllegalStateException");
    }

    @Test
    void aRefusalIsNotLoggedAsAFailure(CapturedOutput log) throws Exception {
        submit(ann, task, "{\"text\": \"refuse me\", \"score\": 1}");

        assertThat(log.getAll()).doesNotContain("WARN").doesNotContain("ERROR");
    }

    @Test
    void nothingOfASubmissionStaysInTheEngine() throws Exception {
        submit(ann, task, "{\"text\": \"canary-4715\", \"score\": 1}");

        assertThat(history.createHistoricVariableInstanceQuery()
                        .variableName("submission")
                        .count())
                .isZero();
        assertThat(runtime.createVariableInstanceQuery()
                        .variableName("submission")
                        .count())
                .isZero();
    }

    @RepeatedTest(20) // so that the two meet at every step of the way
    void aDoubleClickCompletesOnceAndTellsTheSecondOne() throws Exception {
        long before = trials.count("twice");
        ExecutorService hands = Executors.newFixedThreadPool(2);
        List<CompletableFuture<HttpResponse<String>>> clicks = List.of(
                CompletableFuture.supplyAsync(() -> submit(ann, task, "{\"text\": \"twice\", \"score\": 1}"), hands),
                CompletableFuture.supplyAsync(() -> submit(ann, task, "{\"text\": \"twice\", \"score\": 1}"), hands));
        List<Integer> answers = clicks.stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::statusCode)
                .toList();
        hands.shutdown();

        assertThat(answers).contains(204).containsAnyOf(404, 409);
        assertThat(trials.count("twice")).isEqualTo(before + 1);
        assertThat(submit(ann, task, "{\"text\": \"twice\", \"score\": 1}").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aCompletionWithoutASubmissionIsRefusedWhoeverAsks() {
        identity.setAuthentication("ann", List.of("employees"));
        try {
            assertThatThrownBy(() -> tasks.complete(task)).isInstanceOf(Refusal.class);
        } finally {
            identity.clearAuthentication();
        }
        assertThatThrownBy(() -> tasks.complete(task))
                .isInstanceOf(Refusal.class)
                .hasMessage("UNAUTHENTICATED");
        assertThat(isOpen(task)).isTrue();
    }

    @Test
    void codeCompletesATaskAsThePersonItActsFor() {
        identity.setAuthenticatedUserId("ann");
        try {
            tasks.complete(task, SubmissionVariable.of("{\"text\": \"by code\", \"score\": 1}"));
        } finally {
            identity.clearAuthentication();
        }
        assertThat(trials.count("by code")).isEqualTo(1);
    }

    @Test
    void someoneElsesTaskCannotBeCompletedByWhoeverMayCompleteInTheEngine() {
        identity.setAuthenticatedUserId("bob");
        try {
            assertThatThrownBy(() -> tasks.complete(task, SubmissionVariable.of("{\"text\": \"bob\", \"score\": 1}")))
                    .isInstanceOf(Exception.class);
        } finally {
            identity.clearAuthentication();
        }
        assertThat(trials.count("bob")).isZero();
    }

    @Test
    void aStandInMayCompleteTheTaskOnTheDaysThatWereRecorded() {
        jdbc.sql("insert into kaohe.employee (id, name) values ('ann', 'Ann'), ('carl', 'Carl') on conflict do nothing")
                .update();
        jdbc.sql(
                        "insert into kaohe.stand_in (id, principal, stand_in, valid_from, valid_to, reason, recorded_by)"
                                + " values (gen_random_uuid(), 'ann', 'carl', current_date - 1, current_date + 1, 'holiday', 'hr')")
                .update();
        Browserlike carl = new Browserlike(port);
        carl.login("carl", People.PASSWORD);

        assertThat(carl.get(formData(task)).statusCode()).isEqualTo(200);
    }

    @Test
    void aFormIsShownToTheAssigneeOnly() throws Exception {
        Browserlike bob = new Browserlike(port);
        bob.login("bob", People.PASSWORD);

        JsonNode form = JSON.readTree(ann.get(formData(task)).body());
        assertThat(form.at("/task/definitionKey").asText()).isEqualTo("userTask_trial");
        assertThat(form.at("/subjectId").asText()).isEqualTo("ann");
        assertThat(form.at("/data/reader").asText()).isEqualTo("ann");
        assertThat(form.at("/schema/properties/score/maximum").asInt()).isEqualTo(100);
        assertThat(bob.get(formData(task)).statusCode()).isEqualTo(404);
        assertThat(new Browserlike(port).get(formData(task)).statusCode()).isEqualTo(401);
    }

    @Test
    void aFormCallsTheCompanysOwnSourcesByTheirNames() throws Exception {
        jdbc.sql("insert into kaohe.source (code, name_zh, name_en, synonyms)"
                        + " values ('SHOP_COUNTER', '门店客流', 'Shop counter', '{}')")
                .update();

        JsonNode form = JSON.readTree(ann.get(formData(task)).body());

        jdbc.sql("delete from kaohe.source where code = 'SHOP_COUNTER'").update();
        assertThat(form.at("/sources/SHOP_COUNTER/nameZh").asText()).isEqualTo("门店客流");
        assertThat(form.at("/sources/CRM/nameZh").asText()).isEqualTo("企业CRM");
    }

    @Test
    void aDraftComesBackAndIsWipedBySubmitting() throws Exception {
        String draft = "/camunda/api/tasklist/plugin/kaohe/default/task/" + task + "/draft";
        assertThat(ann.send("PUT", draft, "{\"text\": \"half\"}").statusCode()).isEqualTo(204);
        assertThat(JSON.readTree(ann.get(formData(task)).body())
                        .at("/draft/text")
                        .asText())
                .isEqualTo("half");

        submit(ann, task, "{\"text\": \"whole\", \"score\": 1}");

        assertThat(jdbc.sql("select count(*) from kaohe.draft where task_id = :task")
                        .param("task", task)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aStartFormCreatesWhatTheInstanceIsAbout() {
        Browserlike hr = new Browserlike(port);
        hr.login("hr", People.PASSWORD);
        ProcessDefinition trial = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("trial")
                .singleResult();
        String start = "/camunda/api/engine/engine/default/process-definition/" + trial.getId() + "/submit-form";

        assertThat(ann.post(start, body("{}")).statusCode()).isEqualTo(403);
        assertThat(hr.post(start, body("{\"text\": \"no score\"}")).statusCode())
                .isEqualTo(422);
        HttpResponse<String> started = hr.post(start, body("{\"text\": \"begun\", \"score\": 1, \"person\": \"bob\"}"));

        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("bob")
                        .count())
                .isEqualTo(1);
        assertThat(trials.count("begun")).isEqualTo(1);
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("trial")).isInstanceOf(Refusal.class);
    }

    @Test
    void anExpiredSessionIsAskedToLogIn() {
        assertThat(submit(new Browserlike(port), task, "{\"text\": \"late\", \"score\": 1}")
                        .statusCode())
                .isEqualTo(401);
    }

    private String taskOf(String person) {
        String instance = runtime.startProcessInstanceByKey("trial", person).getId();
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private boolean isOpen(String id) {
        return tasks.createTaskQuery().taskId(id).count() == 1;
    }

    private static String formData(String task) {
        return "/camunda/api/tasklist/plugin/kaohe/default/task/" + task + "/form-data";
    }

    private static HttpResponse<String> submit(Browserlike who, String task, String submission) {
        return who.post("/camunda/api/engine/engine/default/task/" + task + "/submit-form", body(submission));
    }

    private static String body(String submission) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("variables")
                .putObject("submission")
                .put("type", "Json")
                .put("value", submission)
                .putObject("valueInfo")
                .put("transient", true);
        return body.toString();
    }
}
