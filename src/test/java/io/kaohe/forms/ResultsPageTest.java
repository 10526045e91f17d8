package io.kaohe.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.appraisal.AppraisalStatus;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page of one's own results")
class ResultsPageTest {

    private static final Path RESOURCES = Path.of("src/main/resources/META-INF/resources");

    @Test
    @DisplayName("has a word for every status in both languages")
    void statuses() {
        List<String> languages = List.of(FormFiles.text(RESOURCES.resolve("pages/results.js"))
                .split("const WORDS = ")[1]
                .split("} : \\{", -1));
        assertThat(languages)
                .hasSize(2)
                .allSatisfy(words -> assertThat(AppraisalStatus.values())
                        .allSatisfy(status -> assertThat(words).containsPattern("\\b" + status + ": '")));
    }

    @Test
    @DisplayName("is led to from Tasklist, and every file it loads is there")
    void ways() {
        assertThat(FormFiles.text(RESOURCES.resolve("pages/places.js"))).contains("'/results.html'");
        assertThat(FormFiles.find(
                        "(?:src|href)=\"/((?!camunda/)[^\"]+)\"", FormFiles.text(RESOURCES.resolve("results.html"))))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(RESOURCES.resolve(file)).exists());
    }
}
