package io.kaohe.process.gate;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What administrators get of the engine beyond what {@link Rules} give them: accounts, groups and grants, the state of
 * processes and jobs, retries and suspension. No task, no variable and no history: whose task it is and who has done
 * it tells who answered what, and no step is taken by moving an instance past the people whom it waits for.
 */
final class Administration {

    private static final List<String> ENGINE = List.of("engine", "engine", "default");
    private static final Set<String> APPLICATIONS = Set.of("admin", "cockpit");
    private static final Set<String> ACCOUNTS = Set.of("user", "group", "tenant", "identity");
    private static final String GRANTS = "authorization";

    private static final Set<String> STATE = Set.of(
            "batch",
            "case-definition",
            "decision-definition",
            "decision-requirements-definition",
            "deployment",
            "external-task",
            "incident",
            "job",
            "job-definition",
            "metrics",
            "process-definition",
            "process-instance",
            "schema",
            "telemetry",
            "version");

    private static final Set<String> VALUES =
            Set.of("variables", "form-variables", "rendered-form", "startForm", "deployed-start-form");

    private static final Set<String> SWITCHES = Set.of("retries", "suspended");

    /** Task and historic task, as the engine numbers what may be granted: these grants tell whose task is whose. */
    private static final Set<String> OF_TASKS = Set.of("7", "19");

    private Administration() {}

    static boolean offers(String method, EnginePath path) {
        List<String> segments = path.segments();
        if (APPLICATIONS.contains(segments.get(0))) {
            return true;
        }
        if (segments.size() <= ENGINE.size()
                || !segments.subList(0, ENGINE.size()).equals(ENGINE)) {
            return false;
        }
        String resource = segments.get(ENGINE.size());
        String last = segments.get(segments.size() - 1);
        if (resource.equals(GRANTS)) {
            return !method.equals("GET") || last.equals("check") || tellsNoTask(path.query());
        }
        return ACCOUNTS.contains(resource)
                || resource.equals("deployment")
                || STATE.contains(resource)
                        && (method.equals("GET") && segments.stream().noneMatch(VALUES::contains)
                                || method.equals("OPTIONS")
                                || method.equals("PUT") && SWITCHES.contains(last));
    }

    private static boolean tellsNoTask(Map<String, String> query) {
        return query.containsKey("resourceType") && !OF_TASKS.contains(query.get("resourceType"));
    }
}
