package io.kaohe.privacy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * One version of the notice, in both languages.
 *
 * @param version the name of its file, for instance {@code 2026-11}
 */
public record PrivacyNotice(String version, Text zh, Text en) {

    public record Text(String title, List<Section> sections) {}

    public record Section(String heading, String text) {}

    private static final ObjectMapper VALUES = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /**
     * @param contact stands in the text where it says {@code {contact}}
     * @throws IOException when the file is no notice; the message says which and why
     */
    static PrivacyNotice read(String version, String yaml, String contact) throws IOException {
        try {
            Map<String, Text> texts = VALUES.convertValue(
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml.replace("{contact}", contact)),
                    VALUES.getTypeFactory().constructMapType(Map.class, String.class, Text.class));
            return new PrivacyNotice(version, in("zh", texts), in("en", texts));
        } catch (RuntimeException e) {
            throw new IOException("privacy notice " + version + ": " + e.getMessage(), e);
        }
    }

    private static Text in(String language, Map<String, Text> texts) {
        Text text = texts.get(language);
        if (text == null || text.sections().isEmpty()) {
            throw new IllegalArgumentException("no text in " + language);
        }
        return text;
    }
}
