package io.kaohe.process.tasklist;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.kaohe.shared.Role;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything a form needs, for one reader.
 *
 * @param task absent for a start form
 * @param subject what it is about by name, such as {@code appraisalId}; empty for a start form
 * @param schema JSON Schema of the submission
 * @param roles the reader's: a form offers nobody what would be refused
 * @param draft what this reader typed before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FormData(
        @Nullable Task task,
        @JsonAnyGetter Map<String, String> subject,
        JsonNode schema,
        @JsonUnwrapped Shown shown,
        Set<Role> roles,
        @Nullable JsonNode draft) {

    /** @param inPlaceOf the name of who the task is of, where somebody else does it */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Task(
            String id,
            String definitionKey,
            @Nullable String name,
            @Nullable Instant due,
            boolean keepsDrafts,
            @Nullable String inPlaceOf) {}
}
