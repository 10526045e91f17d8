package io.kaohe.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text exists in both languages and every code that reaches a person has a text. */
class BundlesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+");
    private static final Pattern REFUSED_WITH =
            Pattern.compile("Refusal\\s*\\.(?:forbidden|conflict|unreadable)\\(\\s*\"([A-Z_]+)\"");
    private static final Pattern FIELD_REFUSED_WITH =
            Pattern.compile("(?:Refusal\\s*\\.invalid|FieldError\\s*\\.of)\\(\\s*[^;]*?,\\s*\"([A-Z][A-Z_]+)\"");

    static List<Path> englishBundles() throws IOException {
        try (Stream<Path> files = Stream.of(RESOURCES.resolve("messages"), Path.of("reports"))
                .filter(Files::isDirectory)
                .flatMap(BundlesTest::walk)) {
            return files.filter(file -> file.toString().endsWith(".properties"))
                    .filter(file -> !isChinese(file))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("englishBundles")
    void bothLanguagesHaveTheSameKeysWithTheSamePlaceholders(Path english) {
        Properties en = read(english);
        Properties zh = read(chinese(english));

        assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames()).isNotEmpty();
        assertThat(en.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(placeholders(zh.getProperty(key))).isEqualTo(placeholders(en.getProperty(key))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("englishBundles")
    void noTextIsEmpty(Path english) {
        for (Properties bundle : List.of(read(english), read(chinese(english)))) {
            assertThat(bundle.values()).allMatch(text -> !text.toString().isBlank());
        }
    }

    /** The bundle that is asked first would answer for the other. */
    @Test
    void noCodeHasTextsInTwoBundlesOfMessages() throws IOException {
        List<String> codes = englishBundles().stream()
                .filter(file -> file.startsWith(RESOURCES))
                .flatMap(file -> read(file).stringPropertyNames().stream())
                .toList();

        assertThat(codes).doesNotHaveDuplicates();
    }

    @Test
    void everyBundleOfMessagesIsLoaded() throws IOException {
        String configuration = Files.readString(RESOURCES.resolve("application.yaml"));

        assertThat(englishBundles().stream().filter(file -> file.startsWith(RESOURCES)))
                .isNotEmpty()
                .allMatch(file -> configuration.contains(
                        RESOURCES.relativize(file).toString().replace('\\', '/').replace(".properties", "")));
    }

    @Test
    void everyCodeOfARefusalHasAText() throws IOException {
        Set<String> texts = englishBundles().stream()
                .flatMap(file -> read(file).stringPropertyNames().stream())
                .collect(Collectors.toSet());

        Set<String> codes = new TreeSet<>();
        walk(Path.of("src/main/java")).filter(Files::isRegularFile).forEach(file -> {
            codes.addAll(found(REFUSED_WITH, file));
            codes.addAll(found(FIELD_REFUSED_WITH, file));
        });

        assertThat(codes).hasSizeGreaterThan(50);
        codes.removeAll(texts);
        assertThat(codes).as("without a text").isEmpty();
    }

    private static Set<String> found(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file))
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static boolean isChinese(Path file) {
        return file.toString().endsWith("_zh.properties");
    }

    private static Path chinese(Path english) {
        return english.resolveSibling(english.getFileName().toString().replace(".properties", "_zh.properties"));
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
