package io.kaohe.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kaohe.shared.Bilingual;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** Somebody at work in Tasklist and with the API, over HTTP as their browser does it. */
public final class Colleague {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String FORMS = "/camunda/api/tasklist/plugin/kaohe/default";
    private static final String BOUNDARY = "kaohe-test-file";

    private final String id;
    private final Browserlike browser;
    private final Runnable meanwhile;

    private Colleague(String id, Browserlike browser, Runnable meanwhile) {
        this.id = id;
        this.browser = browser;
        this.meanwhile = meanwhile;
    }

    /** @param meanwhile what happens while somebody waits for a task, for instance the product's jobs */
    static Colleague loggedIn(int port, String id, String password, Runnable meanwhile) {
        Browserlike browser = new Browserlike(port);
        assertThat(browser.login(id, password).statusCode())
                .as("login of " + id)
                .isEqualTo(200);
        return new Colleague(id, browser, meanwhile);
    }

    /** Before the first task. */
    Colleague havingReadTheNotice() {
        ok(browser.readPrivacyNotice(), "privacy notice");
        return this;
    }

    public String id() {
        return id;
    }

    public JsonNode get(String path) {
        return ok(browser.get(path), "GET " + path);
    }

    public JsonNode post(String path, Object body) {
        return ok(browser.post(path, json(body)), "POST " + path);
    }

    /** An answer that may be anything. */
    public HttpResponse<String> ask(String path) {
        return browser.get(path);
    }

    /** The same as bytes, for what is printed. */
    public HttpResponse<byte[]> download(String path) {
        return browser.download(path);
    }

    /** Starts a process by its start form. */
    public HttpResponse<String> start(String process, Object submission) {
        JsonNode definitions = get(ENGINE + "/process-definition?key=" + process
                + "&latest=true&active=true&startableInTasklist=true&startablePermissionCheck=true"
                + "&firstResult=0&maxResults=1");
        String definition = definitions.path(0).path("id").asText();
        return browser.post(
                ENGINE + "/process-definition/" + definition + "/submit-form", json(onlySubmission(submission)));
    }

    public HttpResponse<String> upload(String kindAndQuery, String fileName, String csv) {
        return browser.exchange(browser.request("/api/imports/" + kindAndQuery)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\";"
                        + " filename=\"" + fileName + "\"\r\nContent-Type: text/csv\r\n\r\n" + csv + "\r\n--"
                        + BOUNDARY + "--\r\n")));
    }

    /** What Tasklist's shared filters show. */
    public List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode filter : get(ENGINE + "/filter?itemCount=false&resourceType=Task&firstResult=0&maxResults=15")) {
            String list = ENGINE + "/filter/" + filter.path("id").asText() + "/list?firstResult=0&maxResults=50";
            JsonNode shown = post(list, Map.of("active", true));
            for (JsonNode task :
                    shown.isArray() ? shown : shown.path("_embedded").path("task")) {
                if (seen.add(task.path("id").asText())) {
                    tasks.add(new Task(task));
                }
            }
        }
        return tasks;
    }

    /**
     * Waits for a task.
     *
     * @param key for instance {@code selfReview}
     * @param subject how the task's name ends, for instance {@code 张伟 · 2026-10}, as the engine has it
     */
    public Task task(String key, String subject) {
        return await(
                id + "'s task " + key + " · " + subject,
                () -> tasks().stream()
                        .filter(task -> task.is(key, subject))
                        .findFirst()
                        .orElse(null));
    }

    /** How many such tasks are listed. */
    public long count(String key, String subject) {
        return tasks().stream().filter(task -> task.is(key, subject)).count();
    }

    /** Waits until there is something. */
    <T> T await(String what, Supplier<T> something) {
        return Awaitility.await(what)
                .atMost(Duration.ofMinutes(2))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> {
                            meanwhile.run();
                            return something.get();
                        },
                        found -> found != null);
    }

    /** A task in the list. */
    public final class Task {

        private final String taskId;
        private final String key;
        private final String name;
        private boolean mine;

        private Task(JsonNode task) {
            taskId = task.path("id").asText();
            key = task.path("taskDefinitionKey").asText();
            name = task.path("name").asText();
            mine = task.path("assignee").asText().equals(id);
        }

        private boolean is(String wanted, String subject) {
            return key.equals("userTask_" + wanted) && name.endsWith(" · " + Bilingual.in(Locale.ENGLISH, subject));
        }

        public String name() {
            return name;
        }

        /** What the form shows. */
        public JsonNode data() {
            claim();
            return get(FORMS + "/task/" + taskId + "/form-data").path("data");
        }

        public void keepDraft(Object content) {
            ok(tryDraft(content), id + " keeps a draft of " + name);
        }

        public HttpResponse<String> tryDraft(Object content) {
            claim();
            return browser.send("PUT", FORMS + "/task/" + taskId + "/draft", json(content));
        }

        public HttpResponse<String> trySubmit(Object content) {
            claim();
            return browser.post(ENGINE + "/task/" + taskId + "/submit-form", json(onlySubmission(content)));
        }

        public void submit(Object content) {
            ok(trySubmit(content), id + " submits " + name);
        }

        private void claim() {
            if (!mine) {
                String path = ENGINE + "/task/" + taskId + "/claim";
                ok(browser.post(path, json(Map.of("userId", id))), path);
                mine = true;
            }
        }
    }

    /** The one variable a form submits; it is never stored. */
    private static Map<String, ?> onlySubmission(Object content) {
        return Map.of(
                "variables",
                Map.of(
                        "submission",
                        Map.of("type", "Json", "value", json(content), "valueInfo", Map.of("transient", true))));
    }

    private static JsonNode ok(HttpResponse<String> answer, String what) {
        assertThat(answer.statusCode()).as(what + ": " + answer.body()).isBetween(200, 299);
        return read(answer.body());
    }

    public static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(body, e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
