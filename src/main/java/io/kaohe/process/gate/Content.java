package io.kaohe.process.gate;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Refusal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a request that the gate lets through may carry. */
enum Content {

    /** Nothing. */
    NONE {
        @Override
        void check(JsonNode body, Actor actor) {
            require(body.isMissingNode() || body.isObject() && body.isEmpty());
        }
    },

    /** The fields of the login form; not JSON. */
    LOGIN {
        @Override
        void check(JsonNode body, Actor actor) {}
    },

    /** {@code {userId}} of the person who asks. */
    CLAIM {
        @Override
        void check(JsonNode body, Actor actor) {
            require(body.size() == 1 && body.path("userId").asText().equals(actor.id()));
        }
    },

    /** What narrows a shared filter; by variable it could ask for their values. */
    FILTER {
        @Override
        void check(JsonNode body, Actor actor) {
            require(body.isObject());
            for (Map.Entry<String, JsonNode> field : body.properties()) {
                require(
                        VARIABLES.contains(field.getKey())
                                ? field.getValue().isArray() && field.getValue().isEmpty()
                                : NARROWING.contains(field.getKey()));
            }
            for (JsonNode order : body.path("sorting")) {
                require(ORDERS.contains(order.path("sortBy").asText()) && !order.has("parameters"));
            }
        }
    },

    /** Cockpit's searches, without variables. */
    SEARCH {
        @Override
        void check(JsonNode body, Actor actor) {
            require(body.isObject());
            for (Map.Entry<String, JsonNode> field : body.properties()) {
                boolean variables = field.getKey().toLowerCase(Locale.ROOT).contains("variable");
                require(!variables
                        || field.getValue().isArray() && field.getValue().isEmpty());
            }
            for (JsonNode order : body.path("sorting")) {
                require(!order.path("sortBy").asText().toLowerCase(Locale.ROOT).contains("variable"));
            }
        }
    },

    /** What narrows a number of tasks without saying whose they are. */
    TOTALS {
        @Override
        void check(JsonNode body, Actor actor) {
            require(hasOnly(
                    body, "unfinished", "assigned", "unassigned", "withCandidateGroups", "withoutCandidateGroups"));
        }
    },

    /** How often a failed job is tried again. */
    RETRIES {
        @Override
        void check(JsonNode body, Actor actor) {
            require(hasOnly(body, "retries") && body.path("retries").canConvertToInt());
        }
    },

    /** Exactly one variable, {@code submission}, of type Json and transient. */
    SUBMISSION {
        @Override
        void check(JsonNode body, Actor actor) {
            JsonNode submission = body.path("variables").path("submission");
            requireSubmission(hasOnly(body, "variables", "businessKey")
                    && body.path("businessKey").asText("").isEmpty()
                    && hasOnly(body.path("variables"), "submission")
                    && hasOnly(submission, "name", "type", "value", "valueInfo")
                    && submission.path("type").asText().equalsIgnoreCase("Json")
                    && submission.path("value").isTextual()
                    && hasOnly(submission.path("valueInfo"), "transient")
                    && submission.path("valueInfo").path("transient").isBoolean()
                    && submission.path("valueInfo").path("transient").booleanValue());
            if (!Body.parse(submission.path("value").asText()).isObject()) {
                throw Refusal.unreadable("UNREADABLE");
            }
        }
    },

    /** Any JSON object; it goes to our own resources only. */
    DRAFT {
        @Override
        void check(JsonNode body, Actor actor) {
            require(body.isObject());
        }
    };

    private static final Set<String> VARIABLES =
            Set.of("processVariables", "taskVariables", "caseInstanceVariables", "variables");

    private static final Set<String> NARROWING = Set.of(
            "sorting",
            "active",
            "unassigned",
            "assigned",
            "name",
            "nameLike",
            "dueBefore",
            "dueAfter",
            "createdBefore",
            "createdAfter",
            "processInstanceBusinessKey",
            "processDefinitionKey",
            "taskId",
            "firstResult",
            "maxResults");

    private static final Set<String> ORDERS =
            Set.of("created", "dueDate", "followUpDate", "name", "nameCaseInsensitive", "assignee", "priority");

    /** @throws Refusal when it carries anything else */
    abstract void check(JsonNode body, Actor actor);

    private static void require(boolean allowed) {
        if (!allowed) {
            throw Refusal.forbidden(Gate.NOT_OFFERED);
        }
    }

    private static void requireSubmission(boolean allowed) {
        if (!allowed) {
            throw Refusal.forbidden("SUBMISSION_ONLY");
        }
    }

    private static boolean hasOnly(JsonNode object, String... names) {
        Set<String> known = Set.of(names);
        return object.isObject()
                && object.properties().stream().map(Map.Entry::getKey).allMatch(known::contains);
    }
}
