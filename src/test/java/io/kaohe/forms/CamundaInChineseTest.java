package io.kaohe.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Camunda's pages in Chinese")
class CamundaInChineseTest {

    private static final String APPS = "META-INF/resources/webjars/camunda/app/";

    /** What a Chinese reader calls by the same name. */
    private static final Set<String> NAMES = Set.of("CSV", "JSON", "Optimize", "YYYY-MM-DDTHH:mm:ss");

    /** {@code 3 instance} + {@code s}: Chinese has no plural. */
    private static final String PLURAL = "s";

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    @DisplayName("have every label, none of them empty or left in English")
    void labels(String app) {
        JsonNode zh = ours(app, "zh").get("labels");
        JsonNode en = camundas(app).get("labels");
        assertThat(zh.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(en::fieldNames);
        en.properties().forEach(label -> {
            String english = label.getValue().asText();
            assertThat(zh.get(label.getKey()).asText())
                    .as(label.getKey())
                    .matches(chinese -> NAMES.contains(chinese)
                            || english.equals(PLURAL)
                            || isChinese(chinese) == english.matches("(?s).*[A-Za-z].*"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    @DisplayName("keep what is filled in and the links and emphasis of every label")
    void placeholders(String app) {
        JsonNode zh = ours(app, "zh").get("labels");
        camundas(app)
                .get("labels")
                .properties()
                .forEach(label -> assertThat(marksOf(zh.get(label.getKey())))
                        .as(label.getKey())
                        .isEqualTo(marksOf(label.getValue())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin"})
    @DisplayName("say dates the Chinese way and lack none of their settings")
    void dates(String app) {
        JsonNode dates = ours(app, "zh").get("dateLocales");
        assertThat(dates.fieldNames())
                .toIterable()
                .containsAll(() -> camundas(app).get("dateLocales").fieldNames());
        assertThat(dates.get("months")).hasSize(12);
        assertThat(dates.get("weekdays")).hasSize(7);
        assertThat(dates.at("/longDateFormat/L").asText()).isEqualTo("YYYY-MM-DD");
        assertThat(dates.at("/longDateFormat/LLLL").asText()).isEqualTo("YYYY年M月D日dddd HH:mm");
        assertThat(dates.at("/week/dow").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    @DisplayName("are offered to who reads it")
    void offered(String app) {
        assertThat(config(app)).contains("import { locales } from '/forms/kaohe/locales.js'", "\n  locales,\n");
    }

    @Test
    @DisplayName("and in English call the button of a form what the forms call it; every other label is Camunda's own")
    void submit() {
        assertThat(ours("tasklist", "en"))
                .isEqualTo(camundasBut("tasklist", Map.of("COMPLETE", "Submit", "START", "Submit")));
    }

    @Test
    @DisplayName("tell administrators about the edition, in English too; every other label there is Camunda's own")
    void edition() {
        String banner = "BANNER_CE_EOL_TEXT";
        JsonNode en = ours("admin", "en");
        assertThat(en.get("labels").get(banner).asText()).contains("7.24", "end of life", "October 2025", "security");
        assertThat(ours("admin", "zh").get("labels").get(banner).asText())
                .contains("7.24", "停止维护", "2025 年 10 月", "安全");
        assertThat(en)
                .isEqualTo(camundasBut(
                        "admin", Map.of(banner, en.get("labels").get(banner).asText())));
    }

    @Test
    @DisplayName("keep every shortcut of Tasklist")
    void shortcuts() {
        assertThat(FormFiles.find("key: '([^']*)'", config("tasklist")))
                .containsExactlyElementsOf(
                        FormFiles.find("key: '([^']*)'", textOfCamundas("tasklist/scripts/config.js")));
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    /** Placeholders and tags, but not something like {@code <null>}, which is a word. */
    private static List<String> marksOf(JsonNode label) {
        return FormFiles.find("(\\{\\{\\s*\\w+\\s*}}|\\{}|</?(?:a|br|strong)\\b)", label.asText()).stream()
                .sorted()
                .toList();
    }

    private static String config(String app) {
        return FormFiles.text(Path.of("src/main/resources", APPS, app, "scripts/config.js"));
    }

    private static JsonNode ours(String app, String language) {
        return FormFiles.json(Path.of("src/main/resources", APPS, app, "locales", language + ".json"));
    }

    private static JsonNode camundas(String app) {
        try {
            // all of Camunda's locales begin with a byte order mark
            return new ObjectMapper()
                    .readTree(textOfCamundas(app + "/locales/en.json").replace("\uFEFF", ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode camundasBut(String app, Map<String, String> labels) {
        JsonNode en = camundas(app);
        labels.forEach(((ObjectNode) en.get("labels"))::put);
        return en;
    }

    /** Our files hide Camunda's of the same name, so theirs come from their jar. */
    private static String textOfCamundas(String file) {
        try {
            for (var address :
                    Collections.list(CamundaInChineseTest.class.getClassLoader().getResources(APPS + file))) {
                if (address.getProtocol().equals("jar")) {
                    try (InputStream in = address.openStream()) {
                        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    }
                }
            }
            throw new IllegalStateException("no " + file + " in Camunda's webapp");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
