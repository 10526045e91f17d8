package io.kaohe.process.tasklist;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kaohe.shared.Refusal;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** The one variable that a form may send. It lives as long as the transaction and is never stored. */
public final class SubmissionVariable {

    public static final String NAME = "submission";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private SubmissionVariable() {}

    /** What code that completes a task hands over, for instance to {@code TaskService.complete}. */
    public static Map<String, Object> of(String json) {
        TypedValue value = SpinValues.jsonValue(json, true).create();
        return Variables.createVariables().putValueTyped(NAME, value);
    }

    /** @throws Refusal 403 for anything that could be stored, 400 for what is not JSON */
    static Optional<JsonNode> readFrom(VariableScope scope) {
        TypedValue value = scope.getVariableTyped(NAME, false);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof JsonValue json) || !json.isTransient()) {
            throw Refusal.forbidden("SUBMISSION_ONLY");
        }
        return Optional.of(parse(json.getValueSerialized()));
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            // its message quotes the text
            throw Refusal.unreadable("UNREADABLE");
        }
    }
}
