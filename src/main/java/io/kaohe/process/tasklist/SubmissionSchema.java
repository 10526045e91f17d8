package io.kaohe.process.tasklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.kaohe.shared.Refusal;
import io.kaohe.shared.Refusal.FieldError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a form may submit. Says no with field, code and limit, never with the value. */
final class SubmissionSchema {

    /** What a reader is told where one of these patterns of the schemas does not fit. */
    private static final Map<String, String> PATTERNS = Map.of("\\S", "REQUIRED", "\\p{N}", "NUMBER_MISSING");

    private final JsonSchema schema;

    private SubmissionSchema(JsonSchema schema) {
        this.schema = schema;
    }

    /** @throws IllegalStateException when there is none */
    static SubmissionSchema onClassPath(String location) {
        try (@Nullable InputStream in = SubmissionSchema.class.getClassLoader().getResourceAsStream(location)) {
            if (in == null) {
                throw new IllegalStateException("no JSON Schema at " + location);
            }
            JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(
                            in,
                            SchemaValidatorsConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build());
            schema.initializeValidators();
            return new SubmissionSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode asJson() {
        return schema.getSchemaNode();
    }

    /** @throws Refusal 422 with all that is wrong */
    void check(JsonNode content) {
        List<FieldError> errors = schema.validate(content).stream()
                .map(SubmissionSchema::error)
                .distinct()
                .toList();
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    private static FieldError error(ValidationMessage message) {
        String place = path(message.getInstanceLocation());
        String keyword = message.getType();
        return switch (keyword) {
            case "required" -> FieldError.of(child(place, message.getProperty()), "REQUIRED");
            case "additionalProperties", "unevaluatedProperties" ->
                FieldError.of(child(place, message.getProperty()), "UNKNOWN");
            case "type" -> FieldError.of(place, "TYPE");
            case "minimum", "exclusiveMinimum" -> FieldError.of(place, "MINIMUM", limit(message));
            case "maximum", "exclusiveMaximum" -> FieldError.of(place, "MAXIMUM", limit(message));
            case "minLength" ->
                limit(message).equals("1")
                        ? FieldError.of(place, "REQUIRED")
                        : FieldError.of(place, "MIN_LENGTH", limit(message));
            case "maxLength" -> FieldError.of(place, "MAX_LENGTH", limit(message));
            case "minItems" -> FieldError.of(place, "MIN_ITEMS", limit(message));
            case "maxItems" -> FieldError.of(place, "MAX_ITEMS", limit(message));
            case "multipleOf" -> FieldError.of(place, "MULTIPLE_OF", limit(message));
            case "uniqueItems" -> FieldError.of(place, "DUPLICATE");
            case "enum" -> FieldError.of(place, "ENUM");
            // a box that has to be ticked
            case "const" -> FieldError.of(place, "CONFIRM");
            // an array that must name each of several things, such as the dimensions (S53)
            case "contains" -> FieldError.of(place, "INCOMPLETE");
            case "pattern" -> FieldError.of(place, PATTERNS.getOrDefault(limit(message), "FORMAT"));
            default -> FieldError.of(place, "FORMAT");
        };
    }

    private static String limit(ValidationMessage message) {
        JsonNode limit = message.getSchemaNode();
        return limit == null ? "" : limit.asText();
    }

    private static String child(String place, @Nullable String property) {
        if (property == null || place.isEmpty()) {
            return property == null ? place : property;
        }
        return place + "." + property;
    }

    /** {@code ratings[1].score}; empty for the whole. */
    private static String path(JsonNodePath location) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < location.getNameCount(); i++) {
            Object step = location.getElement(i);
            if (step instanceof Integer) {
                path.append('[').append(step).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step);
            }
        }
        return path.toString();
    }
}
