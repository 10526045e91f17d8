package io.kaohe.process.tasklist;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What somebody sent with a form; it fits the form's schema.
 *
 * @param businessKey what the process instance is about
 * @param taskId the task that it completes
 * @param principal the task's assignee: who answers for it, also where a stand-in acts
 * @param content what was sent
 */
public record Submission(String businessKey, String taskId, String principal, JsonNode content) {

    /** Confidential: a submission that ends in a log shows where it belongs and nothing else. */
    @Override
    public String toString() {
        return "Submission[" + businessKey + ", " + taskId + "]";
    }
}
