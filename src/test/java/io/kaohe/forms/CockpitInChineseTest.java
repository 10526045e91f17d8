package io.kaohe.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Cockpit in Chinese")
class CockpitInChineseTest {

    private static final String APP = "META-INF/resources/webjars/camunda/app/cockpit/";

    private final JsonNode zh = FormFiles.json(Path.of("src/main/resources", APP, "locales/zh.json"));

    @Test
    @DisplayName("has only labels that Cockpit knows, with their placeholders")
    void labels() throws IOException {
        JsonNode en = camundasOwn();
        assertThat(zh.get("labels").size()).isPositive();
        zh.get("labels").properties().forEach(label -> {
            JsonNode english = en.get("labels").get(label.getKey());
            assertThat(english).as(label.getKey()).isNotNull();
            assertThat(placeholders(label.getValue())).as(label.getKey()).isEqualTo(placeholders(english));
        });
    }

    private static Object placeholders(JsonNode label) {
        return FormFiles.find("(\\{\\{\\w+}})", label.asText()).stream()
                .sorted()
                .toList();
    }

    private static JsonNode camundasOwn() throws IOException {
        try (InputStream file = CockpitInChineseTest.class.getResourceAsStream("/" + APP + "locales/en.json")) {
            return new ObjectMapper().readTree(file);
        }
    }
}
