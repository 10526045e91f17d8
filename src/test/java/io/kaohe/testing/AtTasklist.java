package io.kaohe.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Somebody logged into a running product, who finds, reads and submits tasks with the very requests Tasklist makes. */
public final class AtTasklist {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ENGINE = "/camunda/api/engine/engine/default/";
    private static final String OURS = "/camunda/api/tasklist/plugin/kaohe/default/";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String user;
    private final Browserlike browser;

    private AtTasklist(String user, Browserlike browser) {
        this.user = user;
        this.browser = browser;
    }

    public static AtTasklist login(int port, String user, String password) {
        return login(port, user, password, "tasklist");
    }

    public static AtTasklist login(int port, String user, String password, String app) {
        AtTasklist person = new AtTasklist(user, new Browserlike(port));
        person.ok(person.browser.login(user, password, app));
        return person;
    }

    /** Before the first task. */
    public AtTasklist havingReadTheNotice() {
        ok(browser.readPrivacyNotice());
        return this;
    }

    /** Waits until a task of this kind is listed; one of a group is claimed. @return its id */
    public String task(String definitionKey) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<JsonNode> found = listed(definitionKey);
            if (found.isPresent()) {
                String id = found.get().path("id").asText();
                if (found.get().path("assignee").isNull()) {
                    post(
                            ENGINE + "task/" + id + "/claim",
                            JSON.createObjectNode().put("userId", user));
                }
                return id;
            }
            pause();
        }
        throw new AssertionError(user + " sees no task " + definitionKey);
    }

    /** What the form of the task shows. */
    public JsonNode form(String task) {
        return get(OURS + "task/" + task + "/form-data");
    }

    public void submit(String task, String submission) {
        post(ENGINE + "task/" + task + "/submit-form", variables(submission));
    }

    /** @return business key of the started process */
    public String start(String process, String submission) {
        JsonNode definitions = get(ENGINE + "process-definition?latest=true&active=true&startableInTasklist=true"
                + "&startablePermissionCheck=true&firstResult=0&maxResults=15");
        for (JsonNode definition : definitions) {
            if (definition.path("key").asText().equals(process)) {
                String address =
                        ENGINE + "process-definition/" + definition.path("id").asText() + "/submit-form";
                return post(address, variables(submission)).path("businessKey").asText();
            }
        }
        throw new AssertionError(user + " may not start " + process);
    }

    /** Uploads a CSV file. */
    public JsonNode upload(String kindAndOptions, String csv) {
        String boundary = "kaohe-upload";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"upload.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--" + boundary + "--\r\n";
        return ok(browser.exchange(browser.request("/api/imports/" + kindAndOptions)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body))));
    }

    public JsonNode get(String path) {
        return ok(browser.get(path));
    }

    public JsonNode post(String path, JsonNode body) {
        return ok(browser.post(path, body.toString()));
    }

    public JsonNode put(String path) {
        return ok(browser.send("PUT", path, ""));
    }

    /** Every filter this person sees is asked, as a person clicks through them. */
    private Optional<JsonNode> listed(String definitionKey) {
        for (JsonNode filter : get(ENGINE + "filter?resourceType=Task&firstResult=0&maxResults=2000")) {
            String list = ENGINE + "filter/" + filter.path("id").asText() + "/list?firstResult=0&maxResults=100";
            for (JsonNode task : post(list, JSON.createObjectNode())) {
                if (task.path("taskDefinitionKey").asText().equals(definitionKey)) {
                    return Optional.of(task);
                }
            }
        }
        return Optional.empty();
    }

    private static ObjectNode variables(String submission) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("variables")
                .putObject("submission")
                .put("type", "Json")
                .put("value", submission)
                .putObject("valueInfo")
                .put("transient", true);
        return body;
    }

    private JsonNode ok(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(
                    user + " " + answer.uri().getPath() + " " + answer.statusCode() + " " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.body(), e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
