package io.kaohe.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.indicator.ClickStage;
import io.kaohe.indicator.Family;
import io.kaohe.shared.Aggregation;
import io.kaohe.shared.CycleType;
import io.kaohe.shared.Direction;
import io.kaohe.shared.Method;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages beside Tasklist, as files. */
class PagesTest {

    private static final Path PAGES = Path.of("src/main/resources/META-INF/resources");

    @ParameterizedTest(name = "every word of {0}.html is there in Chinese")
    @ValueSource(
            strings = {
                "library",
                "goals",
                "peers",
                "plans",
                "outcomes",
                "customers",
                "survey",
                "privacy",
                "audit",
                "calendar"
            })
    void wordsOfAPageAreThereInChinese(String page) {
        String chinese = between(read("pages/" + page + ".js"), "const ZH = {", "};");

        assertThat(all("data-word=\"(\\w+)\"", read(page + ".html")))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(chinese).contains(word + ": '"));
    }

    @ParameterizedTest(name = "what {0}.html loads and links is there")
    @ValueSource(
            strings = {"library", "goals", "peers", "plans", "outcomes", "customers", "survey", "privacy", "audit"})
    void whatAPageLoadsIsThere(String page) {
        assertThat(all("(?:src|href)=\"/((?!camunda/)[^\"]+)\"", read(page + ".html")))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file.startsWith("forms/") ? Path.of(file) : PAGES.resolve(file))
                        .exists());
    }

    @Test
    void whatThePagesTakeFromTheFormsIsThere() {
        assertThat(all("from '/(forms/[^']+)'", read("pages/page.js")))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Path.of(file)).exists());
    }

    @Test
    void theLibraryHasAWordForEveryCodeInBothLanguages() {
        String script = read("pages/library.js");
        String words = between(script, "const WORDS = chinese ? {", "\n};");
        List<String> languages = List.of(words.split("\n} : \\{", -1));

        assertThat(languages)
                .hasSize(2)
                .allSatisfy(language -> assertThat(codes())
                        .allSatisfy(code -> assertThat(language).containsPattern("\\b" + code + ": ")));
    }

    private static Stream<String> codes() {
        return Stream.of(
                        Family.values(),
                        ClickStage.values(),
                        CycleType.values(),
                        Aggregation.values(),
                        Method.values(),
                        Direction.values())
                .flatMap(Arrays::stream)
                .map(Enum::name);
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static String read(String file) {
        try {
            return Files.readString(PAGES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
