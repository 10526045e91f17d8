package io.kaohe.process.gate;

import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Tasklist and Cockpit 7.24.0 ask for in ordinary use, recorded in a browser. Who adds a line asks what it shows:
 * never the value of a variable, current or past, and never a user other than the one who asks.
 */
final class Rules {

    private static final String ENGINE = "engine/engine/default/";
    private static final String COCKPIT = "cockpit/plugin/base/default/";
    private static final String OURS = "tasklist/plugin/kaohe/default/";
    private static final String PAGE = "&firstResult&maxResults&sortBy&sortOrder";

    private static final List<Rule> ALL = List.of(
            // pages and login
            open("GET engine/engine/"),
            open("GET admin/auth/user/default"),
            open("POST admin/auth/user/default/login/{tasklist|cockpit|admin|welcome}", Content.LOGIN),
            open("POST admin/auth/user/default/logout"),
            open("GET {tasklist|cockpit|admin|welcome}/plugin/{plugin}/static/**?bust"),
            all("GET " + ENGINE + "user/{self}/profile"),

            // list of tasks
            all("OPTIONS " + ENGINE + "filter"),
            all("GET " + ENGINE + "filter?itemCount&resourceType" + PAGE),
            all("GET " + ENGINE + "filter/count?itemCount&resourceType"),
            all("GET " + ENGINE + "filter/{id}?itemCount"),
            all("POST " + ENGINE + "filter/{id}/list?firstResult&maxResults", Content.FILTER),
            all("POST " + ENGINE + "filter/{id}/count", Content.FILTER),

            // one task
            all("GET " + ENGINE + "task/{id}"),
            all("GET " + ENGINE + "task/{id}/form"),
            all("GET " + ENGINE + "task?assignee={self}&processInstanceId" + PAGE),
            all("POST " + ENGINE + "task/{openTask}/claim", Content.CLAIM),
            all("POST " + ENGINE + "task/{openTask}/unclaim"),
            all("GET " + OURS + "task/{id}/form-data"),
            all("PUT " + OURS + "task/{openTask}/draft", Content.DRAFT),
            all("DELETE " + OURS + "task/{openTask}/draft"),
            all("POST " + ENGINE + "task/{openTask}/submit-form", Content.SUBMISSION),

            // start a process
            all("GET " + ENGINE
                    + "process-definition?latest&active&startableInTasklist&startablePermissionCheck&nameLike" + PAGE),
            all("GET " + ENGINE
                    + "process-definition/count?latest&active&startableInTasklist&startablePermissionCheck&nameLike"
                    + PAGE),
            starters("GET " + ENGINE + "process-definition/{id}/startForm"),
            starters("GET " + OURS + "process-definition/{key}/form-data"),
            starters("POST " + ENGINE + "process-definition/{id}/submit-form", Content.SUBMISSION));

    private Rules() {}

    static Optional<Rule> matching(String method, EnginePath path, @Nullable Actor actor) {
        return ALL.stream().filter(rule -> rule.matches(method, path, actor)).findFirst();
    }

    private static Rule open(String text) {
        return open(text, Content.NONE);
    }

    private static Rule open(String text, Content content) {
        return new Rule(null, text, content);
    }

    private static Rule all(String text) {
        return all(text, Content.NONE);
    }

    private static Rule all(String text, Content content) {
        return new Rule(Set.of(), text, content);
    }

    private static Rule starters(String text) {
        return starters(text, Content.NONE);
    }

    private static Rule starters(String text, Content content) {
        return new Rule(Set.of(Role.HR, Role.DATA_OWNER), text, content);
    }

    private static Rule hr(String text) {
        return hr(text, Content.NONE);
    }

    private static Rule hr(String text, Content content) {
        return new Rule(Set.of(Role.HR), text, content);
    }
}
