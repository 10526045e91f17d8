package io.kaohe.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.appraisal.AppraisalStatus;
import io.kaohe.team.Teammate.Hint;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page of a manager's team")
class TeamPageTest {

    private static final Path RESOURCES = Path.of("src/main/resources/META-INF/resources");

    @Test
    @DisplayName("has a word for every status and a sentence for every hint in both languages")
    void words() {
        assertThat(languages("pages/team.js", "const WORDS = "))
                .hasSize(2)
                .allSatisfy(words -> assertThat(AppraisalStatus.values())
                        .allSatisfy(status -> assertThat(words).containsPattern("\\b" + status + ": '")));
        assertThat(languages("pages/team/hints.js", "const SENTENCES = "))
                .hasSize(2)
                .allSatisfy(sentences -> assertThat(Hint.Kind.values())
                        .allSatisfy(kind -> assertThat(sentences).contains(kind + ": (")));
    }

    @Test
    @DisplayName("is led to from Tasklist, and every file it loads is there")
    void ways() {
        assertThat(FormFiles.text(RESOURCES.resolve("pages/places.js"))).contains("'/team.html'");
        assertThat(FormFiles.find(
                        "(?:src|href)=\"/((?!camunda/)[^\"]+)\"", FormFiles.text(RESOURCES.resolve("team.html"))))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(RESOURCES.resolve(file)).exists());
    }

    private static List<String> languages(String file, String from) {
        return List.of(FormFiles.text(RESOURCES.resolve(file)).split(from)[1].split("} : \\{", -1));
    }
}
