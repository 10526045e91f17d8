package io.kaohe.process.gate;

import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One request that the gate lets through, written as {@code GET engine/engine/default/task?assignee={self}&maxResults}.
 * A segment is literal or {@code {self}}, the person who asks, {@code {id}} or {@code {openTask}}, ids of the engine,
 * {@code {a|b}}, one of these, or any other name for any value; {@code **} at the end stands for everything below. Of
 * the query, only what is named may be sent.
 */
final class Rule {

    static final String SELF = "{self}";
    static final String OPEN_TASK = "{openTask}";

    /** A UUID; that of a definition stands behind its key and version. */
    private static final Pattern ENGINE_ID = Pattern.compile("(\\w+:\\d+:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final String text;
    private final String method;
    private final List<String> template;
    private final Map<String, @Nullable String> parameters = new HashMap<>();
    private final @Nullable Set<Role> roles;
    private final Content content;

    /** @param roles null = also without login; empty = everybody logged in */
    Rule(@Nullable Set<Role> roles, String text, Content content) {
        this.text = text;
        this.roles = roles;
        this.content = content;
        String[] methodAndPath = text.split(" ", 2);
        String[] pathAndQuery = methodAndPath[1].split("\\?", 2);
        method = methodAndPath[0];
        template = List.of(pathAndQuery[0].split("/", -1));
        if (pathAndQuery.length == 2) {
            for (String parameter : pathAndQuery[1].split("&")) {
                String[] parts = parameter.split("=", 2);
                parameters.put(parts[0], parts.length == 2 ? parts[1] : null);
            }
        }
    }

    boolean matches(String requestMethod, EnginePath path, @Nullable Actor actor) {
        return method.equals(requestMethod)
                && isFor(actor)
                && matches(path.segments(), actor)
                && allowsQuery(path.query(), actor);
    }

    boolean isOpenToAll() {
        return roles == null;
    }

    private boolean isFor(@Nullable Actor actor) {
        return roles == null
                || actor != null && (roles.isEmpty() || roles.stream().anyMatch(actor::is));
    }

    /** A parameter whose value is demanded has to be there. */
    private boolean allowsQuery(Map<String, String> query, @Nullable Actor actor) {
        return parameters.keySet().containsAll(query.keySet())
                && parameters.entrySet().stream().allMatch(parameter -> {
                    @Nullable String demanded = parameter.getValue();
                    return demanded == null
                            || query.containsKey(parameter.getKey())
                                    && fits(demanded, query.get(parameter.getKey()), actor);
                });
    }

    Content content() {
        return content;
    }

    /** The id of the task that has to be open, where the rule names one. */
    @Nullable
    String openTask(EnginePath path) {
        int place = template.indexOf(OPEN_TASK);
        return place < 0 ? null : path.segments().get(place);
    }

    private boolean matches(List<String> segments, @Nullable Actor actor) {
        boolean below = template.get(template.size() - 1).equals("**");
        int fixed = below ? template.size() - 1 : template.size();
        if (below ? segments.size() <= fixed : segments.size() != fixed) {
            return false;
        }
        for (int i = 0; i < fixed; i++) {
            if (!fits(template.get(i), segments.get(i), actor)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(String wanted, String sent, @Nullable Actor actor) {
        if (wanted.equals(SELF)) {
            return actor != null && sent.equals(actor.id());
        }
        if (wanted.equals("{id}") || wanted.equals(OPEN_TASK)) {
            return ENGINE_ID.matcher(sent).matches();
        }
        if (wanted.startsWith("{")) {
            return wanted.contains("|")
                    ? Arrays.asList(wanted.substring(1, wanted.length() - 1).split("\\|"))
                            .contains(sent)
                    : !sent.isEmpty();
        }
        return wanted.equals(sent);
    }

    @Override
    public String toString() {
        return text;
    }
}
