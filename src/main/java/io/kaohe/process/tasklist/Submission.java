package io.kaohe.process.tasklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kaohe.shared.Refusal;

/**
 * What somebody sent with a form; it fits the form's schema.
 *
 * @param businessKey what the process instance is about
 * @param taskId the task that it completes
 * @param principal the task's assignee: who answers for it, also where a stand-in acts
 * @param content what was sent
 */
public record Submission(String businessKey, String taskId, String principal, JsonNode content) {

    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    /** The content in the words of a feature; it fits, since it fits the schema. */
    public <T> T as(Class<T> type) {
        return read(content, type);
    }

    /** The same for a start form's submission. */
    public static <T> T read(JsonNode content, Class<T> type) {
        try {
            return JSON.treeToValue(content, type);
        } catch (JsonProcessingException e) {
            throw Refusal.unreadable("SUBMISSION_UNREADABLE");
        }
    }

    /** Confidential: a submission that ends in a log shows where it belongs and nothing else. */
    @Override
    public String toString() {
        return "Submission[" + businessKey + ", " + taskId + "]";
    }
}
