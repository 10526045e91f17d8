package io.kaohe.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tasklist in Chinese")
class TasklistInChineseTest {

    private static final String APP = "META-INF/resources/webjars/camunda/app/tasklist/";

    private final JsonNode zh = FormFiles.json(Path.of("src/main/resources", APP, "locales/zh.json"));
    private final JsonNode en = camundasOwn("locales/en.json");

    @Test
    @DisplayName("has every label, keeps its placeholders and leaves none empty")
    void labels() {
        assertThat(zh.get("labels").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(() -> en.get("labels").fieldNames());
        en.get("labels").properties().forEach(label -> {
            JsonNode chinese = zh.get("labels").get(label.getKey());
            assertThat(chinese.asText().isBlank())
                    .as(label.getKey())
                    .isEqualTo(label.getValue().asText().isBlank());
            assertThat(placeholders(chinese)).as(label.getKey()).isEqualTo(placeholders(label.getValue()));
        });
    }

    @Test
    @DisplayName("and in English calls the button of a form what the forms call it; every other label is Camunda's own")
    void submit() {
        JsonNode ours = FormFiles.json(Path.of("src/main/resources", APP, "locales/en.json"));
        ObjectNode expected = en.deepCopy();
        ((ObjectNode) expected.get("labels")).put("COMPLETE", "Submit").put("START", "Submit");
        assertThat(ours).isEqualTo(expected);
    }

    @Test
    @DisplayName("says dates the Chinese way and lacks none of their settings")
    void dates() {
        JsonNode dates = zh.get("dateLocales");
        en.get("dateLocales")
                .fieldNames()
                .forEachRemaining(name -> assertThat(dates.has(name)).as(name).isTrue());
        assertThat(dates.get("months")).hasSize(12);
        assertThat(dates.get("weekdays")).hasSize(7);
        assertThat(dates.at("/longDateFormat/L").asText()).isEqualTo("YYYY-MM-DD");
        assertThat(dates.at("/longDateFormat/LLLL").asText()).isEqualTo("YYYY年M月D日dddd HH:mm");
        assertThat(dates.at("/week/dow").asInt()).isEqualTo(1);
    }

    @Test
    @DisplayName("is offered to who reads it and keeps every shortcut of Tasklist")
    void configuration() {
        String config = FormFiles.text(Path.of("src/main/resources", APP, "scripts/config.js"));
        assertThat(config).contains("availableLocales: ['en', 'zh']", "startsWith('zh') ? 'zh' : 'en'");
        assertThat(FormFiles.find("key: '([^']*)'", config))
                .containsExactlyElementsOf(FormFiles.find("key: '([^']*)'", textOfCamundas("scripts/config.js")));
    }

    private static List<String> placeholders(JsonNode label) {
        return FormFiles.find("\\{\\{\\s*(\\w+)\\s*}}", label.asText()).stream()
                .sorted()
                .toList();
    }

    private static JsonNode camundasOwn(String file) {
        try {
            // all of Camunda's locales begin with a byte order mark
            return new ObjectMapper().readTree(textOfCamundas(file).replace("\uFEFF", ""));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Our files hide Camunda's of the same name, so theirs come from their jar. */
    private static String textOfCamundas(String file) {
        try {
            for (var address : java.util.Collections.list(
                    TasklistInChineseTest.class.getClassLoader().getResources(APP + file))) {
                if (address.getProtocol().equals("jar")) {
                    try (InputStream in = Objects.requireNonNull(address.openStream())) {
                        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    }
                }
            }
            throw new IllegalStateException("no " + file + " in Camunda's webapp");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
