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
            all("GET " + ENGINE + "task/{openTask}/form"),
            all("GET " + ENGINE + "task?assignee={self}&processInstanceId" + PAGE),
            all("POST " + ENGINE + "task/{openTask}/claim", Content.CLAIM),
            all("POST " + ENGINE + "task/{openTask}/unclaim"),
            all("GET " + OURS + "task/{id}/form-data"),
            all("GET " + OURS + "appraisal/{id}"),
            all("PUT " + OURS + "task/{openTask}/draft", Content.DRAFT),
            all("DELETE " + OURS + "task/{openTask}/draft"),
            all("POST " + ENGINE + "task/{openTask}/submit-form", Content.SUBMISSION),

            // start a process
            all("GET " + ENGINE
                    + "process-definition?key&latest&active&startableInTasklist&startablePermissionCheck&nameLike"
                    + PAGE),
            all("GET " + ENGINE
                    + "process-definition/count?key&latest&active&startableInTasklist&startablePermissionCheck&nameLike"
                    + PAGE),
            starters("GET " + ENGINE + "process-definition/{id}/startForm"),
            starters("GET " + OURS + "process-definition/{key}/form-data"),
            starters("POST " + ENGINE + "process-definition/{id}/submit-form", Content.SUBMISSION),

            // Cockpit: counts, list of processes, diagram, instances, incidents, retries; no variable, no stack trace
            hr("GET " + ENGINE + "process-definition?key&latestVersion&withoutTenantId" + PAGE),
            hr("GET " + ENGINE + "process-definition/count?key&latest&latestVersion&withoutTenantId" + PAGE),
            hr("GET " + ENGINE + "process-definition/statistics?rootIncidents&incidents&failedJobs"),
            hr("GET " + ENGINE + "process-definition/{id}"),
            hr("GET " + ENGINE + "process-definition/{id}/xml"),
            hr("GET " + ENGINE + "process-definition/{id}/statistics?incidents&failedJobs"),
            hr("GET " + ENGINE + "process-definition/{id}/static-called-process-definitions"),
            hr("GET " + COCKPIT + "process-definition/statistics-count"),
            hr("GET " + COCKPIT + "process-definition/statistics?nameLike&key" + PAGE),
            hr("POST " + COCKPIT + "process-definition/{id}/called-process-definitions", Content.SEARCH),
            watch("POST " + ENGINE + "process-instance?firstResult&maxResults", Content.SEARCH),
            watch("POST " + ENGINE + "process-instance/count", Content.SEARCH),
            hr("GET " + ENGINE + "process-instance/{id}"),
            hr("GET " + ENGINE + "process-instance/{id}/activity-instances"),
            hr("POST " + COCKPIT + "process-instance?firstResult&maxResults&sortBy&sortOrder", Content.SEARCH),
            hr("POST " + COCKPIT + "process-instance/count", Content.SEARCH),
            hr("POST " + COCKPIT + "process-instance/{id}/called-process-instances", Content.SEARCH),
            hr("POST " + COCKPIT + "incident/?firstResult&maxResults", Content.SEARCH),
            hr("POST " + COCKPIT + "incident/count", Content.SEARCH),
            watch("GET " + ENGINE
                    + "task/count?unfinished&assigned&unassigned&withCandidateGroups&withoutCandidateGroups"),
            hr("POST " + ENGINE + "task?firstResult&maxResults", Content.SEARCH),
            hr("POST " + ENGINE + "task/count", Content.SEARCH),
            watch("POST " + ENGINE + "history/task/count", Content.TOTALS),
            watch("GET " + ENGINE + "task/report/candidate-group-count"),
            hr("GET " + ENGINE + "job-definition?processDefinitionId" + PAGE),
            hr("GET " + ENGINE + "job-definition/{id}"),
            hr("GET " + ENGINE + "job-definition/count?processDefinitionId"),
            hr("GET " + ENGINE + "job/count?processInstanceId&sorting[sortBy]&sorting[sortOrder]" + PAGE),
            watch("POST " + ENGINE + "job?firstResult&maxResults", Content.SEARCH),
            hr("PUT " + ENGINE + "job/{id}/retries", Content.RETRIES),
            hr("PUT " + ENGINE + "job-definition/{id}/retries", Content.RETRIES),
            watch("POST " + ENGINE + "external-task/count", Content.SEARCH),
            hr("GET " + ENGINE + "batch/statistics/?firstResult&maxResults&sortBy&sortOrder"),
            hr("GET " + ENGINE + "batch/statistics/count?firstResult&maxResults&sortBy&sortOrder"),
            watch("GET " + ENGINE + "history/batch?completed" + PAGE),
            watch("GET " + ENGINE + "history/batch/count?completed" + PAGE),
            hr("GET " + ENGINE + "case-definition/count?latestVersion"),
            hr("GET " + ENGINE + "deployment/count"),
            hr("GET " + ENGINE + "decision-definition?latestVersion" + PAGE),
            hr("GET " + ENGINE + "decision-definition/count?latestVersion"),
            hr("GET " + ENGINE + "decision-requirements-definition?latestVersion" + PAGE),
            hr("GET " + ENGINE + "decision-requirements-definition/count?latestVersion"));

    private Rules() {}

    /** @param actor null = nobody logged in */
    static Optional<Rule> matching(String method, EnginePath path, @Nullable Actor actor) {
        return ALL.stream().filter(rule -> rule.matches(method, path, actor)).findFirst();
    }

    static List<Rule> all() {
        return ALL;
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
        return new Rule(Set.of(Role.EMPLOYEE, Role.MANAGER, Role.HR, Role.DATA_OWNER), text, content);
    }

    private static Rule watch(String text) {
        return watch(text, Content.NONE);
    }

    private static Rule watch(String text, Content content) {
        return new Rule(Set.of(Role.HR, Role.ADMIN), text, content);
    }

    private static Rule hr(String text) {
        return hr(text, Content.NONE);
    }

    private static Rule hr(String text, Content content) {
        return new Rule(Set.of(Role.HR), text, content);
    }
}
