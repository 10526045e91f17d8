package io.kaohe.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Embedded forms")
class EmbeddedFormsTest {

    private static final String UNSAFE =
            "(innerHTML|outerHTML|insertAdjacentHTML|document\\.write|javascript:|new Function|\\.html\\()";

    static Stream<String> forms() {
        return FormFiles.forms();
    }

    static Stream<Path> sources() {
        return FormFiles.sources();
    }

    static Stream<String> schemas() {
        return FormFiles.schemas();
    }

    @Test
    @DisplayName("are there for every form key of the models, and none is left over")
    void everyFormKeyHasItsFile() {
        assertThat(FormFiles.formKeysOfModels())
                .containsExactlyElementsOf(forms().map(form -> "embedded:/forms/" + form + ".html")
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest(name = "{0} has one form of its name, a schema, and starts the shared script")
    @MethodSource("forms")
    void everyFormIsWhole(String form) {
        String html = FormFiles.html(form);
        assertThat(FormFiles.find("<form name=\"(\\w+)\"", html)).containsExactly(form);
        assertThat(html).contains("import('/forms/kaohe.js').then(({ open }) => open(camForm))");
        assertThat(FormFiles.hasSchema(form)).isTrue();
    }

    @ParameterizedTest(name = "{0} names parts that exist and fields of its schema")
    @MethodSource("forms")
    void partsAndFieldsExist(String form) {
        String html = FormFiles.html(form);
        assertThat(FormFiles.find("data-part=\"(\\w+)\"", html))
                .allSatisfy(part -> assertThat(parts()).containsPattern("\\b" + part + "\\b"));
        JsonNode properties = FormFiles.schema(form).get("properties");
        assertThat(FormFiles.find("data-field=\"(\\w+)\"", html))
                .allSatisfy(field -> assertThat(properties.has(field)).isTrue());
        assertThat(FormFiles.find("data-when=\"(\\w+)=", html))
                .allSatisfy(field -> assertThat(properties.has(field)).isTrue());
    }

    @ParameterizedTest(name = "{0} has a word for every text, field and choice")
    @MethodSource("forms")
    void wordsAreThere(String form) {
        Map<String, String> words = FormFiles.words("en");
        String html = FormFiles.html(form);
        assertThat(words)
                .containsKeys(FormFiles.find("data-word=\"([\\w.]+)\"", html).toArray(String[]::new));
        JsonNode properties = FormFiles.schema(form).get("properties");
        assertThat(FormFiles.find("data-field=\"(\\w+)\"", html)).allSatisfy(field -> {
            assertThat(words).containsKey(form + "." + field);
            for (JsonNode code : properties.get(field).path("enum")) {
                assertThat(words).containsKey(form + "." + field + "." + code.asText());
            }
        });
    }

    @ParameterizedTest(name = "{0} loads nothing from elsewhere, has no inline handler and makes no markup of text")
    @MethodSource("sources")
    void nothingUnsafe(Path source) {
        String text = FormFiles.text(source);
        // a namespace is a name: nobody asks for it
        assertThat(FormFiles.find("(https?://[^\\s'\"]*)", text)).isSubsetOf("http://www.w3.org/2000/svg");
        assertThat(FormFiles.find("<[^>]*\\s(on\\w+)\\s*=", text)).isEmpty();
        assertThat(FormFiles.find(UNSAFE, text)).isEmpty();
    }

    @ParameterizedTest(name = "the schema {0} limits every object, text and list")
    @MethodSource("schemas")
    void schemasAreTight(String name) {
        JsonNode schema = FormFiles.schema(name);
        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertTight(schema, name);
    }

    private static void assertTight(JsonNode schema, String place) {
        switch (schema.path("type").asText()) {
            case "object" -> {
                assertThat(schema.has("additionalProperties")).as(place).isTrue();
                schema.path("properties")
                        .properties()
                        .forEach(property -> assertTight(property.getValue(), place + "." + property.getKey()));
            }
            case "array" -> {
                assertThat(schema.has("maxItems")).as(place).isTrue();
                assertTight(schema.get("items"), place + "[]");
            }
            case "string" -> assertThat(schema.has("maxLength")).as(place).isTrue();
            default -> assertThat(schema.has("type")).as(place).isTrue();
        }
    }

    private static String parts() {
        return FormFiles.text(Path.of("forms/kaohe/parts.js"));
    }
}
