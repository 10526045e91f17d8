package io.kaohe.process.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaohe.process.engine.Actors;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Role;
import io.kaohe.testing.Browserlike;
import io.kaohe.testing.OnTrialProduct;
import io.kaohe.testing.TrialProduct.People;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an ordinary employee, and for the last two an administrator, tries beyond the forms. */
@OnTrialProduct
class GateTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String OURS = "/camunda/api/tasklist/plugin/kaohe/default/";
    private static final String EMPTY_SEARCH =
            "{\"processVariables\":[],\"taskVariables\":[],\"caseInstanceVariables\":[],\"active\":true,"
                    + "\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private FilterService filters;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private People people;

    @Autowired
    private Actors actors;

    private Browserlike eve;
    private String task;
    private String filter;

    @BeforeEach
    void eveIsLoggedInAndHasATask() {
        people.login("eve", "employees");
        eve = new Browserlike(port);
        eve.login("eve", People.PASSWORD);
        String instance = runtime.startProcessInstanceByKey("trial", "eve").getId();
        task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        filter = filters.createTaskFilterQuery()
                .filterName("我的任务 My tasks")
                .singleResult()
                .getId();
    }

    @Test
    void theSharedFilterShowsTheOwnTasks() {
        HttpResponse<String> list =
                eve.post(ENGINE + "filter/" + filter + "/list?firstResult=0&maxResults=15", EMPTY_SEARCH);

        assertThat(list.statusCode()).as(list.body()).isEqualTo(200);
        assertThat(list.body()).contains(task);
    }

    static Stream<String> searches() {
        return Stream.of(
                "{\"orQueries\":[{\"taskNameExpression\":\"${1}\"}]}",
                "{\"assigneeExpression\":\"${1}\"}",
                "{\"dueBeforeExpression\":\"${now()}\"}",
                "{\"processVariables\":[{\"name\":\"a\",\"operator\":\"eq\",\"value\":1}]}",
                "{\"taskVariables\":[{\"name\":\"a\",\"operator\":\"eq\",\"value\":1}]}",
                "{\"caseInstanceVariables\":[{\"name\":\"a\",\"operator\":\"eq\",\"value\":1}]}",
                "{\"withTaskVariablesInReturn\":true}",
                "{\"withCommentAttachmentInfo\":true}",
                "{\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\",\"parameters\":{\"variable\":\"a\"}}]}",
                "{\"active\":true,\"active\":{\"orQueries\":[]}}",
                "{\"active\":true} {\"orQueries\":[]}");
    }

    @ParameterizedTest
    @MethodSource("searches")
    void noSearchAsksForVariablesOrBringsAnExpression(String search) {
        assertThat(eve.post(ENGINE + "filter/" + filter + "/list", search).statusCode())
                .isIn(400, 403);
        assertThat(eve.post(ENGINE + "task", search).statusCode()).isIn(400, 403);
    }

    @Test
    void aSearchInAnotherEncodingIsRefused() {
        HttpResponse<String> answer = eve.exchange(eve.request(ENGINE + "filter/" + filter + "/list")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"active\":true}", StandardCharsets.UTF_16BE)));

        assertThat(answer.statusCode()).isIn(400, 403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | user
            GET    | user/count
            GET    | user/hr/profile
            DELETE | user/eve
            PUT    | user/eve/profile
            PUT    | user/eve/credentials
            GET    | group
            GET    | authorization
            GET    | variable-instance
            POST   | variable-instance
            GET    | history/variable-instance
            GET    | history/detail
            GET    | history/user-operation
            GET    | history/task
            GET    | process-instance
            GET    | deployment
            GET    | task
            POST   | task/create
            POST   | message
            POST   | filter/create
            GET    | task?assignee=hr
            GET    | task?nameExpression=x
            GET    | task/TASK/variables
            GET    | task/TASK/localVariables
            GET    | task/TASK/form-variables
            GET    | task/TASK/form-variables?variableNames=submission
            GET    | task/TASK/rendered-form
            PUT    | task/TASK/variables/submission
            POST   | task/TASK/variables
            GET    | task/TASK/comment
            POST   | task/TASK/comment/create
            POST   | task/TASK/attachment/create
            POST   | task/TASK/complete
            POST   | task/TASK/resolve
            POST   | task/TASK/delegate
            POST   | task/TASK/assignee
            POST   | task/TASK/bpmnError
            PUT    | task/TASK
            DELETE | task/TASK
            HEAD   | filter
            PATCH  | filter
            TRACE  | filter
            GET    | filter/
            GET    | task/TASK/
            GET    | FILTER
            """)
    void whatTasklistDoesNotNeedIsNotOffered(String method, String path) {
        HttpResponse<String> answer = eve.send(method, ENGINE + path.replace("TASK", task), "");

        // TRACE is refused by the server itself
        assertThat(answer.statusCode()).isIn(403, 405);
        assertThat(identity.createUserQuery().userId("eve").count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/engine/engine/default/filter;jsessionid=1/../user",
                "/camunda/api/engine/engine/default//user",
                "/camunda/api/engine/engine/default/filter/%2e%2e/user",
                "/camunda/api/engine/engine/default/filter/..;/user",
                "/camunda/api;x=y/engine/engine/default/user",
                "/camunda/%61pi/engine/engine/default/user",
                "/camunda/./api/engine/engine/default/user",
                "/camunda//api/engine/engine/default/user",
                "/forms/../camunda/api/engine/engine/default/user",
                "/camunda/api/engine/engine/default/%75ser",
                "/camunda/api/engine/engine/default/user%2F",
                "/camunda/api/engine/engine/default/user%3B",
                "/camunda/api/engine/engine/default/user?x=/filter"
            })
    void noSpellingOfAnAddressLeadsAroundTheGate(String target) throws IOException {
        assertThat(raw("GET " + target)).matches("HTTP/1.1 (400|401|403|404) .*");
        assertThat(raw("DELETE " + target + "/eve")).matches("HTTP/1.1 (400|401|403|404|405) .*");
    }

    @Test
    void anAddressOfNothingShowsAPageToAPersonAndAProblemToAProgram() {
        HttpResponse<String> page = eve.exchange(
                eve.request("/nowhere").setHeader("Accept", "text/html").GET());

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("</html>").doesNotContain("NOT_FOUND");
        assertThat(eve.get("/api/nowhere").body()).contains("\"NOT_FOUND\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "_method"})
    void noHeaderTurnsAMethodIntoAnother(String header) {
        HttpResponse<String> answer = eve.exchange(eve.request(ENGINE + "user/eve/profile")
                .header(header, "DELETE")
                .GET());
        eve.exchange(eve.request(ENGINE + "user/eve?_method=DELETE")
                .header(header, "DELETE")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(identity.createUserQuery().userId("eve").count()).isEqualTo(1);
    }

    static Stream<String> submissions() {
        String good = "\"type\":\"Json\",\"value\":\"{}\"";
        return Stream.of(
                "{\"variables\":{\"other\":{" + good + ",\"valueInfo\":{\"transient\":true}}}}",
                "{\"variables\":{\"submission\":{" + good
                        + ",\"valueInfo\":{\"transient\":true}},\"x\":{\"value\":1}}}",
                "{\"variables\":{\"submission\":{" + good + ",\"valueInfo\":{\"transient\":false}}}}",
                "{\"variables\":{\"submission\":{" + good + ",\"valueInfo\":{\"transient\":\"true\"}}}}",
                "{\"variables\":{\"submission\":{" + good + "}}}",
                "{\"variables\":{\"submission\":{\"type\":\"String\",\"value\":\"{}\",\"valueInfo\":{\"transient\":true}}}}",
                "{\"variables\":{\"submission\":{\"type\":\"Object\",\"value\":\"{}\",\"valueInfo\":{\"transient\":true,"
                        + "\"objectTypeName\":\"java.util.HashMap\"}}}}",
                "{\"variables\":{\"submission\":{" + good + ",\"valueInfo\":{\"transient\":true}}},"
                        + "\"withVariablesInReturn\":true}",
                "{\"variables\":{\"submission\":{" + good
                        + ",\"valueInfo\":{\"transient\":true}}},\"businessKey\":\"x\"}",
                "{\"variables\":{\"submission\":{" + good + ",\"valueInfo\":{\"transient\":true},\"local\":true}}}",
                "{\"variables\":{}}",
                "{}",
                "");
    }

    @ParameterizedTest
    @MethodSource("submissions")
    void aSubmissionIsOneTransientJsonVariableAndNothingElse(String body) {
        HttpResponse<String> answer = eve.post(ENGINE + "task/" + task + "/submit-form", body);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("SUBMISSION_ONLY");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    @Test
    void nobodyClaimsForSomebodyElse() {
        assertThat(eve.post(ENGINE + "task/" + task + "/claim", "{\"userId\":\"hr\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aTaskOfAGroupCanBeClaimedAndGivenBackByTheGroupOnly() {
        people.login("hr", "hr");
        eve.post(
                ENGINE + "task/" + task + "/submit-form",
                "{\"variables\":{\"submission\":{\"type\":\"Json\",\"value\":\"{\\\"text\\\":\\\"a\\\",\\\"score\\\":1}\","
                        + "\"valueInfo\":{\"transient\":true}}}}");
        String ofGroup = newestOfGroup();
        Browserlike hr = new Browserlike(port);
        hr.login("hr", People.PASSWORD);

        assertThat(eve.post(ENGINE + "task/" + ofGroup + "/claim", "{\"userId\":\"eve\"}")
                        .statusCode())
                .as("as if there were none")
                .isEqualTo(404);
        assertThat(hr.get("/camunda/api/tasklist/plugin/kaohe/default/task/" + ofGroup + "/form-data")
                        .statusCode())
                .as("nobody sees a form before claiming")
                .isEqualTo(409);
        assertThat(hr.post(ENGINE + "task/" + ofGroup + "/claim", "{\"userId\":\"hr\"}")
                        .statusCode())
                .isEqualTo(204);
        people.login("hr2", "hr");
        Browserlike rival = new Browserlike(port);
        rival.login("hr2", People.PASSWORD);
        HttpResponse<String> late = rival.post(ENGINE + "task/" + ofGroup + "/claim", "{\"userId\":\"hr2\"}");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("\"message\":\"Somebody else has claimed this task already.\"");
        assertThat(hr.post(ENGINE + "task/" + ofGroup + "/unclaim", "{}").statusCode())
                .isEqualTo(204);
    }

    @Test
    void aWrongPasswordIsAnsweredWithWhatToDo() {
        people.login("fay", "employees");
        HttpResponse<String> answer = new Browserlike(port).reading("en").login("fay", "mistyped");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("LOGIN_FAILED", "\"message\":\"Wrong user name or password.");
    }

    @Test
    void aTaskThatWasAssignedCannotBeGivenUp() {
        assertThat(eve.post(ENGINE + "task/" + task + "/unclaim", "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aFormerAssigneeNeitherSeesNorCompletesTheTask() {
        tasks.setAssignee(task, "ann");

        assertThat(eve.get(ENGINE + "task/" + task).statusCode()).isEqualTo(404);
        assertThat(eve.get(OURS + "task/" + task + "/form-data").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/setup/default/x"})
    void nobodySetsUpAnAdministratorOverTheWeb(String setup) {
        String body = "{\"profile\":{\"id\":\"mallory\"},\"credentials\":{\"password\":\"mallory-12345\"}}";

        assertThat(new Browserlike(port).post(setup, body).statusCode()).isEqualTo(403);
        assertThat(administrator().post(setup, body).statusCode()).isEqualTo(403);
        assertThat(identity.createUserQuery().userId("mallory").count()).isZero();
    }

    @Test
    void anAdministratorManagesPeopleButMeetsTheHolesClosedToo() {
        Browserlike admin = administrator();

        assertThat(admin.get(ENGINE + "user/count").statusCode()).isEqualTo(200);
        assertThat(admin.post(ENGINE + "task", "{\"orQueries\":[{\"nameExpression\":\"${1}\"}]}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(admin.get(ENGINE + "task?assigneeExpression=x").statusCode()).isEqualTo(403);
        assertThat(admin.post(ENGINE + "task/" + task + "/comment/create", "{\"message\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(admin.post(ENGINE + "task/" + task + "/submit-form", "{\"variables\":{\"x\":{\"value\":1}}}")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST   | task/TASK/assignee                        | {"userId":"admin"}
            POST   | task/TASK/delegate                        | {"userId":"admin"}
            POST   | task/TASK/resolve                         | {}
            POST   | task/TASK/complete                        | {}
            POST   | task/TASK/bpmnError                       | {"errorCode":"x"}
            POST   | task/TASK/bpmnEscalation                  | {"escalationCode":"x"}
            POST   | task/TASK/identity-links                  | {"userId":"admin","type":"candidate"}
            GET    | task/TASK/identity-links                  | {}
            GET    | task/TASK/variables                       | {}
            PUT    | task/TASK                                 | {"assignee":"admin"}
            DELETE | task/TASK                                 | {}
            POST   | process-instance/INSTANCE/modification    | {"instructions":[]}
            POST   | process-instance/INSTANCE/variables       | {}
            DELETE | process-instance/INSTANCE                 | {}
            POST   | process-instance/delete                   | {"processInstanceIds":["INSTANCE"]}
            POST   | process-instance/message-async            | {}
            POST   | modification/execute                      | {}
            POST   | migration/execute                         | {}
            POST   | message                                   | {"messageName":"resultPublished","all":true}
            POST   | signal                                    | {"name":"x"}
            POST   | execution/INSTANCE/signal                 | {}
            GET    | process-definition/key/trial/startForm    | {}
            POST   | process-definition/key/trial/start        | {}
            POST   | process-definition/key/trial/submit-form  | {}
            POST   | task                                      | {"taskDefinitionKey":"userTask_peerReview"}
            POST   | task/count                                | {"taskDefinitionKey":"userTask_peerReview"}
            GET    | task?taskDefinitionKey=userTask_peerReview | {}
            GET    | task?assignee=eve                         | {}
            POST   | history/task/count                        | {"taskAssignee":"eve","finished":true}
            POST   | history/task                              | {"taskAssignee":"eve"}
            GET    | history/task?taskAssignee=eve             | {}
            GET    | history/activity-instance?taskAssignee=eve | {}
            GET    | history/identity-link-log?userId=eve      | {}
            GET    | history/user-operation?userId=eve         | {}
            GET    | authorization?resourceType=7&userIdIn=eve | {}
            GET    | authorization?userIdIn=eve                | {}
            """)
    void anAdministratorMovesNobodysTaskAndDoesNotLearnWhoDidWhich(String method, String path, String body) {
        String instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
        String target = path.replace("TASK", task).replace("INSTANCE", instance);

        HttpResponse<String> answer = administrator().send(method, ENGINE + target, body.replace("INSTANCE", instance));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(tasks.createTaskQuery().taskId(task).taskAssignee("eve").count())
                .isEqualTo(1);
        assertThat(administrator()
                        .send(method, "/camunda/api/engine/" + target, body)
                        .statusCode())
                .as("without the engine's name")
                .isEqualTo(403);
    }

    @Test
    void anAdministratorLearnsHowManyTasksThereAre() {
        assertThat(administrator()
                        .post(ENGINE + "history/task/count", "{\"unfinished\":true,\"assigned\":true}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoeverAssignsThemselvesATaskReadsNothingOfItAndDoesNotDoIt() {
        people.readNotice("admin");
        Browserlike admin = administrator();
        String submission =
                "{\"variables\":{\"submission\":{\"type\":\"Json\",\"value\":\"{\\\"text\\\":\\\"a\\\",\\\"score\\\":1}\","
                        + "\"valueInfo\":{\"transient\":true}}}}";
        List<Runnable> ways = List.of(
                () -> tasks.setAssignee(task, "admin"),
                () -> tasks.setOwner(task, "admin"),
                () -> tasks.delegateTask(task, "admin"));

        for (Runnable way : ways) {
            way.run();

            assertThat(admin.get(OURS + "task/" + task + "/form-data").statusCode())
                    .isEqualTo(404);
            admin.post(ENGINE + "task/" + task + "/submit-form", submission);
            assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
        }

        Task back = tasks.createTaskQuery().taskId(task).singleResult();
        back.setDelegationState(null);
        back.setOwner(null);
        back.setAssignee("eve");
        tasks.saveTask(back);
        assertThat(eve.post(ENGINE + "task/" + task + "/submit-form", submission)
                        .statusCode())
                .isEqualTo(204);
        String ofGroup = newestOfGroup();
        assertThatThrownBy(() -> tasks.claim(ofGroup, "admin")).isInstanceOf(Refusal.class);
        tasks.addCandidateUser(ofGroup, "admin");
        assertThatThrownBy(() -> tasks.claim(ofGroup, "admin")).isInstanceOf(Refusal.class);
        assertThat(admin.get(OURS + "task/" + ofGroup + "/form-data").statusCode())
                .isIn(404, 409);
    }

    @Test
    void whoStandsInForSomebodyOfHrDoesNotReadWhatTheyClaimedForTheGroup() {
        people.login("hr", "hr");
        people.login("ann", "employees");
        jdbc.sql("insert into kaohe.employee (id, name) values ('hr', 'HR'), ('ann', 'Ann') on conflict do nothing")
                .update();
        jdbc.sql("insert into kaohe.stand_in (id, principal, stand_in, valid_from, valid_to, reason, recorded_by)"
                        + " values (gen_random_uuid(), 'hr', 'ann', current_date - 3, current_date + 3, 'ill', 'hr')")
                .update();
        eve.post(
                ENGINE + "task/" + task + "/submit-form",
                "{\"variables\":{\"submission\":{\"type\":\"Json\",\"value\":\"{\\\"text\\\":\\\"a\\\",\\\"score\\\":1}\","
                        + "\"valueInfo\":{\"transient\":true}}}}");
        String ofGroup = newestOfGroup();
        tasks.claim(ofGroup, "hr");
        Browserlike ann = new Browserlike(port);
        ann.login("ann", People.PASSWORD);
        Browserlike hr = new Browserlike(port);
        hr.login("hr", People.PASSWORD);

        assertThat(hr.get(OURS + "task/" + ofGroup + "/form-data").statusCode()).isEqualTo(200);
        assertThat(ann.get(OURS + "task/" + ofGroup + "/form-data").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anAdministratorLooksAtProcessesAndTriesFailedStepsAgain() {
        String instance = tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId();
        String definition = runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getProcessDefinitionId();
        Browserlike admin = administrator();

        for (String path : List.of(
                "process-definition/" + definition + "/xml",
                "process-definition/" + definition,
                "process-instance/" + instance,
                "process-instance/" + instance + "/activity-instances",
                "incident?processInstanceId=" + instance,
                "job?processInstanceId=" + instance,
                "authorization?resourceType=1")) {
            assertThat(admin.get(ENGINE + path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(admin.post(ENGINE + "process-instance/count", "{\"active\":true}")
                        .statusCode())
                .isEqualTo(200);
        for (String suspended : List.of("true", "false")) {
            assertThat(admin.send(
                                    "PUT",
                                    ENGINE + "process-instance/" + instance + "/suspended",
                                    "{\"suspended\":" + suspended + "}")
                            .statusCode())
                    .isEqualTo(204);
        }
        assertThat(admin.send("PUT", ENGINE + "job/" + instance + "/retries", "{\"retries\":1}")
                        .statusCode())
                .as("let through; there is no such job")
                .isIn(404, 500);
    }

    private String newestOfGroup() {
        return tasks.createTaskQuery()
                .taskDefinitionKey("userTask_trialOfGroup")
                .taskUnassigned()
                .orderByTaskCreateTime()
                .desc()
                .list()
                .get(0)
                .getId();
    }

    @Test
    void whoHasLeftSeesToTheirOwnAndToNothingElse() {
        people.login("mona", "employees", "managers");
        jdbc.sql("insert into kaohe.employee (id, name) values ('mona', '莫娜') on conflict do nothing")
                .update();
        assertThat(actors.of("mona").roles()).containsOnly(Role.EMPLOYEE, Role.MANAGER);

        jdbc.sql("insert into kaohe.assignment (employee, valid_from, valid_to)"
                        + " values ('mona', date '2020-01-01', date '2020-12-31')")
                .update();

        assertThat(actors.of("mona").roles()).containsOnly(Role.EMPLOYEE);
    }

    @Test
    void aOneTimePasswordOpensNothingButItsOwnChange() throws InterruptedException {
        people.login("newcomer", "employees");
        jdbc.sql("insert into kaohe.password_change_required (user_id) values ('newcomer') on conflict do nothing")
                .update();
        // longer than who must change is remembered
        Thread.sleep(5_100);
        Browserlike newcomer = new Browserlike(port);

        assertThat(newcomer.login("newcomer", People.PASSWORD).statusCode()).isEqualTo(200);
        HttpResponse<String> list = newcomer.get(ENGINE + "filter");
        assertThat(list.statusCode()).isEqualTo(403);
        assertThat(list.body()).contains("PASSWORD_CHANGE_REQUIRED");
        assertThat(newcomer.get("/api/anything").body()).contains("PASSWORD_CHANGE_REQUIRED");
        assertThat(newcomer.post("/camunda/api/admin/auth/user/default/logout", "")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void noFormOpensOrIsTakenBeforeThePrivacyNoticeIsRead() {
        people.join("nia", "employees");
        String instance = runtime.startProcessInstanceByKey("trial", "nia").getId();
        String first = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        Browserlike nia = new Browserlike(port);
        nia.login("nia", People.PASSWORD);

        assertThat(nia.get(ENGINE + "filter").statusCode()).isEqualTo(200);
        for (HttpResponse<String> answer : Stream.of(
                        nia.get(OURS + "task/" + first + "/form-data"),
                        nia.get(ENGINE + "task/" + first + "/form"),
                        nia.send("PUT", OURS + "task/" + first + "/draft", "{}"),
                        nia.post(ENGINE + "task/" + first + "/submit-form", "{}"))
                .toList()) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("PRIVACY_NOTICE_UNREAD", "Please read the privacy notice first");
        }

        people.readNotice("nia");

        assertThat(nia.get(OURS + "task/" + first + "/form-data").statusCode()).isEqualTo(200);
    }

    private Browserlike administrator() {
        Browserlike admin = new Browserlike(port);
        admin.login("admin", "whole-product-1", "admin");
        return admin;
    }

    /** The status line; a client library would tidy the address. */
    private String raw(String methodAndTarget) throws IOException {
        String cookie = eve.cookie();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write((methodAndTarget + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8).split("\r\n", 2)[0];
        }
    }
}
