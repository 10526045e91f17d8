package io.kaohe.measurement;

import static io.kaohe.testing.Uploads.rejections;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.kaohe.imports.Batch;
import io.kaohe.imports.Imports;
import io.kaohe.imports.Recognition.PersonFigure;
import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import io.kaohe.source.Adapters;
import io.kaohe.testing.Features;
import io.kaohe.testing.People;
import io.kaohe.testing.TestDatabase;
import io.kaohe.testing.Uploads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The company's own source that the documentation writes down, followed to the letter. */
class DocumentedSourceTest {

    private static final Pattern BLOCK = Pattern.compile("```(yaml|csv)\n(.*?)```", Pattern.DOTALL);
    private static final Actor HR = new Actor("hr", Set.of(Role.HR));

    private static final String ENGLISH = document("sources.md");
    private static final String CHINESE = document("sources.zh-CN.md");

    @TempDir
    static Path directory;

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @RegisterExtension
    static final Features features = Features.ofFigures(database);

    @BeforeAll
    static void theFileIsInTheDirectory() throws IOException {
        Files.writeString(directory.resolve("counter.yaml"), block(ENGLISH, "yaml", 0));
        features.with("kaohe.sources.dir", directory.toString());
        People.atWork(database.jdbc());
    }

    @Test
    void bothLanguagesWriteTheSameFile() {
        assertThat(plain(block(CHINESE, "yaml", 0))).isEqualTo(plain(block(ENGLISH, "yaml", 0)));
    }

    static List<String> documents() {
        return List.of(ENGLISH, CHINESE);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("documents")
    void itEndsInAFigureOnTheCardOfSomebodyOfTheDemo(String document) {
        assertThat(features.get(Adapters.class).mistakes()).isEmpty();

        Imports imports = features.get(Imports.class);
        Uploads.of(imports, HR, "attributions").upload(bytes(block(document, "csv", 0)));
        Batch batch = Uploads.of(imports, HR, "actuals").upload(bytes(block(document, "csv", 1)));

        assertThat(rejections(batch)).isEmpty();
        assertThat(Objects.requireNonNull(batch.recognition()).people())
                .extracting(
                        PersonFigure::employee,
                        PersonFigure::indicator,
                        one -> one.value().stripTrailingZeros().toPlainString())
                .containsExactly(tuple("chen.jie", "content_conversion_rate", "0.04"));
    }

    private static String document(String name) {
        try {
            return Files.readString(Path.of("src/docs", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String yaml) {
        return yaml.lines().map(line -> line.replaceFirst(" +#.*", "")).collect(Collectors.joining("\n"));
    }

    private static String block(String text, String language, int index) {
        List<String> blocks = BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map((MatchResult block) -> block.group(2))
                .toList();
        return blocks.get(index);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
