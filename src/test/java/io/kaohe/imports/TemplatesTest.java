package io.kaohe.imports;

import static io.kaohe.testing.Uploads.rejections;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaohe.shared.Actor;
import io.kaohe.shared.Role;
import io.kaohe.testing.Features;
import io.kaohe.testing.People;
import io.kaohe.testing.TestDatabase;
import io.kaohe.testing.Uploads;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The template of every kind shows a row as people write it")
class TemplatesTest {

    private static final Actor HR = new Actor("hr", Set.of(Role.HR));

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    @RegisterExtension
    static final Features features = Features.ofFigures(
            database, "io.kaohe.target", "io.kaohe.goal", "io.kaohe.customer", "io.kaohe.development");

    private final Imports imports = features.get(Imports.class);

    @BeforeAll
    static void peopleAreAtWork() {
        People.atWork(database.jdbc());
        database.jdbc()
                .sql("insert into kaohe.employee (id, name) values ('wang.min', '王敏')")
                .update();
    }

    static Stream<String> kinds() {
        return features.get(Imports.class).kinds(HR).stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("as it is downloaded it imports nothing, and says that there is nothing in it")
    void theExampleIsNeverImported(String kind) {
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            Batch batch = upload(kind, imports.template(HR, kind, language, "示例"));

            assertThat(batch.status()).isEqualTo(Batch.Status.REJECTED);
            assertThat(rejections(batch)).containsExactly("3  FILE_EMPTY");
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @DisplayName("written below the header the example is a row that passes every check")
    void theExampleIsTrue(String kind) {
        String[] lines =
                new String(imports.template(HR, kind, Locale.CHINESE, "示例"), StandardCharsets.UTF_8).split("\r\n");

        Batch batch = upload(kind, (lines[2] + "\n" + lines[1].replace("# ", "")).getBytes(StandardCharsets.UTF_8));

        assertThat(rejections(batch)).isEmpty();
        assertThat(batch.accepted()).isOne();
    }

    private Batch upload(String kind, byte[] file) {
        return Uploads.of(imports, HR, kind).upload(file);
    }
}
